package cmd

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
)

// chaseOptions are the flags of ypa chase.
type chaseOptions struct {
	sent    bool
	how, to string
	entry   entryFlags
}

func newChase(a *app) *cobra.Command {
	var o chaseOptions
	c := &cobra.Command{
		Use: "chase [AUTHORITY]", Short: "draft what to ask each placing authority for, and record that it was sent",
		Long: `Drafts one message for each placing authority with all that it owes: what is flagged
and is its turn, and what only it can tell. The draft goes by initials and the
authority's own numbers, never by full names, and says when it was asked before.

Nothing is recorded until --sent: that is the challenge that regulation 5(c) asks
of a home. --how is how it was sent, --to whom it went to.

` + exitStatus,
		Example: `  ypa chase
  ypa chase york --output chase.txt
  ypa chase york --sent --how email --to "Ruth Adeyemi"`,
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("as in: ypa chase york", "ypa chase takes one authority, and %d were given", len(args))
			}
			return nil
		},
		ValidArgsFunction: a.completeSubjects(care.Authority),
	}
	in := a.inputs(c)
	c.Flags().BoolVar(&o.sent, "sent", false, "record that it was sent")
	wordFlag(in, &o.how, "how", "chase-how", "how it was sent")
	in.name(&o.to, "to", "`WHO` it went to")
	o.entry.add(c)
	c.Flags().Lookup("on").Usage = "the `DATE` it was sent (default today)"
	c.RunE = func(c *cobra.Command, args []string) error {
		if o.sent {
			return a.chaseSent(c.Context(), in, &o, args)
		}
		if in.given("how", "to", "on", "note", "again") {
			return usage("without it only a draft is made, and nothing is recorded", "--how, --to, --on and --note go with --sent")
		}
		return a.draftChase(c.Context(), args)
	}
	return c
}

// owed works out what is owed: by one authority where it is named, else by all.
func (a *app) owed(ctx context.Context, args []string) ([]audit.Owing, *audit.Report, *sight, map[string]*care.Record, error) {
	report, s, records, err := a.assemble(ctx, request{asOf: a.today()})
	if err != nil {
		return nil, nil, nil, nil, err
	}
	all := report.Owed()
	if len(args) == 0 {
		return all, report, s, records, nil
	}
	id := ""
	var known []string
	for _, record := range s.authorities() {
		known = append(known, record.ID)
		if strings.EqualFold(record.ID, args[0]) {
			id = record.ID
		}
	}
	if id == "" {
		hint := "the ids are listed by: ypa authority list"
		if near := care.Nearest(args[0], known); near != "" {
			hint = "did you mean " + near + "? " + hint
		}
		return nil, nil, nil, nil, usage(hint, "no authority with the id %q", args[0])
	}
	all = slices.DeleteFunc(all, func(o audit.Owing) bool { return o.Authority != id })
	return all, report, s, records, nil
}

// draftChase prints the drafts.
func (a *app) draftChase(ctx context.Context, args []string) error {
	format, err := a.formatOf(present.ViewChase)
	if err != nil {
		return err
	}
	owed, report, s, records, err := a.owed(ctx, args)
	if err != nil {
		return err
	}
	var letters []present.Letter
	for _, o := range owed {
		if o.Authority == "" {
			for _, p := range o.People {
				a.tell(p.Ref + ": no placing authority is on record, so nobody can be asked: ypa child set " + p.Ref + " --authority ID")
			}
			continue
		}
		letters = append(letters, a.letter(o, report, s, records))
	}
	if len(letters) == 0 && format != present.JSON {
		a.tell("nothing is owed that could be asked for: ypa audit")
		return nil
	}
	return a.show(format, func(out *page, o present.Output) error { return present.Chase(out, o, s.head(), letters) })
}

// letter drafts the message to one authority.
func (a *app) letter(o audit.Owing, report *audit.Report, s *sight, records map[string]*care.Record) present.Letter {
	l := present.Letter{Head: s.head(), Authority: o.Authority, Name: report.AuthorityName(o.Authority), Words: s.auditor.InForce(o.Authority).InWords()}
	l.From, _ = a.author()
	for _, p := range o.People {
		rec := records[p.Ref]
		worker, team := rec.SocialWorker()
		if !worker.Appointed() {
			l.Unknown = append(l.Unknown, p.Ref)
		} else if who := reached(worker.Contact, team); !slices.Contains(l.To, who) {
			l.To = append(l.To, who)
		}
		l.People = append(l.People, letterPerson(p, rec))
	}
	return l
}

// reached is a social worker with the way to reach them in writing, or else by
// telephone.
func reached(c care.Contact, team string) string {
	who := cmp.Or(c.Name, team, "the social worker")
	switch {
	case c.Email != "":
		return who + " <" + c.Email + ">"
	case c.Phone != "":
		return who + ", " + c.Phone
	}
	return who
}

func letterPerson(p audit.PersonOwing, rec *care.Record) present.LetterPerson {
	id := rec.Identity()
	iro, _ := rec.IRO()
	one := present.LetterPerson{Ref: p.Ref, Initials: id.Initials(), Number: id.AuthorityRef, IRO: iro.Name}
	if came := rec.Residence().Admitted; came.Stated {
		one.Arrived = came.Since
	}
	for _, g := range p.Gaps {
		gap := present.LetterGap{Gap: g, Asked: g.Lead.Chased}
		if g.Question() {
			gap.Asked = rec.ChasedFor(g.Lead.Rule, calendar.Date{})
		}
		one.Gaps = append(one.Gaps, gap)
	}
	return one
}
