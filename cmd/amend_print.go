package cmd

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// listedParts is how many entries are told one by one; of more, the number.
const listedParts = 6

// preview says what is put right and what that changes in the audit.
func (m *amendment) preview(out *page, d *amended) {
	for _, line := range d.head {
		out.Linef("%s", line)
	}
	if len(d.parts) == 0 {
		return
	}
	switch n := len(d.gone); {
	case n == 1:
		out.Linef("%s is then no longer on record; the reference stays theirs, and ypa history %s shows what was.", d.gone[0], d.gone[0])
	case n > 1:
		out.Linef("No longer on record then: %s. The references stay theirs, and ypa history REF shows what was.", few(d.gone, 12))
	}
	closes, opens := d.findings()
	if len(closes) > 0 {
		out.Linef("No longer flagged: %s.", shortened(closes))
	}
	if len(opens) > 0 {
		out.Linef("Flagged anew: %s.", shortened(opens))
	}
	if len(closes)+len(opens)+len(d.gone) == 0 {
		out.Linef("Nothing changes in what the audit flags.")
	}
}

// findings lists the rules that are flagged no longer, and anew. Those who are
// taken off the record have none.
func (d *amended) findings() (closes, opens []audit.Finding) {
	for i := range d.outcomes {
		o := &d.outcomes[i]
		if slices.Contains(d.gone, o.ref) {
			continue
		}
		closes = append(closes, flaggedOnlyIn(o.before.Findings, o.after.Findings)...)
		if !o.arrived() {
			opens = append(opens, flaggedOnlyIn(o.after.Findings, o.before.Findings)...)
		}
	}
	return once(closes), once(opens)
}

// flaggedOnlyIn lists what is flagged in one list of findings and not in another,
// which may have none at all: somebody who left is not audited.
func flaggedOnlyIn(list, other []audit.Finding) []audit.Finding {
	return slices.DeleteFunc(slices.Clone(list), func(f audit.Finding) bool {
		return !f.State.Flagged() || slices.ContainsFunc(other, func(o audit.Finding) bool { return o.Rule == f.Rule && o.State.Flagged() })
	})
}

// shortened is byRule for a list that may be long.
func shortened(findings []audit.Finding) string {
	const most = 6
	if len(findings) <= most {
		return byRule(findings)
	}
	return fmt.Sprintf("%s and %d more (ypa audit)", byRule(findings[:most]), len(findings)-most)
}

// show prints what would be done, or that there is nothing to do.
func (m *amendment) show(d *amended, trial bool) error {
	if m.a.json() {
		return m.a.echoJSON(d.change, d.outcomes)
	}
	out := m.a.out()
	m.preview(out, d)
	if trial && len(d.parts) > 0 {
		out.Linef("A trial run: nothing was recorded.")
	}
	return m.a.send(out)
}

// ask shows what would be done and asks whether it is to be.
func (m *amendment) ask(d *amended) (bool, error) {
	out := m.a.out()
	m.preview(out, d)
	if _, err := m.a.Stderr.Write(out.Bytes()); err != nil {
		return false, err
	}
	answer, how, err := m.a.prompt("Record that? yes or no", "yes", func(line string) (string, error) {
		return oneOf([]string{"yes", "no"}, strings.ToLower(line))
	})
	if err != nil {
		return false, err
	}
	if how != replied || answer != "yes" {
		m.a.sayLine("Nothing was recorded.")
		return false, nil
	}
	return true, nil
}

// say says what was recorded.
func (m *amendment) say(d *amended, preview bool) error {
	out := m.a.out()
	if preview {
		m.preview(out, d)
	}
	many := len(d.change.Entries)
	if many > listedParts {
		out.Linef("Recorded %s (%d to %d).", count(many, "entry"), d.change.First, d.change.First+int64(many)-1)
	}
	for _, p := range d.parts {
		if many > listedParts {
			break
		}
		o := d.outcomes[slices.IndexFunc(d.outcomes, func(o outcome) bool { return o.ref == p.subject.Ref })]
		for _, e := range o.entries {
			out.Linef("Recorded %d: %s: %s.", e.Number, o.ref, told(p.had, e))
		}
	}
	out.Linef("Signed %s. To take it back: ypa undo", d.change.Author)
	return m.a.send(out)
}

// told says what an entry does to its chain.
func told(had []care.Entry, e care.Entry) string {
	chain := append(care.ChainOf(had, e.Corrects), e)
	if e.Act == care.Withdrawn {
		return fmt.Sprintf("entry %d withdrawn", chain[len(chain)-2].Number)
	}
	if n := chain.Restores(e.Number); n != 0 {
		return fmt.Sprintf("entry %d stands again: %s, %s", n, care.Describe(e), onDay(e))
	}
	return fmt.Sprintf("corrects %d: %s, %s", e.Corrects, care.Describe(e), onDay(e))
}

// words puts an entry into words: with names where names are shown.
func (m *amendment) words(e care.Entry) string {
	if m.a.style().Names {
		return care.DescribeFull(e)
	}
	return care.Describe(e)
}

// signed says when and by whom an entry was written.
func signed(e care.Entry) string {
	return fmt.Sprintf("written %s by %s", calendar.OfTime(e.At).Medium(), e.Author)
}
