package cmd

import (
	"bufio"
	"fmt"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

// What a person may type instead of an answer.
const (
	answerUnknown = "-" // not known yet
	answerBack    = "<"
	answerStop    = "q"
	answerHelp    = "?"
)

// reply is what was typed to a question.
type reply int

const (
	replied reply = iota
	notKnownYet
	goBack
	stopAsking // also where the input ends
)

// canAsk reports whether there is somebody to ask.
func (a *app) canAsk() bool { return a.Terminal && !a.set.NoInput && !a.json() }

// input is the keyboard, or the file that stands for it. It is read through one
// buffer, so that no line is lost between two questions.
func (a *app) input() *bufio.Reader {
	if a.keyboard == nil {
		a.keyboard = bufio.NewReader(a.Stdin)
	}
	return a.keyboard
}

// sayLine writes a line beside the data.
func (a *app) sayLine(text string) { _, _ = fmt.Fprintln(a.Stderr, visible(text)) }

// say writes a sentence beside the data, broken at spaces to the screen.
func (a *app) say(text string) { present.NewPrinter(a.Stderr, a.style()).Text(text) }

// sayItem writes a sentence behind a label.
func (a *app) sayItem(label, text string) { present.NewPrinter(a.Stderr, a.style()).Item(label, text) }

// prompt asks one question until the answer will do. Enter takes what stands in
// brackets; where nothing does it leaves the question open.
func (a *app) prompt(question, usual string, check func(string) (string, error)) (string, reply, error) {
	return a.query(query{asks: question, usual: usual, check: check})
}

// questioner is a decision that can ask for what it leaves open.
type questioner interface {
	care.Command
	Open(care.Facts) []care.Question
}

// howToAnswer is said once, before questions are asked.
const howToAnswer = "Enter takes what stands in [brackets]; - not known yet, < back, ? help, q stop."

// settled asks for what a decision leaves open until somebody says that it may be
// saved. Where nothing was open nobody is asked.
func (a *app) settled(open []care.Question) (map[string]string, error) {
	given := map[string]string{}
	if len(open) == 0 {
		return given, nil
	}
	a.say(howToAnswer)
	for from := 0; ; {
		if err := a.answersFrom(open, from, given); err != nil {
			return nil, err
		}
		how, err := a.mayBeSaved()
		switch {
		case err != nil:
			return nil, err
		case how == replied:
			return given, nil
		}
		for from = len(open) - 1; from > 0 && fallsAway(open[from], given); from-- {
		}
	}
}

// answersFrom asks the questions from one on and keeps the answers by flag.
func (a *app) answersFrom(open []care.Question, from int, given map[string]string) error {
	for i := from; i < len(open); i++ {
		q := open[i]
		if fallsAway(q, given) {
			continue
		}
		answer, how, err := a.prompt(fmt.Sprintf(" %d of %d  %s%s", i+1, len(open), q.Asks, wordsOf(q)), "", a.checkAnswer(q))
		switch {
		case err != nil:
			return err
		case how == stopAsking:
			return nil
		case how == goBack:
			for i--; i > 0 && fallsAway(open[i], given); i-- {
			}
			i = max(i, 0) - 1
		case how == replied:
			given[q.Flag] = answer
		default:
			delete(given, q.Flag)
		}
	}
	return nil
}

// fallsAway reports whether an answer that was given settles the question.
func fallsAway(q care.Question, given map[string]string) bool {
	return q.Unless != "" && given[q.Unless] == q.Is
}

// wordsOf lists the words that an answer may be.
func wordsOf(q care.Question) string {
	switch {
	case q.Day:
		return " (a day)"
	case q.Set != "":
		return " (" + wordList(q.Set) + ")"
	}
	return ""
}

// checkAnswer takes the answer to a question as its flag would.
func (a *app) checkAnswer(q care.Question) func(string) (string, error) {
	return func(line string) (string, error) {
		switch {
		case q.Day:
			return a.day(line)
		case q.Set != "":
			return oneOf(care.WordsOf(q.Set).Words, line)
		}
		return text(q.Flag, line)
	}
}

// day reads a day that was typed as an answer.
func (a *app) day(line string) (string, error) {
	d, err := calendar.Parse(line, a.today())
	return d.String(), err
}

// fillIn asks for what a decision about a young person leaves open and sets the
// flags that say it. No transaction is open while somebody types.
func (a *app) fillIn(c *cobra.Command, ref string, command questioner) (bool, error) {
	var open []care.Question
	err := a.view(c.Context(), register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		subject, err := person(r, ref)
		if err != nil {
			return err
		}
		rec, err := fold(r, subject, s.asOf)
		if err != nil {
			return err
		}
		open = command.Open(s.facts(rec))
		_, err = command.Decide(s.facts(rec)) // what is refused is not asked about
		return err
	})
	if err != nil {
		return false, err
	}
	given, err := a.settled(open)
	if err != nil {
		return false, err
	}
	for flag, answer := range given {
		if err := c.Flags().Set(flag, answer); err != nil {
			return false, err
		}
	}
	return len(given) > 0, nil
}
