package audit

import (
	"slices"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// waive explains what is flagged and waived: the finding keeps everything it says
// and the state it covers, and leaves the exit code. It is the only place where a
// waiver meets a finding; whether one holds on a day is said by
// [care.Explained.Holds].
func waive(findings []Finding, waivers []care.Explained, asOf calendar.Date) {
	for _, w := range waivers {
		i := slices.IndexFunc(findings, func(f Finding) bool { return f.Rule == w.Rule })
		if i < 0 || !findings[i].State.Flagged() || !w.Holds(asOf) {
			continue
		}
		f := &findings[i]
		f.Waiver = &Waiver{Reason: w.Reason, Author: w.Author, Made: w.Made, Until: w.Until, Covers: f.State}
		f.State = Waived
	}
}

// inForce lists the waivers that hold on a day, with what each comes to.
func inForce(person string, waivers []care.Explained, findings []Finding, asOf calendar.Date) []OnRecord {
	return slices.DeleteFunc(WaiversOf(person, waivers, findings, asOf), func(o OnRecord) bool { return o.State == WaiverExpired })
}
