package cmd

import (
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/present"
)

// exitStatus closes the help of every command that records.
const exitStatus = `Exit codes: 0 done; 2 wrong command line, or what was asked is refused;
4 the register is missing, locked or can't be read; 5 it is damaged or altered,
no ypa register, or newer than this program; 6 anything else; 130 cancelled.`

// exitsBelow closes the help of a command that only has others under it.
const exitsBelow = "Exit codes: 0 done; 2 wrong command line; each command below says its own."

// helpWidth is the width of help that goes to a pipe or a file; on a screen it is no
// wider than can be read in one go.
const helpWidth, widestHelp = 80, 100

// showHelp writes the help of a command or a topic, broken at spaces to the screen.
func (a *app) showHelp(c *cobra.Command, _ []string) {
	width := helpWidth
	if a.Terminal && a.Width > 0 {
		width = min(a.Width, widestHelp)
	}
	text := c.Long
	if text == "" {
		text = c.Short
	}
	text = strings.TrimSpace(text) + "\n"
	if c.Runnable() || c.HasSubCommands() {
		c.SetUsageTemplate(strings.ReplaceAll(c.UsageTemplate(), ".FlagUsages ", fmt.Sprintf(".FlagUsagesWrapped %d ", width)))
		text += "\n" + c.UsageString()
	}
	_, _ = io.WriteString(c.OutOrStdout(), present.Reflow(text, width)) // where that fails nobody is left to hear of it
}
