package cmd

import (
	"context"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newContacts(a *app) *cobra.Command {
	c := a.noun("contacts", "the numbers printed for young people, and when each was checked",
		`Shows the numbers and addresses that are printed for young people: those of the
procedures and laws in force, with what the home says of them, and the home's own.
Somebody has to ring them now and then: bodies close and numbers change.`, nil)
	c.AddCommand(newContactsList(a), a.homeStep(contactsCheck(a)), a.homeStep(contactsSet(a)))
	c.Example = "  ypa contacts list\n  ypa contacts check help-at-hand --on today"
	return c
}

func contactsCheck(a *app) homeStep {
	return homeStep{
		path: "contacts check", use: "ID...", short: "somebody made sure of numbers", complete: a.completeContacts,
		long:     `Takes the ids of the numbers (ypa contacts list).`,
		examples: []string{`ypa contacts check help-at-hand ofsted`, `ypa contacts check help-at-hand --on 2/11/2026`},
		args:     cobra.ArbitraryArgs,
		flags: func(*inputs) homeDecider {
			return func(given said, ids []string, s *sight) (care.Command, error) {
				if len(ids) == 0 {
					return nil, usage("they are listed by: ypa contacts list", "which number? give its id")
				}
				return care.CheckContacts{On: given.on, IDs: ids, Note: given.Noted, Known: s.printed()}, nil
			}
		},
	}
}

func contactsSet(a *app) homeStep {
	return homeStep{
		path: "contacts set", use: "ID", short: "change a number, or add one of the home's own", complete: a.completeContacts,
		long: `Only what is given changes. A changed number wants checking anew. --printed no leaves
out a body that has gone.`,
		examples: []string{
			`ypa contacts set help-at-hand --phone "0800 528 0731"`,
			`ypa contacts set mentor-scheme --name "Rowan Mentors" --phone "01632 960222" --for other`,
			`ypa contacts set old-office --printed no`,
		},
		args: oneID,
		flags: func(in *inputs) homeDecider {
			var b care.PrintedContact
			in.name(&b.Name, "name", "`WHO` answers")
			wordFlag(in, &b.For, "for", "contact-for", "what it is for")
			in.checked(&b.Phone, "phone", "telephone `NUMBER`, in quotes", care.CheckPhone)
			in.checked(&b.Email, "email", "e-mail `ADDRESS`", care.CheckEmail)
			in.checked(&b.URL, "url", "the `ADDRESS` of a page", care.CheckURL)
			in.answer(&b.Printed, "printed", "whether it is printed for young people")
			return func(given said, args []string, s *sight) (care.Command, error) {
				b.ID, b.Noted = args[0], given.Noted
				return care.SetContact{On: given.on, Body: b, Known: s.printed()}, nil
			}
		},
	}
}

// printed gives the ids of the numbers that are printed for anybody here.
func (s *sight) printed() []string {
	var ids []string
	for _, c := range s.auditor.PrintedAnywhere() {
		ids = append(ids, c.ID)
	}
	return ids
}

// completeContacts offers the ids of numbers. It gives up silently.
func (a *app) completeContacts(c *cobra.Command, _ []string, _ string) (ids []cobra.Completion, _ cobra.ShellCompDirective) {
	if a.load(c) == nil {
		if s, err := a.glance(c.Context()); err == nil {
			ids = s.printed()
		}
	}
	return ids, cobra.ShellCompDirectiveNoFileComp
}

func newContactsList(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "the numbers, and when each was checked", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long:    "Lists the numbers printed for young people, where each comes from and when somebody last made sure of it.\n\n" + exitStatus,
		Example: "  ypa contacts list\n  ypa contacts list --format csv",
		RunE:    func(c *cobra.Command, _ []string) error { return a.listContacts(c.Context()) },
	}
}

func (a *app) listContacts(ctx context.Context) error {
	format, err := a.formatOf(present.ViewContacts)
	if err != nil {
		return err
	}
	var s *sight
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) (err error) {
		s, err = a.see(r)
		return err
	})
	if err != nil {
		return err
	}
	return a.show(format, func(out *page, o present.Output) error {
		return present.Contacts(out, o, s.head(), s.auditor.PrintedAnywhere())
	})
}
