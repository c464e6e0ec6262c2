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
		{"a reference of ypa's own", "Ref", "Home", `read "Home"; "Home" is a word of ypa's own: choose another reference`},
		{"a reference with a space", "Ref", "A 1", `read "A 1"; a reference holds letters, digits and - _ . / only, not ' '`},
		{"a formula for a date", "DOB", "=TODAY()", `read "=TODAY()"; ` + noDay},
		{"a word for a date", "DOB", "in May", `read "in May"; ` + noDay},
		{"a day counted from today", "Date admitted", "yesterday", `read "yesterday"; a day counted from today cannot be used here: write the day as 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026`},
		{"month first", "DOB", "04/13/2012", `read "04/13/2012"; there is no month 13; dates are written day first, so 13 April is 13/4/2012: write the day as 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026`},
		{"a yes for a day", "Help at Hand info given", "Y", `read "Y"; the day on which it happened: a yes doesn't say when`},
		{"left in the future", "Left", "23/11/2026", `read "23/11/2026"; Mon 23 Nov 2026 is still to come: this column is for days that have been`},
		{"a visit in the future", "Last IV visit", "23/11/2026", `read "23/11/2026"; Mon 23 Nov 2026 is still to come: this column is for days that have been`},
		{"a day that is only a number", "DOB", "41033", `read "41033"; ` + noDay},
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
			now := at(t, today())
			now.Home = care.Home{Authorities: map[string]care.AuthorityRecord{"kent": {ID: "kent", Name: "Kent County Council"}}}
			headings, cells := "Ref,Name,"+tt.heading, "A-1,Ana,"+tt.cell
			letter := "column C (" + tt.heading + ")"
			if tt.heading == "Ref" {
				headings, cells, letter = "Ref,Name", tt.cell+",Ana Bell", "column A (Ref)"
			}
			want := []string{"row 2, " + letter + ": " + tt.want}
			if diff := cmp.Diff(want, faultsOf(t, headings, cells, now)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Days that can't lie as they do, with a birth date from the row or the record.
func TestDaysThatCannotBe(t *testing.T) {
	now := at(t, today(), fold("B-1", today(), onRecord()...))
	for _, tt := range []struct{ name, headings, cells, want string }{
		{"a birth to come", "Ref,Name,DOB,Admitted", "A-1,Ana,23/11/2026,01/02/2026", `row 2, column C (DOB): read "23/11/2026"; a birth after the day of the import: is the year right?`},
		{"in care before birth", "Ref,Name,DOB,Status,Since", "A-1,Ana,03/04/2012,LAC,02/04/2012", `row 2, column E (Since): read "02/04/2012"; Mon 2 Apr 2012 is before the birth on Tue 3 Apr 2012`},
		{"looked after before birth", "Ref,Name,DOB,Status,LAC since", "A-1,Ana,03/04/2012,LAC,02/04/2012", `row 2, column E (LAC since): read "02/04/2012"; Mon 2 Apr 2012 is before the birth on Tue 3 Apr 2012`},
		{"told before birth, by the record", "Ref,Name,Told about IRO", "b-1,,02/04/2012", `row 2, column C (Told about IRO): read "02/04/2012"; Mon 2 Apr 2012 is before the birth on Tue 3 Apr 2012`},
		{"left before admitted", "Ref,Name,Admitted,Left", "A-1,Ana,02/02/2026,01/02/2026", `row 2, column D (Left): read "01/02/2026"; Sun 1 Feb 2026 is before the admission on Mon 2 Feb 2026`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff([]string{tt.want}, faultsOf(t, tt.headings, tt.cells, now)); diff != "" {
				t.Error(diff)
			}
		})
	}
	if got := faultsOf(t, "Ref,Name,DOB,Status,Since,Left,Admitted", "A-1,Ana,03/04/2012,LAC,03/04/2012,03/04/2012,03/04/2012", now); got != nil {
		t.Errorf("all on the day of birth: %q", got)
	}
}

// Who is new needs a name; who is on record doesn't.
func TestNames(t *testing.T) {
	now := at(t, today(), fold("B-1", today(), onRecord()...))
	for _, tt := range []struct {
		name, headings, cells string
		want                  []string
	}{
		{"new", "Ref,Name", "A-1,?", []string{`row 2, column B (Name): read "?"; a name is needed: the reference is not on record yet`}},
		{"new, nobody", "Ref,Name", "A-1,None", []string{`row 2, column B (Name): read "None"; a name is needed: the reference is not on record yet`}},
		{"new, in parts", "Ref,First name,Surname", "A-1,,", []string{"row 2, column B (First name): nothing read; a name is needed: the reference is not on record yet"}},
		{"new, a surname alone", "Ref,Surname", "A-1,", []string{"row 2, column B (Surname): nothing read; a name is needed: the reference is not on record yet"}},
		{"new, at fault already", "Ref,First name,Surname", "A-1,=1,", []string{`row 2, column B (First name): read "=1"; this begins like a spreadsheet formula, not like a name`}},
		{"on record", "Ref,Name", "B-1,?", nil},
		{"a telephone number", "Ref,Name", "A-1,07700 900111", []string{`row 2, column B (Name): read "07700 900111"; this is a telephone number: a name is needed`}},
		{"what may be a name isn't shown", "Ref,Name", "A-1,-Ana", []string{`row 2, column B (Name): read "(not shown)"; this begins like a spreadsheet formula, not like a name`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, faultsOf(t, tt.headings, tt.cells, now)); diff != "" {
				t.Error(diff)
			}
		})
	}
	p, _ := Propose(mustRead(t, "a.csv", table("Ref,First name,Surname,Known as", "A-1,Ana Maria,Bell,none")), now)
	id, ok := p.People[0].Lines[0].Entry.Body.(care.Identity)
	if want := (care.Identity{Ref: "A-1", Name: "Ana Maria Bell"}); !ok || id != want {
		t.Errorf("%+v, want %+v", id, want)
	}
}

// Rows that are too short or too long for the headings; of a workbook, which
// leaves out empty cells, no row is.
func TestShapeOfRows(t *testing.T) {
	now := at(t, today())
	const short = `row 2, column D (IRO Tel): read "3 cells"; a short row: row 1 has headings for 4 cells, and an empty one at the end needs its separator too`
	for _, tt := range []struct {
		name, headings, cells string
		want                  []string
	}{
		{"as long as the headings", "Ref,Name,IRO,IRO Tel", "A-1,Ana,,", nil},
		{"short", "Ref,Name,IRO,IRO Tel", "A-1,Ana,", []string{short}},
		{"as long as the last heading", "Ref,Name,IRO,IRO Tel,,", "A-1,Ana,,", nil},
		{"short of the last heading", "Ref,Name,IRO,IRO Tel,,", "A-1,Ana,", []string{short}},
		{"long", "Ref,Name,IRO", "A-1,Bell, Ana,Fiona Marsh", []string{`row 2: read "4 cells"; a long row: row 1 has 3 cells, and a text that holds a separator needs quotation marks`}},
		{"long, within the row of the headings", "Ref,Name,IRO,,", "A-1,Ana,Fiona Marsh,,x", nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, faultsOf(t, tt.headings, tt.cells, now)); diff != "" {
				t.Error(diff)
			}
		})
	}
	data := book(t, func(f *excelize.File) {
		set(t, f, "Sheet1", "A1", "Ref", "Name", "IRO", "IRO Tel")
		set(t, f, "Sheet1", "A2", "A-1", "Ana")
	})
	if _, faults := Propose(mustRead(t, "a.xlsx", data), now); len(faults) > 0 {
		t.Errorf("a workbook: %v", faults)
	}
}

// Rows that are no young person are left out and named.
func TestRowsThatAreLeftOut(t *testing.T) {
	data := table("Ref,Name,IRO", "A-1,Ana,", "House two:,,", "REF,Name , iro", "A-2,Ben,", ",,Updated on Friday")
	p, faults := Propose(mustRead(t, "a.csv", data), at(t, today()))
	want := []string{"row 3 is not read: it holds one cell, which is no reference and no name", "row 4 is not read: it repeats the headings", "row 6 is not read: it holds one cell, which is no reference and no name"}
	if diff := cmp.Diff(want, p.Remarks); diff != "" || len(faults) > 0 || len(p.People) != 2 {
		t.Errorf("%v %s", faults, diff)
	}
	// A young person of whom little is written is no such row.
	for _, cells := range []string{"A-2,,", ",Ana Bell,"} {
		if got := faultsOf(t, "Ref,Name,IRO", cells, at(t, today())); len(got) != 1 {
			t.Errorf("%q: %q", cells, got)
		}
	}
}

// A sheet without rows says nothing, and nothing is wrong with it.
func TestNoRows(t *testing.T) {
	p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name")), at(t, today(), fold("B-1", today(), onRecord()...)))
	if len(faults) > 0 || len(p.People) > 0 || !cmp.Equal(p.Absent, []string{"B-1"}) {
		t.Errorf("%+v %v", p, faults)
	}
}

// Who isn't in the sheet is named; who has left needn't be there.
func TestAbsent(t *testing.T) {
	now := at(t, today(),
		fold("C-1", today(), onRecord()...), fold("B-1", today(), onRecord()...),
		fold("D-1", today(), onRecord(stands("2026-01-05", care.Admission{}), stands("2026-10-01", care.Leaving{}))...))
	p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name,Left", "c-1,,", "B-2,Ana Bell,01/11/2026")), now)
	if len(faults) > 0 || !cmp.Equal(p.Absent, []string{"B-1"}) {
		t.Errorf("absent %q, %v", p.Absent, faults)
	}
	want := Counts{New: 1, Unchanged: 1, Left: 1, Entries: 2, Assumed: 1}
	if got := p.Counts(); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// The same person under two references is pointed out, not refused.
func TestTwins(t *testing.T) {
	now := at(t, today(), fold("B-1", today(), onRecord()...))
	p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name,DOB", "B-2,Ana Bell,03/04/2012", "B-3,Ana Bell,", "B-4,Ana Keane,03/04/2012")), now)
	var got []string
	for _, person := range p.People {
		got = append(got, strings.Join(person.Remarks, "; "))
	}
	want := []string{"the same name and birth date are on record as B-1: is it the same young person?", "", ""}
	if diff := cmp.Diff(want, got); diff != "" || len(faults) > 0 {
		t.Errorf("%v %s", faults, diff)
	}
}

func TestCounts(t *testing.T) {
	iro := stands("2026-02-01", care.IRO{Contact: contact("Fiona Marsh", "")})
	now := at(t, today(), fold("B-1", today(), onRecord(iro)...), fold("B-2", today(), onRecord()...))
	p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name,IRO", "B-1,,none", "B-2,,none", "B-3,Eve,")), now)
	want := Counts{New: 1, Changed: 1, Unchanged: 1, Entries: 2, Assumed: 2, Ends: 1}
	if got := p.Counts(); got != want || len(faults) > 0 {
		t.Errorf("%+v, want %+v; %v", got, want, faults)
	}
}

// A record that can't be read is no ground for proposals.
func TestUnreadableRecord(t *testing.T) {
	bad := care.Entry{Kind: "iro", Act: care.Recorded, On: today(), Raw: "{"}
	now := at(t, today(), fold("B-1", today(), onRecord(bad)...))
	got := faultsOf(t, "Ref,Name,IRO", "B-1,,Fiona Marsh", now)
	if len(got) != 1 || !strings.HasPrefix(got[0], `row 2, column A (Ref): read "B-1"; entry 2 cannot be read: iro: `) || !strings.HasSuffix(got[0], `: run "ypa verify"`) {
		t.Errorf("faults %q", got)
	}
}

func TestAuthorities(t *testing.T) {
	data := table("Ref,Name,Placing Authority", "A-1,Ana,Walsall Council", "A-2,Ben,Leeds City Council", "A-3,Eve,Kirklees Metropolitan Borough Council", "A-4,Fay,kirklees  metropolitan borough council", "A-5,Gil,WALSALL COUNCIL", "A-6,Hal,TBC")
	now := at(t, today())
	now.AddAuthorities = true
	p, faults := Propose(mustRead(t, "a.csv", data), now)
	want := []NewAuthority{
		{ID: "walsall", Name: "Walsall Council", Builtin: true, Rows: []int{2, 6}},
		{ID: "kirklees", Name: "Kirklees Metropolitan Borough Council", Rows: []int{4, 5}},
	}
	if diff := cmp.Diff(want, p.Authorities); diff != "" || len(faults) > 0 {
		t.Errorf("%v %s", faults, diff)
	}
	var ids []string
	for _, person := range p.People {
		for _, e := range person.Entries() {
			if b, ok := e.Body.(care.PlacingAuthority); ok {
				ids = append(ids, person.Ref+" "+b.Authority)
			}
		}
	}
	if diff := cmp.Diff([]string{"A-1 walsall", "A-2 leeds", "A-3 kirklees", "A-4 kirklees", "A-5 walsall"}, ids); diff != "" {
		t.Error(diff)
	}
	// Without anything to know them by, every authority is unknown.
	_, faults = Propose(mustRead(t, "a.csv", data), Now{Today: today()})
	if len(faults) != 5 {
		t.Errorf("%d faults, want 5", len(faults))
	}
}
