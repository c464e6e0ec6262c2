package cmd

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"
)

// Manual is the command tree to read: manuals and completions are made from it.
// It is not for running.
func Manual() *cobra.Command {
	root := newRoot(&app{v: viper.New()})
	root.InitDefaultHelpCmd()
	return root
}

// writeManual writes every command as one page of Markdown, docs/cli.md: what it
// is for, how it is typed, its flags and its exit codes.
func writeManual(w *strings.Builder, root *cobra.Command) {
	fmt.Fprintf(w, "# Every command\n\nMade from the program's own help by `UPDATE=1 go test ./cmd`; don't edit it here.\nThe same is printed by `ypa COMMAND --help`.\n\n## Flags of every command\n\n")
	block(w, root.PersistentFlags().FlagUsages())
	for _, g := range root.Groups() {
		fmt.Fprintf(w, "\n## %s\n", strings.TrimSuffix(g.Title, ":"))
		for _, c := range root.Commands() {
			if c.GroupID == g.ID {
				manualOf(w, c)
			}
		}
	}
}

// manualOf writes a command and those under it.
func manualOf(w *strings.Builder, c *cobra.Command) {
	if c.Hidden {
		return
	}
	line := c.CommandPath() + strings.TrimPrefix(c.Use, c.Name())
	fmt.Fprintf(w, "\n### %s\n\n%s.\n\n", line, strings.ToUpper(c.Short[:1])+c.Short[1:])
	if c.Long != "" {
		block(w, c.Long)
	}
	if c.Example != "" {
		fmt.Fprint(w, "\n")
		block(w, c.Example)
	}
	if flags := c.NonInheritedFlags().FlagUsages(); flags != "" {
		fmt.Fprint(w, "\n")
		block(w, flags)
	}
	for _, sub := range c.Commands() {
		manualOf(w, sub)
	}
}

// block writes text as it is.
func block(w *strings.Builder, text string) {
	fmt.Fprintf(w, "```text\n%s\n```\n", strings.TrimRight(text, "\n"))
}
