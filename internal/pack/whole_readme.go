package pack

import (
	"fmt"
	"strings"
)

// readme is the first page of the export.
func (w *Whole) readme() string {
	t := &text{}
	if w.Home.MadeUp {
		t.say("Everybody in this export is made up.")
	}
	t.say("%s", w.title())
	t.say("Everything that the register of this home held, entry by entry, as tables: to keep, to look at in a spreadsheet, to read with another program. It is a copy to read. It can't be made into a register again: that is what a backup is for (ypa backup).")
	if w.Names {
		t.say("WITH NAMES, BIRTH DATES, NUMBERS AND NOTES. It is as confidential as the register itself: keep it where only those may read it who may read the records, and delete it when it has served.")
	} else {
		t.say("Young people go by their references. Names, birth dates, telephone numbers, addresses, codes, notes and wishes are left out: those columns are not there. Who signed an entry stands in it. References are known in the home, so keep it as records are kept.")
	}
	t.WriteString("Start with\n")
	t.beside("  young-people", "everybody on record, one row each, as they stood on the last day")
	t.beside("  entries", "every entry ever made, with its day, who wrote it and when, and whether its word still stands")
	t.beside("  a table for each kind", "what those entries say. A kind of which nothing was recorded has no table")
	t.beside("  subjects, changes", "whom entries are about; each run of a command")
	t.WriteString("\n")
	t.say("The tables hold together by numbers: entry is the number of an entry in every table, about_entry that of an earlier one that it is about, subject that of a young person, an authority or the home, change that of a run. Rows with stands = no were corrected or withdrawn later; leave them out to see what is so now. What each column holds, its type and what it points at stands in datapackage.json (Data Package, version 2).")
	if w.Raw {
		t.say("The files are for programs: no byte order mark, and nothing guards a spreadsheet program from text that begins like a formula. Don't open them with one.")
	} else {
		t.say("Cells that begin with an apostrophe held something that a spreadsheet would take for a formula, a number or a day. ypa export --raw writes the same without.")
	}
	t.say("SHA256SUMS is checked by: sha256sum -c SHA256SUMS. Whether the register is still the one this was made from, only with more added, is shown by: ypa verify --anchor '%s'", w.Checkpoint)
	t.WriteString("The tables, and how many rows each has\n")
	for _, table := range w.tables {
		if table.count > 0 {
			t.beside("  "+table.Name, fmt.Sprintf("%s: %d", table.Title, table.count))
		}
	}
	return strings.TrimRight(t.String(), "\n") + "\n"
}
