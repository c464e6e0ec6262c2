package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// auditHeader is the header of the CSV, a contract with whoever reads it.
func auditHeader() []string {
	return []string{"rule", "young_person", "state", "basis", "owner", "due", "days", "because", "fix", "sources"}
}

// auditSheet holds one finding a row, in the order of the report. The home has
// no young person; days are those since the due day.
func auditSheet(out Output, r *audit.Report, o AuditOptions) *Sheet {
	s := &Sheet{Name: "audit", Title: fmt.Sprintf("%s: audit, %s", r.Home.Name, r.AsOf.Long()), Columns: auditColumns()}
	if out.Format == XLSX {
		s.Columns = append(s.Columns, SheetColumn{Name: "first_seen", Title: "First seen", Type: DayColumn})
	}
	s.addFindings(out, r.Findings, r.AsOf, o.All)
	return s
}

// AuditCSV writes the CSV of an audit piece by piece, for so many young people
// that there is no report of all: the findings of each as a report would have
// them, the home's last.
type AuditCSV struct {
	Out  Output
	AsOf calendar.Date
	All  bool // also what is met and what does not apply
}

// Head writes the line of headings.
func (c AuditCSV) Head(w io.Writer) error {
	return (&Sheet{Columns: auditColumns()}).write(w, c.Out, ViewAudit, Book{})
}

// Wants reports whether a finding gets a row.
func (c AuditCSV) Wants(f *audit.Finding) bool { return listed(f, c.All) }

// Rows writes the findings about one young person, or about the home.
func (c AuditCSV) Rows(w io.Writer, findings []audit.Finding) error {
	var s Sheet
	s.addFindings(c.Out, findings, c.AsOf, c.All)
	return s.RowsCSV(w, c.Out)
}

func auditColumns() []SheetColumn {
	var list []SheetColumn
	for i, name := range auditHeader() {
		c := SheetColumn{Name: name, Title: auditTitles()[i]}
		switch name {
		case "due":
			c.Type = DayColumn
		case "days":
			c.Type = NumberColumn
		}
		list = append(list, c)
	}
	return list
}

// addFindings adds one row a finding.
func (s *Sheet) addFindings(out Output, findings []audit.Finding, asOf calendar.Date, all bool) {
	for i := range findings {
		f := &findings[i]
		if !listed(f, all) {
			continue
		}
		state := string(f.State) // a contract
		if out.Format == XLSX {
			state = stateWords(f.State) // for people: nobody is missing there
		}
		row := []Datum{
			TextDatum(f.Rule), TextDatum(f.Person), TextDatum(state), TextDatum(string(f.Basis)), TextDatum(string(f.Owner)), DayDatum(f.Due), overdueDays(f, asOf),
			TextDatum(f.Because.String(out.Names)), TextDatum(f.Fix()), TextDatum(sources(f)),
		}
		if out.Format == XLSX {
			row = append(row, DayDatum(f.First)) // the columns of the CSV are a contract
		}
		s.Rows = append(s.Rows, row)
	}
}

// auditTitles are the headings of the same columns in a workbook.
func auditTitles() []string {
	return []string{"Rule", "Young person", "State", "Basis", "Whose", "Due", "Days late", "Because", "Command", "Sources"}
}

// listed reports whether a finding is in JSON and CSV: what is met and what
// does not apply only if all is wanted.
func listed(f *audit.Finding, all bool) bool {
	return all || f.State != audit.Met && f.State != audit.NotApplicable
}

// overdueDays is how many days ago an overdue duty fell due; a review that is
// booked too late has its due day still to come.
func overdueDays(f *audit.Finding, asOf calendar.Date) Datum {
	if f.State != audit.Overdue || f.Due.After(asOf) {
		return Datum{}
	}
	return NumberDatum(asOf.Sub(f.Due))
}

// sources lists the sources of a finding as "york 2.3; law-england reg 33(1)".
func sources(f *audit.Finding) string {
	var cited []string
	for _, s := range f.Sources {
		cited = append(cited, s.String())
	}
	return strings.Join(cited, "; ")
}
