package cmd

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/spf13/pflag"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// shortLine is how many columns a question may take with its choices beside it.
const shortLine = 72

// option is one of the numbered choices of a question.
type option struct{ value, text string }

// put asks one question and keeps the answer.
func (t *talk) put(q *ask, number string) (reply, error) {
	options, err := t.options(q)
	if err != nil {
		return stopAsking, err
	}
	usual, shown := t.usual(q)
	asks := number + t.textOf(q)
	list := numbered(options)
	line := strings.Join(list, "  ")
	switch inline := asks + "   " + line; {
	case len(list) == 0:
	case utf8.RuneCountInString(inline) <= shortLine:
		asks = inline
	case utf8.RuneCountInString(line) <= shortLine:
		t.a.sayLine("       " + line)
	default:
		for _, one := range list {
			t.a.sayLine("       " + one)
		}
	}
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

// numbered are the choices as they are shown.
func numbered(options []option) []string {
	list := make([]string, len(options))
	for i, o := range options {
		list[i] = fmt.Sprintf("%d %s", i+1, o.text)
	}
	return list
}

// mayBeUnknown reports whether a question that has to be answered can be
// answered with not known.
func (t *talk) mayBeUnknown(q *ask) bool {
	return q.flag != nil && strings.Contains(q.flag.Usage, "or "+notKnown)
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
	case q.flag != nil && !isDay(q.flag):
		for _, w := range offered(t.c, q.flag) {
			list = append(list, option{w, strings.ReplaceAll(w, "-", " ")})
		}
	}
	return list, nil
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
	case q.extra:
		return text(q.name, line)
	case q.flag == nil:
		return t.argument(q.name, line)
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
			return "", err
		}
	case isDay(q.flag) && line != notKnown && line != "none":
		if line, err = t.a.day(line); err != nil {
			return "", err
		}
	}
	return line, t.check(q.flag, line)
}

// several reports whether a flag takes several words.
func several(f *pflag.Flag) bool { return f != nil && f.Value.Type() == "stringSlice" }

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
	case word == "RULE":
		ids, err := knownRules([]string{line})
		return strings.Join(ids, ""), hinted(err)
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
	return strings.Join(refs, " "), hinted(err)
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
