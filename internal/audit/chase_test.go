package audit_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// owes is a finding whose turn is the authority's.
func owes(ref, rule string, state audit.State, fixes ...string) audit.Finding {
	if fixes == nil {
		fixes = []string{"ypa do " + ref}
	}
	return audit.Finding{Person: ref, Rule: rule, State: state, Owner: procedure.OwnerAuthority, Fixes: fixes}
}

// TestOwed: one message for each authority, with all that it owes, questions
// last, and nothing that is the home's.
func TestOwed(t *testing.T) {
	t.Parallel()
	ours := owes("RH-01", "iro-told", audit.Missing)
	ours.Owner = procedure.OwnerHome
	r := &audit.Report{
		Home: care.Home{Authorities: map[string]care.AuthorityRecord{"york": {Name: "City of York Council"}, "walsall": {Name: "Walsall Council"}}},
		Lines: []audit.Line{
			{Ref: "RH-01", Authority: "york"},
			{Ref: "RH-02", Authority: "walsall"},
			{Ref: "RH-03", Authority: "york"},
			{Ref: "RH-04"},
			{Ref: "RH-05", Authority: "york"},
		},
		Findings: []audit.Finding{
			owes("RH-01", "iv-checks", audit.CannotTell), owes("RH-01", "review-second", audit.CannotTell), ours,
			owes("RH-01", "iro-contact", audit.Missing), owes("RH-01", "iro-appointed", audit.Overdue), owes("RH-01", "iv-visited", audit.Waived),
			owes("RH-01", "iv-secure", audit.CannotTell, "ypa child set RH-01 --secure no"), owes("RH-01", "iv-views", audit.CannotTell, []string{}...),
			owes("RH-02", "iv-visited", audit.Overdue), owes("RH-03", "personal-adviser", audit.Missing),
			owes("RH-04", "iro-appointed", audit.Overdue), owes("RH-05", "iv-review", audit.DueSoon),
		},
	}
	var got []string
	for _, o := range r.Owed() {
		for _, p := range o.People {
			line := o.Authority + " " + p.Ref + ":"
			for _, g := range p.Gaps {
				line += fmt.Sprintf(" [%s %s", g.Lead.Rule, strings.Join(g.Rules, "+"))
				if g.Question() {
					line += "?"
				}
				line += "]"
			}
			got = append(got, line+" "+strings.Join(p.Rules(), ","))
		}
	}
	want := []string{
		" RH-04: [iro-appointed iro-appointed] iro-appointed",
		"walsall RH-02: [iv-visited iv-visited] iv-visited",
		"york RH-01: [iro-contact iro-contact+iro-appointed] [iv-checks iv-checks?] [review-second review-second?] iro-contact,iro-appointed,iv-checks,review-second",
		"york RH-03: [personal-adviser personal-adviser] personal-adviser",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestQuestions: what the same command answers is one question.
func TestQuestions(t *testing.T) {
	t.Parallel()
	ask := func(f audit.Finding, text string, needs ...string) audit.Finding {
		f.Ask, f.Needs = audit.Text{{Named: text, Coded: text}}, needs
		return f
	}
	because := owes("RH-02", "iv-review", audit.CannotTell, "ypa iv set RH-02")
	because.Because = audit.Text{{Named: "why", Coded: "why"}}
	r := &audit.Report{Findings: []audit.Finding{
		ask(owes("RH-01", "iro-contact", audit.CannotTell, "ypa child status RH-01", "ypa iro set RH-01"), "since when?", "since"),
		ask(owes("RH-01", "review-first", audit.CannotTell, "ypa child status RH-01"), "since when, again?", "since", "status"),
		ask(owes("RH-01", "iv-checks", audit.CannotTell, "ypa iv check RH-01"), "were they?", "probation"),
		ask(owes("RH-01", "iv-visited", audit.Overdue), "no question"), because, owes("RH-03", "iv-review", audit.CannotTell, []string{}...),
	}}
	r.Findings[5].Fixes = nil
	want := []audit.Question{
		{Person: "RH-01", Ask: audit.Text{{Named: "since when?", Coded: "since when?"}}, Fix: "ypa child status RH-01", Rules: []string{"iro-contact", "review-first"}, Needs: []string{"since", "status"}, Owner: procedure.OwnerAuthority},
		{Person: "RH-01", Ask: audit.Text{{Named: "were they?", Coded: "were they?"}}, Fix: "ypa iv check RH-01", Rules: []string{"iv-checks"}, Needs: []string{"probation"}, Owner: procedure.OwnerAuthority},
		{Person: "RH-02", Ask: because.Because, Fix: "ypa iv set RH-02", Rules: []string{"iv-review"}, Owner: procedure.OwnerAuthority},
	}
	got := r.Questions()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	if got[0].Key() == got[1].Key() {
		t.Error("two questions have one key")
	}
}
