package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"ypa/internal/present"
)

// query is one question, as it is put.
type query struct {
	asks  string
	usual string // what Enter takes; empty: nothing
	shown string // the same in words
	must  bool   // it has to be answered: no Enter, no -
	help  string // what ? says
	check func(string) (string, error)
}

// query asks until the answer will do.
func (a *app) query(q query) (string, reply, error) {
	for {
		if _, err := fmt.Fprintf(a.Stderr, "%s ", present.Fold(visible(q.line()), a.style().Width-1)); err != nil {
			return "", stopAsking, err
		}
		line, err := a.readLine()
		if err != nil && !errors.Is(err, io.EOF) {
			return "", stopAsking, err
		}
		ended := err != nil && line == ""
		if ended {
			a.sayLine("") // what is said next begins a line
		}
		line = strings.TrimSpace(line)
		switch {
		case ended, strings.EqualFold(line, answerStop):
			return "", stopAsking, nil
		case line == answerBack:
			return "", goBack, nil
		case line == answerHelp:
			for _, line := range q.helps() {
				a.sayItem(" ", line)
			}
			continue
		case line == "" && q.usual != "":
			line = q.usual
		case (line == "" || line == answerUnknown) && q.must:
			a.sayItem(" ", "this has to be said; ? says more, < goes back, q leaves and records nothing")
			continue
		case line == "", line == answerUnknown:
			return "", notKnownYet, nil
		}
		answer, err := q.check(line)
		if err == nil {
			return answer, replied, nil
		}
		a.sayItem(" ", err.Error())
	}
}

// line is the question with what Enter takes.
func (q *query) line() string {
	shown := q.shown
	if shown == "" {
		shown = q.usual
	}
	if shown == "" && strings.HasSuffix(q.asks, "?") {
		return q.asks
	}
	if shown == "" {
		return q.asks + ":"
	}
	return q.asks + " [" + shown + "]:"
}

// helps is what ? says.
func (q *query) helps() []string {
	if q.help == "" {
		return []string{howToAnswer}
	}
	return append(strings.Split(q.help, "\n"), howToAnswer)
}

// readLine reads one line of the keyboard, or gives up when somebody presses
// Ctrl-C.
func (a *app) readLine() (string, error) {
	type typed struct {
		line string
		err  error
	}
	in, got := a.input(), make(chan typed, 1)
	go func() {
		line, err := in.ReadString('\n')
		got <- typed{line, err}
	}()
	select {
	case t := <-got:
		if t.err != nil && !errors.Is(t.err, io.EOF) {
			return "", usage("", "the answer was not read: %w", t.err)
		}
		return t.line, t.err
	case <-a.stopped:
		_, _ = fmt.Fprintln(a.Stderr)
		return "", context.Canceled
	}
}

// mayBeSaved asks whether what was said may be recorded: [replied], [goBack], or
// [context.Canceled] where it may not. Where the input ends, nothing is.
func (a *app) mayBeSaved() (reply, error) {
	for {
		if _, err := fmt.Fprint(a.Stderr, "Save? [Y/n/<]: "); err != nil {
			return stopAsking, err
		}
		line, err := a.readLine()
		if err != nil && (!errors.Is(err, io.EOF) || line == "") {
			if errors.Is(err, io.EOF) {
				err = context.Canceled
			}
			return stopAsking, err
		}
		switch strings.ToLower(strings.TrimSpace(line)) {
		case "", "y", "yes":
			return replied, nil
		case answerBack:
			return goBack, nil
		case "n", "no", answerStop:
			return stopAsking, context.Canceled
		}
		a.sayItem(" ", "Enter saves, n leaves without recording anything, < goes back to the questions")
	}
}

// yes asks a yes or no question of which no is the usual answer, unless usual
// says otherwise.
func (a *app) yes(question string, usual bool) (bool, error) {
	brackets := " [y/N]: "
	if usual {
		brackets = " [Y/n]: "
	}
	if _, err := fmt.Fprint(a.Stderr, visible(question), brackets); err != nil {
		return false, err
	}
	line, err := a.readLine()
	switch {
	case err != nil && !errors.Is(err, io.EOF):
		return false, err
	case err != nil && line == "":
		return false, nil
	}
	switch line = strings.ToLower(strings.TrimSpace(line)); line {
	case "":
		return usual, nil
	case "y", "yes":
		return true, nil
	}
	return false, nil
}
