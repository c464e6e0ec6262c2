package audit_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// things are what may be put on record, in the words of the case files.
func things() []string {
	return slices.Concat(moreThings(), []string{
		"legal status; status looked-after", "legal status; status looked-after", "legal status; status care-leaver", "legal status; status in-need",
		"placing authority; authority york", "placing authority; authority walsall",
		"came to the home", "moved to another building", "moved to another building; out of area yes",
		"circumstances; out of area yes", "circumstances; out of area no", "circumstances; short breaks yes",
		"told about; topics advocacy", "told about; topics iro, commissioner", "told about; topics guide", "told about; topics letter",
		"happened; event missing", "happened; event absent", "happened; event complaint", "happened; event parent-complaint", "happened; event safeguarding",
		"ended; event missing", "ended; event complaint",
		"adviser; adviser kind personal; name Ruth Bell; phone 01632 960346",
		"advocate; advocate kind advocate; name Sam Okoro; phone 07700 900111", "advocate; advocate kind advocate; name Ada Lewis",
		"advocate; advocate kind service; organisation Speak Up; phone 01632 960330", "advocate; advocate kind personal-adviser; name Ruth Bell",
		"offered an advocate", "referred to an advocacy service; agreed yes", "said no to an advocate for now",
		"advocate's work ended", "advocate's work ended; advocate kind service",
		"IRO; name Fiona Marsh", "IRO; name Bartholomew Fletcher; phone 01632 960101", "IRO; phone 01632 960102", "IRO's appointment ended",
		"IRO told of an event; event missing", "IRO told of an event; event looked-after", "IRO told of an event; event complaint",
		"IRO consulted; about placement", "IRO consulted; about care-plan",
		"booked; meeting review; day 2026-11-30", "booked; meeting review; day 2027-03-15", "booking cancelled; meeting review",
		"held; meeting review", "held; meeting review; number later", "held; meeting review; iv need continue; iv wishes Likes the visits", "held; meeting conference",
		"view on an independent visitor; view agrees", "view on an independent visitor; view objects", "view on an independent visitor; view objects; understanding yes",
		"an independent visitor considered; decision not-now", "referred for an independent visitor; agreed yes",
		"referred for an independent visitor; agreed no; already made yes; reason made by others", "independent visitor found; name Derek Shaw",
		"independent visitor appointed; name Bartholomew Fletcher", "independent visitor appointed; name Derek Shaw; visit every 1 month",
		"independent visitor's details; visit every 2 weeks", "checks on the independent visitor; dbs 2025-01-01",
		"checks on the independent visitor; all 2025-01-01; confirmed by Ruth Bell", "independent visitor's visit; mode visit", "independent visitor's visit; mode phone",
		"need for the independent visitor considered; decision continue; wishes Likes the visits", "need for the independent visitor considered; decision continue",
		"independent visitor's appointment ended; reason resigned",
	})
}

// anyDay draws a day from 1 January 2025 on: people come in the first months,
// things happen in two years, audits are from the first summer on.
func anyDay(t *rapid.T, label string) calendar.Date {
	first, err := calendar.ParseISO("2025-01-01")
	if err != nil {
		t.Fatal(err)
	}
	from, to := 0, 729
	switch label {
	case "arrival", "since":
		to = 250
	case "as of":
		from = 150
	}
	return first.AddDays(rapid.IntRange(from, to).Draw(t, label))
}

// anyCase draws a young person and what is on record about them. Names have at
// most twenty letters.
func anyCase(t *rapid.T) *caseText {
	c := &caseText{
		home: rapid.SampledFrom([]string{
			"childrens-home england; procedure childrens-home; records from 2025-06-01", "childrens-home england; procedure childrens-home",
			"childrens-home england; procedure childrens-home; host authority walsall", "supported-accommodation england; procedure trix-supported",
			"childrens-home wales; procedure childrens-home", "supported-accommodation england; procedure none",
		}).Draw(t, "home"),
		authority: rapid.SampledFrom([]string{
			"york; procedure york", "cambridgeshire; procedure cambridgeshire", "walsall; procedure walsall; advocacy phone 01632 960330", "none", "gwynedd; nation wales",
		}).Draw(t, "authority"),
	}
	who := []string{"called " + rapid.SampledFrom([]string{"Maximilian-Alexander Reed", "Amara"}).Draw(t, "name")}
	if rapid.Bool().Draw(t, "born") {
		who = append(who, "born "+rapid.SampledFrom([]string{"2008-03-01", "2012-05-04"}).Draw(t, "birthday"))
	}
	if rapid.IntRange(0, 4).Draw(t, "arrived") > 0 {
		who = append(who, "arrived "+anyDay(t, "arrival").String())
	}
	if rapid.IntRange(0, 5).Draw(t, "status") > 0 {
		who = append(who, "looked after since "+anyDay(t, "since").String())
	}
	c.who = strings.Join(who, "; ")
	list := rapid.SliceOfN(rapid.SampledFrom(slices.Concat(things(), advocacyThings(), visitorThings())), 0, 16).Draw(t, "facts")
	if rapid.Bool().Draw(t, "visitor") {
		list = append(list, "independent visitor appointed; name Derek Shaw; visit every 1 month", "held; meeting review", "IRO; name Fiona Marsh; phone 01632 960101")
	}
	for _, fact := range list {
		title, details, more := strings.Cut(fact, "; ")
		line := anyDay(t, "day").String() + " " + title + rapid.SampledFrom([]string{"", "", "", " (imported)", " (day assumed) (imported)"}).Draw(t, "mark")
		if more {
			line += "; " + details
		}
		c.facts = append(c.facts, line)
	}
	return c
}

// findings are what all rules say on a day.
func (w *world) findings(tb testing.TB, b books, asOf calendar.Date) []audit.Finding {
	tb.Helper()
	a, rec := w.auditOf(b, asOf)
	p := a.Person(rec)
	if p.Err != nil {
		tb.Fatal(p.Err)
	}
	return p.Findings
}

func TestAuditIsAFunctionOfItsInput(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		if diff := cmp.Diff(c.build(t).findings(t, b, asOf), c.build(t).findings(t, b, asOf)); diff != "" {
			rt.Fatalf("the same record gives two answers:\n%s", diff)
		}
	})
}

// TestTimeAloneMendsNothing: a later day without a new entry makes nothing met
// that was flagged. A meeting without an advocate is left at that in time, and the
// next one that is booked counts: that is another duty.
func TestTimeAloneMendsNothing(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		c.facts = slices.DeleteFunc(c.facts, func(line string) bool { return line[:10] > asOf.String() })
		if strings.Contains(c.who, "arrived") || strings.Contains(c.who, "since") {
			for part := range strings.SplitSeq(c.who, "; ") {
				if day := part[max(0, len(part)-10):]; day > asOf.String() && day[4] == '-' {
					asOf = date(t, day)
				}
			}
		}
		w, then := c.build(t), asOf.AddDays(rapid.IntRange(1, 400).Draw(rt, "days later"))
		later := w.findings(t, b, then)
		for i, f := range w.findings(t, b, asOf) {
			next := f.Rule == "advocate-for-meeting" && later[i].Due.After(f.Due)
			if f.State.Flagged() && later[i].State == audit.Met && !next {
				rt.Fatalf("%s is %s on %s and met later: %s", f.Rule, f.State, asOf, later[i].Because.String(true))
			}
		}
		later = w.homeFindings(b, then)
		for i, f := range w.homeFindings(b, asOf) {
			// What falls due again and again is another duty each time.
			same := later[i].Due.IsZero() || later[i].Due == f.Due
			if f.State.Flagged() && later[i].State == audit.Met && same {
				rt.Fatalf("%s is %s on %s and met later: %s", f.Rule, f.State, asOf, later[i].Because.String(true))
			}
		}
	})
}

// TestRulesReadWhatTheySay: what a rule does not say it reads changes nothing,
// but for the rules that stand before it.
func TestRulesReadWhatTheySay(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		w := c.build(t)
		all := w.findings(t, b, asOf)
		for i := range all {
			rule, _ := audit.Find(all[i].Rule)
			some := *w
			some.person = slices.DeleteFunc(slices.Clone(w.person), func(e care.Entry) bool {
				audits := e.Kind == "waiver" || e.Kind == "chased" // which the audit itself reads
				return !audits && !slices.Contains(rule.Reads, e.Kind) && !slices.Contains(audit.ReadAlways(), e.Kind)
			})
			f := some.findings(t, b, asOf)[i]
			if all[i].Behind != "" || f.Behind != "" {
				continue
			}
			if diff := cmp.Diff(f, all[i]); diff != "" {
				rt.Fatalf("%s reads more than it says:\n%s", rule.ID, diff)
			}
		}
	})
}

func TestWhatFindingsSay(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		for _, f := range c.build(t).everything(t, b, asOf) {
			for _, fault := range append(faults(&f), wordFaults(&f)...) {
				rt.Errorf("%s (%s) on %s: %s", f.Rule, f.State, asOf, fault)
			}
		}
	})
}

// faults are what a finding of its state lacks.
func faults(f *audit.Finding) []string {
	var list []string
	add := func(wrong bool, format string, args ...any) {
		if wrong {
			list = append(list, fmt.Sprintf(format, args...))
		}
	}
	flagged := f.Standing().Flagged()
	add(f.Because.String(true) == "", "no because")
	add(flagged && len(f.Fixes) == 0, "no fix")
	add(flagged && len(f.Sources) == 0, "no source")
	add(flagged && f.What.String(true) == "", "does not say what is so")
	add(flagged && f.Brief.String(true) == "", "does not say it in brief")
	add((f.Standing() == audit.Overdue || f.State == audit.DueSoon) && f.Due.IsZero(), "no day")
	add(f.Standing() == audit.Missing && !f.Due.IsZero(), "has a day, %s", f.Due)
	add(f.State == audit.CannotTell && (f.Ask.String(true) == "" || len(f.Needs) == 0), "asks %q for %v", f.Ask.String(true), f.Needs)
	add(f.State != audit.CannotTell && len(f.Needs)+len(f.Ask) > 0, "asks without need")
	add(f.State != audit.NotApplicable && f.Owner == "", "nobody's turn")
	add(f.Headline > 0 && f.State != audit.Met && f.Cell == "", "its column is empty")
	add(f.Headline > 0 && flagged != (f.Cell != "" && f.Cell == strings.ToUpper(f.Cell)), "%q in its column", f.Cell)
	for _, fix := range f.Fixes {
		add(!strings.HasPrefix(fix, "ypa ") || f.Person != "" && !strings.Contains(fix, " "+refOfCases) && !strings.HasPrefix(fix, "ypa authority set "), "the fix is %q", fix)
	}
	bases := map[string]bool{}
	for _, s := range f.Sources {
		bases[string(s.Basis)] = true
	}
	add(len(f.Sources) > 0 && !bases[string(f.Basis)], "the basis %s is that of none of its sources", f.Basis)
	rule, _ := audit.Find(f.Rule)
	add(flagged && !slices.ContainsFunc(rule.Fixes, func(fix string) bool { return verb(fix) == verb(f.Fix()) }), "explain does not name %q", f.Fix())
	return list
}

// verb is the command of a fix, without reference and flags.
func verb(fix string) string {
	fix = strings.ReplaceAll(fix, refOfCases, "REF")
	return strings.Join(strings.Fields(fix)[:min(3, len(strings.Fields(fix)))], " ")
}

// wordFaults are what a finding says too long or in the wrong words.
func wordFaults(f *audit.Finding) []string {
	var list []string
	for _, named := range []bool{true, false} {
		if what := f.What.String(named); utf8.RuneCountInString(what) > 57 {
			list = append(list, fmt.Sprintf("%d characters: %q", utf8.RuneCountInString(what), what))
		}
		if brief := f.Brief.String(named); utf8.RuneCountInString(brief) > 45 {
			list = append(list, fmt.Sprintf("%d characters in brief: %q", utf8.RuneCountInString(brief), brief))
		}
		for _, text := range []string{f.What.String(named), f.Brief.String(named), f.Because.String(named), f.Ask.String(named), f.Cell, f.Next, strings.Join(f.Needs, " ")} {
			if strings.Contains(strings.ReplaceAll(strings.ToLower(text), "being missing", ""), "missing") {
				list = append(list, fmt.Sprintf("says missing beside a young person: %q", text))
			}
			if strings.Contains(text, "  ") || strings.Contains(text, " .") || strings.Contains(text, "..") {
				list = append(list, fmt.Sprintf("badly put: %q", text))
			}
		}
	}
	for _, text := range []string{f.What.String(false), f.Because.String(false), f.Ask.String(false)} {
		for _, name := range []string{"Maximilian", "Amara"} {
			if strings.Contains(text, name) {
				list = append(list, fmt.Sprintf("names the young person: %q", text))
			}
		}
	}
	return list
}
