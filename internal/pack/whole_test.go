package pack_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
)

// secret stands for whatever nobody but the home may read.
const secret = "Zebedee Quill"

// log is a small register: entries about the home, an authority, a young person
// and one who was disposed of, each written at nine on its day.
type log struct {
	t       *testing.T
	entries []care.Entry
}

func (l *log) add(subject, on string, body any, change func(*care.Entry)) {
	l.t.Helper()
	e := care.Entry{Subject: subject, Act: care.Recorded, On: calendar.MustISO(on), Basis: care.Stated}
	if _, taken := body.(care.Withdrawal); !taken {
		e.Kind = care.KindOf(body)
	}
	raw, err := json.Marshal(body)
	if err != nil {
		l.t.Fatal(err)
	}
	e.Number, e.Change, e.Raw = int64(len(l.entries)+1), int64(len(l.entries)/4+1), string(raw)
	e.Author, e.At = "Karen Doyle", time.Date(2026, 11, 20, 9, len(l.entries), 0, 0, time.UTC)
	if change != nil {
		change(&e)
	}
	l.entries = append(l.entries, e)
}

// smallRegister holds a correction, a withdrawal, what was erased, a saved audit
// and an export that names both young people.
func smallRegister(t *testing.T) *log {
	t.Helper()
	l := &log{t: t}
	l.add("h", "2026-01-05", care.HomeFacts{Name: "Rowan House", HomeKind: "childrens-home", Nation: "england", RecordsFrom: calendar.MustISO("2026-01-05")}, nil)
	l.add("a", "2026-01-05", care.AuthorityFacts{Ref: "york", Name: "City of York Council", Advocacy: care.Contact{Organisation: "Speak Up", Phone: "01904 960330"}}, nil)
	l.add("p", "2026-02-01", care.Identity{Ref: "RH-01", Name: secret, Born: calendar.MustISO("2012-05-04")}, nil)
	l.add("p", "2026-02-01", care.Admission{}, nil)
	l.add("p", "2026-02-01", care.StatusFact{Status: "looked-after"}, nil)
	l.add("p", "2026-02-01", care.PlacingAuthority{Authority: "york"}, nil)
	l.add("p", "2026-03-01", care.IRO{Contact: care.Contact{Name: "Ann Ode", Phone: "07700 900001"}}, nil)
	l.add("p", "2026-03-01", care.IRO{Contact: care.Contact{Name: "Anna Ode", Phone: "07700 900002"}}, func(e *care.Entry) { e.Act, e.Corrects = care.Corrected, 7 })
	l.add("p", "2026-04-01", care.Informed{Topics: []care.Topic{"advocacy", "iro"}, How: "spoken", Noted: care.Noted{Note: "=SUM(A1) said " + secret}}, nil)
	l.add("p", "2026-04-02", care.Withdrawal{Reason: "it was " + secret + "'s brother"}, func(e *care.Entry) { e.Kind, e.Act, e.Corrects = "informed", care.Withdrawn, 9 })
	l.add("gone", "2026-02-03", care.Identity{}, func(e *care.Entry) { e.Raw = "" })
	l.add("h", "2026-11-18", care.Recommendation{Number: 1, Text: "an advocacy poster", Due: calendar.MustISO("2026-12-01")}, nil)
	l.add("h", "2026-11-19", care.SavedAudit{Read: care.Yes, Entries: 12, People: 1, Findings: []care.SavedFinding{
		{Rule: "iro-contact", Subject: "p", State: "missing", Basis: "law", Owner: "authority"},
		{Rule: "private-space", State: "overdue", Basis: "law", Owner: "home", Due: calendar.MustISO("2026-11-01")},
	}}, nil)
	l.add("h", "2026-11-20", care.Export{What: "tracker", Names: care.No, Entries: 13, Subjects: []string{"p", "gone"}}, nil)
	return l
}

// whole is the export of the register.
func (l *log) whole(names, raw bool) *pack.Pack {
	l.t.Helper()
	home := care.FoldHome(care.Fold(care.Subject{UID: "h", Type: care.TheHome, Ref: "home"}, l.of("h"), today), nil)
	day := calendar.MustISO("2026-11-20")
	info := pack.WholeInfo{
		Home: home, Day: day, Entries: int64(len(l.entries)), Checkpoint: "14 7KQ2-M9XD-4TBV", Head: "root", Program: "ypa test", Names: names, Raw: raw,
	}
	one := care.Subject{UID: "p", Type: care.YoungPerson, Ref: "RH-01"}
	w := pack.NewWhole(info, []care.Subject{{UID: "h", Type: care.TheHome, Ref: "home"}, {UID: "a", Type: care.Authority, Ref: "york"}, one}, map[int64]bool{7: true, 9: true})
	if err := w.Person(care.Fold(one, l.of("p"), day)); err != nil {
		l.t.Fatal(err)
	}
	for n := int64(1); 4*n-3 <= info.Entries; n++ {
		err := w.Change(pack.Change{
			Number: n, At: time.Date(2026, 11, 20, 9, 0, 0, 0, time.UTC), Author: "Karen Doyle", Command: "inform", Program: "ypa test",
			First: 4*n - 3, Last: min(4*n, info.Entries), CheckpointAfter: "4 7KQ2-M9XD-4TBV",
		})
		if err != nil {
			l.t.Fatal(err)
		}
	}
	for i := range l.entries {
		if err := w.Entry(&l.entries[i]); err != nil {
			l.t.Fatal(err)
		}
	}
	p, err := w.Pack()
	if err != nil {
		l.t.Fatal(err)
	}
	return p
}

func (l *log) of(uid string) []care.Entry {
	var list []care.Entry
	for _, e := range l.entries {
		if e.Subject == uid {
			list = append(list, e)
		}
	}
	return list
}

// TestWhole holds the tables of a small register, with names and without.
func TestWhole(t *testing.T) {
	for name, names := range map[string]bool{"whole": false, "whole-with-names": true} {
		t.Run(name, func(t *testing.T) {
			p := smallRegister(t).whole(names, false)
			describes(t, p, func(string) string { return "" })
			for _, f := range p.Files {
				if f.Name == "SHA256SUMS" || f.Name == "datapackage.json" && names {
					continue // it hangs on the others
				}
				golden(t, name+"/"+f.Name, bytes.ReplaceAll(f.Data, []byte("\r\n"), []byte("\n")))
			}
		})
	}
}

// TestWholeRaw: the same for programs has neither guard nor byte order mark.
func TestWholeRaw(t *testing.T) {
	p := smallRegister(t).whole(true, true)
	informed := file(t, p, "informed.csv")
	if !strings.Contains(informed, "=SUM(A1) said "+secret+"\n") || strings.ContainsAny(informed, "\ufeff\r") || strings.Contains(informed, "'=") {
		t.Errorf("it is guarded or marked:\n%q", informed)
	}
	if !strings.Contains(file(t, p, "datapackage.json"), `"lineTerminator": "\n"`) {
		t.Error("the description says otherwise")
	}
}

func TestWholeTheSameBytes(t *testing.T) {
	one, two := smallRegister(t).whole(true, false), smallRegister(t).whole(true, false)
	if one.SHA256 != two.SHA256 || one.Name != "rowan-house-register-2026-11-20" {
		t.Errorf("%s, then %s; %s", one.SHA256, two.SHA256, one.Name)
	}
}

// TestWholeNamesNobody fills every text of every kind of entry with a name: without
// names it is nowhere but where a service or the home is meant.
func TestWholeNamesNobody(t *testing.T) {
	l := &log{t: t}
	l.add("h", "2026-01-05", care.HomeFacts{Name: "Rowan House"}, nil)
	allowed := map[string]bool{}
	for _, info := range care.Kinds() {
		body, err := care.Decode(info.Kind, "{}")
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range care.EveryField(info.Kind) {
			if f.Shape != care.AText || f.Class == care.Plain {
				continue
			}
			if body, err = f.With(body, secret, today); err != nil {
				t.Fatal(err)
			}
			if !info.Personal && f.Class != care.Free && !strings.HasSuffix(f.Name, "-name") || info.Kind == "recommendation" && f.Name == "text" {
				allowed[string(info.Kind)+".csv"] = true
			}
		}
		l.add(map[bool]string{true: "p", false: "h"}[info.Personal], "2026-02-01", body, nil)
	}
	for _, names := range []bool{false, true} { // every kind there is has its table here
		var o object
		if err := json.Unmarshal([]byte(file(t, l.whole(names, false), "datapackage.json")), &o); err != nil {
			t.Fatal(err)
		}
		for _, fault := range profiled(o) {
			t.Errorf("with names %v: %s", names, fault)
		}
	}
	p := l.whole(false, false)
	for _, f := range p.Files {
		if !allowed[f.Name] && f.Name != "README.txt" && f.Name != "datapackage.json" && bytes.Contains(f.Data, []byte(secret)) {
			t.Errorf("%s names somebody", f.Name)
		}
	}
	for _, kind := range []string{"identity", "iro", "iv-appointed", "pack-code", "social-worker", "adviser", "informed"} {
		if allowed[kind+".csv"] || !bytes.Contains([]byte(file(t, l.whole(true, false), kind+".csv")), []byte(secret)) {
			t.Errorf("%s is not looked at", kind)
		}
	}
}
