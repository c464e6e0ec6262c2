package care

import "ypa/internal/calendar"

// HomeFacts describe the home. Only what is set is said.
type HomeFacts struct {
	Name          string        `json:"name,omitempty"`
	HomeKind      string        `json:"home_kind,omitempty"` // childrens-home, supported-accommodation
	Nation        string        `json:"nation,omitempty"`    // england, wales
	Procedure     string        `json:"procedure,omitempty"` // an id, or none
	URN           string        `json:"urn,omitempty"`
	HostAuthority string        `json:"host_authority,omitempty"` // whose area the home lies in, by id
	RecordsFrom   calendar.Date `json:"records_from,omitzero"`    // records are complete from this day on
	MadeUp        bool          `json:"made_up,omitempty"`        // a demonstration; every page says so
	Noted
}

// PrivateSpace confirms that there is a place to meet in private (reg 22(1) of
// the Children's Homes (England) Regulations 2015; S0 ¶5).
type PrivateSpace struct {
	Noted
}

// AuthorityFacts describe a placing or host authority. Only what is set is said.
type AuthorityFacts struct {
	Ref       string        `json:"ref,omitempty"` // the id, in the first entry; verify compares it with the subject's
	Name      string        `json:"name,omitempty"`
	Procedure string        `json:"procedure,omitempty"` // an id, or none
	Nation    string        `json:"nation,omitempty"`
	Advocacy  Contact       `json:"advocacy,omitzero"` // the advocacy service it commissions
	IV        Contact       `json:"iv,omitzero"`       // its independent visitor service
	Checked   calendar.Date `json:"checked,omitzero"`  // the day the two contacts were checked
	Noted
}
