package present

import (
	"io"
	"strconv"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
)

// auditHeader is the header of the CSV, a contract with whoever reads it.
func auditHeader() []string {
	return []string{"rule", "young_person", "state", "basis", "owner", "due", "days", "because", "fix", "sources"}
}

// auditCSV writes one finding a row, in the order of the report. The home has
// no young person; days are those since the due day.
func auditCSV(w io.Writer, out Output, r *audit.Report, o AuditOptions) error {
	var rows [][]string
	for i := range r.Findings {
		f := &r.Findings[i]
		if !listed(f, o.All) {
			continue
		}
		rows = append(rows, []string{
			csvText(f.Rule), csvText(f.Person), string(f.State), string(f.Basis), string(f.Owner), f.Due.String(), overdueDays(f, r.AsOf),
			csvText(f.Because.String(out.Names)), csvText(f.Fix()), csvText(sources(f)),
		})
	}
	return writeCSV(w, out.File, auditHeader(), rows)
}

// listed reports whether a finding is in JSON and CSV: what is met and what
// does not apply only if all is wanted.
func listed(f *audit.Finding, all bool) bool {
	return all || f.State != audit.Met && f.State != audit.NotApplicable
}

// overdueDays is how many days ago an overdue duty fell due.
func overdueDays(f *audit.Finding, asOf calendar.Date) string {
	if f.State != audit.Overdue {
		return ""
	}
	return strconv.Itoa(asOf.Sub(f.Due))
}

// sources lists the sources of a finding as "york 2.3; law-england reg 33(1)".
func sources(f *audit.Finding) string {
	var cited []string
	for _, s := range f.Sources {
		cited = append(cited, s.String())
	}
	return strings.Join(cited, "; ")
}
