package cmd

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

func newExplain(a *app) *cobra.Command {
	var asOf string
	c := &cobra.Command{
		Use:   "explain RULE [REF]",
		Short: "where a rule comes from, and what it says of one young person",
		Long: `Says what a rule asks, who asks it (document, section, basis, and whether the text
of the law was seen), the figures it runs on and who gave them. With a reference
also what it says of that young person, and the entries that it rests on.

` + exitStatus,
		Example: "  ypa explain iro-contact\n  ypa explain iro-contact RH-05\n  ypa explain private-space",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 1 || len(args) == 2 {
				return nil
			}
			return usage("the rules are listed by: ypa rules", "give a rule, and a reference if it is to be about one young person")
		},
		ValidArgsFunction: func(c *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
			if len(args) > 0 {
				return a.completeRefs()(c, args[1:], toComplete)
			}
			return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runExplain(c.Context(), asOf, args) },
	}
	c.Flags().StringVar(&asOf, "as-of", "", "what it says on `DATE` (default today)")
	c.Flags().BoolVar(&a.names, "names", false, "names also where this is no terminal")
	return c
}

// ruleIDs lists the ids of all rules.
func ruleIDs() []string {
	var ids []string
	for _, r := range audit.Catalogue() {
		ids = append(ids, r.ID)
	}
	return ids
}

func (a *app) runExplain(ctx context.Context, asOf string, args []string) error {
	format, err := a.formatOf(present.ViewExplain)
	if err != nil {
		return err
	}
	rules, err := knownRules(args[:1])
	if err != nil {
		return err
	}
	day := a.today()
	if asOf != "" {
		if day, err = a.date("--as-of", asOf); err != nil {
			return err
		}
	}
	var info present.ExplainInfo
	if rule, _ := audit.Find(rules[0]); len(args) == 1 && !rule.Home {
		info, err = a.explainRule(ctx, rules[0])
	} else {
		info, err = a.explainFor(ctx, rules[0], args[1:], day)
	}
	if err != nil {
		return err
	}
	return a.show(format, func(p *page, out present.Output) error { return present.Explain(p, out, info) })
}

// explainRule explains a rule by itself.
func (a *app) explainRule(ctx context.Context, rule string) (present.ExplainInfo, error) {
	s, err := a.glance(ctx)
	if err != nil {
		return present.ExplainInfo{}, err
	}
	e, err := audit.Explain(rule, s.library)
	if err != nil {
		return present.ExplainInfo{}, err
	}
	info := explained(s, e)
	info.Owner = s.ruleRow(rule).Owner
	for _, asked := range e.Asked {
		info.Sources = append(info.Sources, asked.Source)
	}
	for _, p := range e.Figures {
		for _, g := range p.Given {
			info.Figures = append(info.Figures, present.ExplainFigure{Name: p.Name, Value: g.Value, Basis: g.Basis, From: g.Source, About: p.About})
		}
		if p.Own != "" {
			info.Figures = append(info.Figures, present.ExplainFigure{Name: p.Name, Value: p.Own, Basis: procedure.BasisSetting, About: p.About})
		}
	}
	return info, nil
}

// explained begins the page about a rule.
func explained(s *sight, e audit.Explanation) present.ExplainInfo {
	return present.ExplainInfo{Head: s.head(), Rule: e.Rule, Title: e.Title, Asks: e.Asks, Flags: e.Flags, Good: e.Good}
}

// explainFor explains what a rule says of a young person, or of the home.
func (a *app) explainFor(ctx context.Context, rule string, refs []string, day calendar.Date) (info present.ExplainInfo, err error) {
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.seeOn(r, day)
		if err != nil {
			return err
		}
		var rec *care.Record
		if len(refs) > 0 && !strings.EqualFold(refs[0], theHome) {
			subject, err := person(r, refs[0])
			if err != nil {
				return err
			}
			if rec, err = fold(r, subject, day); err != nil {
				return err
			}
		}
		all, err := s.across(r, rule)
		if err != nil {
			return err
		}
		e, err := s.auditor.Explain(rule, rec, all...)
		if err != nil {
			return usage("", "%w", err)
		}
		info = explained(s, e.Explanation)
		if rec != nil {
			info.Ref = rec.Subject.Ref
		}
		info.Finding, info.Sources, info.Owner = &e.Finding, e.Finding.Sources, e.Finding.Owner
		for _, f := range e.Applied {
			info.Figures = append(info.Figures, present.ExplainFigure{Name: f.Name, Value: f.Value, Basis: f.Basis, From: f.From, About: f.About})
		}
		info.Facts = facts(e.Entries, a.style().Names)
		return nil
	})
	return info, err
}

// across evaluates everybody for a rule that looks at several records, and nobody
// for the others.
func (s *sight) across(r *register.Reader, rule string) ([]audit.Person, error) {
	if found, _ := audit.Find(rule); !found.Across {
		return nil, nil
	}
	var all []audit.Person
	err := s.each(r, func(rec *care.Record) error {
		all = append(all, s.auditor.Person(rec))
		return nil
	})
	return all, err
}

// facts puts the entries that an answer rests on into words.
func facts(entries []care.Entry, names bool) []present.ExplainFact {
	words := describe(names, nil)
	var list []present.ExplainFact
	for _, e := range entries {
		text := words(e) + ", " + onDay(e)
		list = append(list, present.ExplainFact{
			Text: audit.Text{{Named: text, Coded: text}}, Entry: e.Number, Author: e.Author,
			After: knownAfter(&e),
		})
	}
	return list
}

// knownAfter is how many days after its day an entry was written, -1 where that
// says nothing: the day was only assumed, or a list brought it.
func knownAfter(e *care.Entry) int {
	if e.Imported() || e.Command == "demo" || e.Basis == care.Assumed {
		return -1
	}
	return writtenAfter(e)
}

// writtenAfter is how many days after its day an entry was written; what an
// import or the demonstration brought counts as written on the day.
func writtenAfter(e *care.Entry) int {
	if e.Imported() || e.Command == "demo" || e.Basis == care.Assumed {
		return 0
	}
	return max(0, calendar.OfTime(e.At).Sub(e.On))
}
