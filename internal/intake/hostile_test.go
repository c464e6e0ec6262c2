package intake

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ypa/internal/care"
	"ypa/internal/torture"
)

// TestHostileColumns puts every text of the corpus into every column that an
// import reads: it is stored as it is, or refused with a line that names the row
// and the column and can be shown. A guard that ypa itself puts before formulas
// goes; in the columns of words, numbers and days a text is read as one of them.
func TestHostileColumns(t *testing.T) {
	corpus := slices.DeleteFunc(torture.HostileTexts(), func(h torture.Hostile) bool {
		return !utf8.ValidString(h.Text) || strings.Contains(h.Text, "\x00") || len(h.Text) > 100_000
	})
	exact, refused := 0, 0
	for _, info := range fieldTable() {
		if info.field == fieldReference {
			continue // it is what a row is found by
		}
		s, faults := hostileSheet(t, info, corpus)
		faulty := map[int]bool{}
		for _, f := range faults {
			if f.Row < 2 || f.Want == "" {
				t.Errorf("%s: %s", info.field, f)
			}
			faulty[f.Row] = true
		}
		refused += len(faulty)
		checkSheet(t, s)
		var rest []torture.Hostile
		for i, h := range corpus {
			if !faulty[i+2] {
				rest = append(rest, h)
			}
		}
		good, faults := hostileSheet(t, info, rest)
		if len(faults) > 0 {
			t.Errorf("%s: without the rows that were refused others are: %s", info.field, faults[0])
			continue
		}
		exact += givenBack(t, info, good, rest)
	}
	t.Logf("%d columns × %d texts: %d refused by row and column, %d of the rest in columns of text given back exactly", len(fieldTable())-1, len(corpus), refused, exact)
	if exact < 500 || refused < 10_000 {
		t.Error("that is too few: do the columns have their headings?")
	}
}

// hostileSheet reads a list with one text a row in one column.
func hostileSheet(t *testing.T, info fieldInfo, texts []torture.Hostile) (*Sheet, []Fault) {
	t.Helper()
	var data bytes.Buffer
	w := csv.NewWriter(&data)
	head := []string{"Ref", "Name", info.names[0]}
	if info.field == fieldName {
		head = []string{"Ref", "Notes", info.names[0]}
	}
	if err := w.Write(head); err != nil {
		t.Fatal(err)
	}
	for i, h := range texts {
		if err := w.Write([]string{fmt.Sprintf("H-%d", i), "Amara Keane", h.Text}); err != nil {
			t.Fatal(err)
		}
	}
	w.Flush()
	s, err := Read("hostile.csv", data.Bytes(), Mapping{})
	if err != nil {
		t.Fatalf("%s: %v", info.field, err)
	}
	_, faults := Propose(s, at(t, today()))
	return s, faults
}

// givenBack counts the texts that are proposed as they are, in the columns that
// take any text.
func givenBack(t *testing.T, info fieldInfo, s *Sheet, texts []torture.Hostile) (n int) {
	t.Helper()
	if !slices.Contains([]Field{fieldNotes, fieldKnownAs, fieldName, fieldAuthorityRef}, info.field) {
		return 0
	}
	p, _ := Propose(s, at(t, today()))
	for _, person := range p.People {
		var row int
		if _, err := fmt.Sscanf(person.Ref, "H-%d", &row); err != nil {
			t.Fatal(err)
		}
		text := strings.ReplaceAll(texts[row].Text, "\r\n", "\n")
		want := norm.NFC.String(strings.TrimSpace(text))
		found := textsOf(t, person)
		switch {
		case slices.Contains(found, want), slices.Contains(found, strings.TrimSpace(strings.TrimPrefix(want, "'"))):
			n++
		case len(found) > 2:
			t.Errorf("%s: %q became %q", info.field, texts[row].Text, found)
		}
	}
	return n
}

// textsOf are all texts in what a row would record.
func textsOf(t *testing.T, p Person) (list []string) {
	t.Helper()
	for _, l := range p.Lines {
		id, ok := l.Entry.Body.(care.Identity)
		if !ok {
			continue
		}
		data, err := json.Marshal(id)
		if err != nil {
			t.Fatal(err)
		}
		var fields map[string]string
		if err := json.Unmarshal(data, &fields); err != nil {
			t.Fatal(err)
		}
		for _, text := range fields {
			list = append(list, text)
		}
	}
	return list
}
