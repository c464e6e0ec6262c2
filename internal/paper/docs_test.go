package paper_test

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/paper"
)

const (
	docsPage   = "../../docs/papers.md"
	fieldsHead = "## Fields\n"
)

// TestDocs: docs/papers.md lists the fields that there are; UPDATE=1 rewrites the
// list.
func TestDocs(t *testing.T) {
	data, err := os.ReadFile(docsPage)
	if err != nil {
		t.Fatal(err)
	}
	prose, _, found := strings.Cut(string(data), fieldsHead)
	if !found {
		t.Fatalf("%s has no list of fields", docsPage)
	}
	want := prose + fieldsHead + fieldTables()
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(docsPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	if diff := cmp.Diff(want, string(data)); diff != "" {
		t.Errorf("%s is out of date (UPDATE=1 rewrites it):\n%s", docsPage, diff)
	}
}

func fieldTables() string {
	titles := map[string]string{
		"card": "Of the card", "letter": "Of letters", "person": "Of a person", "number": "Of a number",
		"page": "Of page.html", "section": "Of a section", "block": "Of a block", "piece": "Of a piece of text",
	}
	var b strings.Builder
	b.WriteString("\n<!-- Made by the tests of internal/paper; UPDATE=1 go test ./internal/paper rewrites it. -->\n")
	of := ""
	for _, f := range paper.Fields() {
		if f.Of != of {
			of = f.Of
			fmt.Fprintf(&b, "\n### %s\n\n| field | what it is | for example |\n|---|---|---|\n", titles[of])
		}
		fmt.Fprintf(&b, "| `.%s` | %s | %s |\n", f.Name, f.About, f.Example)
	}
	return b.String()
}

// TestWorkedExample: the card of docs/papers.md is a template that works.
func TestWorkedExample(t *testing.T) {
	data, err := os.ReadFile(docsPage)
	if err != nil {
		t.Fatal(err)
	}
	m := regexp.MustCompile("(?s)   ```\n(.*?)   ```").FindStringSubmatch(string(data))
	if m == nil {
		t.Fatal("it shows no template")
	}
	src := source(t, settings()["york"], everybody(), checkedNumbers()...)
	doc, err := own(map[string]string{"card.txt": m[1]}).Fill(paper.Card, src.Card(nil).Data)
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "worked-example.txt", doc.Text())
}
