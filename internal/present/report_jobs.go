package present

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"

	"ypa/internal/audit"
)

// job puts a job where it stands on the first page: ours, or under the authority
// that is chased for it.
func (s *sheetOfPaper) job(p *reportPage, j *audit.Job) {
	if len(j.Findings) == 0 {
		return
	}
	job := s.words(j)
	if j.Block.Kind != audit.Chase {
		p.Ours = append(p.Ours, job)
		return
	}
	name := Visible(s.pg.authority(j.Block.Authority))
	p.Chased++
	if n := len(p.Chase); n > 0 && p.Chase[n-1].Name == name {
		p.Chase[n-1].Jobs = append(p.Chase[n-1].Jobs, job)
		return
	}
	p.Chase = append(p.Chase, reportBlock{Name: name, Chased: s.pg.chased(j.Block.Authority), Jobs: []reportJob{job}})
}

// words says a job without anything that is nobody else's business.
func (s *sheetOfPaper) words(j *audit.Job) reportJob {
	lead, with := s.pg.findings(j)
	reason := capital(strings.TrimSpace(lead.Because.Discreet()))
	if note := settingNote(lead, reason); note != "" {
		reason = sentence(reason) + " " + note
	}
	return reportJob{
		Number: j.Number, Who: s.everybody(j.Refs), What: Visible(clause(cmp.Or(lead.Brief.Discreet(), lead.What.Discreet()))),
		How: howLongNew(s.pg.r.Lateness(j), s.Report.AsOf), Seen: s.seen(lead), Basis: string(lead.Basis), Rule: lead.Rule,
		Sources: Visible(strings.Join(citations(append([]*audit.Finding{lead}, with...)...), "; ")), Because: Visible(reason), On: s.asked(lead),
	}
}

// seen says since which saved audit a finding is in every one.
func (s *sheetOfPaper) seen(f *audit.Finding) string {
	if f.First.IsZero() {
		return ""
	}
	return "; in each audit since " + f.First.Near(s.Report.AsOf)
}

// asked says on which days the authority was asked for something.
func (s *sheetOfPaper) asked(f *audit.Finding) string {
	var list []string
	for _, d := range f.Chased {
		list = append(list, d.Near(s.Report.AsOf))
	}
	return strings.Join(list, ", ")
}

// lines lists the findings in a state; those that say the same of several young
// people are one line. The number is that of findings.
func (s *sheetOfPaper) lines(state audit.State, say func(*audit.Finding) string) ([]reportLine, int) {
	list := s.pg.gather(func(f *audit.Finding) bool { return f.State == state }, func(f *audit.Finding, _ bool) string { return say(f) }, noDay)
	var lines []reportLine
	for _, e := range list {
		refs := slices.DeleteFunc(slices.Clone(e.refs), func(ref string) bool { return ref == "" })
		lines = append(lines, reportLine{Who: s.everybody(refs), Text: Visible(e.text), Basis: string(e.basis)})
	}
	return lines, count(list)
}

// explained is what a waiver covers and until when; its reason stays in the
// register.
func (s *sheetOfPaper) explained(f *audit.Finding) string {
	text := clause(cmp.Or(f.What.Discreet(), f.Because.Discreet()))
	if f.Waiver != nil {
		text += ", until " + f.Waiver.Until.Near(s.Report.AsOf)
	}
	return text
}

// foot is what was looked at, and by what.
func (s *sheetOfPaper) foot(p *reportPage) {
	sum := &s.Report.Summary
	looked := sum.Flagged + sum.DueSoon + sum.CannotTell + sum.Waived + sum.Notes + sum.Met
	p.Duties = fmt.Sprintf("%s looked at, %d met.", care.Counted(looked, "duty", "duties"), sum.Met)
	var by []string
	for _, u := range s.Report.Procedures {
		by = append(by, u.ID)
	}
	p.By = Visible(strings.Join(by, ", "))
	if known := s.Report.KnownTo; !known.IsZero() && known.Before(s.Report.AsOf.AddDays(timelineDays)) {
		p.Holidays = fmt.Sprintf("Bank holidays are known up to %s only: working days counted beyond may be out.", known.Medium())
	}
}

// findings are the tables behind the first page.
func (s *sheetOfPaper) findings() []htmlTable {
	jobs := htmlTable{Caption: "What is flagged, and what ends today", Columns: []string{"Job", "Who", "What", "How long", "Because", "Basis", "Source", "Asked for on"}, Empty: "Nothing is flagged."}
	for i := range s.Report.Jobs {
		j := &s.Report.Jobs[i]
		if len(j.Findings) == 0 {
			continue
		}
		k := s.words(j)
		jobs.row(fmt.Sprintf("job-%d", k.Number), htmlCell{Text: fmt.Sprint(k.Number), Hint: k.Rule}, htmlCell{Text: k.Who}, htmlCell{Text: capital(k.What)}, htmlCell{Text: strings.TrimPrefix(k.How+k.Seen, "; ")},
			htmlCell{Text: k.Because}, htmlCell{Text: k.Basis}, htmlCell{Text: k.Sources}, htmlCell{Text: k.On})
	}
	list := []htmlTable{jobs}
	for _, part := range []struct {
		state audit.State
		title string
		say   func(*audit.Finding) string
	}{
		{audit.CannotTell, "Can't tell yet", func(f *audit.Finding) string { return sentence(cmp.Or(f.Ask.Discreet(), f.Because.Discreet())) }},
		{audit.Waived, "Explained", s.explained},
		{audit.Note, "Notes", func(f *audit.Finding) string {
			return strings.TrimSpace(sentence(f.What.Discreet()) + " " + sentence(f.Because.Discreet()))
		}},
	} {
		if t := s.others(part.state, part.title, part.say); len(t.Rows) > 0 {
			list = append(list, t)
		}
	}
	return list
}

// others is a table of findings that are no job.
func (s *sheetOfPaper) others(state audit.State, title string, say func(*audit.Finding) string) htmlTable {
	t := htmlTable{Columns: []string{"Who", "What", "Basis", "Source"}}
	for i := range s.Report.Findings {
		f := &s.Report.Findings[i]
		if f.State == state {
			t.row("", htmlCell{Text: s.who(f.Person), Hint: f.Rule}, htmlCell{Text: say(f)}, htmlCell{Text: string(f.Basis)}, htmlCell{Text: strings.Join(citations(f), "; ")})
		}
	}
	t.Caption = fmt.Sprintf("%s (%d)", title, len(t.Rows))
	return t
}
