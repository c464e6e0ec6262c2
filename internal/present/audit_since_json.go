package present

import (
	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// The JSON of what changed since a saved audit.
type (
	savedJSON struct {
		Entry  int64          `json:"entry"`
		AsOf   calendar.Date  `json:"as_of"`
		Author string         `json:"author"`
		ReadOn *calendar.Date `json:"read_on"` // null: scheduled, not read
		ReadBy *string        `json:"read_by"`
	}
	sinceJSON struct {
		savedJSON
		FilesChanged []string      `json:"procedure_files_changed"`
		New          []changedJSON `json:"new"`
		StillOpen    []changedJSON `json:"still_open"`
		Closed       []changedJSON `json:"closed"`
		Erased       int           `json:"closed_of_erased"` // findings of young people whose records were erased since
	}
	// changedJSON is a finding that is new, still open or closed; of a closed one
	// the state and day are those of the saved audit, and now is its state today,
	// null where the young person no longer lives here.
	changedJSON struct {
		Rule      string         `json:"rule"`
		Person    *string        `json:"young_person"`
		State     string         `json:"state"`
		Basis     string         `json:"basis"`
		Due       *calendar.Date `json:"due"`
		FirstSeen *calendar.Date `json:"first_seen"`
		DaysOpen  *int           `json:"days_open"` // since it was first seen
		Now       *string        `json:"now"`
	}
)

func savedOf(s *audit.Saved) *savedJSON {
	if s == nil {
		return nil
	}
	return &savedJSON{Entry: s.Entry, AsOf: s.On, Author: s.Author, ReadOn: dayOrNull(s.ReadOn), ReadBy: textOrNull(s.ReadBy)}
}

func sinceOf(r *audit.Report) *sinceJSON {
	if r.Since == nil {
		return nil
	}
	changed := func(list []audit.Finding) []changedJSON {
		out := []changedJSON{}
		for i := range list {
			f := &list[i]
			j := changedJSON{
				Rule: f.Rule, Person: textOrNull(f.Person), State: string(f.State), Basis: string(f.Basis),
				Due: dayOrNull(f.Due), FirstSeen: dayOrNull(f.First),
			}
			if !f.First.IsZero() {
				days := r.AsOf.Sub(f.First)
				j.DaysOpen = &days
			}
			if now, is := r.Now(f); is {
				j.Now = textOrNull(string(now.State))
			}
			out = append(out, j)
		}
		return out
	}
	c := r.Changes
	return &sinceJSON{
		savedJSON: *savedOf(r.Since), FilesChanged: list(r.ChangedFiles()),
		New: changed(c.Opened), StillOpen: changed(c.Still), Closed: changed(c.Closed), Erased: c.Erased,
	}
}
