package intake

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// The longest texts that entries take, in characters; see [care.Validate].
const (
	maxName = 200
	maxLine = 500
	maxNote = 20_000
)

// reader reads the cells of one row. What is wrong goes to faults, what says
// nothing to skipped.
type reader struct {
	*run
	row     Row
	faults  []Fault
	skipped []Skip
	remarks []string
}

func (r *reader) skip(f Field, why string) {
	r.skipped = append(r.skipped, Skip{Field: f, Why: why})
}

// fault reports a cell. What it holds is shown unless it may be a young
// person's name.
func (r *reader) fault(f Field, read, want string) {
	r.faults = append(r.faults, Fault{Row: r.row.Number, Column: r.columns[f], Read: visible(read, maxRead), Want: want})
}

// written is what stands in a cell, for a fault of what it means.
func (r *reader) written(f Field) string {
	return strings.TrimSpace(r.row.cell(r.columns[f].Index).Text)
}

// Why a cell says nothing.
const (
	whyBlank   = "empty"
	whyUnknown = "not known"
	whyEqual   = "on record already"
)

// text gives what a cell says, cleaned; empty where it says nothing, where
// there is no such column, or where it is at fault.
func (r *reader) text(f Field, lines bool) string {
	c, ok := r.columns[f]
	if !ok {
		return ""
	}
	cell := r.row.cell(c.Index)
	if cell.Trouble != "" {
		r.fault(f, cell.Text, cell.Trouble)
		return ""
	}
	if strings.TrimSpace(cell.Text) == "" {
		r.skip(f, whyBlank)
		return ""
	}
	if saysUnknown(cell.Text) {
		r.skip(f, whyUnknown)
		return ""
	}
	text, err := care.Clean(cell.Text, lines)
	if err != nil {
		read := cell.Text
		if f.personal() {
			read = "…" + onlyHidden(read) + "…"
		}
		r.fault(f, read, "this "+err.Error())
		return ""
	}
	return text
}

// line is text of one line and a limited length.
func (r *reader) line(f Field) string { return r.limited(f, false, maxLine) }

func (r *reader) limited(f Field, lines bool, most int) string {
	text := r.text(f, lines)
	if tooLong(text, most) {
		r.fault(f, text, fmt.Sprintf("at most %d characters are kept: put the rest in the file it belongs to", most))
		return ""
	}
	return text
}

// dash gives what stands in a cell that says that nothing is known.
func (r *reader) dash(f Field) string {
	text := r.row.cell(r.columns[f].Index).Text
	if saysUnknown(text) || saysNobody(text) {
		return strings.TrimSpace(text)
	}
	return ""
}

// withoutClock cuts off the time of day that some programs write behind a day.
func withoutClock(text string) string {
	at := strings.LastIndexAny(text, "T ")
	for _, form := range []string{"15:04", "15:04:05"} {
		if _, err := time.Parse(form, strings.TrimSuffix(text[at+1:], "Z")); err == nil && at > 0 {
			return text[:at]
		}
	}
	return text
}

// day reads a day. No day is counted from today, and none is month first.
func (r *reader) day(f Field) calendar.Date {
	text := r.text(f, false)
	if text == "" {
		return calendar.Date{}
	}
	if saysNever(text) {
		r.skip(f, "says that there is no such day")
		return calendar.Date{}
	}
	d, err := calendar.Parse(withoutClock(text), calendar.Date{})
	if err != nil {
		r.fault(f, text, wantDay(text, err))
		return calendar.Date{}
	}
	return d
}

func wantDay(text string, err error) string {
	if a, ok := answer(text); ok && a == care.Yes {
		return "the day on which it happened: a yes doesn't say when"
	}
	if p, ok := errors.AsType[*calendar.ParseError](err); ok {
		return fmt.Sprintf("%v: write the day as %s", p.Err, p.Try)
	}
	return err.Error()
}

// past reads the day of something that has happened.
func (r *reader) past(f Field) calendar.Date {
	d := r.day(f)
	if d.After(r.now.Today) {
		r.fault(f, r.written(f), d.Medium()+" is still to come: this column is for days that have been")
		return calendar.Date{}
	}
	return d
}

// yes reads a yes or a no.
func (r *reader) yes(f Field) care.Answer {
	text := r.text(f, false)
	if text == "" {
		return ""
	}
	a, ok := answer(text)
	if !ok {
		r.fault(f, text, "yes (Y), no (N), or nothing where it is not known")
	}
	return a
}

// phone reads a telephone number. One that a spreadsheet program took for a
// number has lost its first 0; it is put back where that makes it a British
// one.
func (r *reader) phone(f Field) string {
	text := r.line(f)
	if text == "" {
		return ""
	}
	if saysNobody(text) {
		r.skip(f, whyUnknown)
		return ""
	}
	if full := "0" + text; digitsIn(text) == len(text) && text[0] != '0' && british(full) {
		r.remarks = append(r.remarks, fmt.Sprintf("%s: %s read as %s, its first 0 put back", r.columns[f], text, full))
		text = full
	}
	if err := care.CheckPhone(text); err != nil {
		r.fault(f, text, "this "+err.Error())
		return ""
	}
	return text
}

// british reports whether figures can be a number in Britain: 11 of them, or 10
// where the area or service has short numbers.
func british(digits string) bool {
	switch len(digits) {
	case 11:
		return strings.ContainsRune("1235789", rune(digits[1]))
	case 10:
		return digits[1] == '1' || digits[1] == '8'
	}
	return false
}

func (r *reader) email(f Field) string {
	text := r.line(f)
	if text == "" {
		return ""
	}
	if saysNobody(text) {
		r.skip(f, whyUnknown)
		return ""
	}
	if err := care.CheckEmail(text); err != nil {
		r.fault(f, text, "this "+err.Error())
		return ""
	}
	return text
}
