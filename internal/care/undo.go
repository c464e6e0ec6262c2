package care

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
)

// Undo gives the entries that take one change back as far as it spoke about one
// subject: every chain is left as it was before. The change wrote the entries
// from and to and those between; entries are all about the subject.
//
// It is refused, naming entries, where a later change speaks on one of them, or
// where the change says what the program itself did.
func Undo(s Subject, entries []Entry, from, to int64, today calendar.Date) ([]Entry, error) {
	var back []Entry
	var later []int64
	if s.Type == TheHome && len(entries) > 0 && entries[0].Number >= from {
		return nil, refuse("the change that began the register can't be undone", "correct what is wrong: ypa home set, or ypa correct 1")
	}
	for _, e := range entries {
		if e.Number < from || e.Number > to || slices.ContainsFunc(back, func(b Entry) bool { return b.Corrects == e.Chain() }) {
			continue
		}
		c := ChainOf(entries, e.Number)
		if err := c.amendable("undone"); err != nil {
			return nil, err
		}
		if last := c.Last().Number; last > to {
			later = append(later, last)
			continue
		}
		back = append(back, c.back(from, today))
	}
	for _, b := range back {
		if b.Act == Withdrawn {
			later = append(later, leaning(entries, b.Corrects, from, to)...)
		}
	}
	if len(entries) > 0 && entries[0].Number >= from {
		later = append(later, others(entries, to)...)
	}
	if len(later) > 0 {
		return nil, refuse(fmt.Sprintf("it can't be undone: %s since then on what it recorded about %s", speaks(later), s.Ref),
			fmt.Sprintf("undo what was recorded later first, or take back single entries: ypa history %s", s.Ref))
	}
	return back, nil
}

// leaning gives the standing entries about a subject that are about an entry of
// theirs, as the end of an event is, but for those between two numbers.
func leaning(entries []Entry, chain, from, to int64) []int64 {
	var list []int64
	for _, e := range Standing(entries) {
		var b struct {
			Entry int64 `json:"entry"`
		}
		if (e.Number < from || e.Number > to) && json.Unmarshal([]byte(e.Raw), &b) == nil && b.Entry == chain {
			list = append(list, e.Number)
		}
	}
	return list
}

// others gives the standing entries after a number.
func others(entries []Entry, after int64) []int64 {
	var list []int64
	for _, e := range Standing(entries) {
		if e.Number > after {
			list = append(list, e.Number)
		}
	}
	return list
}

// speaks lists entries: "entry 7 speaks", "entries 7 and 9 speak".
func speaks(numbers []int64) string {
	slices.Sort(numbers)
	numbers = slices.Compact(numbers)
	var list []string
	for _, n := range numbers {
		list = append(list, fmt.Sprint(n))
	}
	if len(list) == 1 {
		return "entry " + list[0] + " speaks"
	}
	if len(list) > 5 {
		return fmt.Sprintf("%d entries (%s to %s) speak", len(list), list[0], list[len(list)-1])
	}
	return fmt.Sprintf("entries %s and %s speak", strings.Join(list[:len(list)-1], ", "), list[len(list)-1])
}

// Withdraw takes back what an entry says, with a reason.
type Withdraw struct {
	Subject Subject
	Entries []Entry // all about the subject
	Number  int64
	Reason  string
}

// Decide refuses an entry that does not stand, one that another stands on, and
// the one that says who a young person is while more is said of them.
func (c Withdraw) Decide(f Facts) ([]Entry, error) {
	chain := ChainOf(c.Entries, c.Number)
	if chain == nil {
		return nil, refuse(fmt.Sprintf("entry %d is not about %s", c.Number, c.Subject.Ref), "ypa history "+c.Subject.Ref)
	}
	if c.Reason == "" {
		return nil, refuse("--reason is needed: why it is withdrawn", fmt.Sprintf("ypa withdraw %d --reason TEXT", c.Number))
	}
	list, err := chain.withdraw(c.Number, f.Today, c.Reason)
	if err != nil || len(list) > 1 {
		return list, err
	}
	first := chain[0].Number
	if on := leaning(c.Entries, first, 0, 0); len(on) > 0 {
		return nil, refuse(fmt.Sprintf("%s on entry %d", speaks(on), first), fmt.Sprintf("withdraw that first: ypa withdraw %d --reason TEXT", on[0]))
	}
	if first != c.Entries[0].Number || c.Subject.Type == YoungPerson && len(Standing(c.Entries)) == 1 {
		return list, nil
	}
	hint := fmt.Sprintf("correct what is wrong: ypa correct %d", first)
	if c.Subject.Type != TheHome { // whose first change began the register
		hint += fmt.Sprintf("; or take everything back: ypa undo %d", chain[0].Change)
	}
	return nil, refuse(fmt.Sprintf("entry %d opens the record of %s, and more stands in it", first, c.Subject.Ref), hint)
}
