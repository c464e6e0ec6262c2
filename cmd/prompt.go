package cmd

import (
	"bufio"
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/present"
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
func (a *app) sayLine(text string) { _, _ = fmt.Fprintln(a.Stderr, a.folded(text)) }

// folded is a text as it goes to the screen: visible, and broken at spaces.
func (a *app) folded(text string) string { return present.Fold(visible(text), a.style().Width) }

// say writes a sentence beside the data, broken at spaces to the screen.
func (a *app) say(text string) { present.NewPrinter(a.Stderr, a.style()).Text(text) }

// sayItem writes a sentence behind a label.
func (a *app) sayItem(label, text string) { present.NewPrinter(a.Stderr, a.style()).Item(label, text) }

// prompt asks one question until the answer will do. Enter takes what stands in
// brackets; where nothing does it leaves the question open.
func (a *app) prompt(question, usual string, check func(string) (string, error)) (string, reply, error) {
	return a.query(query{asks: question, usual: usual, check: check})
}

// howToAnswer is said once, before questions are asked.
const howToAnswer = "Enter takes what stands in [brackets]; - not known yet, < back, ? help, q stop."

// firstQuestion answers < where there is nothing to go back to.
const firstQuestion = "  this is the first question; q leaves"

// day reads a day that was typed as an answer.
func (a *app) day(line string) (string, error) {
	d, err := calendar.Parse(line, a.today())
	return d.String(), err
}
