package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"ypa/internal/paper"
	"ypa/internal/procedure"
)

// shortLine is how many columns a question may take with its choices beside it.
const shortLine = 72

// option is one of the numbered choices of a question.
type option struct{ value, text string }

// sayOptions shows the choices of a question, beside it where there is room and
// below it where there is none, and gives what stands before the answer.
func (a *app) sayOptions(asks string, options []option, several bool) string {
	list := numbered(options)
	line := strings.Join(list, "  ")
	if len(list) == 0 {
		return asks
	}
	if inline := asks + "   " + line; utf8.RuneCountInString(inline) <= shortLine {
		return inline
	}
	a.sayLine(asks)
	if utf8.RuneCountInString(line) <= shortLine {
		list = []string{line}
	}
	for i, one := range list {
		if len(list) > 9 && i < 9 {
			one = " " + one
		}
		a.sayLine("       " + one)
	}
	if several {
		return "       Numbers, with commas between"
	}
	return "       A number"
}

// numbered are the choices as they are shown.
func numbered(options []option) []string {
	list := make([]string, len(options))
	for i, o := range options {
		list[i] = fmt.Sprintf("%d %s", i+1, o.text)
	}
	return list
}

// wordOptions are words as choices.
func wordOptions(words []string) []option {
	var list []option
	for _, w := range words {
		text := strings.ReplaceAll(w, "-", " ")
		switch w {
		case "iro", "iv", "bsl":
			text = strings.ToUpper(w)
		case "cafcass":
			text = "Cafcass"
		case string(procedure.ChildrensHome):
			text = "children's home"
		case string(procedure.England), string(procedure.Wales):
			text = strings.ToUpper(w[:1]) + w[1:]
		}
		list = append(list, option{w, text})
	}
	return list
}

// options are the choices of a question; none where any text will do.
func (t *talk) options(q *ask) ([]option, error) {
	var list []option
	switch {
	case q.name == pick:
		for i := range t.asks {
			if o := &t.asks[i]; o.oneOf {
				list = append(list, option{o.name, o.text})
			}
		}
	case q.name == "authority" || q.name == "host-authority":
		return t.authorities()
	case q.name == "KIND" && t.path == "letter":
		for _, k := range paper.Letters() {
			list = append(list, option{string(k), string(k) + ", " + k.About()})
		}
	case q.flag != nil && !isDay(q.flag):
		return wordOptions(offered(t.c, q.flag)), nil
	}
	return list, nil
}

// chosen puts the choices in the place of their numbers.
func chosen(options []option, line string, several bool) (string, error) {
	parts := []string{line}
	if several {
		parts = strings.Split(line, ",")
	}
	for i, part := range parts {
		parts[i] = strings.TrimSpace(part)
		n, err := strconv.Atoi(parts[i])
		switch {
		case err != nil || len(options) == 0:
		case n < 1 || n > len(options):
			return "", fmt.Errorf("a number from 1 to %d", len(options))
		default:
			parts[i] = options[n-1].value
		}
	}
	return strings.Join(parts, ","), nil
}

// orNumber says that a number will do too, where a word was none of the choices.
func orNumber(options []option, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("a number from 1 to %d, or %w", len(options), err)
}

// chosenOf takes the choices themselves, or their words.
func chosenOf(options []option, line string) (string, error) {
	var values []string
	for part := range strings.SplitSeq(line, ",") {
		i := slices.IndexFunc(options, func(o option) bool { return o.value == part || strings.EqualFold(o.text, part) })
		if i < 0 {
			return "", errors.New("the numbers of what there is to say, with commas between them")
		}
		values = append(values, options[i].value)
	}
	return strings.Join(values, ","), nil
}
