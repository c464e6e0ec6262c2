package cmd

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
)

// choice is a line of the menu: what happened, and the command that it stands
// for or the lines below it.
type choice struct {
	text  string
	shown string // the commands, where there is room
	line  string // what is typed
	more  []choice
}

// menuLines is the menu, by what happened and not by what it is called.
func menuLines() []choice {
	return []choice{
		{text: "See this week's audit", shown: "ypa audit --brief", line: "audit --brief"},
		{text: "Somebody has arrived, moved or left", shown: "ypa child add, move, leave", more: []choice{
			{text: "A young person has arrived", line: "child add"},
			{text: "Somebody came back", line: "child admit"},
			{text: "Somebody moved to another building of the home", line: "child move"},
			{text: "Somebody has left", line: "child leave"},
			{text: "Their legal status has changed", line: "child status"},
		}},
		{text: "Something happened (missing, complaint, accident, restraint)", shown: "ypa event add", more: []choice{
			{text: "Something happened", line: "event add"},
			{text: "It is over: back home, complaint answered", line: "event close"},
			{text: "I told the IRO", line: "iro notify"},
		}},
		{text: "I told a young person something, or they asked", shown: "ypa inform, ypa advocate request", more: []choice{
			{text: "I told them about something", line: "inform"},
			{text: "They asked for an advocate", line: "advocate request"},
			{text: "I offered an advocate", line: "advocate offer"},
			{text: "They said what they think of an independent visitor", line: "iv consult"},
			{text: "They asked for an independent visitor", line: "iv request"},
		}},
		{text: "A review or a visit took place", shown: "ypa review held, ypa iv visit", more: []choice{
			{text: "A looked-after review or a conference was held", line: "review held"},
			{text: "A day was booked for one", line: "review book"},
			{text: "The independent visitor came, rang or wrote", line: "iv visit"},
			{text: "The independent visitor's appointment was reviewed", line: "iv review"},
			{text: "They met their advocate", line: "advocate meet"},
		}},
		{text: "I found out a name or a number", shown: "ypa iro set, ypa worker set", more: []choice{
			{text: "The independent reviewing officer (IRO)", line: "iro set"},
			{text: "The social worker", line: "worker set"},
			{text: "The advocate", line: "advocate set"},
			{text: "An independent visitor was appointed", line: "iv appoint"},
			{text: "More about the independent visitor", line: "iv set"},
			{text: "The personal adviser of a care leaver", line: "adviser set"},
			{text: "More about the young person", line: "child set"},
		}},
		{text: "Chase an authority", shown: "ypa chase", line: "chase"},
		{text: "Get ready for the Reg 44 visit", shown: "ypa reg44 export", more: []choice{
			{text: "Make the pack for the visit, and record that", line: "reg44 export"},
			{text: "Somebody agreed or not that their details go in", line: "reg44 consent"},
			{text: "The visit took place", line: "reg44 visit"},
			{text: "Something was recommended", line: "reg44 recommend"},
			{text: "A recommendation is done", line: "reg44 done"},
		}},
		{text: "Put something right", shown: "ypa undo, ypa correct", more: []choice{
			{text: "Take back what I recorded last", line: "undo"},
			{text: "Correct what an entry says", line: "correct"},
			{text: "Look at what was recorded", line: "history"},
		}},
	}
}

// menu asks what to do until somebody leaves. A command that was refused, or that
// nobody wanted after all, leads back to it.
func (a *app) menu(c *cobra.Command) error {
	lines := menuLines()
	a.sayLine("")
	a.sayChoices("What would you like to do?", lines)
	for {
		one, how, err := a.choose(lines, func() error { return c.Help() })
		if err != nil || how == stopAsking {
			return err
		}
		if how == goBack {
			a.sayChoices("What would you like to do?", lines)
			continue
		}
		if len(one.more) > 0 {
			a.sayChoices(one.text+":", one.more)
			next, how, err := a.choose(one.more, func() error { return c.Help() })
			switch {
			case err != nil || how == stopAsking:
				return err
			case how == goBack:
				a.sayChoices("What would you like to do?", lines)
				continue
			}
			one = next
		}
		if err := a.follow(c, one); err != nil {
			return err
		}
		a.sayLine("")
		a.sayLine(fmt.Sprintf("What else? A number from 1 to %d, < shows them, q leaves.", len(lines)))
	}
}

// sayChoices writes choices with their numbers and, where there is room, the
// commands.
func (a *app) sayChoices(head string, list []choice) {
	a.sayLine(head)
	const commands, whole = 90, 80 // columns that the commands and the whole text need
	wide := a.style().Width
	for i, one := range list {
		text, shown := one.text, one.shown
		if shown == "" {
			shown = "ypa " + one.line
		}
		if wide < commands {
			shown = ""
		}
		if wide < whole {
			text, _, _ = strings.Cut(text, " (missing")
		}
		a.sayLine(strings.TrimRight(fmt.Sprintf("  %d  %-61s  %s", i+1, text, shown), " "))
	}
	a.sayLine("  ?  Help     <  Back     q  Leave")
}

// choose reads which of the choices is meant: a number, or the command itself.
func (a *app) choose(list []choice, help func() error) (choice, reply, error) {
	for {
		if _, err := fmt.Fprint(a.Stderr, "> "); err != nil {
			return choice{}, stopAsking, err
		}
		line, err := a.readLine()
		typed := strings.TrimSpace(line)
		if err != nil && (typed == "" || errors.Is(err, context.Canceled)) {
			if errors.Is(err, context.Canceled) {
				return choice{}, stopAsking, err
			}
			a.sayLine("")
			return choice{}, stopAsking, nil
		}
		n, failed := strconv.Atoi(typed)
		switch {
		case strings.EqualFold(typed, answerStop):
			return choice{}, stopAsking, nil
		case typed == answerBack:
			return choice{}, goBack, nil
		case typed == answerHelp:
			if err := help(); err != nil {
				return choice{}, stopAsking, err
			}
		case failed == nil && n >= 1 && n <= len(list):
			return list[n-1], replied, nil
		case strings.HasPrefix(typed, "ypa "):
			return choice{text: typed, line: strings.TrimPrefix(typed, "ypa ")}, replied, nil
		default:
			a.sayLine(fmt.Sprintf("  a number from 1 to %d, ? for help, < back, q to leave", len(list)))
		}
	}
}

// follow carries out a line of the menu and says which command that is. What goes
// wrong is told, and leads back.
func (a *app) follow(c *cobra.Command, one choice) error {
	a.sayItem("This is:", "ypa "+one.line)
	a.sayLine("")
	line := slices.Concat(argWords(one.line), typedFlags(c.Root().PersistentFlags()))
	line, err := a.another().perform(c.Context(), line)
	if c.Context().Err() != nil {
		return c.Context().Err()
	}
	_, message, hint := explain(err)
	a.report(unrepeated(message, line), unrepeated(hint, line))
	return nil
}
