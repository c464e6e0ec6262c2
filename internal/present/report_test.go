package present

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// saved are audits of the Mondays before the day of the drawn screens; the
// latest had one finding less under the IRO's contact.
func savedAudits(n int) []care.Audited {
	var list []care.Audited
	for i := range n {
		body := care.SavedAudit{Read: care.Yes, People: 6, Met: 90 + i}
		for f := range 14 - i%4 {
			basis := "law"
			if f >= 9-i%3 {
				basis = "local"
			}
			body.Findings = append(body.Findings, care.SavedFinding{Rule: "iv-views", State: "missing", Basis: basis})
		}
		body.Findings = append(body.Findings,
			care.SavedFinding{Rule: "iro-contact", Subject: "u-2", State: "missing", Basis: "law"},
			care.SavedFinding{Rule: "iv-checks", Subject: "u-1", State: "cannot-tell", Basis: "local"})
		list = append(list, care.Audited{Of: care.Of[care.SavedAudit]{Entry: &care.Entry{Number: int64(100 + i), On: day("2026-11-16").AddDays(-7 * (n - 1 - i)), At: time.Time{}}, Body: body}})
	}
	return list
}

// positions are where two of the drawn home stand: one who has somebody in every
// place and of whom much happened, and one of whom little is known.
func positions() []ChildView {
	full := append(chloeLog(), log("Tom Reed",
		on("2026-11-02", care.Advocate{Contact: care.Contact{Name: "Sam Okoro", Organisation: "Speak Up", Phone: "01632 960303"}, AdvocateKind: care.KindAdvocate}),
		on("2026-11-03", care.SocialWorker{Contact: care.Contact{Name: "Maureen Poole"}, Team: "Tom Reed's"}),
		on("2026-11-05", care.IVReview{Decision: "continue", Wishes: "Wants a dog"}),
		on("2026-11-21", care.Event{Event: care.EventSafeguarding, Noted: care.Noted{Note: "restraint"}}),
		on("2026-11-21", care.Event{Event: care.EventComplaint}),
	)...)
	for i := range full {
		full[i].Number = int64(i + 1)
	}
	full[11].Body = care.EventClosed{Event: care.EventMissing, Entry: 11}
	r := discreetly()
	return []ChildView{
		NewChildView(ChildInput{Record: fold("RH-03", full), Report: r, Contacts: helpAtHand()}),
		NewChildView(ChildInput{Record: fold("RH-05", nil), Report: r}),
	}
}

func codesOf(r *audit.Report) map[string]string {
	codes := map[string]string{}
	for i, l := range r.Lines {
		codes[l.Ref] = fmt.Sprintf("K%d7", i)
	}
	return codes
}

// discreetly is the drawn home with what must not go further in it.
func discreetly() *audit.Report {
	r := rowan()
	f := &r.Findings[5]
	f.What = append(says("Tell the IRO about "), audit.Part{Named: "the charge", Coded: "the charge", Discreet: "an event"})
	f.Brief = append(says("tell the IRO: "), audit.Part{Named: "the charge", Coded: "the charge", Discreet: "an event"})
	f.Fixes = []string{"ypa iro notify RH-03 --event charged"}
	return r
}

func emptyHome() *audit.Report {
	r := rowan()
	return &audit.Report{Home: r.Home, AsOf: r.AsOf, Program: r.Program, Entries: 2, Checkpoint: "2 7KQ2-M9XD-4TBV", KnownTo: day("2026-12-31")}
}

func TestReportPage(t *testing.T) {
	for name, c := range map[string]struct {
		info  ReportInfo
		names bool
	}{
		"rowan":   {ReportInfo{Report: discreetly(), Saved: savedAudits(14), Positions: positions()}, false},
		"names":   {ReportInfo{Report: rowan(), Saved: savedAudits(2), Positions: positions()}, true},
		"coded":   {ReportInfo{Report: rowan(), Saved: savedAudits(1), Codes: codesOf(rowan()), Positions: positions(), Long: true}, true},
		"empty":   {ReportInfo{Report: emptyHome()}, false},
		"crowd":   {ReportInfo{Report: crowd(25), Saved: savedAudits(3)}, false},
		"awkward": {ReportInfo{Report: awkward(), Long: true}, true},
	} {
		t.Run(name, func(t *testing.T) {
			page := written(t, func(b *bytes.Buffer) error {
				return Report(b, Output{Format: HTML, Style: Style{Names: c.names}}, c.info)
			})
			golden(t, "report/"+name+".html", page)
			checkPage(t, string(page))
		})
	}
}

// awkward is the drawn home with every text that tries something.
func awkward() *audit.Report {
	r := rowan()
	list := hostile()
	r.Home.Name, r.Home.URN = `<b>Rowan & "House"</b>`, list[5]
	r.Home.Authorities["york"] = care.AuthorityRecord{ID: "york", Name: list[15]}
	for i := range r.Lines {
		r.Lines[i].Name = list[(i*7+5)%len(list)]
		r.Lines[i].Cells[1].Text = list[(i*5+15)%len(list)]
	}
	for i := range r.Findings {
		f := &r.Findings[i]
		f.What, f.Brief, f.Because, f.Ask = says(list[i%len(list)]), says(list[(i+3)%len(list)]), says(list[(i+9)%len(list)]), says(list[(i+11)%len(list)])
	}
	return r
}

// What is nobody else's business stands on no report, whatever it is asked for.
func TestReportKeepsQuiet(t *testing.T) {
	for _, names := range []bool{false, true} {
		page := string(written(t, func(b *bytes.Buffer) error {
			return Report(b, Output{Format: HTML, Style: Style{Names: names}}, ReportInfo{Report: discreetly(), Positions: positions(), Long: true})
		}))
		for _, word := range []string{"charge", "Peter Lund", "Maureen", "Tom Reed", "Sam Okoro", "01632 960303", "O'Dwyer", "2011", "safeguarding", "restraint", "Wants a dog", "Dewi asked", "ypa iro", "--event", "%"} {
			if body := page[strings.Index(page, "<body"):]; strings.Contains(body, word) {
				t.Errorf("names %v: the page holds %q", names, word)
			}
		}
		if strings.Contains(page, "Amara") != names {
			t.Errorf("names %v, but the page has it otherwise", names)
		}
	}
	coded := string(written(t, func(b *bytes.Buffer) error {
		return Report(b, Output{Format: HTML, Style: Style{Names: true}}, ReportInfo{Report: discreetly(), Codes: codesOf(rowan()), Positions: positions(), Long: true})
	}))
	for _, word := range []string{"RH-0", "Amara", "Chlo"} {
		if strings.Contains(coded, word) {
			t.Errorf("the coded page holds %q", word)
		}
	}
}

func TestReportNeedsEveryCode(t *testing.T) {
	codes := codesOf(rowan())
	delete(codes, "RH-04")
	var b bytes.Buffer
	if err := Report(&b, Output{Format: HTML}, ReportInfo{Report: rowan(), Codes: codes}); err == nil || b.Len() > 0 {
		t.Errorf("somebody without a code: %v, %d bytes", err, b.Len())
	}
	if err := Report(&b, Output{Format: CSV}, ReportInfo{Report: rowan()}); !errors.As(err, new(*UnknownFormatError)) {
		t.Errorf("a report as CSV: %v", err)
	}
}

// Whatever people typed, the report holds no tag, script or address of theirs.
func TestReportEscapes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var b bytes.Buffer
		info := ReportInfo{Report: anyReport(t), Long: rapid.Bool().Draw(t, "long"), Saved: savedAudits(rapid.IntRange(0, 3).Draw(t, "saved"))}
		if err := Report(&b, Output{Format: HTML, Style: Style{Names: rapid.Bool().Draw(t, "names")}}, info); err != nil {
			t.Fatal(err)
		}
		checkPage(t, b.String())
	})
}

// No mark of the timeline covers another.
func TestTimelineMarksStandApart(t *testing.T) {
	var row timelineRow
	for range 5 {
		row.put(0, sign{X: 3, Mark: "o"}, sign{X: 3, Mark: "R"}, sign{X: 4, Mark: "v"}, sign{X: 91, Mark: "a"}, sign{X: -1, Mark: "a"})
	}
	if len(row.Signs) < 3 {
		t.Fatalf("%d marks", len(row.Signs))
	}
	for i, a := range row.Signs {
		for _, b := range row.Signs[:i] {
			if max(a.X-b.X, b.X-a.X) < signWidth {
				t.Errorf("%v covers %v", a, b)
			}
		}
	}
}
