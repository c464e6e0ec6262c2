package audit_test

import (
	"fmt"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/paper"
	"ypa/internal/procedure"
)

// lastLine is how many lines the catalogue of what the documents ask has.
const lastLine = 128

const coverageDoc = "../../docs/coverage.md"

// commandsOfCoverage are the commands that a line may be done by. The tests of
// the command line check that each is there.
func commandsOfCoverage() []string {
	return []string{"contacts list", "procedures show", "procedures diff"}
}

// covered is one line of testdata/coverage.txt.
type covered struct {
	chapter string
	number  int
	seeds   []string
	words   string
	places  []string
}

var placeLine = regexp.MustCompile(`^(rule|record|explain|shown|compared|document|command) ([a-z0-9 -]+?)(?: "(.+)")?$`)

// readCoverage reads the table.
func readCoverage(t *testing.T) []covered {
	t.Helper()
	var list []covered
	chapter := ""
	for n, line := range strings.Split(readText(t, "testdata/coverage.txt"), "\n") {
		if name, ok := strings.CutPrefix(line, "## "); ok {
			chapter = name
			continue
		}
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(line, " | ")
		if len(parts) != 4 {
			t.Fatalf("testdata/coverage.txt:%d: %d parts, write number | documents | words | places", n+1, len(parts))
		}
		number, err := strconv.Atoi(parts[0])
		if err != nil {
			t.Fatalf("testdata/coverage.txt:%d: %v", n+1, err)
		}
		list = append(list, covered{chapter, number, strings.Fields(parts[1]), parts[2], strings.Split(parts[3], "; ")})
	}
	return list
}

// TestCoverage: every line of what the five documents ask has a place, and every
// place is there.
func TestCoverage(t *testing.T) {
	t.Parallel()
	library := openBooks(t).library
	list := readCoverage(t)
	for i, c := range list {
		if c.number != i+1 {
			t.Fatalf("line %d stands where %d should", c.number, i+1)
		}
		for _, seed := range c.seeds {
			if !slices.Contains([]string{"S0", "S1", "S2", "S3", "S4"}, seed) {
				t.Errorf("line %d: there is no document %s", c.number, seed)
			}
		}
		if len(c.seeds) == 0 || c.words == "" || len(c.places) == 0 {
			t.Errorf("line %d lacks something", c.number)
		}
		for _, place := range c.places {
			if why := nowhere(library, place); why != "" {
				t.Errorf("line %d: %s: %s", c.number, place, why)
			}
		}
	}
	if len(list) != lastLine {
		t.Errorf("%d lines, not %d", len(list), lastLine)
	}
}

// nowhere says why a place is none; empty: it is one.
func nowhere(library *procedure.Library, place string) string {
	m := placeLine.FindStringSubmatch(place)
	if m == nil {
		return "it is not written as a place"
	}
	what, phrase := m[2], m[3]
	if slices.Contains([]string{"explain", "shown", "compared", "document"}, m[1]) != (phrase != "") {
		return "words in quotes are for guidance and for papers"
	}
	switch m[1] {
	case "rule":
		if _, ok := audit.Find(what); !ok {
			return "there is no such rule"
		}
	case "record":
		if _, ok := care.Info(care.Kind(what)); !ok {
			return "there is no such kind of entry"
		}
	case "command":
		if !slices.Contains(commandsOfCoverage(), what) {
			return "there is no such command"
		}
	case "document":
		return notOnPaper(paper.Kind(what), phrase)
	case "explain":
		e, err := audit.Explain(what, library)
		if err != nil || !strings.Contains(e.Good, phrase) {
			return "explain does not say so"
		}
	case "shown":
		if _, ok := library.Get(what); !ok {
			return "there is no such procedure"
		}
	case "compared":
		if p, ok := library.Get(what); !ok || !says(p, phrase) {
			return "the procedure does not say so"
		}
	}
	return ""
}

// notOnPaper says why a paper does not have some words; empty: it has.
func notOnPaper(k paper.Kind, phrase string) string {
	if !slices.Contains(paper.Kinds(), k) {
		return "there is no such paper"
	}
	text, err := paper.Shipped(k)
	if err != nil || !strings.Contains(strings.Join(strings.Fields(string(text)), " "), phrase) {
		return "the paper does not say so"
	}
	return ""
}

// says reports whether a procedure has words on a point that is no duty.
func says(p *procedure.Procedure, phrase string) bool {
	for _, point := range p.Points {
		if strings.Contains(point.Text, phrase) {
			return true
		}
	}
	return false
}

// TestCoverageIsAsked: where a rule judges a line, one of its rules is asked by
// each of the documents that the line names, unless something else stands for
// the document: a record, or guidance.
func TestCoverageIsAsked(t *testing.T) {
	t.Parallel()
	library := openBooks(t).library
	for _, c := range readCoverage(t) {
		asked, only := map[string]bool{}, true
		for _, place := range c.places {
			rule, ok := strings.CutPrefix(place, "rule ")
			if !ok {
				only = false
				continue
			}
			e, err := audit.Explain(rule, library)
			if err != nil {
				t.Fatal(err)
			}
			for _, a := range e.Asked {
				asked[a.Document] = true
			}
		}
		for _, seed := range c.seeds {
			if only && !asked[seed] {
				t.Errorf("line %d: none of its rules is asked by %s", c.number, seed)
			}
		}
	}
}

// TestNowhere: what does not exist is found out.
func TestNowhere(t *testing.T) {
	t.Parallel()
	library := openBooks(t).library
	for _, place := range []string{
		"", "rule", "rule iv-visits", "rule iv-visited \"words\"", "record visits", "command procedures", "explain iv-visited", "explain iv-visited \"what nobody said\"",
		"explain iv-visits \"words\"", "compared york \"what nobody said\"", "shown leeds \"words\"", "page iv-visited",
		"document card", "document birthday \"You\"", "document page \"title\"", "document card \"what nobody said\"",
	} {
		if nowhere(library, place) == "" {
			t.Errorf("%q passes for a place", place)
		}
	}
}

// TestCoverageDoc compares docs/coverage.md with the table; UPDATE=1 rewrites it.
func TestCoverageDoc(t *testing.T) {
	t.Parallel()
	want := coveragePage(readCoverage(t))
	if os.Getenv("UPDATE") == "1" {
		if err := os.WriteFile(coverageDoc, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(coverageDoc)
	if err != nil {
		t.Fatalf("%v (UPDATE=1 writes it)", err)
	}
	if diff := cmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/coverage.md is out of date (UPDATE=1 rewrites it):\n%s", diff)
	}
}

const coverageHead = `<!-- Made by the tests of internal/audit from testdata/coverage.txt; UPDATE=1 go test
     ./internal/audit rewrites it. -->
# What the five procedures ask, and where ypa does it

The five documents that ypa was made from were read line by line. Each line here is one
thing that one or several of them ask, in a few words of our own, with what ypa has for it:
a **rule** that judges it, a **record** with the command that writes it, a **paper** that says
it to whom it concerns, or **guidance** that a command shows, where it is nothing that a record
could tell. A test fails when a line is left out or points at something that is not there.

S0 is ` + "`trix-supported`" + `, S1 ` + "`childrens-home`" + `, S2 ` + "`york`" + `, S3 ` + "`cambridgeshire`" + `, S4 ` + "`walsall`" + `.

`

// coveragePage is the page.
func coveragePage(list []covered) string {
	var b strings.Builder
	b.WriteString(coverageHead)
	b.WriteString(coverageCounts(list))
	chapter := ""
	for _, c := range list {
		if c.chapter != chapter {
			chapter = c.chapter
			fmt.Fprintf(&b, "\n## %s\n\n| | Documents | What is asked | In ypa |\n|---|---|---|---|\n", chapter)
		}
		var places []string
		for _, p := range c.places {
			if text := placeText(p); !slices.Contains(places, text) {
				places = append(places, text)
			}
		}
		fmt.Fprintf(&b, "| %d | %s | %s | %s |\n", c.number, strings.Join(c.seeds, ", "), c.words, strings.Join(places, "; "))
	}
	return b.String()
}

// coverageCounts is the table of sums, by document.
func coverageCounts(list []covered) string {
	var b strings.Builder
	b.WriteString("| Document | Lines | By a rule | By a record | By a paper | By guidance alone |\n|---|---|---|---|---|---|\n")
	for _, seed := range []string{"S0", "S1", "S2", "S3", "S4", "all"} {
		var n, rules, records, papers, shown int
		for _, c := range list {
			if seed != "all" && !slices.Contains(c.seeds, seed) {
				continue
			}
			n++
			has := func(kind string) bool {
				return slices.ContainsFunc(c.places, func(p string) bool { return strings.HasPrefix(p, kind+" ") })
			}
			switch {
			case has("rule"):
				rules++
			case has("record"):
				records++
			case has("document"):
				papers++
			default:
				shown++
			}
		}
		fmt.Fprintf(&b, "| %s | %d | %d | %d | %d | %d |\n", seed, n, rules, records, papers, shown)
	}
	return b.String()
}

// placeText is a place as the page shows it.
func placeText(place string) string {
	m := placeLine.FindStringSubmatch(place)
	if m == nil {
		return place
	}
	switch m[1] {
	case "rule":
		return fmt.Sprintf("rule [%s](rules/%s.md)", m[2], m[2])
	case "record":
		info, _ := care.Info(care.Kind(m[2]))
		return fmt.Sprintf("record `ypa %s` (%s)", info.Command, info.Title)
	case "document":
		if m[2] == string(paper.Card) {
			return "paper `ypa card`"
		}
		return fmt.Sprintf("paper `ypa letter %s`", m[2])
	case "explain":
		return fmt.Sprintf("guidance shown by `ypa explain %s`", m[2])
	case "compared":
		return fmt.Sprintf("guidance shown by `ypa procedures diff %s OTHER`", m[2])
	case "shown":
		return fmt.Sprintf("guidance shown by `ypa procedures show %s`", m[2])
	}
	return fmt.Sprintf("`ypa %s`", m[2])
}
