package care

import "slices"

// AuthoritiesNamed lists, by id, the authorities that anything says which stands on some
// records, on whatever day: each once.
func AuthoritiesNamed(records ...*Record) []string {
	var ids []string
	for _, r := range records {
		for _, o := range Ever[PlacingAuthority](r) {
			ids = append(ids, o.Body.Authority)
		}
		for _, o := range Ever[PackConsent](r) {
			ids = append(ids, o.Body.Authority)
		}
		for _, o := range Ever[Chased](r) {
			ids = append(ids, o.Body.Authority)
		}
		for _, o := range Ever[HomeFacts](r) {
			ids = append(ids, o.Body.HostAuthority)
		}
	}
	slices.Sort(ids)
	return slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
}
