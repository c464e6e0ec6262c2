package audit_test

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ypa/internal/audit"
)

// The case files under testdata/cases are the rules as a practitioner can read
// and correct them, one file a rule. A line begins with
//
//	case:       what the case shows; it holds until the next one
//	home:       kind and nation, then "field value" pairs, with ; between
//	authority:  the placing authority's id, then pairs; "none": not on record
//	born, arrived, left, called, looked after since, in need since …
//	            who the young person is, with ; between; what is left out is
//	            not on record. "looked after (day not known)" is possible
//	2026-09-15  something on record that day: the title of its kind (as ypa
//	            history shows it), then pairs. After the title there may be
//	            (day assumed), (imported) or (imported 2026-11-22), and
//	            (recorded 2026-11-22) where that was another day
//	RH-02:      who another young person is, or something on their record
//	audit DAY:  what the rule says on a day: the state, the day it is due, then
//	            "; what it is" pairs: since, late, needs, basis, owner, behind,
//	            sources, figure, cell, asks, what and because, each the whole
//	            or, in quotes, a part
//	#           a remark for who edits the file
//
// Lines before the first case hold for all of them, unless a case says
// otherwise. The pages under docs/rules show the same cases.

// caseFile is one file.
type caseFile struct {
	rule  string
	all   caseText // what holds for every case
	cases []caseText
}

// caseText is one case, as written.
type caseText struct {
	name      string
	home      string
	authority string
	who       string
	facts     []string
	audits    []auditLine
}

// auditLine is what a rule has to say on a day.
type auditLine struct {
	day   string
	state string
	rest  []pair
	text  string // as written, after the day
}

// pair is "name value".
type pair struct{ name, value string }

var (
	dayLine    = regexp.MustCompile(`^\d{4}-\d\d-\d\d\s`)
	besideLine = regexp.MustCompile(`^RH-\d\d: `)
	auditDay   = regexp.MustCompile(`^audit (\d{4}-\d\d-\d\d): +(.*)$`)
	stateDue   = regexp.MustCompile(`^(\S+)(?: (\d{4}-\d\d-\d\d))?(?: since (\d{4}-\d\d-\d\d))?$`)
)

// auditKeys are what an audit line may say beside state and day.
func auditKeys() []string {
	return []string{"late", "needs", "basis", "owner", "behind", "sources", "figure", "cell", "asks", "what", "because", "fixes"}
}

// readCases reads every case file, by rule.
func readCases(t *testing.T) map[string]*caseFile {
	t.Helper()
	paths, err := filepath.Glob("testdata/cases/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]*caseFile{}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		f := &caseFile{rule: strings.TrimSuffix(filepath.Base(path), ".txt")}
		f.all = caseText{home: "childrens-home england; procedure childrens-home; records from 2025-01-01", authority: "york; procedure york; name City of York Council"}
		for n, line := range strings.Split(string(text), "\n") {
			if err := f.read(strings.TrimSpace(line)); err != nil {
				t.Fatalf("%s:%d: %v", path, n+1, err)
			}
		}
		files[f.rule] = f
	}
	return files
}

// read takes one line.
func (f *caseFile) read(line string) error {
	if name, ok := strings.CutPrefix(line, "case:"); ok {
		next := f.all
		next.name = strings.TrimSpace(name)
		next.facts = slices.Clone(f.all.facts)
		f.cases = append(f.cases, next)
		return nil
	}
	c := &f.all
	if len(f.cases) > 0 {
		c = &f.cases[len(f.cases)-1]
	}
	return c.read(line)
}

func (c *caseText) read(line string) error {
	switch {
	case line == "", strings.HasPrefix(line, "#"):
	case strings.HasPrefix(line, "home:"):
		c.home = strings.TrimSpace(strings.TrimPrefix(line, "home:"))
	case strings.HasPrefix(line, "authority:"):
		c.authority = strings.TrimSpace(strings.TrimPrefix(line, "authority:"))
	case dayLine.MatchString(line), besideLine.MatchString(line):
		c.facts = append(c.facts, line)
	case strings.HasPrefix(line, "audit "):
		a, err := readAudit(line)
		if err != nil {
			return err
		}
		c.audits = append(c.audits, a)
	default:
		c.who = line
	}
	return nil
}

// readAudit reads an audit line.
func readAudit(line string) (auditLine, error) {
	m := auditDay.FindStringSubmatch(line)
	if m == nil {
		return auditLine{}, fmt.Errorf("%q: write audit 2026-09-16: overdue 2026-09-15; because …", line)
	}
	a := auditLine{day: m[1], text: m[2]}
	parts := strings.Split(m[2], "; ")
	s := stateDue.FindStringSubmatch(parts[0])
	if s == nil || !slices.Contains(audit.States(), audit.State(s[1])) {
		return a, fmt.Errorf("%q is no state, with a day and since where it has them", parts[0])
	}
	a.state = s[1]
	a.rest = append(a.rest, pair{"due", s[2]}, pair{"since", s[3]})
	for _, p := range parts[1:] {
		name, value, _ := strings.Cut(p, " ")
		if !slices.Contains(auditKeys(), name) || value == "" {
			return a, fmt.Errorf("%q: write one of %s and a value", p, strings.Join(auditKeys(), ", "))
		}
		a.rest = append(a.rest, pair{name, value})
	}
	return a, nil
}
