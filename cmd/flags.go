package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// inputs are the flags with which one command says what to record. They are
// declared with the variable that they fill and read once the command line has
// been parsed, so that a mistake is answered in the words of the register: which
// flag, and what is allowed. What a flag says about a person is not repeated.
type inputs struct {
	a      *app
	c      *cobra.Command
	fields []input

	settles func() (care.Command, error) // the decision as far as it was said, where a talk asks for the rest
}

// input is one flag, or a check of several. What it takes is what was given.
type input struct {
	name string // empty: a check of several
	take func() error
}

// inputs begins the flags of a command. Whoever asks for what a command line
// leaves out finds them by the command.
func (a *app) inputs(c *cobra.Command) *inputs {
	c.Flags().String(fromFileFlag, "", "read flags from `FILE` (- for the keyboard), one a line, as in  name: VALUE")
	in := &inputs{a: a, c: c}
	if a.forms == nil {
		a.forms = map[*cobra.Command]*inputs{}
	}
	a.forms[c] = in
	return in
}

// noneEmpty refuses a flag that was given with nothing after it, as a script does
// whose variable is not set: it would go by the default, and record in another
// register or sign with another name than was meant.
func noneEmpty(c *cobra.Command) error {
	empty, hint := "", ""
	c.Flags().Visit(func(f *pflag.Flag) {
		if f.Value.Type() != "string" || strings.TrimSpace(f.Value.String()) != "" {
			return
		}
		empty, hint = f.Name, "leave it out to say nothing"
		if c.Root().PersistentFlags().Lookup(f.Name) == f {
			hint = "leave it out to go by the settings, or by the default"
		}
	})
	if empty == "" {
		return nil
	}
	return usage(hint, "--%s is empty", empty)
}

// read takes every flag that was given. A format that a recording command does
// not have is refused here too, before anything is recorded.
func (in *inputs) read() error {
	if _, err := in.a.format("table", "json"); err != nil {
		return err
	}
	for _, f := range in.fields {
		if err := f.take(); err != nil {
			return err
		}
	}
	return nil
}

// given reports whether one of the flags was given.
func (in *inputs) given(names ...string) bool {
	for _, name := range names {
		if in.c.Flags().Changed(name) {
			return true
		}
	}
	return false
}

// text declares a flag whose text take understands. The words, if any, are what
// the shell offers.
func (in *inputs) text(name, about string, words []string, take func(string) error) {
	in.declare(name, about, take)
	in.offer(name, words)
}

func (in *inputs) declare(name, about string, take func(string) error) {
	value := in.c.Flags().String(name, "", about)
	in.fields = append(in.fields, input{name, func() error {
		if !in.given(name) {
			return nil
		}
		given, err := in.a.words(name, *value)
		if err != nil {
			return err
		}
		return take(given)
	}})
}

// words reads what a flag was given: - asks for it, so that no shell keeps it,
// and a placeholder typed as it was printed is refused.
func (a *app) words(flag, given string) (string, error) {
	switch given = strings.TrimSpace(given); given {
	case "TEXT", "NAME", "WHO", "NUMBER", "ADDRESS", "DATE", "VIEW", "DECISION", "STATUS", "ANSWER", "REF", "ID", "...":
		return "", usage("type what is so in its place, or - to be asked for it", "--%s %s is a placeholder", flag, given)
	case "-":
		return a.ask(strings.ToUpper(flag[:1]) + strings.ReplaceAll(flag[1:], "-", " "))
	}
	return given, nil
}

// offer says what the shell offers for a flag: words, never files.
func (in *inputs) offer(name string, words []string) {
	in.complete(name, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp))
}

func (in *inputs) complete(name string, how cobra.CompletionFunc) {
	if err := in.c.RegisterFlagCompletionFunc(name, how); err != nil {
		panic(err) // a flag that was declared twice: a mistake in the program
	}
}

// check adds a check of flags that only together make a mistake.
func (in *inputs) check(fn func() error) { in.fields = append(in.fields, input{take: fn}) }

// line declares a flag that holds one line of text.
func (in *inputs) line(to *string, name, about string) {
	in.text(name, about, nil, func(given string) (err error) {
		*to, err = in.short(name, given)
		return err
	})
}

// short reads one line of text that is no longer than the register keeps.
func (in *inputs) short(name, given string) (string, error) {
	clean, err := text(name, given)
	if err != nil {
		return "", err
	}
	if err := care.CheckLength(name, clean); err != nil {
		return "", usage("", "--%s: %w", name, err)
	}
	return clean, nil
}

// name declares a flag that holds the name of a person or a body.
func (in *inputs) name(to *string, flag, about string) { in.checked(to, flag, about, care.CheckName) }

// checked declares a flag that holds one line of text of a certain form.
func (in *inputs) checked(to *string, flag, about string, check func(string) error) {
	in.text(flag, about, nil, func(given string) error {
		clean, err := text(flag, given)
		if err != nil {
			return err
		}
		if err := check(clean); err != nil {
			return usage("", "--%s %w", flag, err)
		}
		*to = clean
		return nil
	})
}

// contact declares the flags that say who somebody is and how to reach them:
// --name, --phone and --email, each with something before it where a command
// has several, as in --iv-phone.
func (in *inputs) contact(to *care.Contact, before, about string) {
	in.name(&to.Name, before+"name", about)
	in.checked(&to.Phone, before+"phone", "telephone `NUMBER`, in quotes: \"01632 960808\"", care.CheckPhone)
	in.checked(&to.Email, before+"email", "e-mail `ADDRESS`", care.CheckEmail)
}

// date declares a flag that holds a day.
func (in *inputs) date(to *calendar.Date, name, about string) {
	in.text(name, about, nil, func(given string) (err error) {
		*to, err = in.a.date("--"+name, given)
		return err
	})
}

// span declares a flag that holds a length of time, as in 1m or 6 weeks.
func (in *inputs) span(to *calendar.Span, name, about string) {
	in.text(name, about, nil, func(given string) (err error) {
		if *to, err = calendar.ParseSpan(given); err != nil {
			return usage("", "--%s: %w", name, err)
		}
		if to.N <= 0 {
			return usage("as in 1m or 6 weeks", "--%s: %s is no length of time between visits", name, given)
		}
		return nil
	})
}

// answer declares a yes/no flag, which has three values: yes, no, not-known.
// Alone it means yes; one that isn't given was not asked.
func (in *inputs) answer(to *care.Answer, name, about string) {
	wordFlag(in, to, name, "answer", about+" (`ANSWER`)")
	in.c.Flags().Lookup(name).NoOptDefVal = string(care.Yes)
}

// wordFlag declares a flag that holds one word of a set of [care.Vocabulary].
// Its help lists the words.
func wordFlag[T ~string](in *inputs, to *T, name, set, about string) {
	if !strings.Contains(about, "`") {
		about += " (`WORD`)"
	}
	in.text(name, about+": "+wordList(set), care.WordsOf(set).Words, func(given string) error {
		w, err := word(name, set, given)
		*to = T(w)
		return err
	})
}

// wordList lists the words of a set for a help text.
func wordList(set string) string { return strings.Join(care.WordsOf(set).Words, ", ") }

// wordsFlag declares a flag that holds several words of a set, with commas
// between them or the flag given again. Each counts once.
func wordsFlag[T ~string](in *inputs, to *[]T, name, set, about string) {
	value := in.c.Flags().StringSlice(name, nil, about+": "+wordList(set))
	in.offer(name, care.WordsOf(set).Words)
	in.fields = append(in.fields, input{name, func() error {
		if in.given(name) && len(*value) == 0 {
			return usage("leave it out to say nothing", "--%s is empty", name)
		}
		for _, given := range *value {
			w, err := word(name, set, strings.TrimSpace(given))
			if err != nil {
				return err
			}
			if w == "" {
				return usage("words have one comma between them", "--%s holds an empty word", name)
			}
			if !slices.Contains(*to, T(w)) {
				*to = append(*to, T(w))
			}
		}
		return nil
	}})
}
