package cmd

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/present"
)

// groupOptions are the flags of ypa group audit.
type groupOptions struct {
	asOf, failOn string
	findings     bool
}

func newGroup(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "group", Short: "the homes of a group, each with its own register",
		Long:    "Looks at the registers of several homes together. Nothing is recorded in any of them.",
		Example: "  ypa group audit homes\n  ypa group audit rowan.db fern.db --findings",
	}
	c.AddCommand(newGroupAudit(a))
	return c
}

func newGroupAudit(a *app) *cobra.Command {
	var o groupOptions
	c := &cobra.Command{
		Use: "audit FILE...|FOLDER", Short: "one line a home: who is let down, when an audit was last read",
		Long: `Audits the register of each home as ypa audit does, several at once, and prints a
line for each and the totals: how many are flagged by each headline rule, what is
overdue, what is not on record, the audit saved last, when somebody last read one,
the schema and the checkpoint. A FOLDER stands for every file in it, and in the
folders under it, that ends in .db. --findings lists what is flagged in each.

Nothing is recorded. A register that is not there, locked, damaged or newer is a
line that says so. Of two copies of one register the one with more entries counts.
Young people are named by their references only, also on a screen; --names adds
the names of IROs, visitors and others in --findings.

Exit codes: 5 a register is damaged, none, or newer than this program; 4 one is not
there, locked or can't be read; 6 one could not be audited for another reason; all
others are audited all the same. Else as ypa audit, over all homes: 1 something is
flagged; 3 nothing flagged, but something can't be told; 0 neither. 2 wrong
command line; 130 cancelled.`,
		Example: "  ypa group audit homes\n  ypa group audit rowan.db fern.db --findings\n  ypa group audit homes --format csv --output group.csv\n  ypa group audit homes --output group.html",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usage("as in: ypa group audit FOLDER", "name the registers, or the folder that they are in")
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runGroup(c.Context(), o, args) },
	}
	f := c.Flags()
	f.StringVar(&o.asOf, "as-of", "", "audit the position on `DATE` (default today)")
	f.StringVar(&o.failOn, "fail-on", failFlagged, "what gives exit code 1: `flagged`, due-soon or never")
	f.BoolVar(&o.findings, "findings", false, "also what is flagged in each home, by reference")
	f.BoolVar(&a.names, "names", false, "names of IROs, visitors and others in --findings")
	return c
}

func (a *app) runGroup(ctx context.Context, o groupOptions, args []string) error {
	format, err := a.formatOf(present.ViewGroup)
	if err != nil {
		return err
	}
	if o.failOn == failNew {
		return usage("look at each home with: ypa audit --fail-on new", "--fail-on new is for one home")
	}
	q, err := a.request(auditOptions{asOf: o.asOf, failOn: o.failOn}, nil)
	if err != nil {
		return err
	}
	files, err := registersIn(args)
	if err != nil {
		return err
	}
	homes, err := a.auditGroup(ctx, q, files, o.findings)
	if err != nil {
		return err
	}
	onlyOnce(homes)
	page := a.out()
	out := a.output(page, format)
	out.Names = a.names // a screen by itself is no reason here: nobody works in all homes
	g := present.GroupAudit{AsOf: q.asOf, Findings: o.findings}
	for i := range homes {
		g.Homes = append(g.Homes, homes[i].GroupHome)
	}
	if err := present.Group(page, out, g); err != nil {
		return err
	}
	if err := a.send(page); err != nil {
		return err
	}
	return groupExit(homes, o.failOn)
}

// groupExit is the exit code of a group: what could not be looked at beats what
// was found, since that is then not all there is.
func groupExit(homes []groupHome, failOn string) error {
	var all audit.Report
	code := exitDone
	weight := map[int]int{exitDamaged: 3, exitNoFile: 2, exitOther: 1}
	for i := range homes {
		h := &homes[i]
		if weight[h.code] > weight[code] {
			code = h.code
		}
		if h.Unread == "" {
			all.Summary.Flagged += h.Summary.Flagged
			all.Summary.DueSoon += h.Summary.DueSoon
			all.Summary.CannotTell += h.Summary.CannotTell
		}
	}
	if code != exitDone {
		return codeOnly(code)
	}
	return exitFor(&all, failOn)
}

// onlyOnce leaves one of several copies of a register: the one that knows most,
// the first of those that know as much.
func onlyOnce(homes []groupHome) {
	best := map[string]int{}
	for i := range homes {
		h := &homes[i]
		if h.Unread != "" {
			continue
		}
		other, seen := best[h.uid]
		if !seen {
			best[h.uid] = i
			continue
		}
		keep, drop := other, i
		if cmp.Compare(homes[i].Entries, homes[other].Entries) > 0 {
			keep, drop = i, other
		}
		best[h.uid] = keep
		homes[drop].Unread, homes[drop].Findings = "copy", nil
		homes[drop].Reason = homes[drop].File + " is a copy of " + homes[keep].File + ", which counts"
	}
}
