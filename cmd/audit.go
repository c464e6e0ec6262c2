package cmd

import (
	"context"
	"fmt"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/present"
)

// auditOptions are the flags of ypa audit.
type auditOptions struct {
	asOf, knownAt, failOn, owner string
	since                        string
	rules, except                []string
	all, brief, save, read       bool
}

// The words of --fail-on.
const (
	failFlagged = "flagged"
	failNew     = "new"
	failDueSoon = "due-soon"
	failNever   = "never"
)

func newAudit(a *app) *cobra.Command {
	var o auditOptions
	c := &cobra.Command{
		Use:   "audit [REF...]",
		Short: "show who is let down, what to do about it and whose turn it is",
		Long: `Shows every young person with the three headline columns (advocacy
information, IRO contact, IV review), then what to do: today, ours, and what to
chase each authority for. CAPITALS mean that something is not on record, or
overdue; ? means that it can't be told from what is on record.

--save keeps the audit as an entry, signed by whoever sees it; the next one then
says what is new. Where nobody is there to see it (no terminal, --no-input, --by
scheduled) it is signed "scheduled, not read", until somebody reads and signs it with
--read. --since lists what is new, still open and closed since the audit saved last,
one saved as an entry, or the last one up to a day.

Exit codes: 0 nothing flagged; 1 something is flagged; 2 wrong command line;
3 nothing flagged, but something can't be told; 4 the register is missing, locked
or can't be read; 5 it is damaged, no register, or newer than this program;
6 anything else. --fail-on chooses what counts: flagged (the default), new (flagged, and not
in the audit saved last; while none is saved, all that is flagged), due-soon, or
never (always 0). Whether the register was altered is shown by ypa verify.`,
		Example: `  ypa audit
  ypa audit RH-01 RH-03
  ypa audit everyone --except RH-03
  ypa audit --brief
  ypa audit --save
  ypa audit --since last
  ypa audit --read
  ypa audit --as-of 2026-10-20 --known-at 2026-10-20
  ypa audit --owner authority --rule iro-contact
  ypa audit --format csv --output audit.csv
  ypa audit --output audit.xlsx
  ypa audit --output audit.html`,
		RunE: func(c *cobra.Command, args []string) error {
			if o.read && !o.save {
				return a.readAudit(c.Context(), o, args)
			}
			return a.runAudit(c.Context(), o, args)
		},
	}
	f := c.Flags()
	f.StringVar(&o.asOf, "as-of", "", "audit the position on `DATE` (default today)")
	f.StringVar(&o.knownAt, "known-at", "", "by what the register knew at `TIME`: a day, a time, or an entry as '#412'")
	f.StringVar(&o.failOn, "fail-on", failFlagged, "what gives exit code 1: `flagged`, new, due-soon or never")
	f.StringSliceVar(&o.rules, "rule", nil, "only these rules (`ID`, see ypa rules)")
	f.StringSliceVar(&o.except, "except", nil, "all but this `REF`")
	f.StringVar(&o.owner, "owner", "", "only what is the `home`'s turn, or the authority's")
	f.BoolVar(&o.all, "all", false, "also what is met and what does not apply")
	f.BoolVar(&o.brief, "brief", false, "a line for each job, in one window")
	f.BoolVar(&o.save, "save", false, "keep the audit as an entry, for later ones to be compared with")
	f.BoolVar(&o.read, "read", false, "show the audit saved last, if nobody has read it, and sign it as read")
	f.StringVar(&o.since, "since", "", "compare with the `AUDIT` saved last (last), as an entry (412) or up to a day (2026-11-02)")
	f.BoolVar(&a.names, "names", false, "names also where this is no terminal")
	return c
}

func (a *app) runAudit(ctx context.Context, o auditOptions, refs []string) error {
	format, err := a.formatOf(present.ViewAudit)
	if err != nil {
		return err
	}
	if err := o.savable(refs); err != nil {
		return err
	}
	q, err := a.request(o, refs)
	if err != nil {
		return err
	}
	if o.streaming(q, format) && !a.set.Quiet {
		if done, err := a.streamAudit(ctx, q, o, manyPeople); done || err != nil {
			return err
		}
	}
	report, _, records, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	page, err := a.auditPage(report, o, format)
	if err != nil {
		return err
	}
	if o.save {
		err = a.saveAudit(ctx, page, report)
	} else {
		err = a.send(page)
	}
	if err != nil {
		return err
	}
	a.sayAbsent(q, report, records)
	return exitFor(report, o.failOn)
}

// auditPage is the report in the format asked for. With --quiet a screen gets
// one line, and nothing when nothing counts; an output file holds the whole
// audit all the same, and the line goes to the screen.
func (a *app) auditPage(report *audit.Report, o auditOptions, format present.Format) (*page, error) {
	page := a.out()
	if a.set.Quiet {
		verdict := a.verdict(report, o)
		if a.toScreen() {
			return verdict, nil
		}
		if err := a.print(verdict); err != nil {
			return nil, err
		}
	}
	out := a.output(page, format)
	options := present.AuditOptions{Brief: o.brief, All: o.all, Since: o.since != "", Has: hasCommands()}
	options.Has.Save = !o.save && !o.read
	return page, present.Audit(page, out, report, options)
}

// hasCommands says which commands pages may name.
func hasCommands() present.Commands {
	return present.Commands{Card: true, Chase: true, Due: true, Save: true}
}

// sayAbsent tells why somebody who was asked for is not in the audit.
func (a *app) sayAbsent(q request, report *audit.Report, records map[string]*care.Record) {
	for _, ref := range q.refs {
		if rec := records[ref]; rec != nil && !rec.Residence().Here {
			where := "had not come to the home"
			if left := rec.Residence().Left; !left.IsZero() {
				where = "left on " + left.Medium()
			}
			a.tell(fmt.Sprintf("%s is not audited on %s: %s", ref, report.AsOf.Medium(), where))
		}
	}
}
