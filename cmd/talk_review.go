package cmd

import (
	"cmp"
	"fmt"
	"unicode/utf8"
)

// review shows what would be recorded and asks whether it may be.
func (t *talk) review(open []ask) (reply, error) {
	t.a.sayLine("")
	var list []answered
	for i := range open {
		if q := &open[i]; q.name != pick {
			list = append(list, answered{t.textOf(q), cmp.Or(t.shown[q.name], "not known")})
		}
	}
	t.a.sayAnswers(list)
	t.a.sayItem("  This is:", t.spoken())
	return t.a.mayBeSaved()
}

// answered is a question and what was said to it.
type answered struct{ asks, says string }

// sayAnswers shows what was answered, the answers below each other. A question that
// takes too much of the screen has a line of its own, and so has a long answer.
func (a *app) sayAnswers(list []answered) {
	width := a.style().Width
	wide := widest(list, width)
	for _, q := range list {
		asks := q.asks
		if utf8.RuneCountInString(asks) > wide {
			a.sayLine("  " + asks)
			asks = ""
		}
		line := fmt.Sprintf("  %-*s  %s", wide, asks, q.says)
		if utf8.RuneCountInString(line) > width {
			if asks != "" {
				a.sayLine("  " + asks)
			}
			line = "      " + q.says
		}
		a.sayLine(line)
	}
}

// widest is how many columns the questions get before the answers: as many as leave
// the most of them on one line with their answer.
func widest(list []answered, width int) int {
	best, fewest := 0, len(list)+1
	for i := range list {
		n, broken := utf8.RuneCountInString(list[i].asks), 0
		for _, q := range list {
			if utf8.RuneCountInString(q.asks) > n || n+len("    ")+utf8.RuneCountInString(q.says) > width {
				broken++
			}
		}
		if broken < fewest || broken == fewest && n < best {
			best, fewest = n, broken
		}
	}
	return best
}
