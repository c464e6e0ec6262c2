package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// fieldByField asks for each field of an entry, with what stands in brackets.
// Where there is nobody to ask, it says which fields there are.
func (a *app) fieldByField(c *cobra.Command, number int64, o *correctOptions) error {
	var subject care.Subject
	var had []care.Entry
	err := a.view(c.Context(), register.Cut{}, func(r *register.Reader) (err error) {
		subject, had, err = entryAbout(r, number)
		return err
	})
	if err != nil {
		return err
	}
	chain, err := care.Correctable(subject, had, number)
	if err != nil {
		return err
	}
	last := chain.Last()
	fields := care.FieldsOf(last.Kind)
	if !a.canAsk() {
		var names []string
		for _, f := range fields {
			names = append(names, "--"+f.Typed())
		}
		return usage("it has --on, "+strings.Join(names, ", "), "say what is to be put right in entry %d (%s)", number, subject.Ref)
	}
	body, err := care.Decode(last.Kind, last.Raw)
	if err != nil {
		return &care.Unreadable{Number: last.Number, Err: err}
	}
	a.sayLine(fmt.Sprintf("Entry %d, %s: %s: %s, %s.", last.Number, signed(last), subject.Ref, care.DescribeFull(last), onDay(last)))
	a.sayLine("Enter keeps what stands in [brackets]; - takes it out, < back, q stop.")
	return a.askFields(last, body, fields, o)
}

// askFields asks for the day and then for each field.
func (a *app) askFields(last care.Entry, body any, fields []care.Field, o *correctOptions) error {
	for i := -1; i < len(fields); i++ {
		q := query{asks: "  The day", usual: last.On.String(), shown: last.On.Medium(), check: a.dayDone(last.On)}
		if i >= 0 {
			q = a.fieldQuery(&fields[i], body)
		}
		answer, how, err := a.query(q)
		switch {
		case err != nil:
			return err
		case how == stopAsking:
			return usage("", "stopped: nothing was recorded")
		case how == goBack && i < 0:
			a.sayLine(firstQuestion)
			i--
		case how == goBack:
			i -= 2
		case i < 0 && how == replied && answer != q.usual:
			o.on = answer
		case i < 0:
			o.on = "" // left as it was, also where it was changed before < led back
		case i >= 0 && how == replied && answer != q.usual:
			o.set[fields[i].Name] = answer
		case i >= 0 && how == notKnownYet && q.usual != "":
			o.set[fields[i].Name] = ""
		case i >= 0:
			delete(o.set, fields[i].Name)
		}
	}
	return nil
}

// dayDone reads a day that has come; the one that stands is taken in any case.
func (a *app) dayDone(stands calendar.Date) func(string) (string, error) {
	return func(line string) (string, error) {
		d, err := calendar.Parse(line, a.today())
		if err == nil && d.After(a.today()) && d != stands {
			err = fmt.Errorf("%s is in the future, and this is about something done", d.Medium())
		}
		return d.String(), err
	}
}

// fieldQuery asks for one field: one of several words by its number.
func (a *app) fieldQuery(f *care.Field, body any) query {
	var options []option
	many := f.Shape == care.Words
	if f.Set != "" && (f.Shape == care.AWord || many) {
		options = wordOptions(care.WordsOf(f.Set).Words)
	}
	label := "  " + strings.ToUpper(f.Label[:1]) + f.Label[1:] + hintOf(f)
	return query{asks: a.sayOptions(label, options, many), usual: f.Get(body), check: func(line string) (string, error) {
		line, err := chosen(options, line, many)
		if err != nil {
			return "", err
		}
		changed, err := f.With(body, line, a.today())
		if err == nil {
			err = care.Validate(changed)
		}
		return line, err
	}}
}

// hintOf says what is typed into a field.
func hintOf(f *care.Field) string {
	switch f.Shape {
	case care.ADay:
		return " (a day)"
	case care.Answers:
		return " (as in distance=yes, risk=no)"
	case care.ATick:
		return " (yes, no)"
	default:
	}
	return ""
}
