package audit_test

import (
	"regexp"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"ypa/internal/audit"
)

// cures are what is on record once the commands that a rule names are done, in
// the words of the case files.
func cures(f *audit.Finding) []string {
	switch f.Rule {
	case "advocacy-information", "independent-person":
		return []string{"told about; topics advocacy", "advocate; advocate kind advocate; name Ada Lewis; phone 07700 900112"}
	case "iro-contact", "iro-appointed":
		return []string{"IRO; name Peter Lund; phone 01632 960808; email peter.lund@example.org"}
	case "iv-review":
		return []string{"need for the independent visitor considered; decision continue; wishes Likes the visits"}
	case "advocacy-explained", "advocacy-reminded":
		return []string{"told about; topics advocacy"}
	case "advocate-referral":
		return []string{"referred to an advocacy service; made by social worker; agreed yes"}
	case "commissioner-told":
		return []string{"told about; topics commissioner"}
	case "personal-adviser":
		return []string{"adviser; adviser kind personal; name Ruth Bell; phone 01632 960346"}
	case "iro-told":
		return []string{"told about; topics iro"}
	case "iro-notified-looked-after":
		return []string{"IRO told of an event; event looked-after"}
	case "iro-notified-event":
		return notices(f.Fixes)
	case "iro-consulted-placement":
		return []string{"IRO consulted; about out-of-area-placement"}
	case "review-first", "review-second", "review-later":
		return []string{"held; meeting review"}
	case "review-booked-late":
		return []string{"booked; meeting review; day " + f.Due.String()}
	case "iv-considered":
		return []string{"an independent visitor considered; decision not-now"}
	case "iv-consulted", "iv-objection":
		return []string{"view on an independent visitor; view agrees"}
	case "iv-checks":
		return []string{"checks on the independent visitor; all " + f.Since.String() + "; confirmed by Ruth Bell"}
	case "iv-visited":
		return []string{"independent visitor's visit; mode visit"}
	}
	return slices.Concat(curesMore(f), curesOfAdvocacy(f), curesVisitors(f))
}

var notifyFix = regexp.MustCompile(`^ypa iro notify RH-01 --event (\S+) --on (\S+) --how phone$`)

// notices reads the commands for events, each of which says of which day it is.
func notices(fixes []string) []string {
	var list []string
	for _, fix := range fixes {
		if m := notifyFix.FindStringSubmatch(fix); m != nil {
			list = append(list, "IRO told of an event; event "+m[1]+"; event on "+m[2]+"; how phone")
		}
	}
	return list
}

// TestFixesClear: what the commands of a flagged finding put on record clears it.
func TestFixesClear(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	rapid.Check(t, func(rt *rapid.T) {
		c, asOf := anyCase(rt), anyDay(rt, "as of")
		for i, f := range c.build(t).everything(t, b, asOf) {
			if !f.State.Flagged() {
				continue
			}
			done := *c
			done.facts = slices.Clone(c.facts)
			for _, fact := range cures(&f) {
				done.facts = append(done.facts, factOn(fact, asOf.String()))
			}
			if after := done.build(t).everything(t, b, asOf)[i]; after.State.Flagged() {
				rt.Fatalf("%s is %s and stays %s after %q: %s", f.Rule, f.State, after.State, cures(&f), after.Because.String(true))
			}
		}
	})
}

// TestFixesOfCasesClear is the same for the cases, so that no rule is left out.
func TestFixesOfCasesClear(t *testing.T) {
	t.Parallel()
	b := openBooks(t)
	for rule, file := range readCases(t) {
		for _, c := range file.cases {
			for _, a := range c.audits {
				day := date(t, a.day)
				f, ok := c.build(t).finding(t, b, rule, day)
				if !ok || !f.State.Flagged() {
					continue
				}
				done := c
				done.facts = slices.Clone(c.facts)
				for _, fact := range cures(&f) {
					done.facts = append(done.facts, factOn(fact, a.day))
				}
				if after, _ := done.build(t).finding(t, b, rule, day); after.State.Flagged() {
					t.Errorf("%s, %s: %q leave it %s", rule, c.name, f.Fixes, after.State)
				}
				for _, fault := range append(faults(&f), wordFaults(&f)...) {
					t.Errorf("%s, %s, %s: %s", rule, c.name, a.day, fault)
				}
			}
		}
	}
}
