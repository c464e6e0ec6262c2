package torture_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
	"golang.org/x/text/unicode/norm"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/guard"
	"ypa/internal/present"
	"ypa/internal/register"
	"ypa/internal/torture"
)

// field is a sort of field that takes text: how the text is made ready, and the
// entry that it goes into.
type field struct {
	lines bool // line breaks are let through
	limit string
	body  func(text string) any
	back  func(body any) string
}

// fields are the sorts of fields.
func fields() map[string]field {
	iro := func(fill func(*care.IRO, string)) func(string) any {
		return func(text string) any {
			b := care.IRO{Contact: care.Contact{Name: "Joan Pike", Phone: "020 7946 0123"}}
			fill(&b, text)
			return b
		}
	}
	of := func(get func(care.IRO) string) func(any) string {
		return func(body any) string {
			b, _ := body.(care.IRO)
			return get(b)
		}
	}
	return map[string]field{
		"name":         {limit: "200", body: iro(func(b *care.IRO, s string) { b.Name = s }), back: of(func(b care.IRO) string { return b.Name })},
		"organisation": {limit: "200", body: iro(func(b *care.IRO, s string) { b.Organisation = s }), back: of(func(b care.IRO) string { return b.Organisation })},
		"phone":        {body: iro(func(b *care.IRO, s string) { b.Phone = s }), back: of(func(b care.IRO) string { return b.Phone })},
		"e-mail":       {body: iro(func(b *care.IRO, s string) { b.Email = s }), back: of(func(b care.IRO) string { return b.Email })},
		"note":         {lines: true, limit: "20000", body: iro(func(b *care.IRO, s string) { b.Note = s }), back: of(func(b care.IRO) string { return b.Note })},
		"other number": {limit: "500", body: func(s string) any { return care.Identity{AuthorityRef: s} }, back: func(body any) string {
			b, _ := body.(care.Identity)
			return b.AuthorityRef
		}},
	}
}

// taken is a text that a field takes, with what it is then.
type taken struct{ field, text string }

// TestHostileTexts gives every text of the corpus to every sort of field. It is
// refused with a reason that can be printed, or stored and given back exactly:
// in NFC, without the spaces at its ends.
func TestHostileTexts(t *testing.T) {
	corpus := torture.HostileTexts()
	if len(corpus) < 550 {
		t.Errorf("the corpus holds %d texts", len(corpus))
	}
	var kept []taken
	refused := 0
	for name, f := range fields() {
		for _, h := range corpus {
			text, err := care.Clean(h.Text, f.lines)
			if err == nil {
				err = care.Validate(f.body(text))
			}
			if err == nil {
				kept = append(kept, taken{name, text})
				if want := norm.NFC.String(strings.TrimSpace(h.Text)); text != want {
					t.Errorf("%s: %q became %q", name, h.Text, text)
				}
				continue
			}
			refused++
			printable(t, name+": a reason", err.Error())
			if h.Class == "long" && f.limit != "" && utf8.RuneCountInString(h.Text) > 20_000 && !strings.Contains(err.Error(), f.limit) {
				t.Errorf("%s: the limit is not named: %v", name, err)
			}
		}
	}
	refs := 0
	for _, h := range corpus {
		if err := care.CheckRef(h.Text); err != nil {
			printable(t, "reference: a reason", err.Error())
			refused++
		} else {
			refs++
		}
	}
	giveBack(t, kept)
	figure(t, "hostile text: given back exactly, or refused with the reason", "%d texts × %d sorts of field: %d given back exactly, %d refused with a printable reason, of %d",
		len(corpus), len(fields())+1, len(kept)+refs, refused, len(corpus)*(len(fields())+1))
}

// giveBack stores texts in a register and reads them.
func giveBack(t *testing.T, kept []taken) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "register.db")
	on := calendar.MustISO("2026-11-02")
	o := register.Options{Author: "Karen Doyle", Command: "demo", Program: "ypa test", Now: func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) }}
	uids := make([]string, len(kept))
	must(t, register.Create(t.Context(), path, o, func(tx *register.Tx) error {
		for i, k := range kept {
			ref := fmt.Sprintf("H-%d", i)
			s, err := tx.NewSubject(care.YoungPerson, ref)
			if err != nil {
				return err
			}
			uids[i] = s.UID
			if _, err := tx.Append(care.New(s.UID, on, care.Identity{Ref: ref, Name: "Invented Person"})); err != nil {
				return err
			}
			if _, err := tx.Append(care.New(s.UID, on.AddDays(1), fields()[k.field].body(k.text))); err != nil {
				return fmt.Errorf("%s %q: %w", k.field, k.text, err)
			}
		}
		return nil
	}))
	r, err := register.OpenReader(t.Context(), path, o)
	must(t, err)
	must(t, r.View(t.Context(), register.Cut{}, func(reader *register.Reader) error {
		for i, k := range kept {
			entries, err := reader.Entries(uids[i])
			if err != nil {
				return err
			}
			body, err := care.Decode(entries[1].Kind, entries[1].Raw)
			if err != nil {
				return err
			}
			if got := fields()[k.field].back(body); got != k.text {
				t.Errorf("%s: %q came back as %q", k.field, k.text, got)
			}
			printable(t, k.field+" in words", strings.ReplaceAll(present.Visible(care.DescribeFull(entries[1])), "\n", " "))
		}
		return nil
	}))
	must(t, r.Close())
	sound(t, path)
}

// printable holds that a text has nothing that a terminal obeys or hides.
func printable(t *testing.T, what, text string) {
	t.Helper()
	for i, c := range text {
		if c != '\n' && (!unicode.IsPrint(c) || c == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd")) {
			t.Errorf("%s holds %U: %q", what, c, text[max(0, i-20):min(len(text), i+20)])
			return
		}
	}
}

// TestHostileOutput prints every text of the corpus as it is, also what no
// command would take, in every format of a list.
func TestHostileOutput(t *testing.T) {
	corpus := slices.DeleteFunc(torture.HostileTexts(), func(h torture.Hostile) bool {
		return utf8.RuneCountInString(h.Text) > 600 // no field that is listed takes as much
	})
	var hostile, tame []present.ChildRow
	var said, tameSaid []care.Entry
	for i, h := range corpus {
		ref := fmt.Sprintf("H-%d", i)
		hostile = append(hostile, present.ChildRow{Ref: ref, Name: h.Text, Age: -1, Authority: h.Text})
		tame = append(tame, present.ChildRow{Ref: ref, Name: "Amara Keane", Age: -1, Authority: "York"})
		e := care.New("1", calendar.MustISO("2026-11-02"), care.IRO{Contact: care.Contact{Name: h.Text, Organisation: h.Text}})
		e.Number, e.Author, e.Command = int64(i+1), h.Text, "iro set"
		said = append(said, e)
		e.Body, e.Author = care.IRO{Contact: care.Contact{Name: "Joan Pike", Organisation: "York"}}, "Karen Doyle"
		tameSaid = append(tameSaid, e)
	}
	list := func(out present.Output, rows []present.ChildRow, entries []care.Entry) (people, history []byte) {
		head := present.Head{Home: "Rowan House", AsOf: calendar.MustISO("2026-11-22")}
		var p, h bytes.Buffer
		must(t, present.ChildList(&p, out, head, present.ChildRows{List: rows}))
		must(t, present.History(&h, out, present.HistoryInfo{Head: head, Ref: "H-1", Name: rows[0].Name, Entries: entries, Describe: care.DescribeFull}))
		return p.Bytes(), h.Bytes()
	}
	for _, style := range []present.Style{{Width: 80, Names: true}, {Width: 200, Names: true}, {Names: true, Accessible: true}, {Width: 100, Names: true, ASCII: true}} {
		for _, page := range two(list(present.Output{Style: style}, hostile, said)) {
			printable(t, fmt.Sprintf("a table %+v", style), string(page))
		}
	}
	style := present.Style{Names: true}
	for _, file := range []bool{false, true} {
		for _, page := range two(list(present.Output{Style: style, Format: present.CSV, File: file}, hostile, said)) {
			noFormula(t, page)
		}
	}
	pages, tamePages := two(list(present.Output{Style: style, Format: present.HTML}, hostile, said)), two(list(present.Output{Style: style, Format: present.HTML}, tame, tameSaid))
	for i, page := range pages {
		for _, sign := range []string{"<", ">"} {
			if got, want := bytes.Count(page, []byte(sign)), bytes.Count(tamePages[i], []byte(sign)); got != want {
				t.Errorf("page %d has %d %s, with harmless texts %d", i, got, sign, want)
			}
		}
		printable(t, "a page", strings.ReplaceAll(string(page), "\t", " "))
	}
	people, _ := list(present.Output{Style: style, Format: present.JSON}, hostile, said)
	sameJSON(t, people, corpus)
	printable(t, "JSON", string(people))
	people, history := list(present.Output{Style: style, Format: present.XLSX}, hostile, said)
	noLiveCell(t, people)
	noLiveCell(t, history)
	figure(t, "hostile text in every format", "%d texts, 2 lists: 0 control or bidi characters in tables, cards and sentences, 0 live formulas in CSV and XLSX, 0 unescaped in HTML", len(corpus))
}

func two(a, b []byte) [][]byte { return [][]byte{a, b} }

// noFormula reads CSV back: no cell may run.
func noFormula(t *testing.T, data []byte) {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(bytes.TrimPrefix(data, []byte("\ufeff")))).ReadAll()
	must(t, err)
	for _, cell := range slices.Concat(rows...) {
		if guard.Formula(cell) {
			t.Errorf("a cell may run: %q", cell)
		}
	}
}

// sameJSON reads JSON back: each name is as it was, but for what is no UTF-8.
func sameJSON(t *testing.T, data []byte, corpus []torture.Hostile) {
	t.Helper()
	var got struct {
		YoungPeople []struct{ Name string } `json:"young_people"`
	}
	must(t, json.Unmarshal(data, &got))
	for i, h := range corpus {
		if name := got.YoungPeople[i].Name; utf8.ValidString(h.Text) && name != h.Text {
			t.Errorf("%q is %q in JSON", h.Text, name)
		}
	}
}

// noLiveCell reads a workbook back: text is text.
func noLiveCell(t *testing.T, data []byte) {
	t.Helper()
	f, err := excelize.OpenReader(bytes.NewReader(data))
	must(t, err)
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		must(t, err)
		for r, row := range rows {
			for c := range row {
				cell, err := excelize.CoordinatesToCellName(c+1, r+1)
				must(t, err)
				formula, err := f.GetCellFormula(sheet, cell)
				must(t, err)
				link, _, err := f.GetCellHyperLink(sheet, cell)
				must(t, err)
				if formula != "" || link {
					t.Errorf("%s of %s is live: %q", cell, sheet, row[c])
				}
			}
		}
	}
	must(t, f.Close())
}
