package cmd

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/viper"

	"ypa/internal/care"
	"ypa/internal/disk"
)

// stepApp is a run of the program on Sunday 22 November 2026.
func stepApp() *app {
	return &app{v: viper.New(), Machine: Machine{
		Now:    func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) },
		Place:  func(string) disk.Place { return disk.Place{} },
		Getenv: func(string) string { return "" },
	}}
}

// exampleWords splits a line of an example as a shell does; quotes keep spaces.
func exampleWords(line string) []string {
	var list []string
	for i, part := range strings.Split(line, `"`) {
		if i%2 == 1 {
			list[len(list)-1] += part
			continue
		}
		list = append(list, strings.Fields(part)...)
		if strings.HasSuffix(part, " ") {
			list = append(list, "")
		}
	}
	return slices.DeleteFunc(list, func(s string) bool { return s == "" })
}

// TestStepExamples reads every example as it would be typed: its flags are
// there, their words are allowed, and the references are as many as it takes.
func TestStepExamples(t *testing.T) {
	a := stepApp()
	for _, steps := range [][]step{advocateSteps(), iroSteps(), ivSteps(), appointedSteps(), roundSteps(), reviewSteps()} {
		for _, s := range steps {
			if len(s.examples) == 0 {
				t.Errorf("%s has no example", s.path)
			}
			for _, line := range s.examples {
				t.Run(line, func(t *testing.T) { readExample(t, a, s, line) })
			}
		}
	}
}

func readExample(t *testing.T, a *app, s step, line string) {
	t.Helper()
	rest, ok := strings.CutPrefix(line, "ypa "+s.path+" ")
	if !ok {
		t.Fatalf("it is no line of ypa %s", s.path)
	}
	c := &cobra.Command{Use: s.path}
	in := a.inputs(c)
	decide := s.flags(in)
	var e entryFlags
	e.add(c)
	c.Flags().StringSlice("except", nil, "")
	if err := c.ParseFlags(joinAnswers(c, exampleWords(rest))); err != nil {
		t.Fatal(err)
	}
	given, err := a.said(in, &e)
	if err != nil {
		t.Fatal(err)
	}
	if decide(given) == nil {
		t.Error("it decides nothing")
	}
	if refs := c.Flags().Args(); len(refs) != 1 && !s.several {
		t.Errorf("it takes one reference, not %q", refs)
	}
}

// TestOnIsNotAlwaysTheDay holds what --on means where it is not the day that
// something was done.
func TestOnIsNotAlwaysTheDay(t *testing.T) {
	a := stepApp()
	decided := func(flags func(*inputs) decider, args ...string) care.Command {
		t.Helper()
		c := &cobra.Command{Use: "x"}
		in := a.inputs(c)
		decide := flags(in)
		var e entryFlags
		e.add(c)
		if err := c.ParseFlags(args); err != nil {
			t.Fatal(err)
		}
		given, err := a.said(in, &e)
		if err != nil {
			t.Fatal(err)
		}
		return decide(given)
	}

	book, _ := decided(reviewBook, "--on", "3/12/2026").(care.BookReview)
	if got := book.Body.Day.String(); got != "2026-12-03" || book.Move {
		t.Errorf("book --on: day %s, move %t", got, book.Move)
	}
	if move, _ := decided(reviewMove).(care.BookReview); !move.Body.Day.IsZero() || !move.Move {
		t.Errorf("move without --on: day %s, move %t", move.Body.Day, move.Move)
	}
	told, _ := decided(iroNotify, "--event", "missing", "--on", "19/11/2026").(care.NotifyIRO)
	if told.On.String() != "2026-11-19" || told.Told.String() != "2026-11-22" {
		t.Errorf("notify --on: of %s, told %s", told.On, told.Told)
	}
	told, _ = decided(iroNotify, "--for", "#430", "--notified", "yesterday", "--consulted").(care.NotifyIRO)
	if !told.On.IsZero() || told.Told.String() != "2026-11-21" || told.Body.Entry != 430 || !told.Body.Consulted {
		t.Errorf("notify --notified: of %s, told %s, entry %d", told.On, told.Told, told.Body.Entry)
	}
}
