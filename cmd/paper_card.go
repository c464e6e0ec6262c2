package cmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/paper"
)

// promiseDays is how many working days ahead a promise is proposed for.
const promiseDays = 5

const daysOfWeek = 7

func newCard(a *app) *cobra.Command {
	var promises []string
	var large bool
	c := &cobra.Command{
		Use: "card REF", Short: "a young person's own sheet: who their people are, and their numbers",
		Long: `Makes the sheet that a young person keeps: their IRO, advocate, independent visitor
and social worker, the numbers that are there for everybody, and how to complain,
in easy words. It carries the name they use and nothing that a friend who sees it
should not read: no surname, birth date, reference, address or status.

What is not on record is promised, by somebody and for a day, or left out: on a
terminal it is asked for, else --promise says it. Numbers that nobody has checked
are left out, too. What is left out is said on the side.

A file or a pipe takes the card out of the register, and that is recorded.

` + exitStatus,
		Example: `  ypa card RH-04
  ypa card RH-04 --output card.html
  ypa card RH-04 --large --output card.html
  ypa card RH-04 --promise "social-worker=Karen,+5d" --output card.txt`,
		Args: oneRef, ValidArgsFunction: a.completeRefs(),
		RunE: func(c *cobra.Command, args []string) error { return a.card(c.Context(), args[0], promises, large) },
	}
	c.Flags().StringArrayVar(&promises, "promise", nil, "what is not on record yet, as `KIND=NAME,DATE`: who will tell them and by when; KIND is "+strings.Join(paper.Gaps(), ", "))
	c.Flags().BoolVar(&large, "large", false, "HTML at 18 points")
	return c
}

func (a *app) card(ctx context.Context, ref string, promises []string, large bool) error {
	html, err := a.paperFormat(large)
	if err != nil {
		return err
	}
	promised, err := a.promises(promises)
	if err != nil {
		return err
	}
	set, err := a.papers()
	if err != nil {
		return err
	}
	a.tellOfUnknownTemplates(set)
	source, err := a.paperFor(ctx, ref)
	if err != nil {
		return err
	}
	card := source.Card(promised)
	if err := a.askPromises(card.Gaps, promised); err != nil {
		return err
	}
	card = source.Card(promised)
	if card.Data.Empty() {
		a.notes(card.Notes)
		return usage("close one of these gaps first", "%s: the card would name nobody to ring", source.subject.Ref)
	}
	p, err := a.made(set, paper.Card, card.Data, &source, html, large)
	if err != nil {
		return err
	}
	number, err := a.release(ctx, "card", p, care.Export{
		What: "card", For: "the young person", Names: care.Yes, Entries: source.entries, Subjects: []string{source.subject.UID},
	})
	if err != nil {
		return err
	}
	a.notes(card.Notes)
	a.sayReleased(number, card.Gaps, promised)
	return nil
}

// sayReleased says on the side that a card left the register, and which promise
// nothing needed.
func (a *app) sayReleased(number int64, gaps []paper.Gap, promised map[string]paper.Promise) {
	for _, of := range paper.Gaps() {
		if _, ok := promised[of]; ok && !slices.ContainsFunc(gaps, func(g paper.Gap) bool { return g.Of == of }) {
			a.tell(fmt.Sprintf("--promise %s: nothing is open there, so the card promises nothing", of))
		}
	}
	if number > 0 && !a.set.Quiet {
		a.tell(fmt.Sprintf("entry %d says that it was made", number))
	}
}

// promises reads --promise KIND=NAME,DATE.
func (a *app) promises(given []string) (map[string]paper.Promise, error) {
	promised := map[string]paper.Promise{}
	for _, one := range given {
		kind, rest, found := strings.Cut(one, "=")
		kind = strings.ReplaceAll(strings.ToLower(strings.TrimSpace(kind)), " ", "-")
		if kind == "iv" {
			kind = paper.GapVisitor
		}
		if !found || !slices.Contains(paper.Gaps(), kind) {
			return nil, usage("as in --promise \"social-worker=NAME,27/11/2026\"; KIND is "+strings.Join(paper.Gaps(), ", "), "--promise %q is no KIND=NAME,DATE", one)
		}
		p, err := a.promise(rest)
		if err != nil {
			return nil, usage("as in --promise \""+kind+"=NAME,27/11/2026\"", "--promise %s: %w", kind, err)
		}
		promised[kind] = p
	}
	return promised, nil
}

// promise reads NAME, DATE: a day that has not gone by.
func (a *app) promise(text string) (paper.Promise, error) {
	at := strings.LastIndexByte(text, ',')
	if at < 0 {
		return paper.Promise{}, fmt.Errorf("a promise is a name and a day, with a comma between them")
	}
	who, err := care.Clean(text[:at], false)
	if err != nil {
		return paper.Promise{}, err
	}
	if err := care.CheckName(who); err != nil || who == "" {
		return paper.Promise{}, fmt.Errorf("a promise needs the name of who keeps it")
	}
	day := strings.TrimSpace(text[at+1:])
	by, err := calendar.Parse(day, a.today())
	if err != nil {
		return paper.Promise{}, err
	}
	if len(day) >= len("mon") && strings.HasPrefix(strings.ToLower(by.Long()), strings.ToLower(day)) {
		by = by.AddDays(daysOfWeek) // a promise for friday is for the next one
	}
	if by.Before(a.today()) {
		return paper.Promise{}, fmt.Errorf("%s has gone by, and a promise is for a day ahead, as in +3d", by.Medium())
	}
	return paper.Promise{Who: who, By: by}, nil
}

// askPromises asks for a promise for each gap that has none, where somebody is
// there to ask.
func (a *app) askPromises(gaps []paper.Gap, promised map[string]paper.Promise) error {
	if !a.canAsk() {
		return nil
	}
	work, err := a.workingDays()
	if err != nil {
		return err
	}
	asked := false
	for _, g := range gaps {
		if _, ok := promised[g.Of]; ok {
			continue
		}
		if !asked {
			a.sayLine("What is not on record can be promised: who will tell them, and by when.")
			a.sayLine("Enter takes what stands in [brackets]; - leaves it off the card; q leaves off all that follows.")
			asked = true
		}
		usual := ""
		day, _ := calendar.Span{N: promiseDays, Unit: calendar.WorkingDays}.From(a.today(), work)
		if by, err := a.author(); err == nil {
			usual = fmt.Sprintf("%s, %s", strings.Fields(by)[0], day.Medium())
		}
		var p paper.Promise
		_, how, err := a.prompt(" "+g.String()+". Who, by when", usual, func(line string) (_ string, err error) {
			p, err = a.promise(line)
			return line, err
		})
		switch {
		case err != nil:
			return err
		case how == stopAsking:
			return nil
		case how == replied:
			promised[g.Of] = p
		}
	}
	return nil
}
