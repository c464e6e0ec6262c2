package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

const benchHeadings = "Young Person,Name,DOB,Date admitted,Legal Status,Since,Placing Authority,Out of area?,IRO,IRO Tel,IRO Email,Told about IRO,Advocate / service,Advocate tel,Advocacy last discussed,Help at Hand info given,IV name,IV appointed,Last IV visit,Last LAC Review,Next LAC Review,Notes"

func benchRow(i int) string {
	return fmt.Sprintf("R-%05d,Ana Bell,03/04/2012,01/02/2026,LAC,01/02/2026,City of York Council,N,Fiona Marsh,01632 960101,fiona@example.org,02/02/2026,Sam Okoro,07700 900111,02/11/2026,02/02/2026,Joan Pike,01/06/2026,14/11/2026,01/09/2026,25/02/2027,\"quiet, mostly\"", i)
}

const benchRows = 10_000

func BenchmarkCSV10000Rows(b *testing.B) {
	var text strings.Builder
	fmt.Fprintln(&text, benchHeadings)
	for i := range benchRows {
		fmt.Fprintln(&text, benchRow(i))
	}
	benchmark(b, []byte(text.String()))
}

func BenchmarkXLSX10000Rows(b *testing.B) {
	data := book(b, func(f *excelize.File) {
		for i := range benchRows + 1 {
			line := benchHeadings
			if i > 0 {
				line = strings.ReplaceAll(benchRow(i), `"quiet, mostly"`, "quiet")
			}
			var cells []any
			for c := range strings.SplitSeq(line, ",") {
				cells = append(cells, c)
			}
			set(b, f, "Sheet1", fmt.Sprintf("A%d", i+1), cells...)
		}
	})
	benchmark(b, data)
}

func benchmark(b *testing.B, data []byte) {
	b.Helper()
	now := at(b, today())
	b.ReportAllocs()
	for b.Loop() {
		s, err := Read("bench", data, Mapping{})
		if err != nil {
			b.Fatal(err)
		}
		p, faults := Propose(s, now)
		if len(faults) > 0 || len(p.People) != benchRows {
			b.Fatal(faults)
		}
	}
}
