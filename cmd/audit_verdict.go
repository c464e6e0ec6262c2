package cmd

import (
	"fmt"
	"strings"

	"ypa/internal/audit"
)

// verdict is the one line of --quiet, and nothing when nothing counts. With
// --fail-on new it names what is new, by rule and reference.
func (a *app) verdict(report *audit.Report, o auditOptions) *page {
	page := a.out()
	err := exitFor(report, o.failOn)
	fresh := newSince(report)
	if err == nil || o.failOn == failNew && len(fresh) == 0 {
		return page
	}
	code, _, _ := explain(err)
	counts := fmt.Sprintf("%d flagged, %d can't tell", report.Summary.Flagged, report.Summary.CannotTell)
	if o.failOn == failNew {
		counts = fmt.Sprintf("%d new (%s), %s", len(fresh), fewNamed(fresh), counts)
	}
	page.Linef("%s, %s: %s. Exit %d.", report.Home.Name, report.AsOf, counts, code)
	return page
}

// newSince lists what is flagged and was not in the saved audit; all that is
// flagged, where none was saved.
func newSince(report *audit.Report) []audit.Finding {
	if report.Since != nil {
		return report.Changes.Opened
	}
	var list []audit.Finding
	for _, f := range report.Findings {
		if f.State.Flagged() {
			list = append(list, f)
		}
	}
	return list
}

// fewNewNamed is how many findings the one line of --quiet names.
const fewNewNamed = 5

// fewNamed names findings in a line: by rule and reference, nobody by name.
func fewNamed(list []audit.Finding) string {
	var named []string
	for _, f := range list {
		if len(named) == fewNewNamed {
			named = append(named, fmt.Sprintf("%d more", len(list)-fewNewNamed))
			break
		}
		who := f.Person
		if who == "" {
			who = theHome
		}
		named = append(named, f.Rule+" "+who)
	}
	return strings.Join(named, ", ")
}

// exitFor is the exit code of an audit: flagged beats what cannot be told.
func exitFor(report *audit.Report, failOn string) error {
	s := report.Summary
	switch {
	case failOn == failNever:
		return nil
	case failOn == failNew && len(newSince(report)) > 0, failOn == failFlagged && s.Flagged > 0:
		return codeOnly(exitFlagged)
	case failOn == failDueSoon && s.Flagged+s.DueSoon > 0:
		return codeOnly(exitFlagged)
	case s.Flagged == 0 && s.CannotTell > 0:
		return codeOnly(exitUnknown)
	}
	return nil
}
