package cmd

import (
	"context"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// auditOptions are the flags of ypa audit.
type auditOptions struct {
	asOf, knownAt, failOn, owner string
	rules, except                []string
	all, brief                   bool
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
  ypa audit --as-of 2026-10-20 --known-at 2026-10-20
  ypa audit --owner authority --rule iro-contact
  ypa audit --format csv --output audit.csv
  ypa audit --output audit.xlsx
  ypa audit --output audit.html`,
		RunE: func(c *cobra.Command, args []string) error { return a.runAudit(c.Context(), o, args) },
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
	f.BoolVar(&a.names, "names", false, "names also where this is no terminal")
	return c
}

func (a *app) runAudit(ctx context.Context, o auditOptions, refs []string) error {
	format, err := a.formatOf(present.ViewAudit)
	if err != nil {
		return err
	}
	q, err := a.request(o, refs)
	if err != nil {
		return err
	}
	report, _, records, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	if err := a.printAudit(report, o, format); err != nil {
		return err
	}
	a.sayAbsent(q, report, records)
	return exitFor(report, o.failOn)
}

// printAudit writes the report in the format asked for.
func (a *app) printAudit(report *audit.Report, o auditOptions, format present.Format) error {
	if a.set.Quiet {
		if err := a.printVerdict(report, o); err != nil || a.toScreen() {
			return err
		}
	}
	page := a.out()
	out := a.output(page, format)
	if err := present.Audit(page, out, report, present.AuditOptions{Brief: o.brief, All: o.all, Has: hasCommands()}); err != nil {
		return err
	}
	return a.send(page)
}

// hasCommands says which commands pages may name.
func hasCommands() present.Commands { return present.Commands{Card: true, Chase: true, Due: true} }

// printVerdict is the one line of --quiet on the screen, and nothing when nothing
// counts. An output file holds the whole audit all the same.
func (a *app) printVerdict(report *audit.Report, o auditOptions) error {
	err := exitFor(report, o.failOn)
	if err == nil {
		return nil
	}
	code, _, _ := explain(err)
	page := a.out()
	page.Linef("%s, %s: %d flagged, %d can't tell. Exit %d.", report.Home.Name, report.AsOf, report.Summary.Flagged, report.Summary.CannotTell, code)
	_, err = a.Stdout.Write(page.Bytes())
	return err
}

// request reads the flags of an audit.
func (a *app) request(o auditOptions, refs []string) (request, error) {
	q := request{asOf: a.today(), refs: refs, except: o.except}
	switch o.failOn {
	case failFlagged, failNew, failDueSoon, failNever:
	default:
		return q, usage("", "unknown --fail-on %q: flagged, new, due-soon or never", o.failOn)
	}
	var err error
	if o.asOf != "" {
		if q.asOf, err = a.date("--as-of", o.asOf); err != nil {
			return q, err
		}
	}
	if q.knownAt, q.cut, err = a.knownAt(o.knownAt); err != nil {
		return q, err
	}
	switch o.owner {
	case "", string(procedure.OwnerHome), string(procedure.OwnerAuthority):
		q.owner = procedure.Owner(o.owner)
	default:
		return q, usage("", "unknown --owner %q: home or authority", o.owner)
	}
	q.rules, err = knownRules(o.rules)
	return q, err
}

// knownRules refuses a rule that does not exist.
func knownRules(ids []string) ([]string, error) {
	var all []string
	for _, r := range audit.Catalogue() {
		all = append(all, r.ID)
	}
	for i, id := range ids {
		ids[i] = strings.ToLower(strings.TrimSpace(id))
		if _, ok := audit.Find(ids[i]); !ok {
			hint := "the rules are listed by: ypa rules"
			if near := care.Nearest(ids[i], all); near != "" {
				hint = "did you mean " + near + "? " + hint
			}
			return nil, usage(hint, "unknown rule %q", id)
		}
	}
	return ids, nil
}

// knownAt reads how much of the log to look at: a day (its end in London), a
// time, or the number of an entry.
func (a *app) knownAt(text string) (string, register.Cut, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return "", register.Cut{}, nil
	}
	if number, ok := strings.CutPrefix(text, "#"); ok {
		n, err := strconv.ParseInt(number, 10, 64)
		if err != nil || n < 1 {
			return "", register.Cut{}, usage("as in --known-at '#412'", "--known-at: %q is no entry number", text)
		}
		return text, register.CutNumber(n), nil
	}
	for _, layout := range []string{time.RFC3339, "2006-01-02T15:04", "2006-01-02 15:04", "2006-01-02T15:04:05"} {
		if at, err := time.ParseInLocation(layout, text, calendar.London()); err == nil {
			return at.UTC().Format(time.RFC3339), register.CutTime(at), nil
		}
	}
	day, err := a.date("--known-at", text)
	if err != nil {
		return "", register.Cut{}, err
	}
	if day.After(a.today()) {
		return "", register.Cut{}, usage("leave --known-at out for what is known now", "--known-at: %s is still to come", day.Medium())
	}
	next := day.AddDays(1).Time()
	end := time.Date(next.Year(), next.Month(), next.Day(), 0, 0, 0, 0, calendar.London()).Add(-time.Millisecond)
	return day.String(), register.CutTime(end), nil
}

// sayAbsent tells why somebody who was asked for is not in the audit.
func (a *app) sayAbsent(q request, report *audit.Report, records map[string]*care.Record) {
	for _, ref := range q.refs {
		if rec := records[ref]; rec != nil && !rec.Residence().Here {
			where := "had not come to the home"
			if left := rec.Residence().Left; !left.IsZero() {
				where = "left on " + left.Medium()
			}
			tell(a.Stderr, fmt.Sprintf("%s is not audited on %s: %s", ref, report.AsOf.Medium(), where))
		}
	}
}

// exitFor is the exit code of an audit: flagged beats what cannot be told.
func exitFor(report *audit.Report, failOn string) error {
	s := report.Summary
	if report.LastSaved == nil {
		s.New = s.Flagged // nothing was saved yet, so everything is new
	}
	switch {
	case failOn == failNever:
		return nil
	case failOn == failNew && s.New > 0, failOn == failFlagged && s.Flagged > 0:
		return codeOnly(exitFlagged)
	case failOn == failDueSoon && s.Flagged+s.DueSoon > 0:
		return codeOnly(exitFlagged)
	case s.Flagged == 0 && s.CannotTell > 0:
		return codeOnly(exitUnknown)
	}
	return nil
}
