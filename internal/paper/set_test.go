package paper_test

import (
	"reflect"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"ypa/internal/care"
	"ypa/internal/paper"
	"ypa/internal/present"
)

// own is a set with files of a home's own.
func own(files map[string]string) *paper.Set {
	fs := fstest.MapFS{}
	for name, text := range files {
		fs[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return paper.New(fs, "papers", present.Visible)
}

// TestShipped: every template that ships is fit for a home to start from.
func TestShipped(t *testing.T) {
	for _, k := range append(paper.Kinds(), paper.Page) {
		if err := shippedSet().Check(k); err != nil {
			t.Errorf("%s: %v", k, err)
		}
		if data, err := paper.Shipped(k); err != nil || len(data) == 0 {
			t.Errorf("%s: nothing to start from: %v", k, err)
		}
		if k != paper.Page && k.About() == "" {
			t.Errorf("%s: what is it?", k)
		}
	}
}

// TestOwnTemplates: a file of the home's own goes in the place of the shipped
// one; what is wrong with it is said with its file and line.
func TestOwnTemplates(t *testing.T) {
	src := source(t, settings()["york"], everybody())
	for name, c := range map[string]struct {
		file, text string
		want       string // in the paper
		err        string // in the error
	}{
		"own words":                 {file: "card.txt", text: "# For {{.Name}}\n\nRing {{.IRO.First}}: {{.IRO.Phone}}", want: "Ring Fiona: 01632 960101"},
		"a template within it":      {file: "card.txt", text: "{{define \"x\"}}Hello {{.Name}}{{end}}{{template \"x\" .}}", want: "Hello Dewi"},
		"words of the procedure":    {file: "card.txt", text: "{{capital .Words.young_person}}", want: "Child"},
		"a field that isn't there":  {file: "card.txt", text: "one\ntwo {{.Nema}}", err: "papers/card.txt:2: there is no field .Nema; did you mean .Name? (docs/papers.md lists them)"},
		"in a branch not taken":     {file: "card.txt", text: "{{if .Young}}\n{{.Surname}}\n{{end}}", err: "papers/card.txt:2: there is no field .Surname"},
		"below another":             {file: "card.txt", text: "{{with .IRO}}\n\n{{.Phnoe}}{{end}}", err: "papers/card.txt:3: there is no field .Phnoe; did you mean .Phone?"},
		"a field of something else": {file: "card.txt", text: "\n{{.Free}}", err: "papers/card.txt:2:"},
		"a word that isn't there":   {file: "card.txt", text: "{{.Words.parent}}", err: "papers/card.txt:1: there is no word parent"},
		"a call":                    {file: "card.txt", text: "{{printf \"%d\" 1}}", err: "papers/card.txt:1: printf can't be called here"},
		"a call in a pipe":          {file: "card.txt", text: "{{.Name | html}}", err: "papers/card.txt:1: html can't be called here"},
		"no such function":          {file: "card.txt", text: "\n{{readFile .Name}}", err: "papers/card.txt:2: function \"readFile\" not defined"},
		"not closed":                {file: "card.txt", text: "{{if .Name}}\n\n", err: "papers/card.txt:3: unexpected EOF"},
		"endless":                   {file: "card.txt", text: "{{range 1000000000}}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{{end}}", err: "papers/card.txt: the paper becomes longer than"},
		"within itself":             {file: "card.txt", text: "{{define \"x\"}}aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa{{template \"x\" .}}{{end}}{{template \"x\" .}}", err: "papers/card.txt:"},
	} {
		t.Run(name, func(t *testing.T) {
			set := own(map[string]string{c.file: c.text})
			doc, err := set.Fill(paper.Card, src.Card(nil).Data)
			switch {
			case c.err != "" && (err == nil || !strings.Contains(err.Error(), c.err)):
				t.Errorf("error %v, not %s", err, c.err)
			case c.err == "" && err != nil:
				t.Error(err)
			case !strings.Contains(doc.Text(), c.want):
				t.Errorf("%q is not in:\n%s", c.want, doc.Text())
			}
			if !set.Own(paper.Card) || set.Own(paper.Introduction) {
				t.Error("which templates are the home's own?")
			}
		})
	}
}

// TestOwnPage: so it is with how papers look.
func TestOwnPage(t *testing.T) {
	src := source(t, settings()["york"], everybody())
	doc, _ := filled(t, paper.Card, src, paper.Said{}, nil)
	html, err := own(map[string]string{"page.html": "<title>{{.Title}}</title>"}).HTML(doc, false)
	if err != nil || html != "<title>Dewi&#39;s people</title>" {
		t.Errorf("%q, %v", html, err)
	}
	for text, want := range map[string]string{
		"<p>\n{{.Titel}}":            "papers/page.html:2: there is no field .Titel; did you mean .Title?",
		"<a href=\"{{if .Large}}\">": "papers/page.html:1: unexpected EOF",
		"<script>{{.Title":           "papers/page.html:1:",
		"{{js .Title}}":              "papers/page.html:1: js can't be called here",
	} {
		if _, err := own(map[string]string{"page.html": text}).HTML(doc, false); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: error %v, not %s", text, err, want)
		}
	}
}

// TestFields: the fields that are documented are those that there are.
func TestFields(t *testing.T) {
	for of, data := range map[string]any{
		"card": paper.CardData{}, "letter": paper.LetterData{}, "person": paper.Person{}, "number": paper.Number{},
		"section": paper.Section{}, "block": paper.Block{}, "piece": paper.Span{},
	} {
		var want, got []string
		for f := range reflect.TypeOf(data).Fields() {
			want = append(want, f.Name)
		}
		for _, f := range paper.Fields() {
			if f.Of == of {
				got = append(got, f.Name)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(got, want) {
			t.Errorf("%s: %v are documented, and there are %v", of, got, want)
		}
	}
}

// TestKinds: names of papers are read as people type them.
func TestKinds(t *testing.T) {
	if k, err := paper.ParseLetter(" IV_Referral "); err != nil || k != paper.IVReferral {
		t.Errorf("%s, %v", k, err)
	}
	if _, err := paper.ParseLetter("card"); err == nil || !strings.Contains(err.Error(), "unknown letter \"card\"") {
		t.Errorf("error %v", err)
	}
	if _, err := paper.ParseLetter("introductoin"); err == nil || !strings.Contains(err.Error(), "did you mean introduction?") {
		t.Errorf("error %v", err)
	}
	if k, err := paper.ParseTemplate("page.html"); err != nil || k != paper.Page {
		t.Errorf("%s, %v", k, err)
	}
}

// TestEveryConsent: what a referral says of consent is one of four things.
func TestEveryConsent(t *testing.T) {
	src := source(t, settings()["walsall"], without(everybody(), care.IVView{}))
	said := map[care.Consent]string{
		care.Agreed: "agrees to it", care.Refused: "does not agree", care.CannotSay: "can't say yes or no", care.NotAsked: "has not said yes yet", "": "has not said yes yet",
	}
	for _, k := range []paper.Kind{paper.IVReferral, paper.AdvocacyReferral} {
		for consent, want := range said {
			doc, _ := filled(t, k, src, paper.Said{Agreed: consent}, nil)
			for other, words := range said {
				if got := strings.Contains(strings.Join(strings.Fields(doc.Text()), " "), words); got != (words == want) {
					t.Errorf("%s, %q: says %q (of %q): %v", k, consent, words, other, got)
				}
			}
		}
	}
}
