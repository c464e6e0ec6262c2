package cmd

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// request reads the flags of an audit.
func (a *app) request(o auditOptions, refs []string) (request, error) {
	q := request{asOf: a.today(), refs: refs, except: o.except}
	switch o.failOn {
	case failFlagged, failNew, failDueSoon, failNever:
	default:
		return q, unknownValue("fail-on", o.failOn, failFlagged, failNew, failDueSoon, failNever)
	}
	var err error
	if o.asOf != "" {
		if q.asOf, err = a.date("--as-of", o.asOf); err != nil {
			return q, err
		}
	}
	if q.knownAt, q.cut, err = a.knownAt(o.knownAt); err != nil {
		return q, err
	}
	switch o.owner {
	case "", string(procedure.OwnerHome), string(procedure.OwnerAuthority):
		q.owner = procedure.Owner(o.owner)
	default:
		return q, unknownValue("owner", o.owner, string(procedure.OwnerHome), string(procedure.OwnerAuthority))
	}
	q.since = o.since
	q.rules, err = knownRules(o.rules)
	return q, err
}

// knownRules refuses a rule that does not exist.
func knownRules(ids []string) ([]string, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	all := ruleIDs()
	for i, id := range ids {
		ids[i] = strings.ToLower(strings.TrimSpace(id))
		if !slices.Contains(all, ids[i]) {
			hint := "the rules are listed by: ypa rules"
			if near := care.Nearest(ids[i], all); near != "" {
				hint = "did you mean " + near + "? " + hint
			}
			return nil, usage(hint, "unknown rule %q", id)
		}
	}
	return ids, nil
}

// knownAt reads how much of the log to look at: a day (its end in London), a
// time, or the number of an entry.
func (a *app) knownAt(text string) (string, register.Cut, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", register.Cut{}, nil
	}
	if number, ok := strings.CutPrefix(text, "#"); ok {
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil || n < 1 {
			return "", register.Cut{}, usage("as in --known-at '#412'", "--known-at: %q is no entry number", text)
		}
		return text, register.CutEntry(n), nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05"} {
		if at, err := time.ParseInLocation(layout, text, calendar.London()); err == nil {
			return at.UTC().Format(time.RFC3339), register.CutTime(at), nil
		}
	}
	day, err := a.date("--known-at", text)
	if err != nil {
		return "", register.Cut{}, err
	}
	if day.After(a.today()) {
		return "", register.Cut{}, usage("leave --known-at out for what is known now", "--known-at: %s is still to come", day.Medium())
	}
	next := day.AddDays(1).Time()
	end := time.Date(next.Year(), next.Month(), next.Day(), 0, 0, 0, 0, calendar.London()).Add(-time.Millisecond)
	return day.String(), register.CutTime(end), nil
}
