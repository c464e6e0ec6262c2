package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
)

// completionLong says how each shell is told.
const completionLong = `Prints what a shell reads so that Tab completes commands, flags, references, rules,
kinds and authorities. The register is only read for it, and nobody's name is offered.
Once, and then in every new window:

  bash         ypa completion bash > ~/.local/share/bash-completion/completions/ypa
               (the package bash-completion has to be there)
  zsh          ypa completion zsh > _ypa, in a folder of $fpath
  fish         ypa completion fish > ~/.config/fish/completions/ypa.fish
  PowerShell   ypa completion powershell | Out-String | Invoke-Expression
               (the same line in $PROFILE keeps it)

The Debian package has them in place already; the archives hold them too.

Exit codes: 0 done; 2 wrong command line; 6 anything else.`

// newCompletion prints the completion of a shell.
func newCompletion(a *app) *cobra.Command {
	shells := []string{"bash", "fish", "powershell", "zsh"}
	var bare bool
	c := &cobra.Command{
		Use: "completion SHELL", Short: "let Tab complete commands in bash, zsh, fish or PowerShell", Long: completionLong,
		Example: "  ypa completion bash\n  ypa completion powershell",
		Args: func(_ *cobra.Command, args []string) error {
			list := "one of: " + strings.Join(shells, ", ")
			switch {
			case len(args) != 1:
				return usage("as in: ypa completion bash", "say which shell, %s", list)
			case !slices.Contains(shells, args[0]):
				return usage(didYouMean(care.Nearest(args[0], shells)), "unknown shell %q: %s", args[0], list)
			}
			return nil
		},
		ValidArgsFunction: cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp),
		RunE: func(c *cobra.Command, args []string) error {
			root, out := c.Root(), a.Stdout
			switch args[0] {
			case "bash":
				return root.GenBashCompletionV2(out, !bare)
			case "fish":
				return root.GenFishCompletion(out, !bare)
			case "zsh":
				if bare {
					return root.GenZshCompletionNoDesc(out)
				}
				return root.GenZshCompletion(out)
			}
			if bare {
				return root.GenPowerShellCompletion(out)
			}
			return root.GenPowerShellCompletionWithDesc(out)
		},
	}
	c.Flags().BoolVar(&bare, "no-descriptions", false, "offer words without what they mean")
	return c
}
