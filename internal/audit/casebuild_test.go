package audit_test

import (
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// world is a home, the authority and one young person, with others beside them,
// as entries.
type world struct {
	home      []care.Entry
	authority []care.Entry
	person    []care.Entry
	others    map[string][]care.Entry // by reference
	placedBy  string
	number    int64
}

const refOfCases = "RH-01"

func subjectOf(t care.SubjectType, ref string) care.Subject {
	return care.Subject{UID: "uid-" + ref, Type: t, Ref: ref}
}

// date reads a day that a test writes.
func date(tb testing.TB, text string) calendar.Date {
	tb.Helper()
	d, err := calendar.ParseISO(text)
	if err != nil {
		tb.Fatal(err)
	}
	return d
}

// build makes the entries of a case.
func (c *caseText) build(tb testing.TB) *world {
	tb.Helper()
	w := &world{}
	parts := strings.Split(c.home, "; ")
	kind, nation, _ := strings.Cut(parts[0], " ")
	facts := append([]string{"name Rowan House", "home kind " + kind, "nation " + nation}, parts[1:]...)
	w.add(tb, &w.home, "home", mark{on: date(tb, "2020-01-01")}, facts)
	if parts := strings.Split(c.authority, "; "); parts[0] != "none" {
		w.placedBy = parts[0]
		w.add(tb, &w.authority, "authority", mark{on: date(tb, "2020-01-01")}, parts[1:])
	}
	w.who(tb, c.who)
	for _, line := range c.facts {
		if besideLine.MatchString(line) {
			w.beside(tb, line)
			continue
		}
		w.fact(tb, line)
	}
	return w
}

// beside makes the entry of a line about another young person.
func (w *world) beside(tb testing.TB, line string) {
	tb.Helper()
	ref, rest, _ := strings.Cut(line, ": ")
	if w.others == nil {
		w.others = map[string][]care.Entry{}
	}
	theirs := w.person
	w.person = w.others[ref]
	if dayLine.MatchString(rest) {
		w.fact(tb, rest)
	} else {
		w.who(tb, rest)
	}
	w.others[ref], w.person = w.person, theirs
}

var sinceWords = regexp.MustCompile(`^(.+?) (?:since (\d{4}-\d\d-\d\d)|\(day not known\))$`)

// who makes the entries that say who the young person is.
func (w *world) who(tb testing.TB, line string) {
	tb.Helper()
	arrived, name := mark{on: date(tb, "2025-01-01"), assumed: true}, "Dewi Rhys"
	var status []string
	born, left := "", ""
	for part := range strings.SplitSeq(line, "; ") {
		word, value, _ := strings.Cut(part, " ")
		m := sinceWords.FindStringSubmatch(part)
		switch {
		case word == "born":
			born = value
		case word == "called":
			name = value
		case word == "arrived":
			arrived = mark{on: date(tb, value)}
		case word == "left":
			left = value
		case m != nil:
			status = m
		case part != "":
			tb.Fatalf("%q says nothing about who the young person is", part)
		}
	}
	identity := []string{"name " + name}
	if born != "" {
		identity = append(identity, "born "+born)
	}
	w.add(tb, &w.person, "identity", arrived, identity)
	if !arrived.assumed {
		w.add(tb, &w.person, "admission", arrived, nil)
	}
	if w.placedBy != "" {
		w.add(tb, &w.person, "placing-authority", arrived, []string{"authority " + w.placedBy})
	}
	if status != nil {
		on := mark{on: arrived.on, assumed: true}
		if status[2] != "" {
			on = mark{on: date(tb, status[2])}
		}
		w.add(tb, &w.person, "status", on, []string{"status " + strings.ReplaceAll(status[1], " ", "-")})
	}
	if left != "" {
		w.add(tb, &w.person, "leaving", mark{on: date(tb, left)}, nil)
	}
}

// mark is the day of an entry and how it came to be on record.
type mark struct {
	on       calendar.Date
	assumed  bool
	imported bool
	at       calendar.Date // recorded on; zero: on its own day
}

var marks = regexp.MustCompile(`^(.*?)((?: \((?:day assumed|imported(?: \d{4}-\d\d-\d\d)?|recorded \d{4}-\d\d-\d\d)\))*)$`)

// fact makes the entry of one line.
func (w *world) fact(tb testing.TB, line string) {
	tb.Helper()
	day, rest, _ := strings.Cut(line, " ")
	parts := strings.Split(strings.TrimSpace(rest), "; ")
	m := marks.FindStringSubmatch(parts[0])
	how := mark{on: date(tb, day), assumed: strings.Contains(m[2], "day assumed"), imported: strings.Contains(m[2], "imported")}
	for _, word := range []string{"imported ", "recorded "} {
		if _, at, ok := strings.Cut(strings.TrimSuffix(m[2], ")"), word); ok {
			how.at = date(tb, at)
		}
	}
	for _, k := range care.Kinds() {
		if k.Title != m[1] {
			continue
		}
		to := &w.person
		switch k.Of {
		case care.TheHome:
			to = &w.home
		case care.Authority:
			to = &w.authority
		case care.YoungPerson:
		}
		w.add(tb, to, k.Kind, how, parts[1:])
		return
	}
	tb.Fatalf("%q: no kind of entry is called %q", line, m[1])
}

// add writes one entry: the pairs become JSON, which care reads strictly.
func (w *world) add(tb testing.TB, to *[]care.Entry, kind care.Kind, how mark, pairs []string) {
	tb.Helper()
	body := map[string]any{}
	zero, err := care.Decode(kind, "{}")
	if err != nil {
		tb.Fatal(err)
	}
	fields := map[string]reflect.Type{}
	fieldsOf(reflect.TypeOf(zero), "", fields)
	for _, p := range pairs {
		setField(tb, kind, body, fields, p)
	}
	if kind == "event-closed" && body["entry"] == nil {
		body["entry"] = w.lastEvent(body["event"])
	}
	written, err := json.Marshal(body)
	if err != nil {
		tb.Fatal(err)
	}
	raw := string(written)
	if decoded, err := care.Decode(kind, raw); err != nil {
		tb.Fatalf("%v: %v", pairs, err)
	} else if err := care.Validate(decoded); err != nil {
		tb.Fatalf("%v: %v", pairs, err)
	}
	w.number++
	e := care.Entry{Number: w.number, Change: w.number, Kind: kind, Act: care.Recorded, On: how.on, Basis: care.Stated, Author: "Karen Doyle", Raw: raw}
	if how.assumed {
		e.Basis = care.Assumed
	}
	if how.imported {
		e.Command = "import"
	}
	at := how.at
	if at.IsZero() {
		at = how.on
	}
	e.At = at.Time().Add(12 * time.Hour)
	*to = append(*to, e)
}

// lastEvent is the entry of the last event of a kind.
func (w *world) lastEvent(kind any) int64 {
	for _, e := range slices.Backward(w.person) {
		var body care.Event
		if e.Kind == "event" && json.Unmarshal([]byte(e.Raw), &body) == nil && string(body.Event) == kind {
			return e.Number
		}
	}
	return 0
}

// fieldsOf lists the fields of a body as people write them: "visit every",
// "advocacy phone".
func fieldsOf(t reflect.Type, prefix string, fields map[string]reflect.Type) {
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Anonymous:
			fieldsOf(f.Type, prefix, fields)
		case f.Type == reflect.TypeFor[care.Contact]():
			fieldsOf(f.Type, name+" ", fields)
		default:
			fields[prefix+strings.ReplaceAll(name, "_", " ")] = f.Type
		}
	}
}

// setField reads "visit every 1 month" into the JSON of a body.
func setField(tb testing.TB, kind care.Kind, body map[string]any, fields map[string]reflect.Type, text string) {
	tb.Helper()
	name := ""
	for f := range fields {
		if len(f) > len(name) && (strings.HasPrefix(text, f+" ") || text == f) {
			name = f
		}
	}
	if name == "" {
		tb.Fatalf("%s has no field for %q", kind, text)
	}
	value := jsonValue(tb, fields[name], strings.TrimSpace(strings.TrimPrefix(text, name)))
	for _, part := range []string{"advocacy", "iv"} {
		if in, ok := strings.CutPrefix(name, part+" "); ok && kind == "authority" {
			nested, _ := body[part].(map[string]any)
			if nested == nil {
				nested = map[string]any{}
			}
			nested[in] = value
			body[part] = nested
			return
		}
	}
	body[strings.ReplaceAll(name, " ", "_")] = value
}

func jsonValue(tb testing.TB, t reflect.Type, text string) any {
	tb.Helper()
	if reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || reflect.PointerTo(t).Implements(reflect.TypeFor[json.Unmarshaler]()) {
		return text
	}
	switch t.Kind() {
	case reflect.Bool:
		return text == "" || text == "yes"
	case reflect.Int, reflect.Int64:
		n, err := strconv.Atoi(text)
		if err != nil {
			tb.Fatal(err)
		}
		return n
	case reflect.Slice:
		return strings.Split(text, ", ")
	case reflect.Map:
		answers := map[string]string{}
		for a := range strings.SplitSeq(text, ", ") {
			factor, answer, _ := strings.Cut(a, " ")
			answers[factor] = answer
		}
		return answers
	default:
		return text
	}
}

// rules that all tests share; read once a test, which costs a few milliseconds.
type books struct {
	library *procedure.Library
	work    *calendar.Holidays
}

func openBooks(tb testing.TB) books {
	tb.Helper()
	library, err := procedure.Load()
	if err != nil {
		tb.Fatal(err)
	}
	work, err := calendar.EnglandAndWales()
	if err != nil {
		tb.Fatal(err)
	}
	return books{library, work}
}

// String shows an entry when a test fails.
func show(e care.Entry) string {
	return fmt.Sprintf("%d %s %s %s %s", e.Number, e.On, e.Basis, e.Kind, e.Raw)
}
