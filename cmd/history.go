package cmd

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newHistory(a *app) *cobra.Command {
	var knownAt string
	c := &cobra.Command{
		Use:   "history [REF]",
		Short: "every entry, with its day, who wrote it and when",
		Long: `Shows every entry about a young person, an authority or the home, in the order in
which they were written; without a reference, the whole register. An entry that
was written long after the day it describes says so, and so does one that was
corrected or withdrawn. Nothing ever disappears from it.

` + exitStatus,
		Example:           "  ypa history RH-03\n  ypa history home\n  ypa history --format csv --output history.csv",
		Args:              cobra.MaximumNArgs(1),
		ValidArgsFunction: a.completeRefs(),
		RunE:              func(c *cobra.Command, args []string) error { return a.runHistory(c.Context(), knownAt, args) },
	}
	c.Flags().StringVar(&knownAt, "known-at", "", "as the register stood at `TIME`: a day, a time, or an entry as '#412'")
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	return c
}

func (a *app) runHistory(ctx context.Context, knownAt string, args []string) error {
	format, err := a.formatOf(present.ViewHistory)
	if err != nil {
		return err
	}
	_, cut, err := a.knownAt(knownAt)
	if err != nil {
		return err
	}
	var info present.HistoryInfo
	names := a.style().Names
	err = a.view(ctx, cut, func(r *register.Reader) error {
		home, err := readHome(r, a.today())
		if err != nil {
			return err
		}
		info = present.HistoryInfo{
			Head:        present.Head{Home: home.Name, MadeUp: home.MadeUp, AsOf: a.today()},
			RecordsFrom: home.RecordsFrom, Describe: describe(names, nil),
		}
		if len(args) == 0 {
			return wholeHistory(r, &info, names)
		}
		subject, err := anySubject(r, args[0])
		if err != nil {
			return err
		}
		info.Ref = subject.Ref
		info.Entries, err = r.Entries(subject.UID)
		if err == nil && subject.Type == care.YoungPerson {
			info.Name = care.Fold(subject, info.Entries, a.today()).Identity().Name
		}
		return err
	})
	if err != nil {
		return err
	}
	return a.show(format, func(p *page, out present.Output) error { return present.History(p, out, info) })
}

// describe puts an entry into words, with or without names. refs, where given,
// puts the reference before it.
func describe(names bool, refs map[string]string) func(care.Entry) string {
	return func(e care.Entry) string {
		words := care.DescribeCoded(e)
		if names {
			words = care.DescribeFull(e)
		}
		if ref := refs[e.Subject]; ref != "" {
			return ref + ": " + words
		}
		return words
	}
}

// wholeHistory is the log of the whole register.
func wholeHistory(r *register.Reader, info *present.HistoryInfo, names bool) error {
	refs := map[string]string{}
	for _, t := range []care.SubjectType{care.TheHome, care.Authority, care.YoungPerson} {
		subjects, err := r.Subjects(t)
		if err != nil {
			return err
		}
		for _, s := range subjects {
			refs[s.UID] = s.Ref
		}
	}
	entries, err := r.Log(1, r.Size())
	info.Ref, info.Entries, info.Describe = "the register", entries, describe(names, refs)
	return err
}

// anySubject finds a young person, an authority or the home by reference.
func anySubject(r *register.Reader, ref string) (care.Subject, error) {
	if strings.EqualFold(ref, theHome) {
		return lookUp(r, care.TheHome, theHome, "home", "")
	}
	if s, err := r.Subject(care.Authority, ref); err == nil {
		return s, nil
	}
	return anyPerson(r, ref)
}
