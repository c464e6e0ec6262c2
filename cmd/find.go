package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newFind(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "find TEXT", Short: "where a text stands: references, names and notes", ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Looks for a text in the references, in the names of young people and of those around
them, in telephone numbers and addresses, and in notes. Capitals and the way in which
an accent is typed make no difference. It finds and does nothing else: where several
young people are found, the references say who is meant.

What was found is shown on a terminal only; elsewhere the list holds references, the
numbers of entries and their kinds, unless --names is given.

` + exitStatus,
		Example: "  ypa find \"Peter Lund\"\n  ypa find 960808\n  ypa find school --format csv",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 || strings.TrimSpace(strings.Join(args, "")) == "" {
				return usage(`as in: ypa find "Peter Lund"`, "what is to be found?")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.find(c.Context(), strings.Join(args, " ")) },
	}
	c.Flags().BoolVar(&a.names, "names", false, "names and notes also where this is no terminal")
	return c
}

// folded is a text as it is compared: without regard to capitals, and to the way
// in which an accent is put together.
func folded(text string) string { return norm.NFC.String(cases.Fold().String(norm.NFC.String(text))) }

func (a *app) find(ctx context.Context, typed string) error {
	format, err := a.formatOf(present.ViewFind)
	if err != nil {
		return err
	}
	want := folded(strings.Join(strings.Fields(typed), " "))
	var head present.Head
	var found []present.FoundRow
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		head = headOf(s)
		for _, t := range []care.SubjectType{care.YoungPerson, care.Authority, care.TheHome} {
			subjects, err := r.Subjects(t)
			if err != nil {
				return err
			}
			for _, subject := range subjects {
				rows, err := a.placesOf(r, subject, want)
				if err != nil {
					return err
				}
				found = append(found, rows...)
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	return a.show(format, func(out *page, o present.Output) error { return present.Found(out, o, head, found) })
}

// placesOf looks through everything that stands about one subject. What was
// withdrawn or disposed of is not looked at.
func (a *app) placesOf(r *register.Reader, subject care.Subject, want string) ([]present.FoundRow, error) {
	rec, err := fold(r, subject, a.today())
	if err != nil {
		return nil, err
	}
	if rec.Gone() {
		return nil, nil
	}
	entries, err := r.Entries(subject.UID)
	if err != nil {
		return nil, err
	}
	var rows []present.FoundRow
	if strings.Contains(folded(subject.Ref), want) {
		rows = append(rows, present.FoundRow{Ref: subject.Ref, Where: "reference", Text: subject.Ref})
	}
	for _, e := range standing(entries) {
		body := e.Content()
		if body == nil {
			continue
		}
		for _, f := range care.FieldsOf(e.Kind) {
			if f.Class == care.Plain {
				continue
			}
			if text := f.Get(body); text != "" && strings.Contains(folded(text), want) {
				rows = append(rows, present.FoundRow{Ref: subject.Ref, Entry: e.Number, Kind: e.Kind, Where: f.Label, On: e.On, Text: text})
			}
		}
	}
	return rows, nil
}

// standing are the last words of every chain that was not withdrawn.
func standing(entries []care.Entry) []care.Entry {
	var list []care.Entry
	for _, e := range entries {
		chain := care.ChainOf(entries, e.Number)
		if last := chain.Last(); last.Number == e.Number && !chain.Withdrawn() && !e.Erased() {
			list = append(list, e)
		}
	}
	return slices.Clip(list)
}
