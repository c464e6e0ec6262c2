package cmd

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// completions gives a command and those under it what the shell offers where
// they don't say it themselves: references, words, or nothing, and files only
// where a file is meant. What is offered is read from the register as it is,
// which is never made or changed for it; nobody's name is offered.
func (a *app) completions(root *cobra.Command) { a.offer(root, a.argumentOffers(), a.flagOffers()) }

// offering reports whether the shell asks what it may offer.
func offering(args []string) bool {
	return len(args) > 0 && (args[0] == cobra.ShellCompRequestCmd || args[0] == cobra.ShellCompNoDescRequestCmd)
}

// offer gives a command, and those under it, what is offered for its arguments and
// flags.
func (a *app) offer(c *cobra.Command, arguments, flags map[string]cobra.CompletionFunc) {
	if c.ValidArgsFunction == nil && len(c.ValidArgs) == 0 && !c.HasSubCommands() && !slices.Contains(takesFiles(), c.CommandPath()) {
		c.ValidArgsFunction = cobra.NoFileCompletions
	}
	if how := arguments[c.CommandPath()]; how != nil {
		c.ValidArgsFunction = how
	}
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if _, said := c.GetFlagCompletionFunc(f.Name); said || namesFile(f) {
			return
		}
		how := flags[f.Name]
		if how == nil {
			how = cobra.NoFileCompletions
		}
		if err := c.RegisterFlagCompletionFunc(f.Name, how); err != nil {
			panic(err) // a flag that the command hasn't: a mistake in the program
		}
	})
	for _, sub := range c.Commands() {
		a.offer(sub, arguments, flags)
	}
}

// takesFiles are the commands whose argument is a file.
func takesFiles() []string {
	return []string{"ypa import", "ypa demo", "ypa restore", "ypa backup verify", "ypa backup key"}
}

// namesFile reports whether a flag takes a file or a folder, or no value.
func namesFile(f *pflag.Flag) bool {
	return f.Value.Type() == "bool" || strings.Contains(f.Usage, "`FILE`") || strings.Contains(f.Usage, "`FOLDER`") || strings.Contains(f.Usage, "`DIR`")
}

// argumentOffers is what the shell offers for the arguments of some commands.
func (a *app) argumentOffers() map[string]cobra.CompletionFunc {
	return map[string]cobra.CompletionFunc{
		"ypa audit":       a.completeRefs(everyone),
		"ypa correct":     a.completeEntries,
		"ypa withdraw":    a.completeEntries,
		"ypa event close": a.completeEvents,
	}
}

// flagOffers is what the shell offers for a flag, by its name, where the command
// doesn't say.
func (a *app) flagOffers() map[string]cobra.CompletionFunc {
	words := func(list ...string) cobra.CompletionFunc {
		return cobra.FixedCompletions(list, cobra.ShellCompDirectiveNoFileComp)
	}
	return map[string]cobra.CompletionFunc{
		"except":    a.completeRefs(),
		"rule":      completeRules,
		"fail-on":   words(failFlagged, failNew, failDueSoon, failNever),
		"owner":     words(string(procedure.OwnerHome), string(procedure.OwnerAuthority)),
		"since":     words("last"),
		"kind":      words(care.WordsOf("home-kind").Words...),
		"nation":    words(care.WordsOf("nation").Words...),
		"procedure": a.completeHomeProcedures,
		"color":     words(colours()...),
		"format":    words("table", "csv", "json", "markdown", "html", "xlsx"),
	}
}

// completeRules offers the rules.
func completeRules(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	return ruleIDs(), cobra.ShellCompDirectiveNoFileComp
}

// completeHomeProcedures offers the procedures of homes.
func (a *app) completeHomeProcedures(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
	offers := []cobra.Completion{noProcedure}
	if library, err := a.library(); err == nil {
		for _, p := range library.Procedures() {
			if p.Kind == procedure.KindHome {
				offers = append(offers, p.ID)
			}
		}
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}

// entriesOffered is how many of the last entries the shell offers.
const entriesOffered = 20

// completeEntries offers the last entries by number, the latest first, with the
// reference they are about and their kind.
func (a *app) completeEntries(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var offers []cobra.Completion
	if len(args) > 0 || a.load(c) != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	err := a.view(c.Context(), register.Cut{}, func(r *register.Reader) error {
		entries, err := r.Log(max(1, r.Size()-entriesOffered+1), r.Size())
		slices.Reverse(entries)
		for _, e := range entries {
			s, err := r.SubjectByUID(e.Subject)
			if err != nil {
				return err
			}
			offers = append(offers, cobra.CompletionWithDesc(fmt.Sprint(e.Number), strings.TrimSpace(s.Ref+" "+string(e.Kind))))
		}
		return err
	})
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return offers, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveKeepOrder
}

// completeEvents offers the events that have not ended, by number.
func (a *app) completeEvents(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
	var offers []cobra.Completion
	if len(args) > 0 || a.load(c) != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	err := a.everyRecord(c.Context(), func(_ *sight, rec *care.Record) {
		if rec == nil {
			return
		}
		for _, e := range rec.Events() {
			if e.Open() {
				offers = append(offers, cobra.CompletionWithDesc(fmt.Sprint(e.Chain()), rec.Subject.Ref+" "+string(e.Body.Event)))
			}
		}
	})
	if err != nil {
		return nil, cobra.ShellCompDirectiveNoFileComp
	}
	return offers, cobra.ShellCompDirectiveNoFileComp
}
