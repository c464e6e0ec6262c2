package cmd

import (
	"context"
	"fmt"
	"strings"

	"ypa/internal/care"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/present"
)

func newFill(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "fill [REF...]", Short: "asks, one question at a time, for what cannot be told", Args: cobra.ArbitraryArgs, ValidArgsFunction: a.completeRefs(),
		Long: `On a terminal, asks for what the audit cannot tell, one question at a time, and
records each answer at once, as its own command would. Enter takes what stands in
brackets, - leaves a question open, < goes back, q stops.

Elsewhere, or with --no-input, it lists the questions and the commands that answer
them.

` + exitStatus,
		Example: "  ypa fill\n  ypa fill RH-01\n  ypa fill --no-input --format csv",
		RunE:    func(c *cobra.Command, refs []string) error { return a.runFill(c.Context(), refs) },
	}
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	return c
}

func (a *app) runFill(ctx context.Context, refs []string) error {
	format, err := a.formatOf(present.ViewFill)
	if err != nil {
		return err
	}
	if format == present.Table && a.canAsk() && a.toScreen() {
		return a.fillQuestions(ctx, refs)
	}
	report, open, err := a.unanswered(ctx, refs)
	if err != nil {
		return err
	}
	return a.show(format, func(out *page, o present.Output) error { return present.Questions(out, o, report, open) })
}

// unanswered audits the young people that are named, or all and the home. What
// the audit cannot tell comes first, then whose details may go to those who
// visit.
func (a *app) unanswered(ctx context.Context, refs []string) (*audit.Report, []audit.Question, error) {
	q := request{asOf: a.today(), refs: refs}
	report, _, records, err := a.assemble(ctx, q)
	if err != nil {
		return nil, nil, err
	}
	a.sayAbsent(q, report, records)
	return report, append(report.Questions(), audit.PackQuestions(report.Home, records, q.refs)...), nil
}

// filling is one run of questions.
type filling struct {
	a        *app
	ctx      context.Context
	refs     []string
	past     []string // the questions that were put, in order
	recorded int
}

// fillQuestions asks until there is nothing left to ask, or until it is stopped.
func (a *app) fillQuestions(ctx context.Context, refs []string) error {
	f := &filling{a: a, ctx: ctx, refs: refs}
	a.say(howToAnswer)
	for {
		report, open, err := a.unanswered(ctx, refs)
		if err != nil {
			return err
		}
		next, left := f.next(open)
		if next == nil {
			return f.end(len(open))
		}
		how, err := f.put(next, report, left)
		switch {
		case err != nil:
			return err
		case how == stopAsking:
			return f.end(len(open))
		case how == goBack:
			f.back()
		}
	}
}

// next is the first question that was not put yet, and how many are left.
func (f *filling) next(open []audit.Question) (next *audit.Question, left int) {
	put := map[string]bool{}
	for _, k := range f.past {
		put[k] = true
	}
	for i := range open {
		if put[open[i].Key()] {
			continue
		}
		if next == nil {
			next = &open[i]
		}
		left++
	}
	return next, left
}

// back puts the question before the present one again.
func (f *filling) back() {
	f.past = f.past[:max(0, len(f.past)-2)]
}

// end says what came of it.
func (f *filling) end(open int) error {
	out := f.a.out()
	out.Linef("%s recorded. %s left.   ypa audit", care.Counted(f.recorded, "answer", "answers"), care.Counted(open, "question", "questions"))
	return f.a.send(out)
}

// put asks one question and records the answer.
func (f *filling) put(q *audit.Question, report *audit.Report, left int) (reply, error) {
	f.past = append(f.past, q.Key())
	names := f.a.style().Names
	who := "The home"
	for i := range report.Lines {
		if l := &report.Lines[i]; l.Ref == q.Person {
			who = q.Person
			if names {
				who = strings.TrimSpace(q.Person + " " + l.Name)
			}
		}
	}
	f.a.sayLine("")
	f.a.sayLine(fmt.Sprintf("%s (%d left)  %s", who, left, q.Ask.String(names)))
	args, how, err := f.complete(q.Fix)
	if err != nil || how != replied {
		return how, err
	}
	if f.a.again(f.ctx, args) == exitDone {
		f.recorded++
		f.a.keep()
	}
	return replied, nil
}
