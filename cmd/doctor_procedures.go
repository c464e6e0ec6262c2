package cmd

import (
	"fmt"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/paper"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// lookInside looks at what the register holds.
func (d *doctor) lookInside(r *register.Reader, uid string) error {
	if err := d.lookAtClock(r); err != nil {
		return err
	}
	home, err := readHome(r, d.today())
	if err != nil {
		return err
	}
	d.head.Home, d.head.MadeUp = home.Name, home.MadeUp
	d.lookAtBackups(home, uid)
	s := &sight{
		asOf: d.today(), home: home, library: d.procedures, work: d.work,
		auditor: audit.New(home, d.procedures, d.work, d.today()),
	}
	if err := d.lookAtPeople(r, s); err != nil {
		return err
	}
	d.lookAtHost(s)
	placed, err := placements(r, s)
	if err != nil {
		return err
	}
	d.lookAtPlacements(s, placed)
	d.lookAtHomeProcedure(s)
	d.lookAtProcedures(s)
	d.lookAtAudits(s)
	d.lookAtSchedule(s)
	return home.Record.Err()
}

// lookAtHost looks whether it is known in whose area the home lies.
func (d *doctor) lookAtHost(s *sight) {
	if s.home.HostAuthority == "" {
		d.no("host-authority", "it is not known in whose area the home lies", "ypa home set --host-authority ID")
		return
	}
	d.yes("host-authority", "the home lies in the area of "+s.home.HostAuthority)
}

// lookAtHomeProcedure looks whether the home's procedure is there.
func (d *doctor) lookAtHomeProcedure(s *sight) {
	id := s.home.Procedure
	p, known := s.library.Get(id)
	switch {
	case id == "":
		d.no("home-procedure", "the home's procedure is not on record", "ypa home set --procedure "+usualProcedure(s.home.Kind))
	case id == noProcedure:
		d.yes("home-procedure", "the home goes by no procedure of its own: the law and the authorities' go")
	case !known && d.proceduresErr != nil:
		d.unknown("home-procedure", "the home's procedure "+id+" can't be looked at until its file can be read", "")
	case !known || p.Kind != procedure.KindHome:
		d.no("home-procedure", "there is no home's procedure "+id, "ypa home set --procedure "+usualProcedure(s.home.Kind))
	default:
		d.yes("home-procedure", "the home goes by the procedure "+id)
	}
}

// lookAtProcedures looks at each document in use: whether it is past its own
// review, and what in it can't be right.
func (d *doctor) lookAtProcedures(s *sight) {
	past := map[string]audit.ReviewBy{}
	for _, r := range s.auditor.PastReview() {
		past[r.Procedure] = r
	}
	for _, p := range s.auditor.InUse() {
		if r, is := past[p.ID]; is {
			d.no("procedure-review", p.ID+": it was to be reviewed by "+r.Day.Medium(), "ypa procedures reviewed "+p.ID+" --on DATE --next DATE")
		} else {
			d.yes("procedure-review", p.ID+": it is not past a day of review")
		}
		name := "" // whether it fits its authority is said above
		if p.Kind == procedure.KindHome {
			name = s.home.Name
		}
		for _, remark := range p.Lint(name) {
			d.unknown("procedure", p.ID+", "+remark.Section+": "+remark.Text, askAbout(p))
		}
	}
}

// askAbout says who can put a document right.
func askAbout(p *procedure.Procedure) string {
	if p.Own {
		return "put the home's own procedure file right"
	}
	if p.Kind == procedure.KindAuthority && len(p.Names) > 0 {
		return "ask " + p.Names[0] + " which is right, and write it into an own procedure"
	}
	return "ask whoever wrote it, and write what is right into an own procedure"
}

// lookAtOwnProcedure says whether the home's own procedure file could be read.
func (d *doctor) lookAtOwnProcedure() {
	if d.proceduresErr != nil {
		d.failed("own-procedure", d.proceduresErr)
		return
	}
	for _, p := range d.procedures.Procedures() {
		if p.Own {
			d.yes("own-procedure", "the home's own procedure file can be read: "+p.ID)
			return
		}
	}
	d.yes("own-procedure", "there is no procedure file of the home's own, and none is needed")
}

// lookAtPapers says whether the home's own templates of papers are right.
func (d *doctor) lookAtPapers() {
	set, err := d.papers()
	if err != nil {
		d.failed("papers", err)
		return
	}
	if unknown := set.Unknown(); len(unknown) > 0 {
		d.no("papers", "used for nothing among the home's own templates: "+strings.Join(unknown, ", "), "rename them: the names are "+strings.Join(paper.Files(), ", "))
		return
	}
	own := 0
	for _, k := range append(paper.Kinds(), paper.Page) {
		if err := set.Check(k); err != nil {
			d.failed("papers", badTemplate(err))
			return
		}
		if set.Own(k) {
			own++
		}
	}
	if own == 0 {
		d.yes("papers", "cards and letters are made as they ship")
		return
	}
	d.yes("papers", fmt.Sprintf("the home's own templates of papers can be used: %d", own))
}
