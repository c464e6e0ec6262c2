package care

import (
	"errors"
	"fmt"
	"strings"

	"ypa/internal/calendar"
)

// Correct gives an entry another word: the whole body and day as they should
// have been. It keeps subject and kind.
type Correct struct {
	Subject Subject
	Entries []Entry // all about the subject
	Number  int64
	On      string            // the day as typed; empty: as it was
	Set     map[string]string // fields by name, as typed; empty takes out what is there
}

// Decide gives the correction; none where it would say what stands already. It
// refuses what does not stand, a day that can't be, and a field that the kind
// does not have.
func (c Correct) Decide(f Facts) ([]Entry, error) {
	chain, err := Correctable(c.Subject, c.Entries, c.Number)
	if err != nil {
		return nil, err
	}
	last := chain.Last()
	word := chain.again(&last)
	body, err := Decode(last.Kind, last.Raw)
	if err != nil {
		return nil, &Unreadable{Number: last.Number, Err: err}
	}
	if word.Body, err = c.body(body, f); err != nil {
		return nil, err
	}
	if c.On != "" {
		if word.On, err = calendar.Parse(c.On, f.Today); err != nil {
			return nil, wrong("on", err)
		}
		word.Basis = Stated
	}
	if err := f.amended(word, c.On != ""); err != nil {
		return nil, err
	}
	if word.Raw, err = Encode(word.Body); err != nil {
		return nil, &Refusal{Text: err.Error()}
	}
	if sameWord(&word, &last) {
		return nil, nil
	}
	return []Entry{word}, nil
}

// Correctable is the chain of an entry that can be corrected. Where it can't be,
// the refusal says what to do instead.
func Correctable(s Subject, entries []Entry, number int64) (Chain, error) {
	chain := ChainOf(entries, number)
	if chain == nil {
		return nil, refuse(fmt.Sprintf("entry %d is not about %s", number, s.Ref), "ypa history "+s.Ref)
	}
	if err := chain.amendable("corrected"); err != nil {
		return nil, err
	}
	if last := chain.Last(); last.Act == Withdrawn {
		return nil, refuse(fmt.Sprintf("entry %d was withdrawn, by entry %d: there is no word to correct", chain[0].Number, last.Number),
			fmt.Sprintf("record it anew, or bring it back: ypa undo %d", last.Change))
	}
	return chain, nil
}

func wrong(field string, err error) error {
	return &Refusal{Text: fmt.Sprintf("--%s: %v", field, err)}
}

// body sets the fields that were given.
func (c Correct) body(body any, f Facts) (any, error) {
	k := KindOf(body)
	var names []string
	given := 0
	var err error
	for _, field := range FieldsOf(k) {
		names = append(names, "--"+field.Typed())
		flag := field.Name
		typed, ok := c.Set[flag]
		if !ok {
			flag = field.Typed()
			typed, ok = c.Set[flag]
		}
		if !ok {
			continue
		}
		given++
		if field.Shape == ADay && strings.TrimSpace(typed) == string(NotKnown) {
			typed = "" // as the commands that record it take it
		}
		if body, err = field.With(body, typed, f.Today); err != nil {
			return nil, wrong(flag, err)
		}
	}
	if given < len(c.Set) {
		info, _ := Info(k)
		for name := range c.Set {
			if !strings.Contains(" "+strings.Join(names, " ")+" ", " --"+name+" ") {
				return nil, refuse(fmt.Sprintf("entry %d (%s) has no --%s", c.Number, info.Title, name),
					"it has --on, "+strings.Join(names, ", ")+"; about somebody else? withdraw it and record it anew")
			}
		}
	}
	return f.checked(body)
}

// checked refuses what a body says that the register has nothing of, and what
// contradicts itself.
func (f Facts) checked(body any) (any, error) {
	var err error
	switch b := body.(type) {
	case PlacingAuthority:
		b.Authority, err = f.placing(b.Authority)
		return b, err
	case Circumstances:
		return b.settled(f)
	case HomeFacts:
		b.HostAuthority, err = f.placing(b.HostAuthority)
		return b, err
	default:
		return body, nil
	}
}

// amended refuses a day on which nothing can have been so: where it was given
// anew, one that has not come; of what was done, such a one in any case; for a
// young person, one before their birth.
func (f Facts) amended(e Entry, given bool) error {
	info, _ := Info(e.Kind)
	late := e.On.After(f.Today) && (given || !info.Fact)
	if e.On == f.Today || !late && (info.Identity || info.Fact && e.On.After(f.Today)) || e.Basis == Assumed {
		return nil
	}
	if err := f.done(e.On); err != nil {
		if r, ok := errors.AsType[*Refusal](err); ok {
			return &Refusal{Text: "--on: " + r.Text, Hint: r.Hint}
		}
		return err
	}
	return nil
}
