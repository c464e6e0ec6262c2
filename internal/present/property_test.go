package present

import (
	"bytes"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// hostile are texts that try to steer a terminal, to break a table, or that are
// simply long.
func hostile() []string {
	return []string{
		"Amara", "Ffion Ŵyn-Llŷr", "José e\u0301\u0301\u0301", "علي", "李小龍", "\x1b[2J\x1b]0;pwned\a", "\u009b31mred", "a\u202egpj.exe", "zero\u200bwidth\ufeff",
		"tab\tand\nline\r\nbreaks", "nul\x00", "bad\xff\xfeutf", "x|y|z", "`code`", "**bold** [link](http://example.org)", "<script>alert(1)</script>",
		"=1+1", "＝cmd", "-2+3", "@sum", strings.Repeat("Maximiliana ", 12), strings.Repeat("Wolfeschlegelsteinhausen", 8), "👩‍👩‍👧 family", "\u2800\u3164\u115f", "soft\u00adhyphen\u2028next", "\U000e0041tag",
	}
}

func word0(t *rapid.T, label string) string { return rapid.SampledFrom(hostile()).Draw(t, label) }

// anyReport is the drawn home with hostile texts wherever people or procedures
// put words.
func anyReport(t *rapid.T) *audit.Report {
	r := rowan()
	text := func(label string) audit.Text {
		return says([2]string{word0(t, label), "the young person"}, " and ", word0(t, label+" 2"))
	}
	r.Home.Name = word0(t, "home")
	r.Home.MadeUp = rapid.Bool().Draw(t, "made up")
	r.LastSaved.Author, r.LastSaved.ReadBy = word0(t, "author"), word0(t, "reader")
	r.KnownAt = rapid.SampledFrom([]string{"", "#12", "2026-11-23", "2026-10-20", "\x1b[1m"}).Draw(t, "known at")
	r.Filtered = rapid.Bool().Draw(t, "filtered")
	r.Home.Authorities["york"] = care.AuthorityRecord{ID: "york", Name: word0(t, "authority")}
	for i := range r.Lines {
		r.Lines[i].Name = word0(t, "name")
		r.Lines[i].NextDue.What = word0(t, "next")
		r.Lines[i].Cells[1].Text = word0(t, "cell")
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.What, f.Brief, f.Because, f.Ask = text("what"), text("brief"), text("because"), text("ask")
		f.State = rapid.SampledFrom(audit.States()).Draw(t, "state")
		f.Next = word0(t, "word")
		if f.Waiver != nil {
			f.Waiver.Reason = word0(t, "reason")
		}
	}
	for i := range r.Jobs {
		r.Jobs[i].Fixes = append(r.Jobs[i].Fixes, "ypa note "+word0(t, "fix"))
	}
	r.Learnt = []audit.LateFact{{Entry: 366, Text: word0(t, "fact")}}
	return r
}

func anyStyle(t *rapid.T) Style {
	return Style{
		Width: rapid.SampledFrom([]int{40, 60, 70, 80, 89, 90, 100, 140}).Draw(t, "width"), Colour: rapid.Bool().Draw(t, "colour"),
		Names: rapid.Bool().Draw(t, "names"), Accessible: rapid.Bool().Draw(t, "accessible"), ASCII: rapid.Bool().Draw(t, "ascii"),
	}
}

// checkLines fails where a line is longer than the screen, ends in a space, or
// holds something that a terminal would obey or hide.
func checkLines(t *rapid.T, out []byte, s Style) {
	t.Helper()
	if !utf8.Valid(out) {
		t.Fatal("not UTF-8")
	}
	for line := range strings.SplitSeq(strings.TrimSuffix(string(out), "\n"), "\n") {
		if w := columns(shown(line)); w > s.screen() {
			t.Fatalf("%d columns of %d: %q", w, s.screen(), line)
		}
		if strings.HasSuffix(line, " ") {
			t.Fatalf("ends in a space: %q", line)
		}
		plain := line
		for _, own := range []string{bold, boldRed, plainText} {
			if s.Colour {
				plain = strings.ReplaceAll(plain, own, "")
			}
		}
		for _, r := range plain {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) || hidden(r) || s.ASCII && r >= utf8.RuneSelf {
				t.Fatalf("raw %U in %q", r, line)
			}
		}
		if s.Colour && strings.Count(line, "\x1b[1") != strings.Count(line, plainText) {
			t.Fatalf("a colour crosses the line: %q", line)
		}
	}
}

func TestAuditLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStyle(t)
		o := AuditOptions{Brief: rapid.Bool().Draw(t, "brief"), All: rapid.Bool().Draw(t, "all")}
		if rapid.Bool().Draw(t, "commands") {
			o.Has = everyCommand().Has
		}
		r := anyReport(t)
		var b, again bytes.Buffer
		if err := Audit(&b, Output{Style: s}, r, o); err != nil {
			t.Fatal(err)
		}
		checkLines(t, b.Bytes(), s)
		if err := Audit(&again, Output{Style: s}, r, o); err != nil || !bytes.Equal(b.Bytes(), again.Bytes()) {
			t.Fatalf("not the same twice (%v)", err)
		}
	})
}

// anyChild is the view of RH-03 with hostile texts.
func anyChild(t *rapid.T) ChildView {
	v := chloeView()
	v.Home, v.MadeUp = word0(t, "home"), rapid.Bool().Draw(t, "made up")
	v.Identity.Name, v.Identity.KnownAs = word0(t, "name"), word0(t, "known as")
	v.Authority = word0(t, "authority")
	for i := range v.People {
		v.People[i].Contact.Name, v.People[i].Contact.Email = word0(t, "person"), word0(t, "email")
		if rapid.Bool().Draw(t, "there") {
			v.People[i].None = ""
		}
	}
	v.Wishes.Text = word0(t, "wishes")
	v.Unknown = append(v.Unknown, says(word0(t, "question")))
	for i := range v.ToDo {
		v.ToDo[i].What = says(word0(t, "what"))
		v.ToDo[i].Fixes = []string{"ypa note " + word0(t, "fix")}
	}
	v.LastBy = word0(t, "author")
	return v
}

func TestChildLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStyle(t)
		var b bytes.Buffer
		if err := ChildShow(&b, Output{Style: s}, anyChild(t), Commands{Card: true}); err != nil {
			t.Fatal(err)
		}
		checkLines(t, b.Bytes(), s)
	})
}

func TestListLines(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStyle(t)
		a, c := word0(t, "text"), word0(t, "text 2")
		p := walsall()
		p.Title, p.Duties[0].Asks, p.Route.IV.To, p.Contacts[0].Name, p.Remarks[0].Section = a, c, a, c, a
		info := explainInfo()
		info.Asks, info.Facts[0].Author, info.Sources[0].Asks, info.Ref = a, c, a, c
		h := historyInfo()
		h.Describe, h.Name = func(care.Entry) string { return a + c }, c
		home := rowanHome()
		home.Name, home.URN = a, c
		for _, write := range []func(*bytes.Buffer) error{
			func(b *bytes.Buffer) error {
				return ChildList(b, Output{Style: s}, Head{Home: a, MadeUp: true, AsOf: rowanHead().AsOf}, ChildRows{List: []ChildRow{{Ref: "RH-01", Name: a, Age: 12, Authority: c}}})
			},
			func(b *bytes.Buffer) error {
				return EventList(b, Output{Style: s}, Head{Home: a}, []EventRow{{Ref: "RH-01", Name: a, Note: c, Kind: care.EventKind(a)}})
			},
			func(b *bytes.Buffer) error { return ProcedureShow(b, Output{Style: s}, rowanHead(), p) },
			func(b *bytes.Buffer) error {
				return Procedures(b, Output{Style: s}, rowanHead(), []ProcedureRow{{p, []string{a}}})
			},
			func(b *bytes.Buffer) error { return Explain(b, Output{Style: s}, info) },
			func(b *bytes.Buffer) error { return History(b, Output{Style: s}, h) },
			func(b *bytes.Buffer) error {
				return HomeShow(b, Output{Style: s}, HomeInfo{Home: home, AsOf: rowanHead().AsOf})
			},
		} {
			var b bytes.Buffer
			if err := write(&b); err != nil {
				t.Fatal(err)
			}
			checkLines(t, b.Bytes(), s)
		}
	})
}
