package procedure

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

// sectionsOf lists what there is to cite in each document: the sections of the
// five procedures, and of the law what is relied on.
func sectionsOf() map[string][]string {
	return map[string][]string{
		"trix-supported": {
			"¶1", "¶2", "¶3", "¶4", "¶5", "¶6", "¶7", "¶8", "¶9", "¶10", "¶11", "role", "IV", "IRO",
		},
		"childrens-home": {"regulations", "1", "2.1", "2.2", "3", "revision"},
		"york":           {"heading", "1", "1.2", "2.1", "2.2", "2.3"},
		"cambridgeshire": {"1", "1.1", "2.1", "2.2", "Expenses", "2.3", "end"},
		"walsall":        {"1", "2.1", "2.2", "2.3"},
		"law-england": {
			"reg 7(2)(a)(vii)", "reg 7(2)(b)(iii), (d)(iii)", "reg 7(2)(d)(iii)", "reg 22(1)", "reg 41(3)(d)(ii)",
			"reg 36", "reg 44(1)", "reg 44(5)",
			"reg 11(2)", "reg 33", "reg 33(1)", "reg 33(2)", "reg 47",
			"s23B(2)", "s23ZB", "s23ZB(1)", "s23ZB(2)", "s23ZB(4)", "s23ZB(6)", "s23ZB(7)", "s25A(1), (2), (3)", "s26A",
			"IRO Handbook", "Volume 2", "Guide 9.11", "Guide 9.60", "SCCIF", "Standards",
		},
		"law-wales": {
			"reg 12", "reg 19", "reg 23", "reg 39", "reg 62", "reg 73", "s98", "s99(1), (2), (3)", "s106", "Part 6 Code", "statement",
			"framework", "guidance", "Standards",
		},
		"law-supported": {
			"regs 4-7", "reg 9(1)(i), (j)", "reg 24", "reg 25", "reg 26", "reg 27", "reg 28", "reg 32",
			"SCCIF", "Guide",
		},
		"ypa": {"own check"},
	}
}

// paragraphs is how a run of the paragraphs of S0 is cited: ¶1-4.
var paragraphs = regexp.MustCompile(`^¶(\d+)-(\d+)$`)

func expand(section string) []string {
	m := paragraphs.FindStringSubmatch(section)
	if m == nil {
		return []string{section}
	}
	first, _ := strconv.Atoi(m[1])
	last, _ := strconv.Atoi(m[2])
	var all []string
	for n := first; n <= last; n++ {
		all = append(all, fmt.Sprintf("¶%d", n))
	}
	return all
}

// citations lists every section that a file names.
func citations(p *Procedure) []string {
	var cited []string
	for _, c := range p.Duties {
		cited = append(cited, c.Sections...)
	}
	for _, m := range p.Remarks {
		cited = append(cited, m.Section)
	}
	for _, v := range p.Provisions {
		cited = append(cited, v.Section)
	}
	for _, r := range []Referral{p.Route.IV, p.Route.Advocacy} {
		if r.Section != "" {
			cited = append(cited, r.Section)
		}
	}
	for _, said := range p.Points {
		cited = append(cited, said.Section)
	}
	return cited
}

func TestSectionsExist(t *testing.T) {
	for _, p := range libraryForTest(t).Procedures() {
		t.Run(p.ID, func(t *testing.T) {
			for _, section := range citations(p) {
				for _, s := range expand(section) {
					if !slices.Contains(sectionsOf()[p.ID], s) {
						t.Errorf("there is no section %q", s)
					}
				}
			}
		})
	}
}

func TestOrderOfProcedures(t *testing.T) {
	l := libraryForTest(t)
	want := []string{
		"law-england statutes law", "law-wales statutes law", "law-supported statutes law",
		"trix-supported S0 home procedure", "childrens-home S1 home procedure",
		"york S2 authority procedure", "cambridgeshire S3 authority procedure", "walsall S4 authority procedure",
		"ypa ypa ypa's own checks",
	}
	var got []string
	for _, p := range l.Procedures() {
		got = append(got, fmt.Sprintf("%s %s %s", p.ID, p.Document, p.Kind))
		if len(p.SHA256) != 64 {
			t.Errorf("%s: sha256 is %q", p.ID, p.SHA256)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestFigures holds the figures that a document gives, and that every one of
// them is in the documents: all others are ypa's own settings.
func TestFigures(t *testing.T) {
	want := []string{
		"law-england iro-appointed grace = 5 working days (guidance)",
		"law-england review-first within = 20 working days (law)",
		"law-england review-second within = 3 months (law)",
		"law-england review-later within = 6 months (law)",
		"law-wales review-first within = 20 working days (law)",
		"law-wales review-second within = 3 months (law)",
		"law-wales review-later within = 6 months (law)",
		"law-wales visit-responsible-individual interval = 3 months (law)",
		"law-supported quality-report interval = 6 months (law, sure C)",
		"trix-supported advocacy-told-by-authority by = iro (local)",
		"trix-supported iro-notified-event events = safeguarding, missing, absent, complaint, parent-complaint, charged, excluded, health, accident, other (local)",
		"trix-supported iro-consulted-event events = safeguarding, missing, absent, complaint, parent-complaint, charged, excluded, health, accident, other (local)",
		"trix-supported iv-factors factors = distance, communication, risk, health-education (local)",
		"trix-supported iv-consulted must-agree = yes (local)",
		"trix-supported iv-invited wanted = asked (local)",
		"childrens-home iro-notified-looked-after grace = 2 working days (local)",
		"childrens-home iro-notified-event events = missing, absent (local)",
		"childrens-home iro-consulted-event events = missing, absent (local)",
		"childrens-home iv-checks checks = qualified, dbs, childrens-services, nspcc (local)",
		"york advocacy-letter-carer age = 8 (local)",
		"york iv-factors factors = distance, communication, risk, health-education, going-out, individual-setting, contact-infrequent, no-parent-visit (local)",
		"york iv-factors parent-visit = 12 months (local)",
		"york iv-factors all-asked = yes (local)",
		"york iv-checks checks = dbs, childrens-services, probation, manager, referees (local)",
		"york iv-checks referees = 2 (local)",
		"york iv-invited wanted = asked (local)",
		"york iv-information deciders = young-person (local)",
		"york iv-after-care expenses = yes (local)",
		"cambridgeshire advocacy-told-by-authority by = social-worker, iro (local)",
		"cambridgeshire advocacy-told-by-authority flagged = yes (local)",
		"cambridgeshire iv-factors factors = little-contact (local)",
		"cambridgeshire iv-checks checks = dbs, childrens-services, probation (local)",
		"cambridgeshire iv-visited interval = 1 month (local)",
		"cambridgeshire iv-invited wanted = asked, agreed (local)",
		"cambridgeshire iv-information deciders = social-worker, manager (local)",
		"walsall iv-route known-person = yes (local)",
	}
	var got []string
	for _, p := range libraryForTest(t).Procedures() {
		for _, c := range p.Duties {
			spec, _ := SpecOf(c.Rule)
			for _, name := range spec.paramNames() {
				if v, given := c.Parameters[name]; given {
					basis := string(v.Basis)
					if v.Sure != "" {
						basis += ", sure " + string(v.Sure)
					}
					got = append(got, fmt.Sprintf("%s %s %s = %s (%s)", p.ID, c.Rule, name, v.Text, basis))
				}
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestAuthorityNamed(t *testing.T) {
	l := libraryForTest(t)
	for name, want := range map[string]string{
		"City of York Council":                 "york",
		"  city of  york council ":             "york",
		"York":                                 "york",
		"CYC":                                  "york",
		"Cambridgeshire County Council":        "cambridgeshire",
		"CAMBRIDGESHIRE":                       "cambridgeshire",
		"Walsall Council":                      "walsall",
		"Walsall Metropolitan Borough Council": "walsall",
		"Atlantis Council":                     "",
		"":                                     "",
		"childrens-home":                       "",
	} {
		t.Run(name, func(t *testing.T) {
			got := ""
			if p, ok := l.AuthorityNamed(name); ok {
				got = p.ID
			}
			if got != want {
				t.Errorf("AuthorityNamed(%q) = %q, want %q", name, got, want)
			}
		})
	}
}

func TestFold(t *testing.T) {
	if a, b := fold("Brighton & Hove City Council"), fold("BRIGHTON and Hove  City-Council"); a != b {
		t.Errorf("%q and %q are one name", a, b)
	}
}

func TestReviewDates(t *testing.T) {
	l := libraryForTest(t)
	home, _ := l.Get("childrens-home")
	if got := home.NextReview.Last; got != calendar.MustISO("2021-05-31") {
		t.Errorf("the next review is by %s, want the month's last day", got)
	}
	if got := home.Dated.String(); got != "2020-05" {
		t.Errorf("dated %s, want 2020-05", got)
	}
	trix, _ := l.Get("trix-supported")
	if !trix.NextReview.IsZero() || trix.Dated.Last != calendar.MustISO("2024-03-14") {
		t.Errorf("trix-supported: dated %s, next review %s", trix.Dated, trix.NextReview)
	}
	if _, ok := l.Get("nowhere"); ok {
		t.Error("there is no procedure called nowhere")
	}
}

// TestContacts: nothing may claim to be checked that isn't sure, and numbers not
// seen on a page say so.
func TestContacts(t *testing.T) {
	for _, p := range libraryForTest(t).Procedures() {
		for _, c := range p.Contacts {
			if !c.CheckedOn.IsZero() && c.Sure != SureRead {
				t.Errorf("%s: checked on %s and yet only %q sure", c.ID, c.CheckedOn, c.Sure)
			}
			if c.CheckedOn.IsZero() && !strings.Contains(c.Note, "check") {
				t.Errorf("%s: not checked, and no note says so", c.ID)
			}
		}
	}
}

// TestRemarks holds that each document's own mistakes stay known, by a remark in
// its file or by what Lint finds.
func TestRemarks(t *testing.T) {
	for id, words := range map[string][]string{
		"trix-supported": {"may refer"},
		"childrens-home": {"Rights Director", "2015", "May 2021"},
		"york":           {"Coventry", "Speak Up", "before 2011"},
		"cambridgeshire": {"link", "48 hours", "2008 Act"},
		"walsall":        {"the Voice", "phone", "October 2011"},
	} {
		t.Run(id, func(t *testing.T) {
			p, _ := libraryForTest(t).Get(id)
			var all strings.Builder
			for _, m := range slices.Concat(p.Remarks, p.Lint("")) {
				all.WriteString(m.Text + "\n")
			}
			for _, w := range words {
				if !strings.Contains(all.String(), w) {
					t.Errorf("no remark says %q", w)
				}
			}
		})
	}
}

func TestText(t *testing.T) {
	data, err := Text("york")
	if err != nil || !strings.Contains(string(data), "id: york\n") {
		t.Errorf("Text(york): %v", err)
	}
	_, err = Text("../york")
	if err == nil || !strings.Contains(err.Error(), "there are: law-england") {
		t.Errorf("Text of an unknown procedure: %v", err)
	}
}
