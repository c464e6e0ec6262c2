package cmd

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// A fix is a command with words in capitals for what nobody knows yet. Filled in
// it is carried out as if it had been typed: the same flags, decisions and
// refusals.

// placeholder reports whether a word stands for what is to be filled in: capitals, two
// at least.
func placeholder(word string) bool { return len(word) > 1 && strings.Trim(word, capitals) == "" }

const capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// affirmed are the flags whose word in a fix is only what would settle it: each
// is asked, whatever stands there.
func affirmed() []string {
	return []string{"agreed", "understanding", "view", "decision", "visit-every", "iv-need", "printed"}
}

// argWords splits a command as a shell does; double quotes keep spaces.
func argWords(command string) []string {
	var list []string
	word, quoted, any := "", false, false
	for _, r := range command {
		switch {
		case r == '"':
			quoted, any = !quoted, true
		case r == ' ' && !quoted:
			if any {
				list = append(list, word)
			}
			word, any = "", false
		default:
			word += string(r)
			any = true
		}
	}
	if any {
		list = append(list, word)
	}
	return list
}

// complete asks for what a fix leaves to be filled in and gives the arguments of
// the command. A day that is not known leaves the question open; another unknown
// value is left out.
func (f *filling) complete(fix string) ([]string, reply, error) {
	args := argWords(strings.TrimPrefix(fix, "ypa "))
	reader := &app{Machine: f.a.Machine}
	root := rootFor(reader, args)
	reader.completions(root)
	c, _, err := root.Find(args)
	if err != nil {
		return nil, stopAsking, err
	}
	args = withDay(c, args)
	asked, unknown := 0, 0
	for i := 0; i < len(args); i++ {
		flag, value := flagAt(c, args, i)
		if value < 0 || !f.isAsked(flag, args[value]) {
			continue
		}
		if isDay(flag) && asked > 0 && asked == unknown {
			return nil, notKnownYet, nil // nothing is known that could have a day
		}
		answer, how, err := f.ask(c, flag, args[value])
		switch {
		case err != nil || how == stopAsking || how == goBack:
			return nil, how, err
		case how == notKnownYet && isDay(flag):
			return nil, notKnownYet, nil
		case how == notKnownYet:
			args = slices.Delete(args, i, value+1)
			unknown++
			i--
		default:
			args[value] = answer
			i = value
		}
		asked++
	}
	if asked > 0 && asked == unknown {
		return nil, notKnownYet, nil
	}
	return args, replied, nil
}

// withDay adds the flag that says when it was, unless the command names a day
// already: what cannot be told is hardly ever of today.
func withDay(c *cobra.Command, args []string) []string {
	for i := range args {
		if flag, value := flagAt(c, args, i); value > 0 && isDay(flag) {
			return args
		}
	}
	for _, name := range []string{"notified", "on"} {
		if c.Flags().Lookup(name) != nil {
			return append(args, "--"+name, "DATE")
		}
	}
	return args
}

// flagAt finds the flag that begins at an argument, and where its value stands;
// -1: no flag, or one without a value.
func flagAt(c *cobra.Command, args []string, i int) (*pflag.Flag, int) {
	name, long := strings.CutPrefix(args[i], "--")
	flag := c.Flags().Lookup(name)
	if !long || flag == nil || i+1 >= len(args) || strings.HasPrefix(args[i+1], "--") {
		return nil, -1
	}
	return flag, i + 1
}

// isAsked reports whether the value of a flag is to be asked for.
func (f *filling) isAsked(flag *pflag.Flag, value string) bool {
	return placeholder(value) || strings.Contains(value, "|") || value == "today" ||
		flag.NoOptDefVal == string(care.Yes) || slices.Contains(affirmed(), flag.Name)
}

// isDay reports whether a flag holds a day: its help says so.
func isDay(flag *pflag.Flag) bool { return strings.Contains(flag.Usage, "`DATE`") }

// ask asks for the value of one flag, in the words of its help.
func (f *filling) ask(c *cobra.Command, flag *pflag.Flag, stands string) (string, reply, error) {
	usual := ""
	if stands == "today" {
		usual = stands
	}
	question, options := inPlainWords(flag.Usage), []option(nil)
	if words := offered(c, flag); len(words) > 0 && !isDay(flag) {
		options = wordOptions(words)
		question, _, _ = strings.Cut(flag.Usage, " (`")
		question, _, _ = strings.Cut(inPlainWords(question), ": ")
	}
	many := several(flag)
	return f.a.prompt(f.a.sayOptions("  "+question, options, many), usual, func(line string) (string, error) {
		line, err := chosen(options, line, many)
		if err != nil {
			return "", err
		}
		switch {
		case isDay(flag):
			return f.a.day(line)
		case flag.Name == "visit-every":
			span, err := calendar.ParseSpan(line)
			return span.String(), err
		}
		if words := offered(c, flag); len(words) > 0 {
			line, err = someOf(words, line, many)
			return line, orNumber(options, err)
		}
		return text(flag.Name, line)
	})
}

// again carries out a command as if it had been typed, and gives its exit code.
// It asks nothing itself, and is signed and settled as this run is.
func (a *app) again(ctx context.Context, args []string) int {
	m := a.Machine
	m.Stdin = strings.NewReader("")
	own := []string{"--no-input", "--register", a.set.Register, "--by", a.set.By, "--color", a.set.Color}
	if file := a.v.GetString("settings"); file != "" {
		own = append(own, "--settings", file)
	}
	if a.set.Accessible {
		own = append(own, "--accessible")
	}
	return Run(ctx, m, append(args, own...))
}
