package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/paper"
	"ypa/internal/register"
)

// put asks one question and keeps the answer.
func (t *talk) put(q *ask, number string) (reply, error) {
	options, err := t.options(q)
	if err != nil {
		return stopAsking, err
	}
	usual, shown := t.usual(q)
	asks := t.a.sayOptions(number+t.textOf(q), options, q.name == pick || several(q.flag))
	answer, how, err := t.a.query(query{asks: asks, usual: usual, shown: shown, must: q.must && !t.mayBeUnknown(q), help: t.helpOf(q), check: func(line string) (string, error) {
		return t.take(q, options, line)
	}})
	if err != nil || how == goBack || how == stopAsking {
		return how, err
	}
	delete(t.given, q.name)
	delete(t.shown, q.name)
	if how == notKnownYet && q.must {
		answer, how = notKnown, replied
	}
	if how == replied {
		t.given[q.name], t.shown[q.name] = answer, t.read(q, options, answer)
		if note := t.understood(q, answer); note != "" {
			t.a.sayLine("       " + note)
		}
	}
	return replied, nil
}

// mayBeUnknown reports whether a question that has to be answered can be
// answered with not known.
func (t *talk) mayBeUnknown(q *ask) bool {
	return q.flag != nil && strings.Contains(q.flag.Usage, "or "+notKnown)
}

// usual is what Enter takes, and how it is shown.
func (t *talk) usual(q *ask) (usual, shown string) {
	if answer := t.given[q.name]; answer != "" { // asked again
		return answer, t.shown[q.name]
	}
	switch name := t.path + " " + q.name; {
	case q.name == "REF" && t.path == "child add":
		return t.nextRef(), ""
	case name == "child add known-as":
		first, _, _ := strings.Cut(t.says("name"), " ")
		if first == "-" {
			first = ""
		}
		return first, ""
	case name == "child add status":
		return string(care.LookedAfter), "1"
	case name == "child add admitted":
		if day, err := calendar.Parse(t.says("since"), t.a.today()); err == nil {
			return day.String(), day.Medium()
		}
		return t.a.today().String(), t.a.today().Medium()
	case q.name == "kind" && q.flag != nil && strings.Contains(q.flag.Usage, "default review"):
		return string(care.Review), "1"
	case q.name == "on" && !q.must && strings.Contains(q.flag.Usage, "default today"), q.name == "notified", q.name == "sent":
		return t.a.today().String(), t.a.today().Medium()
	}
	return "", ""
}

// take reads an answer as the flag or the argument takes it.
func (t *talk) take(q *ask, options []option, line string) (string, error) {
	line, err := chosen(options, line, q.name == pick || several(q.flag))
	if err != nil {
		return "", err
	}
	switch {
	case q.name == pick:
		return chosenOf(options, line)
	case q.flag == nil:
		answer, err := t.argument(q.name, line)
		return answer, hinted(err)
	case q.name == "authority":
		if line, err = t.authority(options, line); err != nil {
			return "", err
		}
	case len(options) > 0:
		var words []string
		for _, o := range options {
			words = append(words, o.value)
		}
		switch low := strings.ToLower(line); {
		case slices.Contains(words, line):
		case slices.Contains(words, "yes") && low == "y":
			line = "yes"
		case slices.Contains(words, "no") && low == "n":
			line = "no"
		default:
			line = strings.ReplaceAll(line, " ", "-")
		}
		if line, err = someOf(words, line, several(q.flag)); err != nil {
			return "", orNumber(options, err)
		}
	case isDay(q.flag) && line != notKnown && line != "none":
		if line, err = t.a.day(line); err != nil {
			return "", err
		}
		if day, failed := calendar.ParseISO(line); failed == nil && t.isPast(q) && day.After(t.a.today()) {
			return "", fmt.Errorf("%s is in the future", day.Medium())
		}
	}
	return line, t.check(q.flag, line)
}

// isPast reports whether a question is about a day that cannot be to come, so that
// this is said at once.
func (t *talk) isPast(q *ask) bool {
	return q.name == "born" || q.name == "on" && slices.Contains([]string{"event add", "inform", "review held", "iv visit", "iro notify"}, t.path)
}

// several reports whether a flag takes several words.
func several(f *pflag.Flag) bool { return f != nil && f.Value.Type() == "stringSlice" }

// check has the flag itself take the answer, and takes it back: what is wrong is
// said in the words in which the command line says it.
func (t *talk) check(f *pflag.Flag, answer string) error {
	if answer == "-" {
		return errors.New("nothing was said")
	}
	defer func() {
		if several, ok := f.Value.(pflag.SliceValue); ok {
			_ = several.Replace(nil)
		}
		f.Changed = false
	}()
	if several, ok := f.Value.(pflag.SliceValue); ok {
		if err := several.Replace(strings.Split(answer, ",")); err != nil {
			return err
		}
		f.Changed = true
	} else if err := t.c.Flags().Set(f.Name, answer); err != nil {
		return err
	}
	for _, field := range t.in.fields {
		if field.name == f.Name {
			return field.take()
		}
	}
	return nil
}

// argument checks an argument against what is on record.
func (t *talk) argument(word, line string) (string, error) {
	switch {
	case t.path == "child add":
		return t.newRef(line)
	case word == "KIND" && t.path == "letter":
		kind, err := paper.ParseLetter(line)
		return string(kind), err
	case word == "RULE":
		ids, err := knownRules([]string{line})
		return strings.Join(ids, ""), err
	case !strings.HasPrefix(word, "REF"), strings.EqualFold(line, theHome) && t.path == "waive":
		return text(strings.ToLower(word), line)
	}
	var refs []string
	err := t.a.view(t.ctx, register.Cut{}, func(r *register.Reader) error {
		for _, ref := range strings.FieldsFunc(line, func(c rune) bool { return c == ' ' || c == ',' }) {
			if strings.EqualFold(ref, everyone) && word == "REF..." {
				refs = append(refs, everyone)
				continue
			}
			s, err := person(r, ref)
			if err != nil {
				return err
			}
			refs = append(refs, s.Ref)
		}
		return nil
	})
	if err == nil && word == "REF" && len(refs) != 1 {
		err = errors.New("one young person at a time")
	}
	return strings.Join(refs, " "), err
}

// checkTyped checks the arguments that were typed, so that nobody answers questions
// about somebody who is not on record, or under a reference that is taken.
func (t *talk) checkTyped() error {
	words := arguments(t.c.Use)
	for i, line := range t.args {
		if len(words) == 0 {
			return nil
		}
		if _, err := t.argument(words[min(i, len(words)-1)], line); err != nil {
			return err
		}
	}
	return nil
}

// hinted is an error with its hint in one line.
func hinted(err error) error {
	if err == nil {
		return nil
	}
	_, message, hint := explain(err)
	if first, _, _ := strings.Cut(hint, "\n"); first != "" {
		message += ": " + first
	}
	return errors.New(message)
}
