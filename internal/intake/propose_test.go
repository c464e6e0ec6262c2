package intake

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"ypa/internal/care"
)

// faultsOf gives the faults of one row under headings.
func faultsOf(t *testing.T, headings, cells string, now Now) []string {
	t.Helper()
	p, faults := Propose(mustRead(t, "a.csv", table(headings, cells)), now)
	var list []string
	for _, f := range faults {
		list = append(list, f.String())
	}
	if len(list) > 0 && len(p.People) > 0 {
		t.Error("faults beside proposals")
	}
	return list
}

func TestFaultsByColumn(t *testing.T) {
	const noName = "this is no name: leave the cell empty where it is not known, and write none where there is nobody"
	const noDay = "it is not in a form known here: write the day as 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026"
	for _, tt := range []struct{ name, heading, cell, want string }{
		{"no reference", "Ref", "", "nothing read; a reference is needed, as in RH-01"},
		{"a reference to come", "Ref", "TBC", `read "TBC"; a reference is needed, as in RH-01`},
		{"a reference of ypa's own", "Ref", "Home", `read "Home"; this "Home" is a word of ypa's own: choose another reference`},
		{"a reference with a space", "Ref", "A 1", `read "A 1"; this a reference holds letters, digits and - _ . / only, not ' '`},
		{"a formula for a date", "DOB", "=TODAY()", `read "=TODAY()"; ` + noDay},
		{"a word for a date", "DOB", "in May", `read "in May"; ` + noDay},
		{"a day counted from today", "Date admitted", "yesterday", `read "yesterday"; a day counted from today cannot be used here: write the day as 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026`},
		{"month first", "DOB", "04/13/2012", `read "04/13/2012"; there is no month 13; dates are written day first, so 13 April is 13/4/2012: write the day as 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026`},
		{"a yes for a day", "Help at Hand info given", "Y", `read "Y"; the day on which it happened: a yes doesn't say when`},
		{"left in the future", "Left", "23/11/2026", `read "2026-11-23"; Mon 23 Nov 2026 is still to come: this column is for days that have been`},
		{"a visit in the future", "Last IV visit", "23/11/2026", `read "2026-11-23"; Mon 23 Nov 2026 is still to come: this column is for days that have been`},
		{"perhaps out of area", "Out of area?", "sort of", `read "sort of"; yes (Y), no (N), or nothing where it is not known`},
		{"an IRO that is a mark", "IRO", "****", `read "****"; this holds no letter, so it is no name`},
		{"an IRO that is an answer", "IRO", "Yes", `read "Yes"; ` + noName},
		{"an IV who was declined", "IV name", "Declined", `read "Declined"; ` + noName},
		{"an advocate as above", "Advocate", "as above", `read "as above"; ` + noName},
		{"an advocate who is an address", "Advocate", "a@example.org", `read "a@example.org"; this is an e-mail address: a name is needed`},
		{"a name with its number", "SW", "Lee Hart 07700 900113", `read "Lee Hart 07700 900113"; this is a name with a number: the number belongs in a column of its own`},
		{"a long name", "IRO", strings.Repeat("Fi", 101), `read "` + strings.Repeat("Fi", 20) + `…"; a name has at most 200 characters`},
		{"a long number of theirs", "LA number", strings.Repeat("1", 501), `read "` + strings.Repeat("1", 40) + `…"; at most 500 characters are kept: put the rest in the file it belongs to`},
		{"a long note", "Notes", strings.Repeat("x", 20_001), `read "` + strings.Repeat("x", 40) + `…"; at most 20000 characters are kept: put the rest in the file it belongs to`},
		{"two numbers in a cell", "IRO Tel", "01632 960101 / 960102", `read "01632 960101 / 960102"; this is no telephone number: digits and spaces only, as in 020 7946 0123`},
		{"a number that Excel wrote short", "IRO Tel", "7.7009E+09", `read "7.7009E+09"; this is no telephone number: digits and spaces only, as in 020 7946 0123`},
		{"a text direction", "IRO", "Fi\u202eona", `read "Fi<U+202E>ona"; this holds a character that can't be shown (U+202E): type it again without`},
		{"a line break in a name", "IRO", "\"Fiona\nMarsh\"", `read "Fiona\nMarsh"; this holds a character that can't be shown (U+000A): type it again without`},
		{"a tab in a name", "IRO", "Fiona\tMarsh", `read "Fiona\tMarsh"; this holds a character that can't be shown (U+0009): type it again without`},
		{"a broken letter", "IRO", "Fi\ufffdona", `read "Fi<U+FFFD>ona"; this holds a character that can't be shown (U+FFFD): type it again without`},
		{"a failed formula", "IRO", "#REF!", `read "#REF!"; the formula in the cell failed: put in what it should be`},
		{"a narrow date", "DOB", "#######", `read "#######"; the column was too narrow when the file was saved: widen it and save again`},
		{"an authority that is a number", "Placing Authority", "1234567", `read "1234567"; this is a telephone number: a name is needed`},
		{"an authority on record by another name", "Placing Authority", "Kent", `read "Kent"; this is not on record: is it kent, Kent County Council?`},
		{"an authority without a name", "Placing Authority", "Ünder", `read "Ünder"; this authority is not on record: add it with "ypa authority add nder --name NAME", or import with --add-authorities`},
		{"an authority without a letter of ours", "Placing Authority", "Ωμέγα", `read "Ωμέγα"; this authority is not on record: add it with "ypa authority add ID --name NAME", or import with --add-authorities`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			now := at(t, today)
			now.Home = care.Home{Authorities: map[string]care.AuthorityRecord{"kent": {ID: "kent", Name: "Kent County Council"}}}
			headings, cells := "Ref,Name,"+tt.heading, "A-1,Ana,"+tt.cell
			letter := "column C (" + tt.heading + ")"
			if tt.heading == "Ref" {
				headings, cells, letter = "Ref,Name", tt.cell+",Ana", "column A (Ref)"
			}
			if tt.name == "a reference with a space" || tt.heading == "Ref" && tt.cell != "" {
				tt.want = strings.Replace(tt.want, "; this a ", "; this a ", 1)
			}
			want := []string{"row 2, " + letter + ": " + tt.want}
			if diff := cmp.Diff(want, faultsOf(t, headings, cells, now)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
