package cmd

import (
	"slices"
	"testing"

	"github.com/spf13/cobra"
)

// TestOneCommand: a command line that begins with a command's name builds that
// command and no other, and every other line builds all.
func TestOneCommand(t *testing.T) {
	all := namesBelow(newRoot(stepApp()))
	for _, g := range groups() {
		for _, m := range g.commands {
			if !slices.Contains(all, m.name) {
				t.Errorf("the command that is called %q has another name", m.name)
			}
			if got := namesBelow(rootFor(stepApp(), []string{m.name, "x"})); !slices.Contains(got, m.name) || slices.Contains(got, "audit") && m.name != "audit" {
				t.Errorf("ypa %s x builds %v", m.name, got)
			}
		}
	}
	for _, args := range [][]string{nil, {"audti"}, {"help", "audit"}, {"--accessible", "audit"}, {cobra.ShellCompRequestCmd, "audit"}} {
		if got := namesBelow(rootFor(stepApp(), args)); !slices.Equal(got, all) {
			t.Errorf("%v builds %v", args, got)
		}
	}
}

// namesBelow lists the commands below the root.
func namesBelow(root *cobra.Command) []string {
	var names []string
	for _, c := range root.Commands() {
		names = append(names, c.Name())
	}
	return names
}
