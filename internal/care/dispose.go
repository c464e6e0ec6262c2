package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// How long a case record is kept (regulation 36 of SI 2015/541), in years: from
// birth; or, where somebody died under 18, from their death. The same is gone by
// for supported accommodation and in Wales.
const (
	keptFromBirth = 75
	keptFromDeath = 15
	adult         = 18
)

// Retention says until when the record of a young person has to be kept.
type Retention struct {
	Until calendar.Date // the first day on which it may be disposed of; zero: it can't be told
	Why   string        // from what it is counted, or why it can't be told
}

// Retention finds the earliest day of disposal.
func (r *Record) Retention() Retention {
	born := r.Identity().Born
	if born.IsZero() {
		return Retention{Why: "no date of birth is on record, and it is counted from that"}
	}
	if left, ok := last(Ever[Leaving](r)); ok && left.Body.Reason == "died" && left.On.Before(born.Birthday(adult)) {
		return Retention{Until: left.On.Birthday(keptFromDeath), Why: "15 years after a death under 18"}
	}
	return Retention{Until: born.Birthday(keptFromBirth), Why: "the 75th birthday"}
}

// Grounds on which a record is disposed of.
const (
	InTime     = "time"
	BeforeTime = "before-time"
	NeverHere  = "never-here"
)

// Dispose is what says that the record of a young person is erased. Its entry is
// about the home.
type Dispose struct {
	Subject Subject
	Entries []Entry // everything about the young person
	Ground  string
	Reason  string
}

// Decide refuses a record that has still to be kept, one on other grounds
// without a reason, and that of somebody who lived here as of one who never came.
func (c Dispose) Decide(f Facts) ([]Entry, error) {
	rec := f.Person
	ref := c.Subject.Ref
	kept := rec.Retention()
	over := !kept.Until.IsZero() && !kept.Until.After(f.Today)
	if c.Ground != InTime && c.Reason == "" {
		return nil, refuse("--reason is needed: why it is erased before its time", fmt.Sprintf("ypa child dispose %s --%s --reason TEXT", ref, c.Ground))
	}
	switch {
	case c.Ground == NeverHere:
		if err := neverHere(rec, f.Today); err != nil {
			return nil, err
		}
	case c.Ground == InTime && c.Reason != "":
		return nil, refuse("--reason goes with --before-time or --never-here", "ypa child dispose "+ref)
	case c.Ground == InTime && kept.Until.IsZero():
		return nil, refuse(fmt.Sprintf("the earliest day of disposal of %s can't be told: %s", ref, kept.Why), elsewise(ref))
	case c.Ground == InTime && !over:
		return nil, refuse(fmt.Sprintf("the record of %s has to be kept until %s, %s (regulation 36)", ref, kept.Until.Medium(), kept.Why), elsewise(ref))
	case c.Ground == BeforeTime && over:
		return nil, refuse(fmt.Sprintf("its time is over since %s", kept.Until.Medium()), "ypa child dispose "+ref)
	}
	body := Disposal{Subject: c.Subject.UID, Ground: c.Ground, Reason: c.Reason, Entries: len(c.Entries)}
	return []Entry{New(f.Home.UID, f.Today, body)}, nil
}

func elsewise(ref string) string {
	return fmt.Sprintf("where the law allows it earlier: ypa child dispose %s --before-time --reason TEXT\nfor a referral that never came: ypa child dispose %s --never-here --reason TEXT", ref, ref)
}

// neverHere refuses where a stay is on record.
func neverHere(r *Record, today calendar.Date) error {
	for _, a := range Ever[Admission](r) {
		if a.Stated() && !a.On.After(today) {
			return refuse(fmt.Sprintf("%s came here on %s (entry %d): that is no referral that never came", r.Subject.Ref, a.On.Medium(), a.Number),
				fmt.Sprintf("was that entry wrong? ypa withdraw %d --reason TEXT", a.Number))
		}
	}
	if l := Ever[Leaving](r); len(l) > 0 {
		return refuse(fmt.Sprintf("%s left here on %s (entry %d): that is no referral that never came", r.Subject.Ref, l[0].On.Medium(), l[0].Number),
			fmt.Sprintf("was that entry wrong? ypa withdraw %d --reason TEXT", l[0].Number))
	}
	return nil
}
