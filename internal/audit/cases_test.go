package audit_test

import (
	"maps"
	"slices"
	"strconv"
	"strings"
	"testing"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// auditOf is the audit of a world on a day.
func (w *world) auditOf(b books, asOf calendar.Date) (*audit.Auditor, *care.Record) {
	var authorities []*care.Record
	if w.placedBy != "" {
		authorities = append(authorities, care.Fold(subjectOf(care.Authority, w.placedBy), w.authority, asOf))
	}
	home := care.FoldHome(care.Fold(subjectOf(care.TheHome, "home"), w.home, asOf), authorities)
	return audit.New(home, b.library, b.work, asOf), care.Fold(subjectOf(care.YoungPerson, refOfCases), w.person, asOf)
}

// report is the whole audit of a world on a day.
func (w *world) report(tb testing.TB, b books, asOf calendar.Date) *audit.Report {
	tb.Helper()
	a, rec := w.auditOf(b, asOf)
	people := []audit.Person{a.Person(rec)}
	for _, ref := range slices.Sorted(maps.Keys(w.others)) {
		people = append(people, a.Person(care.Fold(subjectOf(care.YoungPerson, ref), w.others[ref], asOf)))
	}
	for _, p := range people {
		if p.Err != nil {
			tb.Fatal(p.Err)
		}
	}
	home := care.FoldHome(care.Fold(subjectOf(care.TheHome, "home"), w.home, asOf), nil)
	return audit.Assemble(audit.Report{Home: home, AsOf: asOf}, people, a.Home(), audit.Narrow{})
}

// finding is what one rule says of a world on a day; false for somebody who
// does not live in the home then.
func (w *world) finding(tb testing.TB, b books, rule string, asOf calendar.Date) (audit.Finding, bool) {
	tb.Helper()
	list := w.report(tb, b, asOf).Findings
	i := slices.IndexFunc(list, func(f audit.Finding) bool { return f.Rule == rule && (f.Person == "" || f.Person == refOfCases) })
	if i < 0 {
		return audit.Finding{}, false
	}
	return list[i], true
}

func TestCases(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	for rule, file := range readCases(t) {
		for _, c := range file.cases {
			t.Run(rule+"/"+c.name, func(t *testing.T) {
				t.Parallel()
				w := c.build(t)
				for _, a := range c.audits {
					f, ok := w.finding(t, b, rule, date(t, a.day))
					if !ok {
						t.Errorf("audit %s: no finding: does the young person live here that day?", a.day)
						continue
					}
					a.compare(t, &f)
				}
			})
		}
	}
}

// compare tells where a finding is not as written.
func (a auditLine) compare(t *testing.T, f *audit.Finding) {
	t.Helper()
	if string(f.State) != a.state {
		t.Errorf("audit %s: %s, want %s (due %s, because %q, asks %q)", a.day, f.State, a.state, f.Due, f.Because.String(true), f.Ask.String(true))
		return
	}
	got := fieldsOfFinding(f)
	for _, want := range a.rest {
		have := got[want.name]
		if want.name == "due" && want.value == "" && f.State != audit.Overdue && f.State != audit.DueSoon {
			continue // what is met may have a day, and need not say so
		}
		if want.name == "since" && want.value == "" && f.State != audit.Missing {
			continue
		}
		if part, err := strconv.Unquote(want.value); err == nil {
			if !strings.Contains(have, part) {
				t.Errorf("audit %s: %s is %q, want %q in it", a.day, want.name, have, part)
			}
			continue
		}
		if have != want.value {
			t.Errorf("audit %s: %s is %q, want %q", a.day, want.name, have, want.value)
		}
	}
}

// fieldsOfFinding are the parts of a finding that an audit line may name.
func fieldsOfFinding(f *audit.Finding) map[string]string {
	var sources []string
	for _, s := range f.Sources {
		sources = append(sources, s.String())
	}
	text := func(d calendar.Date) string {
		if d.IsZero() {
			return ""
		}
		return d.String()
	}
	figure := f.Figure.Value
	if f.Figure.Basis == procedure.BasisSetting {
		figure += " (a setting)"
	}
	return map[string]string{
		"due": text(f.Due), "since": text(f.Since), "late": strconv.Itoa(f.Late), "needs": strings.Join(f.Needs, ", "),
		"basis": string(f.Basis), "owner": string(f.Owner), "behind": f.Behind, "sources": strings.Join(sources, ", "),
		"figure": figure, "cell": f.Cell, "asks": f.Ask.String(true), "what": f.What.String(true), "because": f.Because.String(true),
		"fixes": strings.Join(f.Fixes, " and "),
	}
}

// withoutCase lists what the catalogue excludes: the kinds of case that a rule
// cannot have, each with its reason.
func withoutCase() map[string]map[string]string {
	noDay := "has no day of its own: it is so or it is not"
	return map[string]map[string]string{
		"advocacy-information": {
			"cannot tell": "nothing on record is what it flags; without the day of arrival it is flagged at once",
		},
		"personal-adviser":   {"boundary": noDay},
		"iv-objection":       {"boundary": noDay},
		"review-booked-late": {"boundary": "flagged while its day is still ahead"},
		"private-space":      {"cannot tell": "nothing on record is what it flags"},

		"advocate-choice": {
			"flagged": "it is a note", "boundary": "it is a note",
			"cannot tell": "not to know whether they chose is what it notes",
		},
		"advocate-agreed": {"boundary": noDay},

		"iv-route":           {"boundary": noDay},
		"iv-at-change":       {"flagged": "it is a note", "boundary": "it is a note"},
		"iro-details-differ": {"flagged": "it is a note", "boundary": "it is a note"},
		"procedure-current":  {"cannot tell": "a procedure that states no day asks nothing"},
		"contact-checked":    {"cannot tell": "nothing on record is what it flags"},
		"visit-report":       {"cannot tell": "a visit that is on record has its day"},
		"entry-late": {
			"flagged": "it is a note", "boundary": "it is a note",
			"cannot tell": "an entry that is not there is not late",
		},
	}
}

func TestEveryRuleHasItsCases(t *testing.T) {
	t.Parallel()
	files := readCases(t)
	for rule := range files {
		if _, ok := audit.Find(rule); !ok {
			t.Errorf("testdata/cases/%s.txt: there is no such rule", rule)
		}
	}
	for _, r := range audit.Catalogue() {
		file := files[r.ID]
		if file == nil {
			t.Errorf("%s has no testdata/cases/%s.txt", r.ID, r.ID)
			continue
		}
		have := file.kinds()
		for _, kind := range kindsWanted(&r) {
			why, excluded := withoutCase()[r.ID][kind]
			switch {
			case !have[kind] && !excluded:
				t.Errorf("%s: no case is %q", r.ID, kind)
			case have[kind] && excluded:
				t.Errorf("%s: a case is %q, though none can be: %s", r.ID, kind, why)
			}
		}
	}
}

// kindsWanted are the kinds of case that a rule needs.
func kindsWanted(r *audit.Rule) []string {
	kinds := []string{"flagged", "met", "boundary", "cannot tell", "not applicable"}
	if r.Once {
		kinds = append(kinds, "before us")
	}
	if len(r.Behind) > 0 {
		kinds = append(kinds, "behind")
	}
	if r.Present {
		kinds = append(kinds, "paused")
	}
	return kinds
}

// kinds says which kinds of case a file has.
func (f *caseFile) kinds() map[string]bool {
	have := map[string]bool{}
	for _, c := range f.cases {
		for i, a := range c.audits {
			state := audit.State(a.state)
			have["flagged"] = have["flagged"] || state.Flagged()
			have["met"] = have["met"] || state == audit.Met
			have["cannot tell"] = have["cannot tell"] || state == audit.CannotTell
			have["not applicable"] = have["not applicable"] || state == audit.NotApplicable
			have["before us"] = have["before us"] || state == audit.CannotTell && strings.Contains(a.text, "before the ")
			have["behind"] = have["behind"] || strings.Contains(a.text, "; behind ")
			have["paused"] = have["paused"] || state == audit.Note && strings.Contains(a.text, "Paused")
			if i > 0 && state.Flagged() && !audit.State(c.audits[i-1].state).Flagged() && nextDay(c.audits[i-1].day) == a.day {
				have["boundary"] = true
			}
		}
	}
	return have
}

func nextDay(day string) string {
	d, err := calendar.ParseISO(day)
	if err != nil {
		return ""
	}
	return d.AddDays(1).String()
}
