package cmd

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
	"ypa/internal/register"
)

// packOptions are the flags of ypa reg44 export.
type packOptions struct {
	month   string
	knownAt string
	notes   bool
	to      []string // public keys
}

func newReg44Export(a *app) *cobra.Command {
	var o packOptions
	c := &cobra.Command{
		Annotations: map[string]string{writesFolders: "yes"},
		Use:         "export", Short: "make the pack for the visit", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Makes what the one who visits the home gets before they come: README.txt, one CSV
file for each subject, the same as one workbook, a description of every column
(datapackage.json), checksums, and the checkpoint of the register.

Details of a young person go in only where both they and their authority agreed (ypa
reg44 consents). The others count in totals that are never split below their number.
Young people go by codes, everybody else by what they are. There are no names, no
birth dates and no notes, unless --names or --with-notes asks for them.

The pack covers the time since the last visit; with --month it is that month. It is a
ZIP in this folder, or where --output says: a folder, or a file that ends in .zip. A
folder that ends in / gets the ZIP put into it. That a pack was made, and whose details
went out, is recorded. The same --known-at, month and options give the same files.

--encrypt-to encrypts the ZIP with age, for what goes by e-mail or on a stick: to the
public key (age1...) of whoever is to open it, several where several are. It then ends
in .zip.age, and they open it with: age -d -i THEIR-KEY-FILE -o pack.zip PACK.zip.age

` + exitStatus,
		Example: `  ypa reg44 export
  ypa reg44 export --output ./
  ypa reg44 export --month 2026-11 --output pack.zip
  ypa reg44 export --known-at 2026-11-20 --output pack
  ypa reg44 export --encrypt-to age1exampleexampleexample`,
	}
	f := c.Flags()
	f.StringVar(&o.month, "month", "", "the `MONTH` it covers, as in 2026-11 (default: since the last visit)")
	f.StringVar(&o.knownAt, "known-at", "", "by what the register knew at `TIME`: a day, a time, or an entry as '#412'")
	f.BoolVar(&a.names, "names", false, "with the names and birth dates of those whose details go in")
	f.BoolVar(&o.notes, "with-notes", false, "with notes and what young people said, as they were written")
	encryptFlag(c, &o.to)
	c.RunE = func(c *cobra.Command, _ []string) error { return a.exportPack(c, o) }
	return c
}

// exportPack makes the pack, writes it, and records that it leaves.
func (a *app) exportPack(c *cobra.Command, o packOptions) error {
	if err := a.saysTableOrJSON("the pack"); err != nil {
		return err
	}
	if a.set.Raw {
		return usage("ypa export --raw writes tables for programs", "a pack is for people: it has no --raw")
	}
	to, err := recipients(o.to)
	if err != nil {
		return err
	}
	making, err := a.gatherPack(c.Context(), o)
	if err != nil {
		return err
	}
	made, err := pack.Build(making.in)
	if err != nil {
		return usage("another one is given by: ypa reg44 code REF --new", "%w", err)
	}
	place, err := a.packPlace(made.Name, to)
	if err != nil {
		return err
	}
	number, err := a.releasePack(made, place, func() (int64, error) {
		return a.released(c.Context(), "reg44 export", making.entry(made), making.codes)
	})
	if err != nil {
		return err
	}
	return a.sayPack(making, made, place, number)
}

// monthOf reads a month: its first and its last day.
func monthOf(text string) (first, last calendar.Date, err error) {
	at, err := time.Parse("2006-01", strings.TrimSpace(text))
	if err != nil {
		return first, last, usage("as in --month 2026-11", "--month: %q is no month", text)
	}
	first, err = calendar.NewDate(at.Year(), at.Month(), 1)
	return first, first.EndOfMonth(), err
}

// knownDay is the last day that a pack by what was known then can be about.
func (a *app) knownDay(ctx context.Context, reg *register.Register, text string) (calendar.Date, error) {
	today := a.today()
	if text == "" {
		return today, nil
	}
	if day, err := calendar.ParseISO(text); err == nil {
		return day, nil
	}
	if at, err := time.Parse(time.RFC3339, text); err == nil {
		return earlier(calendar.OfTime(at), today), nil
	}
	var last calendar.Date
	err := reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		var n int64
		if _, err := fmt.Sscanf(text, "#%d", &n); err != nil {
			return err
		}
		e, err := r.Entry(n)
		last = calendar.OfTime(e.At)
		return err
	})
	return earlier(last, today), err
}

func earlier(a, b calendar.Date) calendar.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// lastVisit is the visit before a day that a pack goes on from. Supported
// accommodation has no visits in law: there the last quality report counts too.
func lastVisit(h care.Home, before calendar.Date) calendar.Date {
	var last calendar.Date
	take := func(d calendar.Date) {
		if d.Before(before) && d.After(last) {
			last = d
		}
	}
	by := ""
	if h.Regulation44() {
		by = care.ByIndependentPerson
	}
	for _, v := range h.Visits(by) {
		take(v.On)
	}
	if h.Kind == "supported-accommodation" {
		for _, q := range h.QualityReports() {
			take(q.On)
		}
	}
	return last
}
