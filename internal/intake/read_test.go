package intake

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
)

// wide writes text as UTF-16 with its mark.
func wide(text string, little bool) []byte {
	var b bytes.Buffer
	for _, u := range utf16.Encode([]rune("\ufeff" + text)) {
		if little {
			b.Write([]byte{byte(u), byte(u >> 8)})
		} else {
			b.Write([]byte{byte(u >> 8), byte(u)})
		}
	}
	return b.Bytes()
}

func narrow(t *testing.T, text string) []byte {
	t.Helper()
	b, err := charmap.Windows1252.NewEncoder().Bytes([]byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// However a list was saved, the same cells are read.
func TestReadCSVInEveryForm(t *testing.T) {
	const list = "Ref,Name,DOB\nA-1,Zoë O’Dwyer,3 Apr 2012\n"
	for _, tt := range []struct {
		name, source string
		data         []byte
	}{
		{"plain", "CSV, UTF-8, commas", []byte(list)},
		{"with a mark", "CSV, UTF-8, commas", []byte("\ufeff" + list)},
		{"with a mark before a quoted heading", "CSV, UTF-8, commas", []byte("\ufeff" + strings.Replace(list, "Ref", `"Ref"`, 1))},
		{"with CRLF", "CSV, UTF-8, commas", []byte(strings.ReplaceAll(list, "\n", "\r\n"))},
		{"with CR alone", "CSV, UTF-8, commas", []byte(strings.ReplaceAll(list, "\n", "\r"))},
		{"without an end of line", "CSV, UTF-8, commas", []byte(strings.TrimSpace(list))},
		{"semicolons", "CSV, UTF-8, semicolons", []byte(strings.ReplaceAll(list, ",", ";"))},
		{"tabs", "CSV, UTF-8, tabs", []byte(strings.ReplaceAll(list, ",", "\t"))},
		{"Windows-1252", "CSV, Windows-1252, commas", narrow(t, list)},
		{"UTF-16, little end first", "CSV, UTF-16, tabs", wide(strings.ReplaceAll(list, ",", "\t"), true)},
		{"UTF-16, big end first", "CSV, UTF-16, commas", wide(list, false)},
		{"letters in two parts", "CSV, UTF-8, commas", []byte(strings.Replace(list, "ë", "e\u0308", 1))},
		{"a workbook's name on a CSV file", "CSV, UTF-8, commas", []byte(list)},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := mustRead(t, "list.xlsx", tt.data)
			if s.Source()[0] != tt.source || s.HeaderRow != 1 {
				t.Errorf("source %q", s.Source())
			}
			p, faults := Propose(s, at(t, today()))
			want := []string{"who they are: reference, name, born Tue 3 Apr 2012, from Sun 22 Nov 2026 (assumed)"}
			if diff := cmp.Diff(want, texts(p)); diff != "" || len(faults) > 0 {
				t.Errorf("%v %s", faults, diff)
			}
		})
	}
}

// Excel's own first line names the separator, which nothing else would tell.
func TestSeparatorLine(t *testing.T) {
	s := mustRead(t, "a.csv", []byte("sep=;\r\nRef;Name, full\r\nA-1;Bell, Ana\r\n"))
	if got := s.Rows[0].texts(); s.HeaderRow != 1 || !cmp.Equal(got, []string{"A-1", "Bell, Ana"}) {
		t.Errorf("row %d: %q", s.HeaderRow, got)
	}
	s = mustRead(t, "a.csv", []byte("sep=|\nRef,Name\nA-1,Ana\n"))
	if s.HeaderRow != 2 {
		t.Errorf("an unknown separator line hides row %d", s.HeaderRow)
	}
}

// Rows have the numbers that a spreadsheet program shows: a line break inside a
// cell starts no row, an empty line is one.
func TestRowNumbers(t *testing.T) {
	s := mustRead(t, "a.csv", []byte("Our list\n\nRef,Name,\"Notes\nand more\"\n,,\n\nA-1,Ana,\"one\ntwo\nthree\"\nA-2,Ben,\n"))
	var numbers []int
	for _, r := range s.Rows {
		numbers = append(numbers, r.Number)
	}
	if s.HeaderRow != 3 || !cmp.Equal(numbers, []int{6, 7}) {
		t.Errorf("headings in row %d, rows %v", s.HeaderRow, numbers)
	}
	if got := s.Rows[0].cell(2).Text; got != "one\ntwo\nthree" {
		t.Errorf("note %q", got)
	}
}

func TestFilesThatAreNoList(t *testing.T) {
	for _, tt := range []struct {
		name string
		data []byte
		want string
	}{
		{"nothing", nil, "holds no rows"},
		{"blank rows", []byte(",,,\n\n,,\n"), "holds no rows"},
		{"an old workbook", []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"), "is an old Excel file (.xls) or one with a password: open it in a spreadsheet program and save it as .xlsx or .csv"},
		{"a PDF", []byte("%PDF-1.7 x"), "is a PDF: open it"},
		{"a letter", []byte(`{\rtf1 x`), "is a text document (RTF): open it"},
		{"a web page", []byte("\ufeff <!DOCTYPE html><table>"), "is a web page or XML: open it"},
		{"a register", []byte("SQLite format 3\x00x"), "is a database: open it"},
		{"UTF-16 without its mark", wide("Ref,Name\nA-1,Ana\n", true)[2:], "is no text that can be read"},
		{"UTF-16 that breaks off", []byte("\xff\xfeR\x00\x00\xd8"), ""},
		{"a mark that lies", []byte("\xef\xbb\xbfRef,Name\nA,Zo\xeb\n"), "says that it is UTF-8 and is not"},
		{"two encodings", []byte("Ref,Name\nA,Zo\xeb\nB,Zoë\n"), "in two encodings"},
		{"a quotation mark that isn't closed", []byte("Ref,Name\nA-1,Ana\nA-2,\"Ben\nA-3,Eve\n"), "cannot be read from line 3 on"},
		{"a quotation mark inside a cell", []byte("Ref,Name\nA-1,Ana \"Annie\" Bell\n"), "cannot be read from line 2 on"},
		{"too large", make([]byte, maxFile+1), "is larger than 20 MB"},
		{"too many rows", []byte("Ref,Name\n" + strings.Repeat("A,B\n", maxRows)), "has more than 20000 rows"},
		{"too many columns", []byte("Ref,Name" + strings.Repeat(",x", maxColumns) + "\n"), "has more than 300 columns"},
		{"a zip file", []byte("PK\x03\x04 and no more"), "is damaged"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := Read("the list", tt.data, Mapping{})
			if tt.want == "" {
				if err != nil {
					t.Errorf("error %v", err)
				}
				return
			}
			if err == nil || !strings.HasPrefix(err.Error(), "the list "+tt.want) && !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

// The largest files allowed are read.
func TestLimitsThemselvesAreAllowed(t *testing.T) {
	s := mustRead(t, "a.csv", []byte("Ref,Name\n"+strings.Repeat("A,B\n", maxRows-1)))
	if len(s.Rows) != maxRows-1 {
		t.Errorf("%d rows", len(s.Rows))
	}
	s = mustRead(t, "a.csv", []byte("Ref,Name"+strings.Repeat(",x", maxColumns-2)+"\n"))
	if len(s.Columns) != maxColumns {
		t.Errorf("%d columns", len(s.Columns))
	}
}

// meanings gives what each column was taken for.
func meanings(s *Sheet) string {
	var words []string
	for _, c := range s.Columns {
		words = append(words, string(c.Field))
	}
	return strings.Join(words, " ")
}

func TestHeadings(t *testing.T) {
	for _, tt := range []struct{ name, headings, want string }{
		{"the reference in the first column", "Young Person,Name", "reference name"},
		{"the name in the first column", "Young Person,Ref", "name reference"},
		{"the name beside a code", "Young Person,Code,D.O.B.", "name reference born"},
		{"initials for a reference", "Initials,Full Name", "reference name"},
		{"a name in two columns", "ID,First name,Surname,Resident", "reference first-name surname "},
		{"capitals, marks and spaces", "  REF.  NO ,NAME:,Out-of-area?,YP’s view of IV", "reference name out-of-area iv-view"},
		{"bare columns go to their neighbour", "Ref,Name,IRO,Tel,E-mail,Advocate,Phone No.,SW,Mobile", "reference name iro iro-phone iro-email advocate advocate-phone social-worker social-worker-phone"},
		{"and not to a stranger's", "Ref,Name,Tel,GP,Tel,IRO,GP,Email", "reference name    iro  "},
		{"a neighbour's own comes first", "Ref,Name,IRO tel,IRO,Tel", "reference name iro-phone iro "},
		{"the better of two", "Ref,Name,Status,Legal Status,Start date,Admitted", "reference name  status  admitted"},
		{"the guess where there is no better", "Ref,Name,Status,Start date,End date,Council", "reference name status admitted left authority"},
		{"since when", "Ref,Name,Since,LAC since,IV since", "reference name status-since looked-after-since iv-appointed"},
		{"social work", "Ref,Name,Social Worker,Social Worker Telephone,SW email", "reference name social-worker social-worker-phone social-worker-email"},
		{"reviews", "Ref,Name,Last review,Date of next LAC review,Next review due", "reference name review-held review-booked "},
		{"numbers there", "Ref,Name,LA number,Known as,Mosaic ID", "reference name authority-ref known-as "},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := mustRead(t, "a.csv", []byte(tt.headings+"\n"))
			if got := meanings(s); got != tt.want {
				t.Errorf("%s\n got %q\nwant %q", tt.headings, got, tt.want)
			}
		})
	}
}

// Every heading of the table is known by itself, and stands there once.
func TestEveryHeadingIsKnown(t *testing.T) {
	seen := map[string]Field{}
	for _, info := range fieldTable() {
		if info.title == "" || info.field.Title() != info.title {
			t.Errorf("%s has no title of its own", info.field)
		}
		for _, name := range info.names {
			if plain(name) != name {
				t.Errorf("%s: %q can never be read", info.field, name)
			}
			if other, again := seen[name]; again {
				t.Errorf("%q means both %s and %s", name, other, info.field)
			}
			seen[name] = info.field
			if s := mustRead(t, "a.csv", []byte("x,y,"+name+"\n")); s.Columns[2].Field != info.field {
				t.Errorf("%q is %q, want %s", name, s.Columns[2].Field, info.field)
			}
		}
	}
	if Field("nothing").Title() != "" {
		t.Error("an unknown field has a title")
	}
}

// Columns that aren't read are there, with the reason.
func TestColumnsThatAreNotRead(t *testing.T) {
	s := mustRead(t, "a.csv", []byte("Ref,Name,Favourite \x1b colour,,,Full name\nA-1,Ana,red,x,,\n"))
	var got []string
	for _, c := range s.Columns[2:] {
		got = append(got, c.String()+": "+c.Why)
	}
	want := []string{
		`column C (Favourite \x1b colour): the heading is not known`,
		"column D: there is no heading",
		"column F (Full name): another column is their name already",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestMissingAndDoubleColumns(t *testing.T) {
	for _, tt := range []struct {
		name, data string
		want       []string
	}{
		{"neither", "Colour,Size\nred,4\n", []string{
			"row 1: nothing read; a column for the reference (such as Ref, Reference, Young Person): say in a map file which it is",
			"row 1: nothing read; a column for the name (such as Name, Full name): say in a map file which it is",
		}},
		{"no name", "Ref,DOB\nA-1,x\n", []string{"row 1: nothing read; a column for the name (such as Name, Full name): say in a map file which it is"}},
		{"no reference", "Colour,x\n,\nSurname,DOB\nBell,x\n", []string{"row 3: nothing read; a column for the reference (such as Ref, Reference, Young Person): say in a map file which it is"}},
		{"two names", "Ref,Name,Full name\nA-1,x,y\n", []string{`row 1, column C (Full name): read "Full name"; another column is their name already: say in a map file which of the two is to be read`}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p, faults := Propose(mustRead(t, "a.csv", []byte(tt.data)), at(t, today()))
			var got []string
			for _, f := range faults {
				got = append(got, f.String())
			}
			if diff := cmp.Diff(tt.want, got); diff != "" || len(p.People) > 0 {
				t.Error(diff)
			}
		})
	}
}

// The time of day behind a day doesn't matter, as long as it is one.
func TestClockBehindADay(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"2026-11-03T00:00:00", "2026-11-03"},
		{"2026-11-03T09:30Z", "2026-11-03"},
		{"2026-11-03 23:59:59.999", "2026-11-03"},
		{"3 Nov 2026 9:05", "3 Nov 2026"},
		{"3 Nov 2026", "3 Nov 2026"},
		{"3 Nov 2026 25:99", "3 Nov 2026 25:99"},
		{"9:05", "9:05"},
		{"T", "T"},
		{"", ""},
	} {
		if got := withoutClock(tt.text); got != tt.want {
			t.Errorf("%q became %q, want %q", tt.text, got, tt.want)
		}
	}
}
