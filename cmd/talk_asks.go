package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/pflag"
)

// ask is one question of a conversation: an argument or a flag.
type ask struct {
	name  string      // the flag, or the word of the usage line: "REF"
	flag  *pflag.Flag // nil: an argument, or something extra
	text  string
	must  bool // the command is refused without it
	oneOf bool // one of several without which there is nothing to record

	unless, is string // falls away where the flag unless was answered with is
}

// ask works out the questions: the arguments that the usage line names and that
// were not typed, then the flags.
func (t *talk) ask() {
	for i, word := range arguments(t.c.Use) {
		if i >= len(t.args) && !t.instead() {
			t.asks = append(t.asks, ask{name: word, text: t.argumentText(word), must: true})
		}
	}
	for _, name := range t.flagNames() {
		must, oneOf := strings.HasSuffix(name, "!"), strings.HasSuffix(name, "~")
		name = strings.TrimRight(name, "!~")
		q := ask{name: name, must: must, oneOf: oneOf, flag: t.c.Flags().Lookup(name)}
		switch {
		case name == pick && !t.someGiven():
			q.text, q.must = "What is there to say", true
		case q.flag == nil || oneOf && t.someGiven() || q.flag.Changed || q.flag.Hidden, name == "given-by" && t.instead():
			continue
		default:
			q.text = t.flagText(name, q.flag.Usage)
		}
		t.asks = append(t.asks, q)
	}
}

// instead reports whether a flag was typed that stands in the place of the
// arguments: "consent REF... | --authority ID".
func (t *talk) instead() bool {
	_, flag, other := strings.Cut(t.c.Use, "| --")
	flag, _, _ = strings.Cut(flag, " ")
	return other && t.in.given(flag)
}

// arguments are the words of a usage line that have to be given: "iv visit REF"
// has REF. What stands in brackets or after a stroke need not be.
func arguments(use string) []string {
	var list []string
	for _, word := range strings.Fields(use)[1:] {
		if word == "|" || strings.HasPrefix(word, "[") {
			break
		}
		list = append(list, word)
	}
	return list
}

// flagNames are the flags that are asked, in order, marked as in [asked]. Where
// nothing is written down they are all that the command declares. The day comes
// last.
func (t *talk) flagNames() []string {
	names := strings.Fields(asked()[t.path])
	if _, known := asked()[t.path]; !known {
		for _, f := range t.in.fields {
			if f.name != "" {
				names = append(names, f.name)
			}
		}
	}
	on := t.c.Flags().Lookup("on")
	if on != nil && isDay(on) && !slices.Contains(names, "on!") && !slices.Contains(names, "on") && !slices.Contains(names, onlyArguments) {
		names = append(names, "on")
	}
	return names
}

// isNeeded reports whether the command line leaves out what the command cannot do
// without.
func (t *talk) isNeeded() bool {
	return slices.ContainsFunc(t.asks, func(q ask) bool { return q.must || q.oneOf })
}

// someGiven reports whether one of the flags was typed of which one is enough.
func (t *talk) someGiven() bool {
	return slices.ContainsFunc(t.flagNames(), func(name string) bool {
		bare, marked := strings.CutSuffix(name, "~")
		return marked && t.in.given(bare)
	})
}

// open are the questions that are to be asked, given the answers so far.
func (t *talk) open() []ask {
	var list []ask
	for _, q := range slices.Concat(t.asks, t.settling()) {
		if t.applies(&q) {
			list = append(list, q)
		}
	}
	return list
}

// says is what was typed or answered for a flag.
func (t *talk) says(name string) string {
	if answer, ok := t.given[name]; ok {
		return answer
	}
	if f := t.c.Flags().Lookup(name); f != nil && f.Changed {
		return f.Value.String()
	}
	return ""
}

// applies reports whether a question makes sense after the answers so far.
func (t *talk) applies(q *ask) bool {
	if q.unless != "" && t.given[q.unless] == q.is {
		return false
	}
	switch q.name {
	case "since":
		return t.says("status") != notKnown
	case "reason":
		return t.path != "iv refer" && t.path != "advocate refer" && t.path != "iv appoint" ||
			t.says("already-made") == "yes" || t.says("agreed") == "cannot-say"
	case "iv-phone", "iv-email":
		return t.says("iv-name") != ""
	case "advocacy-phone", "advocacy-email":
		return t.says("advocacy-name") != ""
	}
	picks := slices.ContainsFunc(t.asks, func(o ask) bool { return o.name == pick })
	return !picks || !q.oneOf || slices.Contains(strings.Split(t.given[pick], ","), q.name)
}
