package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newReg44List(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "the visits, their reports and recommendations", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long:    "Lists the visits to the home, when their reports were sent, and what became of each recommendation.\n\n" + exitStatus,
		Example: "  ypa reg44 list\n  ypa reg44 list --format csv",
		RunE: func(c *cobra.Command, _ []string) error {
			format, err := a.formatOf(present.ViewVisits)
			if err != nil {
				return err
			}
			var head present.Head
			var home care.Home
			err = a.view(c.Context(), register.Cut{}, func(r *register.Reader) error {
				s, err := a.see(r)
				if err != nil {
					return err
				}
				head, home = s.head(), s.home
				return nil
			})
			if err != nil {
				return err
			}
			return a.show(format, func(out *page, o present.Output) error { return present.HomeVisits(out, o, head, home) })
		},
	}
}
