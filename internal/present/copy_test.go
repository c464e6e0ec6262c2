package present

import (
	"bytes"
	"strings"
	"testing"

	"ypa/internal/care"
)

// copyInfo is a young person's copy with something corrected, withdrawn, erased
// and awkward in it, and what the home's entries say of them.
func copyInfo() CopyInfo {
	h := historyInfo()
	awkward := on("2026-11-04", care.Event{Event: care.EventComplaint, Noted: care.Noted{Note: "<script>alert(1)</script>\nsecond line\u202e"}})
	awkward.Number, awkward.Author, awkward.At = int64(len(h.Entries)+1), "Tom Reed", awkward.On.Time()
	home := log("Karen Doyle",
		care.New("h", day("2026-11-16"), care.SavedAudit{Read: care.Yes, Findings: []care.SavedFinding{
			{Rule: "iro-contact", Subject: "u-3", State: "missing"},
			{Rule: "review-later", Subject: "u-3", State: "overdue", Due: day("2026-11-10")},
			{Rule: "iro-told", Subject: "u-4", State: "missing"},
		}}),
		care.New("h", day("2026-11-20"), care.Export{What: "young-person", Names: care.Yes, SHA256: "ab", Subjects: []string{"u-3"}}))
	return CopyInfo{
		Head: rowanHead(), Subject: care.Subject{UID: "u-3", Type: care.YoungPerson, Ref: "RH-03"}, Entries: append(h.Entries, awkward),
		OfTheHome: home, Program: "ypa test", Checkpoint: "412 7KQ2-M9XD-4TBV",
	}
}

// TestCopyKeepsOthersOut: what a saved audit says of somebody else is in no
// young person's copy, and what is hidden in a text runs nowhere.
func TestCopyKeepsOthersOut(t *testing.T) {
	for _, f := range CopyFormats() {
		var b bytes.Buffer
		if err := Copy(&b, Output{Format: f, Style: Style{Width: 100, Names: true}}, copyInfo()); err != nil {
			t.Fatal(err)
		}
		text := b.String()
		if strings.Contains(text, "iro-told") || strings.Contains(text, "u-4") {
			t.Errorf("%s: it says something of somebody else", f)
		}
		if f == HTML && strings.Contains(text, "<script") || strings.Contains(text, "\u202e") {
			t.Errorf("%s: what is hidden in a text is let through", f)
		}
		if !strings.Contains(text, "review-later") || !strings.Contains(text, "names somebody else") {
			t.Errorf("%s: something is left out", f)
		}
	}
}

// TestCopy holds the copy as it is read.
func TestCopy(t *testing.T) {
	for kind, out := range map[string]Output{
		"100.txt":        {Style: Style{Width: 100, Names: true}},
		"60.txt":         {Style: Style{Width: 60, Names: true}},
		"accessible.txt": {Style: Style{Width: 100, Names: true, Accessible: true}},
		"json":           {Format: JSON, Style: Style{Names: true}},
		"html":           {Format: HTML, Style: Style{Names: true}},
	} {
		var b bytes.Buffer
		if err := Copy(&b, out, copyInfo()); err != nil {
			t.Fatal(err)
		}
		golden(t, "views/child-export."+kind, b.Bytes())
	}
}

// TestCopyOfNothing: a record of which everything was disposed of.
func TestCopyOfNothing(t *testing.T) {
	info := copyInfo()
	info.Entries, info.OfTheHome = nil, nil
	for _, f := range CopyFormats() {
		var b bytes.Buffer
		if err := Copy(&b, Output{Format: f, Style: Style{Width: 60}}, info); err != nil {
			t.Fatal(err)
		}
		golden(t, "views/child-export.empty."+string(f), b.Bytes())
	}
	if err := Copy(&bytes.Buffer{}, Output{Format: CSV}, info); err == nil {
		t.Error("a copy as CSV")
	}
}
