package cmd

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

func newAuthority(a *app) *cobra.Command {
	c := a.noun("authority", "the placing authorities: their procedures and services", `Records which authorities place young people here, whose procedure each goes by,
and how to reach the advocacy service and the independent visitor service that
each commissions.`, nil)
	c.AddCommand(newAuthorityAdd(a), newAuthoritySet(a), newAuthorityList(a), newAuthorityShow(a))
	c.Example = "  ypa authority add york --name \"City of York Council\"\n  ypa authority list"
	return c
}

func newAuthorityAdd(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "add ID", Short: "put an authority on record", Args: oneID, ValidArgsFunction: cobra.NoFileCompletions,
		Long: `The id is a short word for it, as in york. Where ypa has the authority's procedure
(see ypa procedures), that one is taken, unless --procedure says otherwise.

` + exitStatus,
		Example: `  ypa authority add york --name "City of York Council"
  ypa authority add leeds --name "Leeds City Council" --procedure none --nation england
  ypa authority add walsall --name "Walsall Council" --advocacy-name "Speaking Out" --advocacy-phone "01632 960123" --checked today`,
	}
	return a.authorityCommand(c, "authority add", addAuthority)
}

func newAuthoritySet(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "set ID", Short: "say more about an authority", Args: oneID, ValidArgsFunction: a.completeSubjects(care.Authority),
		Long: `Only what is given changes. A new name of a service starts with no phone and no
e-mail. --checked is the day on which somebody made sure of the numbers.

` + exitStatus,
		Example: `  ypa authority set york --advocacy-name "Speak Up" --advocacy-phone "01632 960111" --checked today
  ypa authority set york --iv-email visitors@example.org`,
	}
	return a.authorityCommand(c, "authority set", setAuthority)
}

// oneID are the arguments of a command about one authority.
func oneID(c *cobra.Command, args []string) error {
	switch {
	case len(args) == 0:
		return usage("as in: "+c.CommandPath()+" york", "which authority? give its id")
	case len(args) > 1:
		return usage("a name with spaces goes in quotes: --name \"City of York Council\"", "%s takes one id, and %d were given", c.CommandPath(), len(args))
	}
	return nil
}

// authorityDecision makes the command about the authority of an id.
type authorityDecision func(tx *register.Tx, s *sight, id string, said care.SetAuthority) (care.Command, error)

// authorityCommand gives a command the flags about an authority.
func (a *app) authorityCommand(c *cobra.Command, path string, decide authorityDecision) *cobra.Command {
	var set care.SetAuthority
	var e entryFlags
	in := a.inputs(c)
	in.name(&set.Body.Name, "name", "the `NAME` of the authority")
	in.procedure(&set.Body.Procedure, procedure.KindAuthority)
	wordFlag(in, &set.Body.Nation, "nation", "nation", "where it is (default that of its procedure, else of the home)")
	in.contact(&set.Body.Advocacy, "advocacy-", "the `NAME` of the advocacy service it commissions")
	in.contact(&set.Body.IV, "iv-", "the `NAME` of its independent visitor service")
	in.date(&set.Body.Checked, "checked", "the `DATE` the numbers of the two were checked")
	e.add(c)
	c.RunE = func(c *cobra.Command, args []string) error {
		given, err := a.said(in, &e)
		if err != nil {
			return err
		}
		set.On, set.Body.Noted = given.on, given.Noted
		id := strings.ToLower(args[0])
		return a.recordPlace(c.Context(), path, e.again, func(tx *register.Tx, s *sight) (string, care.Command, error) {
			command, err := decide(tx, s, id, set)
			return id, command, err
		})
	}
	return c
}

// addAuthority opens an authority. What ypa knows of it fills in what was not
// said: its name and its procedure.
func addAuthority(tx *register.Tx, s *sight, id string, said care.SetAuthority) (care.Command, error) {
	known, ok := builtIn(s.library, id)
	if !ok {
		known, ok = builtIn(s.library, said.Body.Name)
	}
	if ok {
		said.Body.Name = cmp.Or(said.Body.Name, known.Names[0])
		said.Body.Procedure = cmp.Or(said.Body.Procedure, known.ID)
	}
	if err := checkAuthority(s, said.Body); err != nil {
		return nil, err
	}
	subject, taken, err := openAgain(tx, care.Authority, id, care.Identity{})
	return opening{care.AddAuthority{Subject: subject, On: said.On, Body: said.Body}, taken}, err
}

// setAuthority finds the authority that more is said about.
func setAuthority(tx *register.Tx, s *sight, id string, said care.SetAuthority) (care.Command, error) {
	subject, err := authorityOf(&tx.Reader, id)
	if err != nil {
		return nil, err
	}
	said.Subject = subject
	return said, checkAuthority(s, said.Body)
}

// authorityOf finds an authority by its id.
func authorityOf(r *register.Reader, id string) (care.Subject, error) {
	return lookUp(r, care.Authority, id, "authority", "the ids are listed by: ypa authority list; a new one: ypa authority add ID --name NAME")
}

// checkAuthority refuses a procedure that does not exist, or is no authority's.
func checkAuthority(s *sight, said care.AuthorityFacts) error {
	if said.Procedure == "" || said.Procedure == noProcedure {
		return nil
	}
	err := s.library.Check(procedure.Setting{
		HomeKind: s.home.Kind, HomeNation: s.home.Nation, AuthorityNation: said.Nation, AuthorityProcedure: said.Procedure,
	})
	if err != nil {
		return usage("or none; they are described by: ypa procedures", "--procedure: %w", err)
	}
	return nil
}
