package cmd

import (
	"cmp"
	"context"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newReg44Consent(a *app) *cobra.Command {
	c := reg44ConsentHelp(a)
	var o consentOptions
	in := a.inputs(c)
	o.declare(in)
	c.RunE = func(c *cobra.Command, refs []string) error { return a.consents(c.Context(), in, &o, refs) }
	return c
}

// consentOptions are the flags of ypa reg44 consent.
type consentOptions struct {
	by        care.ConsentBy
	answer    care.PackAnswer
	authority string
	except    []string
	entry     entryFlags
}

func (o *consentOptions) declare(in *inputs) {
	wordFlag(in, &o.by, "given-by", "consent-by", "whose answer it is")
	wordFlag(in, &o.answer, "answer", "pack-consent", "what they said (default yes)")
	in.declare("authority", "the authority's answer for all whom it placed here, by `ID`", func(given string) (err error) {
		o.authority, err = text("authority", given)
		return err
	})
	in.complete("authority", in.a.completeSubjects(care.Authority))
	in.c.Flags().StringSliceVar(&o.except, "except", nil, "with everyone: not this `REF`")
	o.entry.add(in.c)
	in.c.Flags().Lookup("on").Usage = "the `DATE` it was said (default today)"
}

// consents records the answers.
func (a *app) consents(ctx context.Context, in *inputs, o *consentOptions, refs []string) error {
	given, err := a.said(in, &o.entry)
	if err != nil {
		return err
	}
	answer := cmp.Or(o.answer, care.ConsentYes)
	if o.authority != "" {
		if len(refs) > 0 || in.given("given-by") && o.by != care.ByAuthority {
			return usage("of one young person: ypa reg44 consent REF --given-by authority", "--authority is an answer for all whom it placed, and takes no reference")
		}
		return a.authorityConsents(ctx, o.authority, given.on, care.AuthorityPackConsent{Answer: answer, Noted: given.Noted}, o.entry.again)
	}
	if err := someRefs(in.c, refs); err != nil {
		return err
	}
	if refs, err = a.expand(ctx, refs, o.except); err != nil {
		return err
	}
	body := care.PackConsent{By: o.by, Answer: answer, Noted: given.Noted}
	return a.take(ctx, "reg44 consent", refs, o.entry.again, care.GivePackConsent{On: given.on, Body: body})
}

func reg44ConsentHelp(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "consent REF... | --authority ID", Short: "who agreed to details going to those who visit the home",
		ValidArgsFunction: a.completeRefs(everyone), Args: cobra.ArbitraryArgs,
		Long: `Records what a young person, or the authority that placed them, said to details from
their record going to those who visit the home. Details go into a visit pack only
where both said yes (regulation 44(2)(b) of the Children's Homes (England)
Regulations 2015). An answer stands until the next one: yes, no, withdrawn, or
not-asked where an earlier answer was a mistake.

With --authority and no reference it is the authority's answer for all the young
people whom it placed here. What it says of one of them goes before that, and a no
for one is not lifted by a yes for all.

` + exitStatus,
		Example: `  ypa reg44 consent RH-01 RH-02 --given-by young-person --on 20/10/2026
  ypa reg44 consent RH-03 --given-by authority --answer no
  ypa reg44 consent --authority walsall --answer yes --on 20/10/2026
  ypa reg44 consents`,
	}
}

// authorityConsents records an authority's answer for all its young people.
func (a *app) authorityConsents(ctx context.Context, id string, on calendar.Date, body care.AuthorityPackConsent, again bool) error {
	return a.recordPlace(ctx, "reg44 consent", again, func(tx *register.Tx, _ *sight) (string, care.Command, error) {
		subject, err := authorityOf(&tx.Reader, id)
		if err != nil {
			return "", nil, err
		}
		return subject.Ref, valid{care.GiveAuthorityPackConsent{Subject: subject, On: on, Body: body}}, nil
	})
}

func newReg44Consents(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "consents", Short: "whose details may go to those who visit, and who is to be asked", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long:    "Lists for every young person here what they and their authority said, since when, and\nwhether their details go into a visit pack. The code is what the pack calls them.\n\n" + exitStatus,
		Example: "  ypa reg44 consents\n  ypa reg44 consents --format csv",
		RunE: func(c *cobra.Command, _ []string) error {
			format, err := a.formatOf(present.ViewConsents)
			if err != nil {
				return err
			}
			var head present.Head
			var rows []present.ConsentRow
			err = a.view(c.Context(), register.Cut{}, func(r *register.Reader) error {
				s, err := a.see(r)
				if err != nil {
					return err
				}
				head = s.head()
				return s.each(r, func(rec *care.Record) error {
					if rec.Residence().Here {
						rows = append(rows, present.ConsentRow{
							Ref: rec.Subject.Ref, Code: rec.PackCode(), Authority: rec.Authority().Value, Consents: s.home.PackConsents(rec),
						})
					}
					return nil
				})
			})
			if err != nil {
				return err
			}
			return a.show(format, func(out *page, o present.Output) error { return present.Consents(out, o, head, rows) })
		},
	}
}
