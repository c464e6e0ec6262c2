package pack

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// drawn is a young person whom the visitor might ask to meet, and why.
type drawn struct{ code, why string }

// Seed is the number that the draw is made with: the last day of the pack.
func Seed(until calendar.Date) string {
	return fmt.Sprintf("%04d%02d%02d", until.Year(), until.Month(), until.Day())
}

func (b *build) seed() string { return Seed(b.Until) }

// atRandom is how many are drawn by chance.
const atRandom = 2

// draw chooses young people of those whose details go in: by chance, and the
// newest, and the one whom no advocate has met for longest. The chance is the
// order of the SHA-256 of seed, space, code, so that anyone can do it again.
func (b *build) draw() []drawn {
	var list []drawn
	add := func(p *Person, why string) {
		if p == nil {
			return
		}
		at := slices.IndexFunc(list, func(d drawn) bool { return d.code == p.Code })
		if at < 0 {
			list = append(list, drawn{p.Code, why})
			return
		}
		if list[at].why != "" {
			why = list[at].why + ", " + why
		}
		list[at].why = why
	}
	byChance := slices.Clone(b.shown)
	slices.SortFunc(byChance, func(x, y *Person) int {
		return strings.Compare(hash([]byte(b.seed()+" "+x.Code)), hash([]byte(b.seed()+" "+y.Code)))
	})
	for _, p := range byChance[:min(atRandom, len(byChance))] {
		add(p, "by lot")
	}
	add(b.newest(), "newest here")
	add(b.longestAlone(), "longest without an advocate's visit")
	return list
}

// newest is who came last; nil: of nobody the day is known.
func (b *build) newest() *Person {
	var found *Person
	var day calendar.Date
	for _, p := range b.shown {
		if came := p.Record.Residence().Admitted; came.Stated && came.Since.After(day) {
			found, day = p, came.Since
		}
	}
	return found
}

// longestAlone is whom no advocate has met for longest, counted from when they
// came; nil: of nobody that is known.
func (b *build) longestAlone() *Person {
	var found *Person
	var day calendar.Date
	for _, p := range b.shown {
		since := p.Record.Residence().Admitted.Since
		if met := care.All[care.AdvocateMeeting](p.Record); len(met) > 0 {
			since = met[len(met)-1].On
		}
		if !since.IsZero() && (found == nil || since.Before(day)) {
			found, day = p, since
		}
	}
	return found
}
