package care

import (
	"cmp"
	"crypto/rand"
	"fmt"
	"io"
	"math/big"

	"ypa/internal/calendar"
)

// ConsentBy is whose consent it is.
type ConsentBy string

// The two whose consent is needed.
const (
	ByYoungPerson ConsentBy = "young-person"
	ByAuthority   ConsentBy = "authority"
)

// PackAnswer is an answer to whether details may go to those who visit the home.
// The empty string means that nothing is on record.
type PackAnswer string

// The answers.
const (
	ConsentYes       PackAnswer = "yes"
	ConsentNo        PackAnswer = "no"
	ConsentNotAsked  PackAnswer = "not-asked"
	ConsentWithdrawn PackAnswer = "withdrawn"
)

// Phrase is the answer in words; without one nobody was asked.
func (a PackAnswer) Phrase() string {
	if a == "" {
		a = ConsentNotAsked
	}
	return plain(a)
}

// Consented is the word that stands on a day.
type Consented struct {
	Answer PackAnswer // empty: nothing is on record
	On     calendar.Date
	Entry  int64
	chain  int64
}

// Given reports whether it is a yes.
func (c Consented) Given() bool { return c.Answer == ConsentYes }

// before orders two words by day, then as they were recorded.
func (c Consented) before(d Consented) bool {
	return cmp.Or(c.On.Compare(d.On), cmp.Compare(c.chain, d.chain)) < 0
}

// PackConsents are the two words that decide whether a young person's details
// may go to those who visit the home.
type PackConsents struct {
	Own       Consented // the young person's
	Authority Consented // the placing authority's
}

// Both reports whether details may go.
func (p PackConsents) Both() bool { return p.Own.Given() && p.Authority.Given() }

// PackConsents gives the words that stand about a young person on the day of
// their record.
//
// Of an authority only the word of the one that is responsible now counts. What
// it says of one young person goes before what it says of all of them, so that
// a no for one isn't lifted by a yes for all; but a later word for all that is no
// yes ends an earlier yes for one.
func (h Home) PackConsents(r *Record) PackConsents {
	var c PackConsents
	placing := r.Authority().Value
	for _, o := range All[PackConsent](r) {
		said := Consented{Answer: o.Body.Answer, On: o.On, Entry: o.Number, chain: o.Chain()}
		switch {
		case o.Body.By == ByYoungPerson:
			c.Own = said
		case o.Body.Authority == placing && placing != "":
			c.Authority = said
		}
	}
	all := h.Authorities[placing].PackConsent
	switch {
	case all.Answer == "":
	case c.Authority.Answer == "", c.Authority.Answer == ConsentNotAsked,
		!all.Given() && all.Answer != ConsentNotAsked && c.Authority.before(all):
		c.Authority = all
	}
	return c
}

// packConsent is an authority's last word for all its young people.
func packConsent(r *Record) Consented {
	o, ok := Latest[AuthorityPackConsent](r)
	if !ok {
		return Consented{}
	}
	return Consented{Answer: o.Body.Answer, On: o.On, Entry: o.Number, chain: o.Chain()}
}

// PackCode is the code that a young person goes by outside, the last one given,
// whatever the day; empty: none was given yet.
func (r *Record) PackCode() string {
	code, number := "", int64(0)
	for _, o := range Ever[PackCode](r) {
		if o.Number > number {
			code, number = o.Body.Code, o.Number
		}
	}
	return code
}

// codeLetters are those that nobody takes for a digit or for another letter.
const codeLetters = "ABCDEFGHJKMNPQRSTVWXYZ"

// NewPackCode chooses by chance a code that was never given: a letter and a
// digit, as in K7, and more digits in a large home, so that at most half of the
// codes of a length are in use. A code says nothing about whose it is or when it
// was given.
func NewPackCode(chance io.Reader, taken map[string]bool) (string, error) {
	used := map[int]int{} // codes of a length
	for code := range taken {
		used[len(code)]++
	}
	for from, to := 2, 10; ; from, to = to, to*10 {
		numbers := to - from
		all := len(codeLetters) * numbers
		code := func(i int) string { return fmt.Sprintf("%c%d", codeLetters[i/numbers], from+i%numbers) }
		if used[len(code(0))]*2 > all {
			continue
		}
		// At least every second is free: drawn until one is. Chance that is none, as in
		// tests, gives the next free one.
		next := 0
		for range 64 {
			i, err := rand.Int(chance, big.NewInt(int64(all)))
			if err != nil {
				return "", fmt.Errorf("choosing a code: %w", err)
			}
			next = int(i.Int64())
			if !taken[code(next)] {
				break
			}
		}
		for taken[code(next)] {
			next = (next + 1) % all
		}
		return code(next), nil
	}
}
