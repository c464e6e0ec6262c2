package audit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/procedure"
)

const docs = "../../docs/rules"

// TestDocs compares the pages under docs/rules with what the rules, the
// procedures and the case files say; UPDATE=1 rewrites them.
func TestDocs(t *testing.T) {
	t.Parallel()
	b, files := openBooks(t), readCases(t)
	pages := map[string]string{}
	var all []audit.Explanation
	for _, r := range audit.Catalogue() {
		e, err := audit.Explain(r.ID, b.library)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, e)
		pages[r.ID+".md"] = rulePage(&e, files[r.ID])
	}
	pages["README.md"] = readText(t, "testdata/rules-head.md") + index(all) + readText(t, "testdata/rules-foot.md")
	if os.Getenv("UPDATE") == "1" {
		writePages(t, pages)
	}
	for name, want := range pages {
		got, err := os.ReadFile(filepath.Join(docs, name))
		if err != nil {
			t.Errorf("%v (UPDATE=1 writes it)", err)
			continue
		}
		if diff := cmp.Diff(want, string(got)); diff != "" {
			t.Errorf("docs/rules/%s is out of date (UPDATE=1 rewrites it):\n%s", name, diff)
		}
	}
	there, err := filepath.Glob(docs + "/*")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range there {
		if _, ok := pages[filepath.Base(path)]; !ok {
			t.Errorf("%s belongs to no rule", path)
		}
	}
}

func readText(t *testing.T, path string) string {
	t.Helper()
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

func writePages(t *testing.T, pages map[string]string) {
	t.Helper()
	if err := os.MkdirAll(docs, 0o755); err != nil {
		t.Fatal(err)
	}
	for name, text := range pages {
		if err := os.WriteFile(filepath.Join(docs, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// chapterNames are the headings of the index.
func chapterNames() map[procedure.Chapter]string {
	return map[procedure.Chapter]string{
		procedure.ChapterHeadline: "The three that the weekly audit exists for",
		procedure.ChapterAdvocacy: "Advocacy",
		procedure.ChapterIRO:      "IRO",
		procedure.ChapterReviews:  "Looked-after reviews",
		procedure.ChapterIV:       "Independent visitor",
		procedure.ChapterHome:     "The home",
	}
}

// index is the table of all rules, by chapter.
func index(all []audit.Explanation) string {
	var b strings.Builder
	chapter := procedure.Chapter("")
	for i := range all {
		e := &all[i]
		if e.Chapter != chapter {
			chapter = e.Chapter
			fmt.Fprintf(&b, "### %s\n\n| Rule | What has to be so | Asked by | Whose turn |\n|---|---|---|---|\n", chapterNames()[chapter])
		}
		var owners []string
		for _, a := range e.Asked {
			owners = appendNew(owners, string(a.Owner))
		}
		fmt.Fprintf(&b, "| [%s](%s.md) | %s | %s | %s |\n", e.Rule, e.Rule, e.Title, askedBy(e), strings.Join(owners, ", "))
		if i == len(all)-1 || all[i+1].Chapter != chapter {
			b.WriteString("\n")
		}
	}
	return b.String()
}

// askedBy lists the documents by their basis.
func askedBy(e *audit.Explanation) string {
	var parts []string
	for _, basis := range []procedure.Basis{procedure.BasisLaw, procedure.BasisGuidance, procedure.BasisLocal, procedure.BasisSetting} {
		var by []string
		for _, a := range e.Asked {
			if a.Basis == basis {
				by = appendNew(by, a.Procedure)
			}
		}
		if len(by) > 0 {
			parts = append(parts, fmt.Sprintf("%s: %s", basis, strings.Join(by, ", ")))
		}
	}
	return strings.Join(parts, "; ")
}

func appendNew(list []string, word string) []string {
	if slices.Contains(list, word) {
		return list
	}
	return append(list, word)
}

// rulePage is the page of one rule.
func rulePage(e *audit.Explanation, cases *caseFile) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<!-- Made by the tests of internal/audit; UPDATE=1 go test ./internal/audit rewrites it. -->\n# %s\n\n", e.Rule)
	fmt.Fprintf(&b, "%s.\n\n**What has to be so.** %s\n\n**Flagged when.** %s\n\n", capital(e.Title), e.Asks, e.Flags)
	if e.Good != "" {
		b.WriteString("**Good to know.** " + e.Good + "\n\n")
	}
	b.WriteString("## Who asks it\n\n| Document | Section | Basis | Whose turn | What it asks, for whom |\n|---|---|---|---|---|\n")
	for i := range e.Asked {
		b.WriteString(askedRow(&e.Asked[i]))
	}
	figures(&b, e.Figures)
	if held := holds(e); held != "" {
		b.WriteString("\n## What else holds\n\n" + held)
	}
	b.WriteString("\n## What closes it\n\nREF is the young person's reference; capitals are to be filled in.\n\n")
	for _, f := range e.Fixes {
		b.WriteString("    " + f + "\n")
	}
	if cases != nil {
		b.WriteString(casesTable(cases))
	}
	return b.String()
}

func askedRow(a *audit.Asked) string {
	document := a.Title
	if a.Instrument != "" {
		document = a.Instrument
	}
	if a.Document != "statutes" {
		document = a.Document + ", " + document
	}
	basis := string(a.Basis)
	if a.Otherwise != "" {
		basis += "; not looked after: " + string(a.Otherwise)
	}
	what := a.Asks
	if len(a.Only) > 0 {
		what += " For: " + strings.Join(a.Only, "; ") + "."
	}
	switch a.Sure {
	case procedure.SureSecondary:
		what += " *Known to ypa from a secondary source only.*"
	case procedure.SureNotSeen:
		what += " *The text was not seen by ypa.*"
	case procedure.SureRead:
	}
	return fmt.Sprintf("| %s (`%s`) | %s | %s | %s | %s |\n", document, a.Procedure, a.Section, basis, a.Owner, what)
}

func figures(b *strings.Builder, list []audit.Parameter) {
	if len(list) == 0 {
		return
	}
	b.WriteString("\n## Its figures\n\n| Figure | What it measures | Value | Given by |\n|---|---|---|---|\n")
	for _, p := range list {
		if p.Own != "" {
			fmt.Fprintf(b, "| %s | %s | %s | ypa's own: a setting, which holds where no document gives one |\n", p.Name, p.About, p.Own)
		}
		for _, g := range p.Given {
			fmt.Fprintf(b, "| %s | %s | %s | %s: %s |\n", p.Name, p.About, g.Value, g.Source, g.Basis)
		}
		if p.Own == "" && len(p.Given) == 0 {
			fmt.Fprintf(b, "| %s | %s | none | nobody: without one the rule cannot tell |\n", p.Name, p.About)
		}
	}
	for _, p := range list {
		if len(p.Given) > 1 {
			fmt.Fprintf(b, "\nWhere several give the figure *%s*, what holds is %s.\n", p.Name, p.Merges)
		}
	}
}

// holds says what of the general rules concerns this one.
func holds(e *audit.Explanation) string {
	var b strings.Builder
	link := func(ids []string) string {
		var links []string
		for _, id := range ids {
			links = append(links, fmt.Sprintf("[%s](%s.md)", id, id))
		}
		return strings.Join(links, ", ")
	}
	if len(e.Behind) > 0 {
		fmt.Fprintf(&b, "- It does not apply while one of these is flagged: %s.\n", link(e.Behind))
	}
	if len(e.Before) > 0 {
		fmt.Fprintf(&b, "- While it is flagged, these do not apply: %s.\n", link(e.Before))
	}
	if e.Once {
		b.WriteString("- It happens once: what fell due before the home's records begin, or before the arrival here, is a question.\n")
	}
	if e.Across {
		b.WriteString("- It compares the records of all young people, and is a note.\n")
	}
	if e.Paused {
		b.WriteString("- It is paused while the young person is missing from home.\n")
	}
	return b.String()
}

// casesTable shows the cases of a rule.
func casesTable(f *caseFile) string {
	var b strings.Builder
	b.WriteString("\n## Cases\n\nOn record in all of them, unless a case says otherwise:\n\n")
	for _, line := range append([]string{"home: " + f.all.home, "authority: " + f.all.authority, f.all.who}, f.all.facts...) {
		if line != "" {
			b.WriteString("    " + line + "\n")
		}
	}
	b.WriteString("\n| Case | On record | Audited on | The rule says |\n|---|---|---|---|\n")
	for i := range f.cases {
		c := &f.cases[i]
		var on []string
		for _, part := range []struct{ name, said, usual string }{{"home: ", c.home, f.all.home}, {"authority: ", c.authority, f.all.authority}, {"", c.who, f.all.who}} {
			if part.said != part.usual {
				on = append(on, part.name+part.said)
			}
		}
		for _, fact := range c.facts[len(f.all.facts):] {
			on = append(on, cell(fact))
		}
		for j, a := range c.audits {
			if j > 0 {
				fmt.Fprintf(&b, "| | | %s | %s |\n", a.day, cell(a.text))
				continue
			}
			fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", capital(c.name), strings.Join(on, "<br>"), a.day, cell(a.text))
		}
	}
	return b.String()
}

// cell makes a text safe for a Markdown table.
func cell(text string) string { return strings.ReplaceAll(text, "|", "\\|") }

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
