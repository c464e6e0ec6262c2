package present

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/guard"
	"ypa/internal/procedure"
)

func TestFormats(t *testing.T) {
	for _, tt := range []struct {
		name, given string
		view        View
		want        Format
		fault       string
	}{
		{"usual", "", ViewAudit, Table, ""},
		{"by name", " JSON ", ViewChild, JSON, ""},
		{"short name", "md", ViewAudit, Markdown, ""},
		{"unknown", "xml\x1b", ViewAudit, "", `unknown format "xml\\x1b": ypa audit has table, csv, json, markdown, html, xlsx`},
		{"not of this view", "csv", ViewExplain, "", `unknown format "csv": ypa explain has table, json`},
		{"a list", "csv", ViewHistory, CSV, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, err := ParseFormat(tt.view, tt.given)
			if got != tt.want || tt.fault == "" != (err == nil) || err != nil && err.Error() != tt.fault {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}

func TestFormatOfFile(t *testing.T) {
	for file, want := range map[string]Format{"a.csv": CSV, "C:\\x\\A.JSON": JSON, "a.md": Markdown, "a.txt": Table, "a": Table} {
		if got, err := FormatOfFile(ViewAudit, file); got != want || err != nil {
			t.Errorf("%s: got %q, %v", file, got, err)
		}
	}
	if _, err := FormatOfFile(ViewAudit, "a.docx"); err == nil {
		t.Error("docx: no error")
	}
}

func TestEveryViewRefusesOtherFormats(t *testing.T) {
	for name, write := range everyView() {
		err := write(&bytes.Buffer{}, Output{Format: "xml"})
		var unknown *UnknownFormatError
		if !errors.As(err, &unknown) || unknown.Name != "xml" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestVisible(t *testing.T) {
	for _, tt := range []struct{ name, give, want string }{
		{"plain", "RH-01 Amara", "RH-01 Amara"},
		{"letters of every script", "Ŵyn علي 李 e\u0301", "Ŵyn علي 李 e\u0301"},
		{"escape", "\x1b[2J", `\x1b[2J`},
		{"C1", "\u009b", "<U+009B>"},
		{"delete", "\x7f", `\x7f`},
		{"direction", "a\u202eb", "a<U+202E>b"},
		{"zero width", "a\u200b\u200d\ufeff", "a<U+200B><U+200D><U+FEFF>"},
		{"soft hyphen", "a\u00ad", "a<U+00AD>"},
		{"invisible letters", "\u3164\u115f\u2800", "<U+3164><U+115F><U+2800>"},
		{"variation selector", "☎\ufe0f", "☎<U+FE0F>"},
		{"tag", "\U000e0041", "<U+E0041>"},
		{"private use", "\ue000", "<U+E000>"},
		{"replacement character", "\ufffd", "<U+FFFD>"},
		{"no UTF-8", "a\xffb", `a\xffb`},
		{"line breaks", "a\nb\r\nc\td", "a b c d"},
		{"lone carriage return", "a\rb", `a\x0db`},
		{"spaces", "a\u00a0b\u3000c", "a b c"},
		{"line separator", "a\u2028b", "a<U+2028>b"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := Visible(tt.give); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestASCII(t *testing.T) {
	for give, want := range map[string]string{
		"Chloé O'Dwyer-Łuczak": "Chloe O'Dwyer-Luczak", "Ŵyn Straße": "Wyn Strasse", "‘a’ “b” – … ": `'a' "b" - ... `, "Ж": "<U+0416>", "plain": "plain", "ﬁ½": "fi1<U+2044>2",
	} {
		if got := asciiOnly(give); got != want {
			t.Errorf("%q: got %q, want %q", give, got, want)
		}
	}
}

func TestWrap(t *testing.T) {
	for _, tt := range []struct {
		name, give string
		width      int
		want       []shown
	}{
		{"nothing", "", 10, []shown{""}},
		{"fits", "one two", 10, []shown{"one two"}},
		{"exactly", "one two", 7, []shown{"one two"}},
		{"breaks at a space", "one two", 6, []shown{"one", "two"}},
		{"a word longer than the line", "abcdefgh ij", 3, []shown{"abc", "def", "gh", "ij"}},
		{"a day stays whole", "come on Thu 15 Oct at", 14, []shown{"come on", "Thu" + hard + "15" + hard + "Oct at"}},
		{"with its year", "on Thu 15 Oct 2026", 15, []shown{"on", "Thu" + hard + "15" + hard + "Oct" + hard + "2026"}},
		{"wide letters", "李小龍 李", 5, []shown{"李小", "龍 李"}},
		{"marks stay with their letter", "e\u0301e\u0301", 1, []shown{"e\u0301", "e\u0301"}},
		{"no room at all", "ab", 0, []shown{"a", "b"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, wrap(shown(tt.give), tt.width)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestPrinter(t *testing.T) {
	var b bytes.Buffer
	p := NewPrinter(&b, Style{Width: 40})
	p.Textf("Recorded %d: %s can be reached now, on a number that is long.", 413, "RH-02\x1b")
	p.Item("Signed", "Karen Doyle, manager of the home for many years")
	p.Item("A label that is longer than half of the page", "text")
	p.Blank()
	p.Text("")
	golden(t, "printer.txt", b.Bytes())
	if p.Err() != nil {
		t.Error(p.Err())
	}
}

// failing is a writer that cannot write.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrClosedPipe }

func TestWritersThatFail(t *testing.T) {
	p := NewPrinter(failing{}, Style{})
	p.Text("one")
	p.Text("two")
	if !errors.Is(p.Err(), io.ErrClosedPipe) {
		t.Errorf("printer: %v", p.Err())
	}
	for _, f := range []Format{Table, CSV, JSON, Markdown, HTML, XLSX} {
		if err := Audit(failing{}, Output{Format: f}, rowan(), AuditOptions{}); !errors.Is(err, io.ErrClosedPipe) {
			t.Errorf("%s: %v", f, err)
		}
	}
	if err := ChildShow(failing{}, Output{}, chloeView(), Commands{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("child: %v", err)
	}
	if err := ChildList(failing{}, Output{}, rowanHead(), ChildRows{}); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("list: %v", err)
	}
	if err := Explain(failing{}, Output{}, explainInfo()); !errors.Is(err, io.ErrClosedPipe) {
		t.Errorf("explain: %v", err)
	}
}

func TestHowLong(t *testing.T) {
	today := day("2026-11-23")
	for _, tt := range []struct {
		name string
		f    audit.Finding
		want string
	}{
		{"late", audit.Finding{State: audit.Overdue, Due: day("2026-11-16")}, "7 days late"},
		{"one day late", audit.Finding{State: audit.Overdue, Due: day("2026-11-22"), New: true}, "new 1 day late"},
		{"overdue for a day to come", audit.Finding{State: audit.Overdue, Due: day("2026-12-07")}, "14 days left"},
		{"the due day itself", audit.Finding{State: audit.DueSoon, Due: today}, "today"},
		{"ahead", audit.Finding{State: audit.Missing, Due: day("2026-12-10"), Since: day("2026-01-01")}, "17 days left"},
		{"not on record since", audit.Finding{State: audit.Missing, Since: day("2026-10-15")}, "39 days"},
		{"since today", audit.Finding{State: audit.Missing, Since: today}, "since today"},
		{"nobody knows", audit.Finding{State: audit.Missing}, ""},
		{"new, nobody knows", audit.Finding{State: audit.Missing, New: true}, "new"},
		{"since a day to come", audit.Finding{State: audit.Missing, Since: day("2026-12-01")}, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := howLongNew(&tt.f, today); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestCite(t *testing.T) {
	for _, tt := range []struct {
		name   string
		source procedure.Source
		want   string
	}{
		{"a procedure", from("york", "2.3"), "york 2.3"},
		{"the homes' regulations", law(homesRegs, "reg 44(5)"), "Reg 44(5)"},
		{"a schedule of them", law(homesRegs, "schedule 3"), "Children's Homes Regs 2015, schedule 3"},
		{"long title", law(careRegs, "reg 33(2)"), "Care Planning Regs 2010, reg 33(2)"},
		{"Wales", law("Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017 (WSI 2017/1264)", "reg 73"), "Regulated Services Regs 2017, reg 73"},
		{"guidance", law("IRO Handbook, statutory guidance (2010)", ""), "IRO Handbook"},
		{"guidance as its own section", law("IRO Handbook, statutory guidance (2010)", "IRO Handbook"), "IRO Handbook"},
		{"an Act", law("Children Act 1989", "s25A(2)"), "Children Act 1989, s25A(2)"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := cite(tt.source); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestSettingIsNamed(t *testing.T) {
	f := audit.Finding{Because: says("every 3 months"), Figure: audit.Figure{Value: "3 months", Basis: procedure.BasisSetting}, Sources: []procedure.Source{from("york", "1")}}
	pg := newPage(io.Discard, Style{}, rowan(), AuditOptions{})
	if got, want := strings.ReplaceAll(string(pg.because(&f)), hard, " "), "Every 3 months. 3 months: a setting, not law. york 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got := pg.because(&audit.Finding{Sources: f.Sources, Figure: f.Figure}); string(got) != "york"+hard+"1" {
		t.Errorf("no reason: %q", got)
	}
}

// TestNeverMissing holds the rule of the house: beside a young person the word
// stands for being missing from home only.
func TestNeverMissing(t *testing.T) {
	for name, write := range everyView() {
		if name == "history" || name == "procedure-show" {
			continue
		}
		for _, s := range []Style{{Names: true}, {Width: 60}, {Accessible: true}} {
			var b bytes.Buffer
			if err := write(&b, Output{Style: s}); err != nil {
				t.Fatal(err)
			}
			text := strings.ToLower(strings.Join(strings.Fields(b.String()), " "))
			for _, allowed := range []string{"missing from home", "being missing on", "--event missing", "iro: missing on"} {
				text = strings.ReplaceAll(text, allowed, "")
			}
			if at := strings.Index(text, "missing"); at >= 0 {
				t.Errorf("%s: ...%s", name, text[max(at-40, 0):min(at+40, len(text))])
			}
		}
	}
}

func TestNamesStayIn(t *testing.T) {
	names := []string{"Amara", "Benedict", "Chloé", "Dewi", "Esme", "Farid", "Peter Lund", "Maureen", "Łuczak", "Hamza", "01632 960303"}
	for name, write := range everyView() {
		for _, out := range []Output{{}, {Style: Style{Width: 60}}, {Style: Style{Accessible: true}}, {Format: CSV}, {Format: JSON}, {Format: Markdown}} {
			var b bytes.Buffer
			if err := write(&b, out); err != nil {
				continue
			}
			for _, n := range names {
				if strings.Contains(b.String(), n) {
					t.Errorf("%s %s holds %s", name, out.Format, n)
				}
			}
		}
	}
}

func TestCSVReadsBack(t *testing.T) {
	r := rowan()
	for i, text := range hostile() {
		r.Findings[i%len(r.Findings)].Because = says(text)
	}
	r.Findings[0].Because, r.Findings[1].Because, r.Findings[2].Because = says("  =1+1"), says("\t@x"), says("\ufeff=x")
	var b bytes.Buffer
	if err := Audit(&b, Output{Format: CSV, Style: Style{Names: true}, File: true}, r, AuditOptions{All: true}); err != nil {
		t.Fatal(err)
	}
	text := b.String()
	if !strings.HasPrefix(text, byteOrderMark) || strings.Count(text, "\n") != strings.Count(text, "\r\n") {
		t.Error("a file begins with a byte order mark and ends its lines with CRLF")
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(text, byteOrderMark))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(rows[0], ","); got != "rule,young_person,state,basis,owner,due,days,because,fix,sources" {
		t.Errorf("header %s", got)
	}
	if len(rows) != len(r.Findings)+1 {
		t.Errorf("%d rows for %d findings", len(rows)-1, len(r.Findings))
	}
	for _, row := range rows[1:] {
		for _, value := range row {
			if guard.Formula(value) {
				t.Errorf("a spreadsheet would run %q", value)
			}
		}
	}
}

func TestJSONReadsBack(t *testing.T) {
	r := rowan()
	r.Home.Name = "a\u202eb\u009b\U000e0041\x7fç\ufffd"
	r.Lines[0].Cells[0] = audit.Cell{}
	r.Findings[0].Needs = nil
	var b bytes.Buffer
	if err := Audit(&b, Output{Format: JSON}, r, AuditOptions{}); err != nil {
		t.Fatal(err)
	}
	for _, c := range b.String() {
		if c != '\n' && hidden(c) && c != '\ufffd' {
			t.Errorf("raw %U", c)
		}
	}
	var got struct {
		Schema   int
		Home     string
		Findings []map[string]json.RawMessage
		People   []map[string]any `json:"young_people"`
	}
	if err := json.Unmarshal(b.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if got.Schema != 1 || got.Home != r.Home.Name {
		t.Errorf("schema %d, home %q", got.Schema, got.Home)
	}
	if got.People[0]["advocacy_information"] != "not-applicable" || got.People[0]["name"] != nil {
		t.Errorf("first young person: %v", got.People[0])
	}
	for _, key := range []string{"fixes", "sources", "needs"} {
		if raw := string(got.Findings[0][key]); !strings.HasPrefix(raw, "[") {
			t.Errorf("%s is %s", key, raw)
		}
	}
	if raw := string(got.Findings[14]["young_person"]); raw != "null" {
		t.Errorf("a finding of the home has young_person %s", raw)
	}
}

func TestVerdicts(t *testing.T) {
	waiver := &audit.Waiver{Until: day("2026-12-31"), Author: "Karen Doyle", Made: day("2026-11-02"), Reason: "asked to wait"}
	for _, tt := range []struct {
		name string
		f    audit.Finding
		want string
	}{
		{"met", audit.Finding{State: audit.Met}, "met"},
		{"met late", audit.Finding{State: audit.Met, Late: 6}, "met, 6 days late"},
		{"due soon", audit.Finding{State: audit.DueSoon, Due: day("2026-12-03")}, "due Thu 3 Dec"},
		{"due soon, no day", audit.Finding{State: audit.DueSoon}, "due soon"},
		{"not on record", audit.Finding{State: audit.Missing, Since: day("2026-11-16")}, "not on record, 7 days"},
		{"can't tell", audit.Finding{State: audit.CannotTell}, "can't tell yet"},
		{"explained", audit.Finding{State: audit.Waived, Waiver: waiver}, "explained until Thu 31 Dec"},
		{"explained, not known until when", audit.Finding{State: audit.Waived}, "explained"},
		{"does not apply", audit.Finding{State: audit.NotApplicable, Cell: "no IV"}, "does not apply, no IV"},
		{"does not apply, not said why", audit.Finding{State: audit.NotApplicable}, "does not apply"},
		{"note", audit.Finding{State: audit.Note}, "note"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			v := ExplainInfo{Head: rowanHead(), Finding: &tt.f}
			if got := v.verdict(); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestExplainPages(t *testing.T) {
	question := findingsOne()[0]
	question.Fixes = []string{"ypa iv check RH-01 --probation DATE"}
	waived := findingsTwo()[1]
	for name, v := range map[string]ExplainInfo{
		"rule-alone": {Head: rowanHead(), Rule: "private-space", Title: "a place to meet in private is confirmed", Owner: procedure.OwnerHome},
		"question":   {Head: rowanHead(), Rule: "iv-checks", Title: "the visitor is checked", Ref: "RH-01", Finding: &question, Owner: procedure.OwnerAuthority},
		"explained":  {Head: rowanHead(), Rule: "iv-visited", Title: "the visitor comes", Ref: "RH-04", Finding: &waived, Owner: procedure.OwnerAuthority},
	} {
		t.Run(name, func(t *testing.T) {
			golden(t, "explain/"+name+".txt", written(t, func(b *bytes.Buffer) error { return Explain(b, Output{Style: Style{Names: true}}, v) }))
		})
	}
}

func TestWords(t *testing.T) {
	got := map[string]string{}
	for _, s := range append(care.Vocabulary()["status"].Words, "") {
		got["status "+s] = statusWords(care.Status(s))
	}
	for _, k := range care.Vocabulary()["event"].Words {
		got["event "+k] = eventWords(care.EventKind(k))
	}
	for _, k := range care.Vocabulary()["topic"].Words {
		got["topic "+k] = topicWords(care.Topic(k), "england")
		got["topic in Wales "+k] = topicWords(care.Topic(k), "wales")
	}
	for _, k := range care.Vocabulary()["advocate-kind"].Words {
		got["person "+k] = independent(care.AdvocateKind(k))
	}
	for _, d := range care.Vocabulary()["decision"].Words {
		got["decision "+d] = decisionWords(d)
	}
	for _, k := range care.Vocabulary()["home-kind"].Words {
		got["home "+k] = homeKindWords(k)
	}
	for _, s := range []procedure.Sure{procedure.SureRead, procedure.SureSecondary, procedure.SureNotSeen, "", "D"} {
		got["sure "+string(s)] = sureWords(s)
	}
	text, err := json.MarshalIndent(got, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "words.json", text)
}
