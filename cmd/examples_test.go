package cmd

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// TestHelp reads the help of every command: each says what it is for and shows
// how it is typed, and what is shown can be typed.
func TestHelp(t *testing.T) {
	a := stepApp()
	root := newRoot(a)
	walk(root, func(c *cobra.Command) {
		if c.IsAdditionalHelpTopicCommand() {
			if c.Short == "" || c.Long == "" {
				t.Errorf("%s: a topic without a page", c.Name())
			}
			return
		}
		t.Run(c.CommandPath(), func(t *testing.T) {
			if c.Short == "" || c.Example == "" {
				t.Error("it has no purpose or no example")
			}
			if !strings.Contains(c.Long, "Exit codes:") {
				t.Error("it does not say its exit codes")
			}
			for line := range strings.SplitSeq(c.Example, "\n") {
				typeExample(t, line)
			}
			c.LocalFlags().VisitAll(func(f *pflag.Flag) {
				if f.Usage == "" {
					t.Errorf("--%s is not explained", f.Name)
				}
			})
		})
	})
}

func walk(c *cobra.Command, visit func(*cobra.Command)) {
	if c.Name() == "help" {
		return
	}
	if c.HasParent() {
		visit(c)
	}
	for _, sub := range c.Commands() {
		walk(sub, visit)
	}
}

// typeExample parses one line as it would be typed, in a program of its own.
func typeExample(t *testing.T, line string) {
	t.Helper()
	line, _, _ = strings.Cut(line, " < ")
	rest, ok := strings.CutPrefix(line, "  ypa ")
	if !ok {
		t.Errorf("%q is no line of ypa", line)
		return
	}
	root := newRoot(stepApp())
	args := joinAnswers(root, exampleWords(rest))
	c, args, err := root.Find(args)
	if err != nil {
		t.Errorf("%q: %v", line, err)
		return
	}
	if err := c.ParseFlags(args); err != nil {
		t.Errorf("%q: %v", line, err)
		return
	}
	if err := c.ValidateArgs(c.Flags().Args()); err != nil {
		t.Errorf("%q: %v", line, err)
	}
}
