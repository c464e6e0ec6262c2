package procedure

import (
	"cmp"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
)

const docsPage = "../../docs/procedures.md"

// TestDocs compares docs/procedures.md with what the files give.
func TestDocs(t *testing.T) {
	want := proceduresPage(libraryForTest(t))
	if update() {
		if err := os.WriteFile(docsPage, []byte(want), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(docsPage)
	if err != nil {
		t.Fatalf("%v (UPDATE=1 writes it)", err)
	}
	if diff := gocmp.Diff(want, string(got)); diff != "" {
		t.Errorf("docs/procedures.md is out of date (UPDATE=1 rewrites it):\n%s", diff)
	}
}

// page collects Markdown.
type page struct{ strings.Builder }

func (p *page) line(format string, args ...any) { fmt.Fprintf(&p.Builder, format+"\n", args...) }

// row writes a row of a table, with what would break it made safe.
func (p *page) row(cells ...string) {
	for i, c := range cells {
		cells[i] = strings.ReplaceAll(c, "|", "\\|")
	}
	p.line("| %s |", strings.Join(cells, " | "))
}

func (p *page) head(cells ...string) {
	p.row(cells...)
	p.line("|%s", strings.Repeat("---|", len(cells)))
}

func ofKind(l *Library, kinds ...Kind) []*Procedure {
	return slices.DeleteFunc(l.Procedures(), func(p *Procedure) bool { return !slices.Contains(kinds, p.Kind) })
}

func proceduresPage(l *Library) string {
	five, law, own := ofKind(l, KindHome, KindAuthority), ofKind(l, KindLaw), ofKind(l, KindProgram)
	p := &page{}
	p.line("<!-- Made by the tests of internal/procedure; UPDATE=1 go test ./internal/procedure rewrites it. -->")
	p.line("# The procedures side by side\n")
	p.line("What the five procedures that ypa knows ask, where they disagree, and what the law asks beside")
	p.line("them. `ypa procedures diff A B` lays any two side by side, your own too")
	p.line("([how to write one](own-procedure.md)). What a finding rests on is on its")
	p.line("[page](rules/README.md).\n")
	documents(p, five)
	disagreements(p, five)
	p.line("## What each of the five asks\n")
	p.line("In a cell: the section, and the figures that the document gives. The last column has ypa's own")
	p.line("figures, which hold where nobody gives one: they are settings, and printed as such. An empty")
	p.line("cell: the document doesn't ask it.\n")
	duties(p, five)
	p.line("## What the law and national guidance ask\n")
	p.line("In a cell: the provision, what it is unless it is law, and how well ypa knows it: A, the clause")
	p.line("was read; B, a secondary source states it; C, the text was not seen.\n")
	duties(p, law)
	p.line("## What ypa itself looks at\n")
	p.line("No document asks this; its basis is a setting.\n")
	for i := range own[0].Duties {
		c := &own[0].Duties[i]
		p.line("- %s: %s", ruleLink(c.Rule), c.Asks)
	}
	p.line("")
	wordsTable(p, five, law)
	oddities(p, five)
	return strings.TrimRight(p.String(), "\n") + "\n"
}

func documents(p *page, all []*Procedure) {
	p.line("## The documents\n")
	p.head("", "Id", "Title", "Asks", "Dated", "Its next review")
	for _, d := range all {
		p.row(d.Document, "`"+d.ID+"`", d.Title, fmt.Sprintf("%d duties", len(d.Duties)),
			cmp.Or(d.Dated.String(), "not said"), cmp.Or(d.NextReview.String(), "not said"))
	}
	p.line("")
}

// columns heads a table with a column for each document.
func columns(all []*Procedure, first string, last ...string) []string {
	head := []string{first}
	for _, d := range all {
		name := d.Document + " `" + d.ID + "`"
		if d.Kind == KindLaw {
			name = "`" + d.ID + "`"
		}
		head = append(head, name)
	}
	return append(head, last...)
}

func disagreements(p *page, all []*Procedure) {
	p.line("## Where they disagree\n")
	p.head(columns(all, "Point")...)
	for _, row := range Compare(all...).Points {
		cells := []string{row.About}
		for _, side := range row.Sides {
			cell := cmp.Or(side.Text, "not said")
			if side.Section != "" {
				cell += " (" + side.Section + ")"
			}
			cells = append(cells, cell)
		}
		p.row(cells...)
	}
	p.line("")
}

func duties(p *page, all []*Procedure) {
	names := map[Chapter]string{
		ChapterHeadline: "The three that the weekly audit exists for", ChapterAdvocacy: "Advocacy", ChapterIRO: "IRO",
		ChapterReviews: "Looked-after reviews", ChapterIV: "Independent visitor", ChapterHome: "The home",
	}
	var in Chapter
	for _, row := range Compare(all...).Duties {
		if row.Chapter != in {
			if in != "" {
				p.line("")
			}
			in = row.Chapter
			p.line("### %s\n", names[in])
			p.head(columns(all, "Rule", "ypa's own figures")...)
		}
		cells := []string{ruleLink(row.Rule)}
		for i := range row.Sides {
			cells = append(cells, dutyCell(&row, i, all[i]))
		}
		p.row(append(cells, presets(row.Rule))...)
	}
	p.line("")
}

func ruleLink(rule string) string { return fmt.Sprintf("[%s](rules/%s.md)", rule, rule) }

// dutyCell is what one document says of one rule.
func dutyCell(row *DutyRow, i int, d *Procedure) string {
	if !row.Sides[i].Listed {
		return ""
	}
	var parts []string
	for _, c := range d.clauses(row.Rule) {
		part := c.section()
		if d.Kind == KindLaw {
			basis := string(c.Basis)
			if c.Basis == BasisLaw {
				basis = ""
			}
			part += " (" + strings.TrimPrefix(basis+", "+string(c.Sure), ", ") + ")"
		}
		parts = append(parts, part)
	}
	for _, figure := range row.Figures {
		v := figure.Values[i]
		if v.Value != "" && v.Basis != BasisSetting {
			part := strings.ReplaceAll(figure.Name, "-", " ") + ": " + v.Value
			if v.Sure != "" {
				part += " (" + string(v.Sure) + ")"
			}
			parts = append(parts, part)
		}
	}
	switch n := row.Sides[i].NotLookedAfter; n {
	case "":
	case NotAsked:
		parts = append(parts, "not for who isn't looked after")
	default:
		parts = append(parts, "for who isn't looked after: "+n)
	}
	return strings.Join(parts, "<br>")
}

func presets(rule string) string {
	spec, _ := SpecOf(rule)
	var parts []string
	for _, param := range spec.Params {
		if param.Default != "" {
			parts = append(parts, strings.ReplaceAll(param.Name, "-", " ")+": "+param.Default)
		}
	}
	return strings.Join(parts, "<br>")
}

func wordsTable(p *page, five, law []*Procedure) {
	p.line("## Words\n")
	p.line("Messages and papers are written with the words of the home's procedure, then with those of the")
	p.line("law on the home, then with ypa's own. A plural that a document doesn't give is formed as usual.\n")
	all := slices.Concat(five, law)
	p.head(columns(all, "Key", "ypa's own")...)
	given := map[string][]Point{}
	for _, row := range Compare(all...).Words {
		given[row.Key] = row.Sides
	}
	for _, key := range WordKeys() {
		cells := []string{"`" + key + "`"}
		for i := range all {
			cell := ""
			if sides := given[key]; sides != nil {
				cell = sides[i].Text
			}
			cells = append(cells, cell)
		}
		p.row(append(cells, ownWord(key))...)
	}
	p.line("")
}

// oddities lists what is wrong in the documents themselves.
func oddities(p *page, all []*Procedure) {
	p.line("## What looks wrong in the documents\n")
	for _, d := range all {
		p.line("%s, `%s`:\n", d.Document, d.ID)
		for _, m := range slices.Concat(d.Remarks, d.Lint("")) {
			p.line("- %s: %s", m.Section, m.Text)
		}
		p.line("")
	}
}
