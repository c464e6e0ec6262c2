package present

import (
	"ypa/internal/audit"
	"ypa/internal/calendar"
)

type groupHomeJSON struct {
	File       string             `json:"file"`
	Home       *string            `json:"home"`
	People     *int               `json:"young_people"`
	Advocacy   *int               `json:"advocacy_information"`
	IRO        *int               `json:"iro_contact"`
	IV         *int               `json:"iv_review"`
	Overdue    *int               `json:"overdue"`
	Missing    *int               `json:"not_on_record"`
	CannotTell *int               `json:"cannot_tell"`
	Saved      *calendar.Date     `json:"audit_saved"`
	Read       *calendar.Date     `json:"audit_read"`
	Schema     *int               `json:"register_schema"`
	Entries    *int64             `json:"entries"`
	Checkpoint *string            `json:"checkpoint"`
	Unread     *string            `json:"not_audited"` // null: it was
	Reason     *string            `json:"reason"`
	Findings   []groupFindingJSON `json:"findings,omitempty"`
}

type groupFindingJSON struct {
	Person *string        `json:"young_person"` // null: the home
	Rule   string         `json:"rule"`
	State  audit.State    `json:"state"`
	Since  *calendar.Date `json:"since"`
	Due    *calendar.Date `json:"due"`
	Owner  string         `json:"owner"`
	What   string         `json:"what"`
}

type groupTotalJSON struct {
	Homes      int `json:"homes"`
	NotAudited int `json:"not_audited"`
	People     int `json:"young_people"`
	Advocacy   int `json:"advocacy_information"`
	IRO        int `json:"iro_contact"`
	IV         int `json:"iv_review"`
	Overdue    int `json:"overdue"`
	Missing    int `json:"not_on_record"`
	CannotTell int `json:"cannot_tell"`
}

// totals adds the homes up.
func (g *GroupAudit) totals() groupTotalJSON {
	t := groupTotalJSON{Homes: len(g.Homes)}
	for i := range g.Homes {
		h := &g.Homes[i]
		if h.Unread != "" {
			t.NotAudited++
			continue
		}
		s := &h.Summary
		t.People += h.People
		t.Advocacy, t.IRO, t.IV = t.Advocacy+len(s.HeadlineFlagged[0]), t.IRO+len(s.HeadlineFlagged[1]), t.IV+len(s.HeadlineFlagged[2])
		t.Overdue, t.Missing, t.CannotTell = t.Overdue+s.Overdue, t.Missing+s.Missing, t.CannotTell+s.CannotTell
	}
	return t
}

// json is the audit as JSON holds it.
func (g *GroupAudit) json(out Output) any {
	j := struct {
		Schema int             `json:"schema"`
		AsOf   calendar.Date   `json:"as_of"`
		Totals groupTotalJSON  `json:"totals"`
		Homes  []groupHomeJSON `json:"homes"`
	}{schema, g.AsOf, g.totals(), []groupHomeJSON{}}
	for i := range g.Homes {
		j.Homes = append(j.Homes, g.Homes[i].json(out))
	}
	return j
}

func (h *GroupHome) json(out Output) groupHomeJSON {
	j := groupHomeJSON{File: h.File, Home: textOrNull(h.Home), Unread: textOrNull(h.Unread), Reason: textOrNull(h.Reason)}
	if h.Unread != "" {
		return j
	}
	number := func(n int) *int { return &n }
	s := &h.Summary
	j.People, j.Schema, j.Entries, j.Checkpoint = number(h.People), number(h.Schema), &h.Entries, &h.Checkpoint
	j.Advocacy, j.IRO, j.IV = number(len(s.HeadlineFlagged[0])), number(len(s.HeadlineFlagged[1])), number(len(s.HeadlineFlagged[2]))
	j.Overdue, j.Missing, j.CannotTell = number(s.Overdue), number(s.Missing), number(s.CannotTell)
	j.Saved, j.Read = dayOrNull(h.Saved), dayOrNull(h.Read)
	for i := range h.Findings {
		f := &h.Findings[i]
		j.Findings = append(j.Findings, groupFindingJSON{
			Person: textOrNull(f.Person), Rule: f.Rule, State: f.State, Since: dayOrNull(f.Since), Due: dayOrNull(f.Due),
			Owner: audit.Owed(f.Owner), What: f.What.String(out.Names),
		})
	}
	return j
}
