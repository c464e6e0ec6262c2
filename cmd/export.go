package cmd

import (
	"context"
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/intake"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newExport(a *app) *cobra.Command {
	tracker := ""
	c := &cobra.Command{
		Use: "export", Short: "write the list that homes keep, as import reads it", Args: cobra.NoArgs,
		Long: `Writes one row for each young person on record, those who left too, in the headings
that ypa import reads, as .xlsx or .csv: to look at, to sort, to edit and to import
again. Importing it unchanged changes nothing: the file is read back before it is
kept, and a cell that an import would read otherwise is left empty, which is said.

The list holds what stands now: the present IRO, advocate (or service), independent
visitor and social worker, the last days of each kind. It can't hold what was
before, events, notices, checks on visitors, referrals, waivers, or who
wrote what when: that stays in the register.

Without --names nobody is named, and birth dates, numbers, addresses, notes and
wishes are left out too; import takes empty cells for "nothing said". That a list
left is an entry of its own.

` + exitStatus,
		Example: "  ypa export --tracker tracker.xlsx --names\n  ypa export --tracker tracker.csv",
	}
	c.Flags().StringVar(&tracker, "tracker", "", "the `FILE` to write, .xlsx or .csv")
	c.Flags().BoolVar(&a.names, "names", false, "with the names of young people and of those around them, and with notes")
	c.RunE = func(c *cobra.Command, _ []string) error {
		switch {
		case tracker == "":
			return usage("as in: ypa export --tracker tracker.xlsx --names", "say with --tracker which file to write")
		case a.set.Output != "":
			return usage("", "--tracker names the file already: leave --output out")
		}
		a.set.Output = tracker
		if err := errors.Join(a.freeOutput(c), a.roomForOutput(c)); err != nil {
			return err
		}
		return a.exportTracker(c.Context())
	}
	return c
}

// exportTracker writes the list that homes keep.
func (a *app) exportTracker(ctx context.Context) error {
	format, err := a.format("csv", "xlsx")
	if err != nil {
		return err
	}
	im := &importing{a: a}
	what := care.Export{What: "tracker", Until: a.today()}
	var now intake.Now
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		what.Entries = r.Size()
		var err error
		now, err = im.now(r)
		return err
	})
	if err != nil {
		return err
	}
	page := a.out()
	what.Names = yesNo(page.style.Names)
	rows := make([][]intake.TrackerCell, 0, len(im.known))
	for _, ref := range im.known {
		rec := now.Existing[intake.FoldRef(ref)]
		rows = append(rows, intake.TrackerRow(rec, im.home, page.style.Names))
		what.Subjects = append(what.Subjects, rec.Subject.UID)
		if err := rec.Err(); err != nil {
			return err
		}
	}
	write := func(rows [][]intake.TrackerCell) ([]byte, error) {
		page.Reset()
		err := writeTracker(page, rows, format, present.Book{Title: im.home.Name, Day: a.today()}, !a.toScreen())
		return page.Bytes(), err
	}
	left, err := intake.SettleTracker(rows, "tracker."+format, write, now)
	if err != nil {
		return err
	}
	if _, err := write(rows); err != nil {
		return err
	}
	if err := a.releaseAndTell(ctx, "export", page, what); err != nil {
		return err
	}
	for _, l := range left {
		tell(a.Stderr, fmt.Sprintf("%s: left out: %s", l.Ref, l.Why))
	}
	return nil
}

// writeTracker writes the rows under the headings that an import reads.
func writeTracker(page *page, rows [][]intake.TrackerCell, format string, book present.Book, file bool) error {
	sheet := &present.Sheet{Name: "tracker"}
	for _, c := range intake.TrackerColumns() {
		column := present.SheetColumn{Name: c.Heading, Title: c.Heading, About: c.Field.Title()}
		if c.Day {
			column.Type = present.DayColumn
		}
		sheet.Columns = append(sheet.Columns, column)
	}
	for _, row := range rows {
		cells := make([]present.Datum, len(row))
		for i, c := range row {
			cells[i] = present.TextDatum(c.Text)
			if sheet.Columns[i].Type == present.DayColumn {
				cells[i] = present.DayDatum(c.Day)
			}
		}
		sheet.Rows = append(sheet.Rows, cells)
	}
	if format == "csv" {
		return sheet.CSV(page, file)
	}
	return present.Workbook(page, []*present.Sheet{sheet}, book)
}

// now reads what a sheet is compared with: the home and everybody on record.
func (im *importing) now(r *register.Reader) (intake.Now, error) {
	s, err := im.a.see(r)
	if err != nil {
		return intake.Now{}, err
	}
	im.home = s.home
	now := intake.Now{
		Today: s.asOf, Work: s.work, Home: s.home, Existing: map[string]*care.Record{},
		Known: s.authorityNamed, AddAuthorities: im.o.addAuthorities,
	}
	bar := im.a.progress("reading what is on record", 0)
	defer bar.end()
	err = s.each(r, func(rec *care.Record) error {
		bar.step(len(im.known))
		now.Existing[intake.FoldRef(rec.Subject.Ref)] = rec
		im.known = append(im.known, rec.Subject.Ref)
		return nil
	})
	return now, err
}
