package present

import (
	"io"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// The JSON of an audit. Fields are only ever added.
type (
	reportJSON struct {
		Schema      int           `json:"schema"`
		Home        string        `json:"home"`
		MadeUp      bool          `json:"made_up"`
		AsOf        calendar.Date `json:"as_of"`
		KnownAt     *string       `json:"known_at"`
		Program     string        `json:"program"`
		Register    registerJSON  `json:"register"`
		Procedures  []string      `json:"procedures"`
		Files       []usedJSON    `json:"procedure_files"`
		Filtered    bool          `json:"filtered"`
		LastSaved   *savedJSON    `json:"last_saved"`
		Since       *sinceJSON    `json:"since"`
		Summary     summaryJSON   `json:"summary"`
		YoungPeople []personJSON  `json:"young_people"`
		Findings    []findingJSON `json:"findings"`
	}
	registerJSON struct {
		Entries    int64   `json:"entries"`
		Head       string  `json:"head"`
		Checkpoint *string `json:"checkpoint"`
	}
	usedJSON struct {
		ID     string `json:"id"`
		SHA256 string `json:"sha256"`
	}
	summaryJSON struct {
		YoungPeople int         `json:"young_people"`
		Flagged     int         `json:"flagged"`
		Overdue     int         `json:"overdue"`
		Missing     int         `json:"missing"`
		DueSoon     int         `json:"due_soon"`
		CannotTell  int         `json:"cannot_tell"`
		Waived      int         `json:"waived"`
		Notes       int         `json:"notes"`
		Met         int         `json:"met"`
		Jobs        int         `json:"jobs"`
		New         int         `json:"new"`
		AppliesTo   columnsJSON `json:"applies_to"`
	}
	columnsJSON struct {
		Advocacy int `json:"advocacy_information"`
		IRO      int `json:"iro_contact"`
		IV       int `json:"iv_review"`
	}
	personJSON struct {
		Ref       string         `json:"ref"`
		Name      *string        `json:"name"`
		Status    *string        `json:"status"`
		Authority *string        `json:"authority"`
		Advocacy  string         `json:"advocacy_information"`
		IRO       string         `json:"iro_contact"`
		IV        string         `json:"iv_review"`
		Flagged   int            `json:"flagged"`
		NextDue   *nextJSON      `json:"next_due"`
		Away      *calendar.Date `json:"missing_from_home_since"`
	}
	nextJSON struct {
		On   calendar.Date `json:"on"`
		What string        `json:"what"`
	}
)

func auditJSON(w io.Writer, out Output, r *audit.Report, o AuditOptions) error {
	j := reportJSON{
		Schema: schema, Home: r.Home.Name, MadeUp: r.Home.MadeUp, AsOf: r.AsOf, KnownAt: textOrNull(r.KnownAt), Program: r.Program,
		Register:   registerJSON{Entries: r.Entries, Head: r.Head, Checkpoint: textOrNull(r.Checkpoint)},
		Procedures: []string{}, Files: []usedJSON{}, Filtered: r.Filtered, Summary: summaryOf(&r.Summary),
		YoungPeople: []personJSON{}, Findings: []findingJSON{},
	}
	for _, u := range r.Procedures {
		j.Procedures = append(j.Procedures, u.ID)
		j.Files = append(j.Files, usedJSON(u))
	}
	j.LastSaved, j.Since = savedOf(r.LastSaved), sinceOf(r)
	for i := range r.Lines {
		j.YoungPeople = append(j.YoungPeople, personOf(&r.Lines[i], out.Style))
	}
	for i := range r.Findings {
		if f := &r.Findings[i]; listed(f, o.All) {
			j.Findings = append(j.Findings, findingOf(f, out.Style, r.AsOf))
		}
	}
	return WriteJSON(w, j)
}

func summaryOf(s *audit.Summary) summaryJSON {
	return summaryJSON{
		YoungPeople: s.YoungPeople, Flagged: s.Flagged, Overdue: s.Overdue, Missing: s.Missing, DueSoon: s.DueSoon,
		CannotTell: s.CannotTell, Waived: s.Waived, Notes: s.Notes, Met: s.Met, Jobs: s.Jobs, New: s.New,
		AppliesTo: columnsJSON{Advocacy: s.AppliesTo[0], IRO: s.AppliesTo[1], IV: s.AppliesTo[2]},
	}
}

func personOf(l *audit.Line, s Style) personJSON {
	p := personJSON{
		Ref: l.Ref, Name: s.nameOrNull(l.Name), Status: textOrNull(string(l.Status)), Authority: textOrNull(l.Authority),
		Advocacy: column(l.Cells[0]), IRO: column(l.Cells[1]), IV: column(l.Cells[2]), Flagged: l.Flagged, Away: dayOrNull(l.MissingOn),
	}
	if !l.NextDue.On.IsZero() {
		p.NextDue = &nextJSON{On: l.NextDue.On, What: l.NextDue.What}
	}
	return p
}

// column is the state of a headline rule; one that was not looked at does not
// apply.
func column(c audit.Cell) string {
	if c.State == "" {
		return string(audit.NotApplicable)
	}
	return string(c.State)
}
