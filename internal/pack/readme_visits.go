package pack

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// lastRecommendations says in words what became of those of the last visit, and
// how many of earlier ones are still open.
func (b *build) lastRecommendations() string {
	list := slices.SortedStableFunc(slices.Values(b.Home.Recommendations()), func(x, y care.Recommended) int { return x.Due.Compare(y.Due) })
	var last calendar.Date
	for _, r := range list {
		if r.On.After(last) {
			last = r.On
		}
	}
	if last.IsZero() {
		return ""
	}
	done := 0
	var open, earlier []string
	for _, r := range list {
		by := cmp.Or(shortDay(r.Due), "no day set")
		switch {
		case r.On != last && r.Open():
			earlier = append(earlier, by)
		case r.On != last:
		case r.Open():
			open = append(open, by)
		default:
			done++
		}
	}
	text := fmt.Sprintf("%s of %s: %d done, %d not%s.", b.words.Yours, longDay(last), done, len(open), inBrackets(open))
	if len(earlier) > 0 {
		text += fmt.Sprintf(" Of earlier ones %d not%s.", len(earlier), inBrackets(earlier))
	}
	return text
}

// inBrackets puts a list behind a number; nothing for no list.
func inBrackets(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, ", ") + ")"
}

// lastReport says what became of the report of the last visit.
func (b *build) lastReport() string {
	visits := b.Home.Visits("")
	if len(visits) == 0 {
		return ""
	}
	v := visits[len(visits)-1]
	due := v.ReportDue()
	switch {
	case !v.Reported.IsZero():
		return fmt.Sprintf("The report of the visit of %s was sent on %s.", longDay(v.On), longDay(v.Reported))
	case due.IsZero():
		return fmt.Sprintf("The report of the visit of %s is not on record as sent.", longDay(v.On))
	}
	return fmt.Sprintf("The report of the visit of %s is not on record as sent; its time ends on %s.", longDay(v.On), plainDay(due))
}
