package cmd

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/intake"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newExport(a *app) *cobra.Command {
	var tracker, knownAt string
	var to []string
	c := &cobra.Command{
		Annotations: map[string]string{writesFolders: "yes"},
		Use:         "export", Short: "everything in the register as tables, or the list that homes keep", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `Writes everything that the register holds as tables, to look at in a spreadsheet or to
read with another program: one CSV file for each kind of entry, one of all entries with
who wrote them and when, one of everybody on record; README.txt, a description of every
column (datapackage.json), checksums, and the checkpoint of the register. It is a ZIP in
this folder, or where --output says: a folder, or a file that ends in .zip. A folder that
ends in / gets the ZIP put into it. The same --known-at and options give the same files,
until a record is disposed of. It is a copy to read; what is restored from is a backup.

With --tracker it writes one row for each young person on record, those who left too, in
the headings that ypa import reads, as .xlsx or .csv: to look at, to sort, to edit and to
import again. Importing it unchanged changes nothing: the file is read back before it is
kept, and a cell that an import would read otherwise is left empty, which is said. That
list holds what stands now: the present IRO, advocate (or service), independent visitor
and social worker, the last days of each kind. It can't hold what was before, events,
notices, checks on visitors, referrals, waivers, or who wrote what when.

Without --names no young person and nobody around them is named, and birth dates,
numbers, addresses, notes and wishes are left out too; import takes empty cells for
"nothing said". That an export left is an entry of its own.

--encrypt-to encrypts the ZIP with age: to the public key (age1...) of whoever is to open
it, several where several are. It then ends in .zip.age.

` + exitStatus,
		Example: `  ypa export
  ypa export --names --output D:\everything.zip
  ypa export --names --output everything.zip --encrypt-to age1exampleexampleexample
  ypa export --known-at 2026-11-20 --raw --output everything
  ypa export --tracker tracker.xlsx --names`,
	}
	f := c.Flags()
	f.StringVar(&tracker, "tracker", "", "write the list that homes keep instead, to this `FILE`, .xlsx or .csv")
	f.StringVar(&knownAt, "known-at", "", "by what the register knew at `TIME`: a day, a time, or an entry as '#412'")
	f.BoolVar(&a.names, "names", false, "with the names of young people and of those around them, and with notes")
	encryptFlag(c, &to)
	c.RunE = func(c *cobra.Command, _ []string) error {
		switch {
		case tracker == "":
			return a.exportWhole(c.Context(), knownAt, to)
		case a.set.Output != "":
			return usage("", "--tracker names the file already: leave --output out")
		case knownAt != "", len(to) > 0:
			return usage("leave --tracker out for an export of everything, which has both", "--tracker is the list as it is now, and is not encrypted: it has no --known-at and no --encrypt-to")
		}
		if ext := strings.ToLower(filepath.Ext(tracker)); ext != ".xlsx" && ext != ".csv" {
			return usage("as in --tracker tracker.xlsx", "--tracker: a list that import reads ends in .xlsx or .csv")
		}
		a.set.Output = tracker
		if err := a.freeOutput(c); err != nil {
			return err
		}
		if err := a.roomForOutput(c); err != nil {
			return err
		}
		return a.exportTracker(c.Context())
	}
	return c
}

// encryptFlag adds --encrypt-to.
func encryptFlag(c *cobra.Command, to *[]string) {
	c.Flags().StringSliceVar(to, "encrypt-to", nil, "encrypt it so that the holder of this public `KEY` (age1...) can open it")
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
		err := writeTracker(page, rows, a.output(page, present.Format(format)), present.Book{Title: im.home.Name, Day: a.today()})
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
		a.tell(fmt.Sprintf("%s: left out: %s", l.Ref, l.Why))
	}
	return nil
}

// writeTracker writes the rows under the headings that an import reads.
func writeTracker(page *page, rows [][]intake.TrackerCell, out present.Output, book present.Book) error {
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
	switch {
	case out.Format == present.CSV && out.Raw:
		return sheet.RawCSV(page)
	case out.Format == present.CSV:
		return sheet.CSV(page, out.File)
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
