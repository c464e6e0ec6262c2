package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

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
		question, stands := "The day", last.On.String()
		check := a.day
		if i >= 0 {
			f := fields[i]
			question, stands = strings.ToUpper(f.Label[:1])+f.Label[1:]+hintOf(f), f.Get(body)
			check = func(line string) (string, error) {
				changed, err := f.With(body, line, a.today())
				if err == nil {
					err = care.Validate(changed)
				}
				return line, err
			}
		}
		answer, how, err := a.prompt("  "+question, stands, check)
		switch {
		case err != nil:
			return err
		case how == stopAsking:
			return usage("", "stopped: nothing was recorded")
		case how == goBack:
			i = max(i-2, -2)
		case i < 0 && how == replied && answer != stands:
			o.on = answer
		case i >= 0 && how == replied && answer != stands:
			o.set[fields[i].Name] = answer
		case i >= 0 && how == notKnownYet && stands != "":
			o.set[fields[i].Name] = ""
		}
	}
	return nil
}

// hintOf says what is typed into a field.
func hintOf(f care.Field) string {
	switch f.Shape {
	case care.ADay:
		return " (a day)"
	case care.AWord, care.Words:
		if f.Set != "" {
			return " (" + wordList(f.Set) + ")"
		}
	case care.Answers:
		return " (as in distance=yes, risk=no)"
	case care.ATick:
		return " (yes, no)"
	default:
	}
	return ""
}
