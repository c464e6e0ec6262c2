package care_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/care"
)

var rh01 = care.Subject{UID: "u1", Type: care.YoungPerson, Ref: "RH-01"} //nolint:gochecknoglobals // read only

// written numbers entries from 1, one a change, and stores their bodies.
func written(t interface{ Fatal(args ...any) }, entries ...care.Entry) []care.Entry {
	for i := range entries {
		e := &entries[i]
		e.Number, e.Change = int64(i+1), int64(i+1)
		store(t, e)
	}
	return entries
}

func store(t interface{ Fatal(args ...any) }, e *care.Entry) {
	var err error
	switch w, withdrawal := e.Body.(care.Withdrawal); {
	case withdrawal:
		e.Raw, err = care.EncodeWithdrawal(w)
	case e.Body != nil:
		e.Raw, err = care.Encode(e.Body)
	}
	if err != nil {
		t.Fatal(err)
	}
	e.Body = nil
}

func correcting(chain int64, e care.Entry) care.Entry {
	e.Act, e.Corrects = care.Corrected, chain
	return e
}

func withdrawing(chain int64, e care.Entry) care.Entry {
	e.Act, e.Corrects, e.Body = care.Withdrawn, chain, care.Withdrawal{Reason: "x"}
	return e
}

func irosOf(phones ...string) []care.Entry {
	list := []care.Entry{on("2026-11-01", care.Identity{Ref: "RH-01", Name: "Amara Keane"})}
	for i, phone := range phones {
		e := on("2026-11-02", care.IRO{Contact: care.Contact{Name: "Peter Lund", Phone: phone}})
		if i > 0 {
			e = correcting(2, e)
		}
		list = append(list, e)
	}
	return list
}

const (
	firstPhone  = "01632 960801"
	secondPhone = "01632 960802"
)

func TestWithdraw(t *testing.T) {
	iro := irosOf(firstPhone)[1]
	event := on("2026-11-03", care.Event{Event: care.EventMissing})
	for name, c := range map[string]struct {
		past    []care.Entry
		number  int64
		acts    []care.Act
		refused string
		hint    string
	}{
		"an entry":                       {past: irosOf(firstPhone), number: 2, acts: []care.Act{care.Withdrawn}},
		"a correction":                   {past: irosOf(firstPhone, secondPhone), number: 3, acts: []care.Act{care.Withdrawn, care.Corrected}},
		"what was corrected":             {past: irosOf(firstPhone, secondPhone), number: 2, refused: "entry 2 has a later word: entry 3", hint: "ypa withdraw 3"},
		"what was corrected and is back": {past: irosOf(firstPhone, secondPhone, firstPhone), number: 2, acts: []care.Act{care.Withdrawn}},
		"what brought it back":           {past: irosOf(firstPhone, secondPhone, firstPhone), number: 4, acts: []care.Act{care.Withdrawn}},
		"what was withdrawn":             {past: append(irosOf(firstPhone), withdrawing(2, iro)), number: 2, refused: "withdrawn already, by entry 3", hint: "ypa undo 3"},
		"nothing":                        {past: irosOf(), number: 7, refused: "not about RH-01"},
		"an event that has an end": {
			past:   append(irosOf(), event, on("2026-11-04", care.EventClosed{Event: care.EventMissing, Entry: 2})),
			number: 2, refused: "entry 3 speaks on entry 2", hint: "ypa withdraw 3",
		},
		"who somebody is":                  {past: irosOf(firstPhone), number: 1, refused: "opens the record of RH-01", hint: "ypa undo 1"},
		"who somebody is, and that is all": {past: irosOf(), number: 1, acts: []care.Act{care.Withdrawn}},
	} {
		t.Run(name, func(t *testing.T) {
			past := written(t, c.past...)
			got, err := care.Withdraw{Subject: rh01, Entries: past, Number: c.number, Reason: "typed wrong"}.Decide(care.Facts{Today: day(decisionDay)})
			refusedWith(t, err, c.refused, c.hint)
			var acts []care.Act
			for _, e := range got {
				acts = append(acts, e.Act)
			}
			if !slices.Equal(acts, c.acts) {
				t.Errorf("it writes %v, not %v", acts, c.acts)
			}
			if len(got) > 0 && got[0].Reason() != "typed wrong" {
				t.Errorf("the reason is %q", got[0].Reason())
			}
		})
	}
	if _, err := (care.Withdraw{Subject: rh01, Entries: written(t, irosOf(firstPhone)...), Number: 2}).Decide(care.Facts{}); err == nil {
		t.Error("withdrawn without a reason")
	}
}

func refusedWith(t *testing.T, err error, text, hint string) {
	t.Helper()
	var r *care.Refusal
	switch {
	case text == "" && err != nil:
		t.Fatal(err)
	case text != "" && !errors.As(err, &r):
		t.Fatalf("not refused: %v", err)
	case text != "" && (!strings.Contains(r.Text, text) || !strings.Contains(r.Hint, hint)):
		t.Fatalf("refused with %q, %q", r.Text, r.Hint)
	}
}

func TestUndoIsRefused(t *testing.T) {
	home := care.Subject{UID: "h", Type: care.TheHome, Ref: "home"}
	for name, c := range map[string]struct {
		subject  care.Subject
		past     []care.Entry
		from, to int64
		refused  string
	}{
		"corrected since":     {rh01, irosOf(firstPhone, secondPhone), 2, 2, "entry 3 speaks since then"},
		"more said since":     {rh01, irosOf(firstPhone, secondPhone), 1, 1, "entry 3 speaks since then"},
		"an end said since":   {rh01, append(irosOf(), on("2026-11-03", care.Event{Event: care.EventMissing}), on("2026-11-04", care.EventClosed{Event: care.EventMissing, Entry: 2})), 2, 2, "entry 3 speaks"},
		"the home's own":      {home, []care.Entry{on("2026-11-01", care.HomeFacts{Name: "Rowan House"})}, 1, 1, "began the register"},
		"what left the house": {home, []care.Entry{on("2026-11-01", care.HomeFacts{Name: "Rowan House"}), on("2026-11-02", care.Export{What: "report"})}, 2, 2, "ypa itself did"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := care.Undo(c.subject, written(t, c.past...), c.from, c.to, day(decisionDay))
			refusedWith(t, err, c.refused, "")
		})
	}
}

// anyWord draws an entry that fits the log so far: something new, or another
// word of a chain.
func anyWord(rt *rapid.T, log []care.Entry) care.Entry {
	e := day("2026-11-01").AddDays(rapid.IntRange(0, 20).Draw(rt, "day"))
	phone := rapid.SampledFrom([]string{firstPhone, secondPhone, "01632 960803"}).Draw(rt, "phone")
	word := care.New("u1", e, care.IRO{Contact: care.Contact{Name: "Peter Lund", Phone: phone}})
	if rapid.Bool().Draw(rt, "who") {
		word = care.New("u1", e, care.Identity{Name: "Amara " + rapid.SampledFrom([]string{"Keane", "Kean", "Keen"}).Draw(rt, "name")})
	}
	var chains []care.Entry
	for _, have := range log {
		if have.Corrects == 0 && have.Kind == word.Kind && have.Number > 1 {
			chains = append(chains, have)
		}
	}
	if len(chains) == 0 || rapid.Bool().Draw(rt, "new") {
		return word
	}
	chain := rapid.SampledFrom(chains).Draw(rt, "chain").Number
	if rapid.IntRange(0, 2).Draw(rt, "act") == 0 {
		return withdrawing(chain, word)
	}
	return correcting(chain, word)
}

// standing is what a log comes to, but for who said it last, and when.
func standing(log []care.Entry) any {
	type word struct {
		Chain int64
		Kind  care.Kind
		On    string
		Basis care.DayBasis
		Raw   string
	}
	var words []word
	for _, e := range care.Standing(log) {
		words = append(words, word{e.Chain(), e.Kind, e.On.String(), e.Basis, e.Raw})
	}
	id := care.Fold(rh01, log, day("2026-12-31")).Identity()
	return []any{words, id}
}

// TestUndoneIsAsBefore: the last change, undone, leaves what stood before it;
// and that undone, what stood after it.
func TestUndoneIsAsBefore(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		log := written(rt, irosOf()...)
		add := func(list ...care.Entry) {
			for _, e := range list {
				e.Number = int64(len(log) + 1)
				store(rt, &e)
				log = append(log, e)
			}
		}
		for range rapid.IntRange(0, 8).Draw(rt, "before") {
			add(anyWord(rt, log))
		}
		before := standing(log)
		from := int64(len(log) + 1)
		for range rapid.IntRange(1, 5).Draw(rt, "the change") {
			add(anyWord(rt, log))
		}
		after := standing(log)
		for _, want := range []any{before, after, before} {
			to := int64(len(log))
			back, err := care.Undo(rh01, log, from, to, day(decisionDay))
			if err != nil {
				rt.Fatal(err)
			}
			add(back...)
			from = to + 1
			if diff := cmp.Diff(want, standing(log)); diff != "" {
				rt.Fatalf("it is not as it was:\n%s", diff)
			}
		}
	})
}

// TestWithdrawingBackToNothing: word by word, whatever was said on an entry can
// be withdrawn, and then nothing of it stands.
func TestWithdrawingBackToNothing(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		phones := rapid.SliceOfN(rapid.SampledFrom([]string{firstPhone, secondPhone, "01632 960803"}), 1, 6).Draw(rt, "phones")
		log := written(rt, irosOf(phones...)...)
		for range len(phones) {
			chain := care.ChainOf(log, 2)
			if chain.Withdrawn() {
				return
			}
			back, err := care.Withdraw{Subject: rh01, Entries: log, Number: chain.Last().Number, Reason: "x"}.Decide(care.Facts{Today: day(decisionDay)})
			if err != nil {
				rt.Fatal(err)
			}
			for _, e := range back {
				e.Number = int64(len(log) + 1)
				store(rt, &e)
				log = append(log, e)
			}
		}
		if !care.ChainOf(log, 2).Withdrawn() {
			rt.Fatal("something still stands")
		}
	})
}

func TestCorrect(t *testing.T) {
	past := append(irosOf(firstPhone, secondPhone), on("2026-11-05", care.StatusFact{Status: care.LookedAfter}),
		withdrawing(4, on("2026-11-05", care.StatusFact{Status: care.LookedAfter})))
	past = append(past, on("2026-11-06", care.Booking{Meeting: care.Review, Day: day("2026-12-01")}),
		on("2026-11-07", care.Factors{Factors: map[care.Factor]care.Answer{"risk": care.Yes}}),
		on("2026-11-07", care.Identity{Name: "Amara Keane", Born: day("2012-06-15")}),
		on("2026-11-07", care.IVChecks{DBS: day("2026-11-05")}))
	for name, c := range map[string]struct {
		number  int64
		on      string
		set     map[string]string
		want    any // the body; nil: nothing is recorded
		day     string
		refused string
	}{
		"a number":               {number: 3, set: map[string]string{"phone": firstPhone}, want: care.IRO{Contact: care.Contact{Name: "Peter Lund", Phone: firstPhone}}, day: "2026-11-02"},
		"by its first entry":     {number: 2, set: map[string]string{"phone": ""}, want: care.IRO{Contact: care.Contact{Name: "Peter Lund"}}, day: "2026-11-02"},
		"the day":                {number: 2, on: "1/11/2026", want: care.IRO{Contact: care.Contact{Name: "Peter Lund", Phone: secondPhone}}, day: "2026-11-01"},
		"a list of answers":      {number: 7, set: map[string]string{"factors": "distance=no, risk=yes"}, want: care.Factors{Factors: map[care.Factor]care.Answer{"distance": care.No, "risk": care.Yes}}, day: "2026-11-07"},
		"nothing new":            {number: 2, set: map[string]string{"phone": secondPhone}},
		"a day in the body":      {number: 6, set: map[string]string{"day": "2/12/2026"}, want: care.Booking{Meeting: care.Review, Day: day("2026-12-02")}, day: "2026-11-06"},
		"what was withdrawn":     {number: 4, on: "1/11/2026", refused: "was withdrawn, by entry 5"},
		"somebody else's":        {number: 99, on: "1/11/2026", refused: "not about RH-01"},
		"a field of another":     {number: 2, set: map[string]string{"meeting": "review"}, refused: "has no --meeting"},
		"no telephone number":    {number: 2, set: map[string]string{"phone": "Keane"}, refused: "is no telephone number"},
		"a word that is none":    {number: 6, set: map[string]string{"meeting": "party"}, refused: "--meeting"},
		"what it can't be empty": {number: 6, set: map[string]string{"day": ""}, refused: "withdraw it instead"},
		"a day to come":          {number: 6, on: "23/11/2026", refused: "--on: Mon 23 Nov 2026 is in the future"},
		"a fact to come":         {number: 2, on: "23/11/2026", refused: "--on: Mon 23 Nov 2026 is in the future"},
		"who they are, to come":  {number: 8, on: "23/11/2026", refused: "--on: Mon 23 Nov 2026 is in the future"},
		"born in the future":     {number: 8, set: map[string]string{"born": "23/11/2026"}, refused: "--born: Mon 23 Nov 2026 is in the future"},
		"born nobody knows when": {number: 8, set: map[string]string{"born": "not-known"}, want: care.Identity{Name: "Amara Keane"}, day: "2026-11-07"},
		"checked in the future":  {number: 9, set: map[string]string{"dbs": "23/11/2026"}, refused: "--dbs: Mon 23 Nov 2026 is in the future"},
		"no day":                 {number: 6, on: "the day before", refused: "--on"},
	} {
		t.Run(name, func(t *testing.T) {
			log := written(t, slices.Clone(past)...)
			facts := care.Facts{Person: care.Fold(rh01, log, day(decisionDay)), Today: day(decisionDay)}
			got, err := care.Correct{Subject: rh01, Entries: log, Number: c.number, On: c.on, Set: c.set}.Decide(facts)
			refusedWith(t, err, c.refused, "")
			if c.want == nil {
				if len(got) != 0 {
					t.Errorf("recorded %+v", got)
				}
				return
			}
			if len(got) != 1 || got[0].Act != care.Corrected || got[0].On != day(c.day) {
				t.Fatalf("%+v", got)
			}
			if diff := cmp.Diff(c.want, got[0].Body); diff != "" {
				t.Error(diff)
			}
		})
	}
}
