package present

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// timelineDays is how far the timeline looks ahead, in days.
const timelineDays = 90

// The measures of the drawing, in its own units.
const (
	dayWidth  = 9
	rowHeight = 20
	axis      = 24 // above the rows, for the days
	signWidth = 9
	letter    = 8 // of the labels
	shortest  = 9 // characters of a label, at least
	longName  = 22
)

// timeline is what the coming days bring each young person: a drawing, and the
// table with the same.
type timeline struct {
	Title         string
	Width, Height int
	Left, Right   int // where days begin and end
	Foot          int
	Ticks         []tick
	Rows          []timelineRow
	Table         htmlTable
}

type tick struct {
	X     int
	Label string
}

type timelineRow struct {
	Y, Line int    // of the text, and of the line that it stands on
	Name    string // cut to the room there is
	Signs   []sign
}

// sign is a mark on the timeline: R a review that is booked, | the last day in
// time, v a visit of the independent visitor, a a reminder of advocacy, ! what
// ends today, o something else.
type sign struct {
	X    int
	Mark string
	Hint string
}

// timeline draws what is due from the day of the report on.
func (s *sheetOfPaper) timeline() timeline {
	r := s.Report
	items := audit.Due(r, r.AsOf.AddDays(timelineDays))
	var refs []string
	names := shortest
	for i := range r.Lines {
		refs = append(refs, r.Lines[i].Ref)
	}
	if slices.ContainsFunc(items, func(i audit.DueItem) bool { return len(i.Refs) == 0 }) {
		refs = append(refs, "")
	}
	for _, ref := range refs {
		names = max(names, min(utf8.RuneCountInString(s.who(ref)), longName))
	}
	t := timeline{Title: fmt.Sprintf("What falls due in the next %d days", timelineDays), Left: (names + 1) * letter}
	t.Right = t.Left + timelineDays*dayWidth + dayWidth
	t.Width, t.Foot = t.Right+signWidth, axis+len(refs)*rowHeight
	t.Height = t.Foot + 4
	t.Ticks = []tick{{t.Left, r.AsOf.DayMonth()}}
	for d := monday(r.AsOf); !d.After(r.AsOf.AddDays(timelineDays - 5)); d = d.AddDays(14) {
		if d.Sub(r.AsOf) > 5 {
			t.Ticks = append(t.Ticks, tick{t.Left + d.Sub(r.AsOf)*dayWidth, d.DayMonth()})
		}
	}
	for n, ref := range refs {
		row := timelineRow{Y: axis + n*rowHeight + 14, Line: axis + n*rowHeight + 18, Name: upToRunes(s.who(ref), longName)}
		var marks []sign
		for i := range items {
			if item := &items[i]; slices.Contains(item.Refs, ref) || ref == "" && len(item.Refs) == 0 {
				marks = append(marks, s.signs(item)...)
			}
		}
		slices.SortStableFunc(marks, func(a, b sign) int {
			return cmp.Compare(strings.Index("|R!vao", a.Mark), strings.Index("|R!vao", b.Mark))
		})
		row.put(t.Left, marks...)
		t.Rows = append(t.Rows, row)
	}
	t.Table = s.dates(items)
	return t
}

// monday is the Monday of a day's week.
func monday(d calendar.Date) calendar.Date { return d.AddDays(-(int(d.Weekday()) + 6) % 7) }

func upToRunes(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return string([]rune(text)[:most-1]) + "\u2026"
}

// signs are the marks of an item; X counts days.
func (s *sheetOfPaper) signs(i *audit.DueItem) []sign {
	today := s.Report.AsOf
	at := func(d calendar.Date, mark, what string) sign {
		return sign{X: d.Sub(today), Mark: mark, Hint: Visible(d.Near(today) + ": " + what)}
	}
	what := i.What.Discreet()
	review := slices.ContainsFunc(i.Rules, func(rule string) bool { return strings.HasPrefix(rule, "review-") })
	switch {
	case review && i.Booked.IsZero():
		return []sign{at(i.Latest, "|", "latest day for the "+what)}
	case review && i.BookedLate:
		return []sign{at(i.Latest, "|", "latest day for the "+what), at(i.Booked, "R", what+" booked, too late")}
	case review:
		return []sign{at(i.Booked, "R", what+" booked"), at(i.Latest, "|", "latest day for the "+what)}
	case i.On == today:
		return []sign{at(i.On, "!", what)}
	case slices.Contains(i.Rules, "iv-visited"):
		return []sign{at(i.On, "v", what)}
	case slices.Contains(i.Rules, "advocacy-reminded"):
		return []sign{at(i.On, "a", what)}
	}
	return []sign{at(i.On, "o", what)}
}

// put sets marks on a row, each beside those that are there already; one that is
// there already on its day is not set again. What lies beyond is left out.
func (row *timelineRow) put(left int, marks ...sign) {
	for _, m := range marks {
		if m.X < 0 || m.X > timelineDays {
			continue
		}
		m.X = left + m.X*dayWidth
		twice := slices.IndexFunc(row.Signs, func(o sign) bool { return o.Mark == m.Mark && o.X == m.X })
		if twice >= 0 {
			row.Signs[twice].Hint += "; " + m.Hint
			continue
		}
		for slices.ContainsFunc(row.Signs, func(o sign) bool { return max(o.X-m.X, m.X-o.X) < signWidth }) {
			m.X += signWidth
		}
		row.Signs = append(row.Signs, m)
	}
}

// dates is the timeline as a list of dates.
func (s *sheetOfPaper) dates(items []audit.DueItem) htmlTable {
	list := DueList{Report: s.Report}
	t := htmlTable{
		Caption: fmt.Sprintf("What falls due in the next %d days, soonest first", timelineDays), Class: "behind",
		Columns: []string{"Day", "Who", "What", "Latest", "Whose turn"}, Empty: "Nothing falls due.",
	}
	for n := range items {
		i := &items[n]
		day := i.On.Near(s.Report.AsOf)
		if mark := list.mark(i); mark != "" {
			day += ", " + mark
		}
		what := i.What.Discreet()
		if i.BookedLate {
			what += ", BOOKED LATE for " + i.Booked.Near(s.Report.AsOf)
		}
		t.row("", htmlCell{Text: day}, htmlCell{Text: s.everybody(i.Refs)}, htmlCell{Text: what, Flag: i.BookedLate}, htmlCell{Text: i.Latest.Near(s.Report.AsOf)}, htmlCell{Text: list.whose(i)})
	}
	return t
}
