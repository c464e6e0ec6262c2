package cmd

import (
	"fmt"
	"strconv"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// sinceLast is the word of --since for the audit that was saved last.
const sinceLast = "last"

// comparedWith finds the saved audit that an audit is to be compared with: the last
// one, that of an entry, or the last one up to a day. Nothing is chosen where
// nothing was typed.
func (a *app) comparedWith(home care.Home, typed string) (*audit.Saved, error) {
	typed = strings.TrimSpace(typed)
	if typed == "" {
		return nil, nil
	}
	last, any := home.LastAudit()
	if !any {
		return nil, usage("save one with: ypa audit --save", "--since: no audit was saved yet")
	}
	if strings.EqualFold(typed, sinceLast) {
		return audit.NewSaved(last), nil
	}
	if n, err := strconv.ParseInt(strings.TrimPrefix(typed, "#"), 10, 64); err == nil {
		return savedAs(home, n)
	}
	day, err := calendar.Parse(typed, a.today())
	if err != nil {
		return nil, usage("or last, or the number of one of the "+savedList(home), "--since: %w", err)
	}
	for one := range home.AuditsBack() {
		if !one.On.After(day) {
			return audit.NewSaved(one), nil
		}
	}
	return nil, usage(savedList(home), "--since: no audit was saved up to %s", day.Medium())
}

// savedAs finds the audit that was saved as an entry.
func savedAs(home care.Home, entry int64) (*audit.Saved, error) {
	for one := range home.AuditsBack() {
		if one.Chain() == entry || one.Number == entry {
			return audit.NewSaved(one), nil
		}
	}
	return nil, usage(savedList(home), "--since: entry %d is no saved audit", entry)
}

// fewAudits is how many saved audits a hint lists.
const fewAudits = 4

// savedList names the audits that were saved last.
func savedList(home care.Home) string {
	var list []string
	for one := range home.AuditsBack() {
		if len(list) == fewAudits {
			list = append(list, "earlier ones: ypa history home")
			break
		}
		list = append(list, fmt.Sprintf("%d (%s)", one.Chain(), one.On.Medium()))
	}
	return "saved audits: " + strings.Join(list, ", ")
}
