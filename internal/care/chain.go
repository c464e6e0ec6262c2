package care

import (
	"fmt"
	"slices"

	"ypa/internal/calendar"
)

// Withdrawal is the body of a withdrawal, whatever kind it withdraws. The reason
// is free text about somebody, so it is stored, hidden and erased as a body is.
type Withdrawal struct {
	Reason string `json:"reason,omitempty"`
}

// Chain is everything that was ever said on one thing: an entry, and the
// corrections and withdrawals of it, in the order of their numbers.
type Chain []Entry

// ChainOf gives the chain that an entry belongs to, of the entries about one
// subject; nil where it is not among them.
func ChainOf(entries []Entry, number int64) Chain {
	i := slices.IndexFunc(entries, func(e Entry) bool { return e.Number == number })
	if i < 0 {
		return nil
	}
	first := entries[i].Chain()
	var c Chain
	for _, e := range entries {
		if e.Chain() == first {
			c = append(c, e)
		}
	}
	return c
}

// Last is the last entry of the chain.
func (c Chain) Last() Entry { return c[len(c)-1] }

// Withdrawn reports whether nothing of the chain stands.
func (c Chain) Withdrawn() bool { return c.Last().Act == Withdrawn }

// sameWord reports whether two entries of a chain say the same.
func sameWord(a, b *Entry) bool {
	return a.On == b.On && a.Basis == b.Basis && a.Raw == b.Raw
}

// words gives what the chain says, each word on the one that it took the place
// of, and under each the numbers of the entries that say it. An entry that
// brings an earlier word back is that word once more.
func (c Chain) words() (words []Entry, saidBy [][]int64) {
	for i := range c {
		e := &c[i]
		if e.Act == Withdrawn {
			continue
		}
		if n := len(words); n > 1 && sameWord(e, &words[n-2]) {
			words, saidBy = words[:n-1], saidBy[:n-1]
		}
		if n := len(words); n > 0 && sameWord(e, &words[n-1]) {
			words[n-1] = *e
			saidBy[n-1] = append(saidBy[n-1], e.Number)
			continue
		}
		words, saidBy = append(words, *e), append(saidBy, []int64{e.Number})
	}
	return words, saidBy
}

// Restores is the number of the earliest entry of the chain that says the same
// as an entry that corrects it; 0 where it says something new.
func (c Chain) Restores(number int64) int64 {
	for i := range c {
		if c[i].Number != number || c[i].Act != Corrected {
			continue
		}
		for j := range c[:i] {
			if c[j].Act != Withdrawn && c[j].Raw != "" && sameWord(&c[j], &c[i]) {
				return c[j].Number
			}
		}
	}
	return 0
}

// amendable refuses what says what the program did, and what is gone.
func (c Chain) amendable(what string) error {
	first, last := &c[0], c.Last()
	info, _ := Info(first.Kind)
	switch {
	case last.Erased():
		return refuse(fmt.Sprintf("entry %d was disposed of: there is nothing to be %s", first.Number, what), "")
	case info.Kept:
		return refuse(fmt.Sprintf("entry %d (%s) says what ypa itself did, and can't be %s", first.Number, info.Title, what),
			"what was made is made again: ypa history home lists what was")
	}
	return nil
}

// withdraw gives the entries that withdraw the word that one of the chain's
// entries says: the withdrawal, which holds the reason, and for a correction
// the word before it once more.
func (c Chain) withdraw(number int64, today calendar.Date, reason string) ([]Entry, error) {
	if err := c.amendable("withdrawn"); err != nil {
		return nil, err
	}
	if c.Withdrawn() {
		last := c.Last()
		return nil, refuse(fmt.Sprintf("entry %d was withdrawn already, by entry %d", c[0].Number, last.Number),
			fmt.Sprintf("to bring it back: ypa undo %d", last.Change))
	}
	words, saidBy := c.words()
	top := len(words) - 1
	if !slices.Contains(saidBy[top], number) {
		return nil, refuse(fmt.Sprintf("entry %d has a later word: entry %d stands in its place", number, c.Last().Number),
			fmt.Sprintf("withdraw that first, which brings the word before it back: ypa withdraw %d --reason TEXT", c.Last().Number))
	}
	gone := c.word(Withdrawn, today)
	gone.Body = Withdrawal{Reason: reason}
	if top == 0 {
		return []Entry{gone}, nil
	}
	return []Entry{gone, c.again(&words[top-1])}, nil
}

// word is a new entry of the chain.
func (c Chain) word(act Act, on calendar.Date) Entry {
	first := &c[0]
	return Entry{Subject: first.Subject, Kind: first.Kind, Act: act, Corrects: first.Number, On: on, Basis: Stated}
}

// again is an earlier word of the chain, said once more.
func (c Chain) again(e *Entry) Entry {
	w := c.word(Corrected, e.On)
	w.Basis, w.Raw = e.Basis, e.Raw
	return w
}

// back gives the entry that leaves the chain as it was before entry from. What
// the chain began with at from or later is withdrawn.
func (c Chain) back(from int64, today calendar.Date) Entry {
	n := 0
	for n < len(c) && c[n].Number < from {
		n++
	}
	if n == 0 || c[n-1].Act == Withdrawn {
		gone := c.word(Withdrawn, today)
		gone.Body = Withdrawal{}
		return gone
	}
	return c.again(&c[n-1])
}

// Reason is why an entry was withdrawn; empty where it is no withdrawal, or
// gives none.
func (e Entry) Reason() string {
	if e.Act != Withdrawn {
		return ""
	}
	if w, ok := e.Body.(Withdrawal); ok {
		return w.Reason
	}
	w, err := DecodeWithdrawal(e.Raw)
	if err != nil {
		return ""
	}
	return w.Reason
}
