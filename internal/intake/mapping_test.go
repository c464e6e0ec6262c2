package intake

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What is written can be read again and means the same.
func TestMapRoundTrip(t *testing.T) {
	data := table(
		`Kid: x,Young Person,Name,Tel,Tel,,"- [odd] # ""heading""",No,"two, column B",`+strings.Repeat("long ", 20),
		"1,A-1,Ana,2,3,4,5,6,7,8")
	s := mustRead(t, "a.csv", data)
	text, err := WriteMap(s)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "map", string(text))
	m, err := ReadMap("map.yaml", text)
	if err != nil {
		t.Fatal(err)
	}
	again, err := Read("a.csv", data, m)
	if err != nil {
		t.Fatal(err)
	}
	if meanings(s) != meanings(again) || len(again.Remarks) > 0 {
		t.Errorf("%q became %q, %q", meanings(s), meanings(again), again.Remarks)
	}
}

// The sample's own map changes nothing.
func TestMapOfTheTracker(t *testing.T) {
	for _, name := range []string{"rowan-house-tracker.csv", "rowan-house-tracker.xlsx"} {
		s := mustRead(t, name, sample(t, name))
		text, err := WriteMap(s)
		if err != nil {
			t.Fatal(err)
		}
		m, err := ReadMap("map.yaml", text)
		if err != nil {
			t.Fatal(err)
		}
		// A map made from the workbook does for the CSV file too.
		again, err := Read("a.csv", sample(t, "rowan-house-tracker.csv"), m)
		if err != nil || meanings(again) != meanings(s) || len(again.Remarks) > 0 {
			t.Errorf("%s: %v, %q", name, err, again.Remarks)
		}
	}
}

// A map file says what the headings don't, and where the list begins.
func TestMapForOtherHeadings(t *testing.T) {
	data := table("Name of house,Ref,Name", "x,y,z", "Kid,Who,Name,Tel,Tel,Born on,Colour", "A-1,Ana,not hers,01632 960101,01632 960102,3 Apr 2012,red")
	m, err := ReadMap("map.yaml", []byte(`
columns:
  kid: reference
  Who: name
  "Tel, column D": ignore
  "column E": iro-phone
  Born on: born
  name: ignore
  Shoes: notes
`))
	if err != nil {
		t.Fatal(err)
	}
	s, err := Read("a.csv", data, m)
	if err != nil {
		t.Fatal(err)
	}
	if want := "reference name   iro-phone born "; meanings(s) != want || s.HeaderRow != 3 {
		t.Errorf("row %d: %q, want %q", s.HeaderRow, meanings(s), want)
	}
	if want := []string{`line 9 of the map file, "Shoes": there is no such column`}; !cmp.Equal(s.Remarks, want) {
		t.Errorf("remarks %q", s.Remarks)
	}
	if why := s.Columns[2].Why; why != "the map file says so" {
		t.Errorf("the ignored column: %q", why)
	}
}

func TestMapFaults(t *testing.T) {
	for _, tt := range []struct{ name, text, want string }{
		{"nothing", "", "m.yaml is no map file: it needs a line"},
		{"a list", "- a\n- b\n", "m.yaml is no map file: it needs a line"},
		{"no YAML", "columns:\n\t- x", "m.yaml: line 2: found character that cannot start any token"},
		{"no columns", "sheet: Now\n", `m.yaml:1: there is no line "columns:"`},
		{"columns that are no lines", "columns: 7\n", "m.yaml:1: columns: needs, one a line"},
		{"columns twice", "columns:\n  A: name\ncolumns:\n  B: name\n", "m.yaml:4: columns: needs, one a line"},
		{"an unknown word", "columns:\n  A: name\nshet: x\n", `m.yaml:3: unknown word "shet": did you mean sheet? the words are columns, sheet`},
		{"an unknown meaning", "columns:\n  A: name\n  B: iro phone\n", `m.yaml:3: unknown meaning "iro phone": did you mean iro-phone? the words are reference, name,`},
		{"a meaning from nowhere", "columns:\n  A: favourite colour\n", `m.yaml:2: unknown meaning "favourite colour": the words are reference,`},
		{"no meaning", "columns:\n  A:\n", `m.yaml:2: unknown meaning "": `},
		{"no heading", "columns:\n  \"?\": name\n", "m.yaml:2: a heading is needed before the colon"},
		{"a heading twice", "columns:\n  D.O.B.: born\n  dob: name\n", `m.yaml:3: the heading "dob" is in line 2 already`},
		{"a line with more", "columns:\n  A: [name, iro]\n", "m.yaml:2: a line is a heading, a colon and one word"},
		{"a word from elsewhere in the file", "columns:\n  A: &a name\n  B: *a\n", "m.yaml:3: a line is a heading, a colon and one word"},
		{"all of it at once", "columns:\n  A: x1\n  B: x2\n", "m.yaml:3: unknown meaning"},
		{"an escape", "columns:\n  A: \"\\e[2J\"\n", `m.yaml:2: unknown meaning "\\x1b[2J": `},
		{"too many", "columns:\n" + manyLines(maxLines+1), "m.yaml:2: at most 600 columns can be spoken of"},
		{"too large", "columns:\n" + strings.Repeat("# \n", maxMap/3), "m.yaml is no map file: it is larger than 102400 bytes"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ReadMap("m.yaml", []byte(tt.text))
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q", err, tt.want)
			}
		})
	}
}

// manyLines is a map of so many columns.
func manyLines(n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "  H%d: notes\n", i)
	}
	return b.String()
}

// Every word that a map file may use is accepted there.
func TestEveryFieldIsAWordOfTheMap(t *testing.T) {
	for _, f := range Fields() {
		m, err := ReadMap("m.yaml", []byte("columns:\n  Thing: "+string(f)+"\n"))
		if err != nil {
			t.Fatal(err)
		}
		s, err := Read("a.csv", []byte("Thing,x\n"), m)
		want := f
		if f == ignore {
			want = ""
		}
		if err != nil || s.Columns[0].Field != want {
			t.Errorf("%s: %v, %v", f, s.Columns[0], err)
		}
	}
}
