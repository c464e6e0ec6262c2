package cmd

import (
	"context"
	"errors"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/care"
	"ypa/internal/register"
)

// everyone stands for all residents where a command takes references.
const everyone = "everyone"

// someRefs are the arguments of a command for one young person or several.
func someRefs(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return usage("as in: "+c.CommandPath()+" RH-01", "which young person? give a reference")
	}
	return strayAnswer(args)
}

// oneRef are the arguments of a command for one young person. What is too much
// is not repeated: it may be half of a name.
func oneRef(c *cobra.Command, args []string) error {
	if err := someRefs(c, args); err != nil {
		return err
	}
	if len(args) > 1 {
		return usage("a text with spaces goes in quotes, as in --phone \"01632 960808\"; this command takes one young person at a time",
			"%s takes one reference, and %d were given", c.CommandPath(), len(args))
	}
	return nil
}

// noArgs are the arguments of a command that has none.
func noArgs(c *cobra.Command, args []string) error {
	if len(args) > 0 {
		return usage("a text with spaces goes in quotes; all flags: "+c.CommandPath()+" --help", "%s takes flags only", c.CommandPath())
	}
	return nil
}

// strayAnswer finds a yes or no that stands alone: the answer of a yes/no flag
// is written with =, for the flag alone means yes already.
func strayAnswer(args []string) error {
	i := slices.IndexFunc(args, isAnswer)
	if i < 0 {
		return nil
	}
	return usage("the answer of a yes/no flag goes with =, as in --secure="+strings.ToLower(args[i]), "%q is no reference", args[i])
}

func isAnswer(arg string) bool { return slices.Contains(answers(), strings.ToLower(arg)) }

// answers are what a yes/no flag may be given.
func answers() []string { return care.WordsOf("answer").Words }

// strayWord says of a word that is no reference and stands behind a yes/no flag
// that it is no answer either.
func strayWord(root *cobra.Command, args []string, err error) error {
	var fail *failure
	if !errors.As(err, &fail) || fail.ref == "" {
		return err
	}
	c, _, _ := root.Find(args)
	for i := range len(args) - 1 {
		if args[i+1] == fail.ref && asksAnswer(c, args[i]) {
			return usage("write one of them, leave it out for yes, or give a reference that is on record",
				"%s takes one of %s, and %q is neither that nor a reference", args[i], strings.Join(answers(), ", "), fail.ref)
		}
	}
	return err
}

// asksAnswer reports whether an argument is a yes/no flag of a command.
func asksAnswer(c *cobra.Command, arg string) bool {
	name, long := strings.CutPrefix(arg, "--")
	f := c.Flags().Lookup(name)
	return long && f != nil && f.NoOptDefVal == string(care.Yes)
}

// joinAnswers lets people write --secure no where the flag library wants
// --secure=no: it joins a yes/no flag to the answer behind it.
func joinAnswers(root *cobra.Command, args []string) []string {
	c, _, err := root.Find(args)
	if err != nil {
		return args
	}
	joined := make([]string, 0, len(args))
	for i := 0; i < len(args); i++ {
		if args[i] == "--" {
			return append(joined, args[i:]...)
		}
		if asksAnswer(c, args[i]) && i+1 < len(args) && isAnswer(args[i+1]) {
			joined = append(joined, args[i]+"="+args[i+1])
			i++
			continue
		}
		joined = append(joined, args[i])
	}
	return joined
}

// unknownValue refuses the value of a flag that takes one of some words.
func unknownValue(flag, typed string, words ...string) error {
	return usage(didYouMean(care.Nearest(typed, words)), "unknown --%s %q: %s or %s", flag, typed, strings.Join(words[:len(words)-1], ", "), words[len(words)-1])
}

// didYouMean is the hint that names what was probably meant; empty where nothing
// is near.
func didYouMean(near string) string {
	if near == "" {
		return ""
	}
	return "did you mean " + near + "?"
}

// nearestFlag names the flag that was probably meant, with its dashes; empty
// where none is near. The message is the flag library's.
func nearestFlag(c *cobra.Command, message string) string {
	typed, found := strings.CutPrefix(message, "unknown flag: --")
	if !found { // -name is read as the letters n, a, m, e
		_, typed, found = strings.Cut(message, " in -")
	}
	if !found {
		return ""
	}
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	if slices.Contains(names, typed) {
		return "--" + typed
	}
	if near := care.Nearest(typed, names); near != "" {
		return "--" + near
	}
	return ""
}

// expand replaces everyone by the references of all residents but those after
// --except. References that were named are left as they are.
func (a *app) expand(ctx context.Context, refs, except []string) ([]string, error) {
	all := slices.ContainsFunc(refs, func(r string) bool { return strings.EqualFold(r, everyone) })
	if !all && len(except) > 0 {
		return nil, exceptOfSome()
	}
	if !all {
		return refs, nil
	}
	var list []string
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		found, err := a.subjects(r, refs, s)
		if err != nil {
			return err
		}
		without, err := a.subjects(r, except, s)
		if err != nil {
			return err
		}
		for _, f := range found {
			if !slices.Contains(without, f) {
				list = append(list, f.Ref)
			}
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = usage("who lives here is listed by: ypa child list", "%s is nobody: no young person is left to record this for", everyone)
	}
	return list, err
}

// exceptOfSome refuses --except where the young people were named.
func exceptOfSome() error {
	return usage("as in: "+everyone+" --except RH-03", "--except goes with %s", everyone)
}

// completeRefs offers the references of young people, never their names. It
// reads the register and gives up silently.
func (a *app) completeRefs(words ...string) cobra.CompletionFunc {
	return a.completeSubjects(care.YoungPerson, words...)
}

func (a *app) completeSubjects(t care.SubjectType, words ...string) cobra.CompletionFunc {
	return func(c *cobra.Command, _ []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
		offers := slices.Clone(words)
		if a.load(c) != nil {
			return offers, cobra.ShellCompDirectiveNoFileComp
		}
		err := a.view(c.Context(), register.Cut{}, func(r *register.Reader) error {
			subjects, err := r.Subjects(t)
			for _, s := range subjects {
				offers = append(offers, s.Ref)
			}
			return err
		})
		if err != nil {
			return words, cobra.ShellCompDirectiveNoFileComp
		}
		return offers, cobra.ShellCompDirectiveNoFileComp
	}
}
