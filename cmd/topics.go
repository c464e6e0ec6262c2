package cmd

import (
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
)

// topics are the pages of help that belong to no command.
func topics() []*cobra.Command {
	return []*cobra.Command{
		{Use: "dates", Short: "how days are typed and shown", Long: datesHelp},
		{Use: "formats", Short: "how to get a table, a spreadsheet, a page or data for programs", Long: formatsHelp},
		{Use: "exit-codes", Short: "what the number says with which every command ends", Long: exitCodesHelp},
		{Use: "privacy", Short: "where names stand, and where they never do", Long: privacyHelp},
	}
}

const datesHelp = `A day can be typed in any of these ways:

  3/11/2026    2026-11-03    3 Nov 2026    day first, never month first
  today        yesterday     monday        monday is today on a Monday, else the last one
  3 weeks ago  +14d                        before today, after today

A year has four digits. What was understood is repeated with its weekday, so that a
wrong day is seen at once. Most commands take --on DATE, the day on which something
was true or done; without it that is today. Days are those of London.

A day that nobody knows is left out, or said to be not-known where a command has that
word. What depends on it is then shown as "can't tell", and never as met.`

const formatsHelp = `Lists and audits are printed as tables that fit the screen. For anything else:

  --format csv       for a spreadsheet; --raw for programs: no guard before formulas
  --format json      for programs; the same on a screen and in a file
  --format markdown  for a page of text, where a command has it
  --format html      for a browser and for print
  --format xlsx      a workbook, with --output FILE.xlsx

--output FILE writes a file instead of the screen, whole or not at all; its ending
chooses the format: .txt .csv .json .md .html .xlsx. A file that is there already is
written over with --force only. In PowerShell use --output rather than >.

--accessible writes sentences instead of tables, for screen readers. NO_COLOR or
--color never leaves colour out; nothing is said by colour alone.`

const exitCodesHelp = `Every command ends with a number, which scripts and schedules can go by:

  0    done; of an audit: nothing is flagged
  1    of an audit: something is flagged (--fail-on chooses what counts)
  2    a wrong command line, or what was asked is refused; the message says what to do
  3    of an audit: nothing is flagged, but something can't be told
  4    the register is missing, locked, or can't be read or written
  5    the register is damaged or altered, is none, or is newer than this program
  6    anything else, as a file that could not be written
  130  cancelled with Ctrl-C, or left without saving: nothing was recorded

In a shell the number of the last command is in $? ($LASTEXITCODE in PowerShell,
%ERRORLEVEL% in the old Windows console).`

const privacyHelp = `The register is one file on this computer. Nothing is sent anywhere.

Names of young people are for a screen: what goes to a pipe, a file or a schedule has
references only, unless --names is given. No error, no log and no file name holds a
name. ypa without a command shows references only, for it is the screen that is open
when somebody walks in.

Type - in the place of a name or a note (--name -, --note -) and it is asked for, so
that the shell does not keep it. Where the questions of ypa ask for it, it isn't kept
either.

Nothing is ever changed in place: a correction is a new entry beside the old one, and
ypa verify shows whether anybody altered the file in another way.`

// helpCommand shows the help of a command or a topic. What is neither is answered
// with the nearest.
func helpCommand() *cobra.Command {
	return &cobra.Command{
		Use: "help [command or topic]", Short: "help about a command or a topic",
		Long:    "Shows the help of a command, or of a topic: dates, formats, exit-codes, privacy,\nsettings, procedures.\n\n" + exitStatus,
		Example: "  ypa help audit\n  ypa help iv visit\n  ypa help dates",
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			var names []string
			if of, _, err := c.Root().Find(args); err == nil {
				names = commandNames(of)
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(c *cobra.Command, args []string) error {
			of, rest, err := c.Root().Find(args)
			if err == nil && len(rest) == 0 {
				of.InitDefaultHelpFlag()
				return of.Help()
			}
			if of == nil {
				of = c.Root()
			}
			word := args[len(args)-1]
			if len(rest) > 0 {
				word = rest[0]
			}
			hint := "the commands are listed by: ypa --help"
			if near := care.Nearest(word, commandNames(of)); near != "" {
				hint = "did you mean: " + strings.TrimSpace("ypa help "+strings.TrimPrefix(of.CommandPath(), "ypa")+" "+near) + "?"
				hint = strings.Join(strings.Fields(hint), " ")
			}
			return usage(hint, "there is no help about %q", word)
		},
	}
}

// commandNames are the commands and topics under a command.
func commandNames(c *cobra.Command) []string {
	var names []string
	for _, sub := range c.Commands() {
		if !sub.Hidden {
			names = append(names, sub.Name())
		}
	}
	return names
}
