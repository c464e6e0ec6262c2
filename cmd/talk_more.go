package cmd

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
)

// read is an answer as the review screen shows it.
func (t *talk) read(q *ask, options []option, answer string) string {
	if q.flag != nil && isDay(q.flag) {
		if day, err := calendar.ParseISO(answer); err == nil {
			return day.Medium()
		}
	}
	if add := t.before[q.name]; add != nil {
		return add[len(add)-1] + ", new"
	}
	var texts []string
	for part := range strings.SplitSeq(answer, ",") {
		text := part
		for _, o := range options {
			if o.value == part {
				text = o.text
			}
		}
		texts = append(texts, text)
	}
	if answer == notKnown {
		return "not known"
	}
	if len(options) == 0 {
		return answer
	}
	return strings.Join(texts, ", ")
}

// understood repeats a day with its weekday, and of a birth the age.
func (t *talk) understood(q *ask, answer string) string {
	if q.flag == nil || !isDay(q.flag) {
		return ""
	}
	day, err := calendar.ParseISO(answer)
	switch {
	case err != nil:
		return ""
	case q.name == "born":
		return fmt.Sprintf("%s, %d years old", day.Medium(), day.Age(t.a.today()))
	}
	return day.Medium()
}

// helpOf is what ? says of a question.
func (t *talk) helpOf(q *ask) string {
	var lines []string
	switch {
	case q.name == pick:
		lines = append(lines, "The numbers, with commas between them. Only that is asked then.")
	case t.path == "child add" && q.name == "worker":
		lines = append(lines, "As in: Jo Field, 01632 960111. More about them later: ypa worker set.")
	case t.path == "child add" && q.name == "REF":
		lines = append(lines, "A short sign for them in lists and on paper, as in RH-01: letters, digits and hyphens.", "Not their name, nor anything that gives it away.")
	case q.flag == nil && strings.HasPrefix(q.name, "REF"):
		lines = append(lines, t.refs())
	case q.flag == nil:
		lines = append(lines, "Young people are listed by ypa child list, entries by ypa history, authorities by ypa authority list.")
	default:
		lines = append(lines, inPlainWords(q.flag.Usage)+" (--"+q.name+").")
	}
	if q.flag != nil && isDay(q.flag) {
		lines = append(lines, "A day: 3/11/2026, 3 Nov 2026, today, yesterday, monday, 3 weeks ago.")
	}
	if t.path == "child add" && (q.name == "since" || q.name == "admitted") {
		lines = append(lines,
			"Looked after since: the day an authority began to look after them, wherever they lived.",
			"Reviews are counted from it. Here since: the day they came to this home.")
	}
	return strings.Join(lines, "\n")
}

// refs says who can be meant, where they are not too many to read: those who live
// here, or who have left where somebody comes back.
func (t *talk) refs() string {
	const several = 30
	var list []string
	err := t.a.view(t.ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := t.a.see(r)
		if err != nil {
			return err
		}
		subjects, err := r.Subjects(care.YoungPerson)
		if err != nil || len(subjects) > several {
			return err
		}
		return s.each(r, func(rec *care.Record) error {
			if rec.Residence().Here == (t.path != "child admit") {
				list = append(list, strings.TrimSpace(rec.Subject.Ref+" "+rec.Identity().FirstName()))
			}
			return nil
		})
	})
	if err != nil || len(list) == 0 {
		return "Young people are listed by ypa child list."
	}
	return strings.Join(list, ", ") + "."
}

// spoken is the command that the answers stand for, without names and notes: a
// shell would keep them.
func (t *talk) spoken() string {
	words := t.line()
	for i, word := range words {
		name, value, long := strings.Cut(word, "=")
		if !long || !strings.HasPrefix(word, "--") {
			continue
		}
		f := t.c.Flags().Lookup(strings.TrimPrefix(name, "--"))
		switch {
		case f == nil:
		case isDay(f), len(offered(t.c, f)) > 0, f.Name == "authority", f.Name == "procedure", f.Name == "visit-every", f.Value.Type() == "bool":
		default:
			value = "-"
		}
		if strings.ContainsAny(value, " \"'") {
			value = strconv.Quote(value)
		}
		words[i] = name + " " + value
	}
	for i, word := range words {
		if word == "--" { // the arguments stand behind the command, as people type them
			n := len(strings.Fields(t.path))
			words = append(append(append([]string{}, words[:n]...), words[i+1:]...), words[n:i]...)
			break
		}
	}
	return "ypa " + strings.Join(words, " ")
}

// nextRef is the reference after the highest one of its kind on record.
func (t *talk) nextRef() string {
	next := ""
	_ = t.a.view(t.ctx, register.Cut{}, func(r *register.Reader) error {
		subjects, err := r.Subjects(care.YoungPerson)
		highest := 0
		for _, s := range subjects {
			digits := strings.TrimLeftFunc(s.Ref, func(c rune) bool { return !unicode.IsDigit(c) })
			n, err := strconv.Atoi(digits)
			if err != nil || n < highest {
				continue
			}
			highest = n
			next = fmt.Sprintf("%s%0*d", strings.TrimSuffix(s.Ref, digits), len(digits), n+1)
		}
		return err
	})
	return next
}

// newRef checks the reference of somebody who is new.
func (t *talk) newRef(line string) (string, error) {
	if err := care.CheckRef(line); err != nil {
		return "", err
	}
	taken := false
	err := t.a.view(t.ctx, register.Cut{}, func(r *register.Reader) error {
		_, missing := r.Subject(care.YoungPerson, line)
		taken = missing == nil
		return nil
	})
	if err == nil && taken {
		err = usage("choose another, as in "+t.nextRef()+"; or say more about them: ypa child set "+line, "%s is on record already", line)
	}
	return line, err
}

// authorities are the choices of a placing authority: those on record.
func (t *talk) authorities() ([]option, error) {
	var list []option
	err := t.a.view(t.ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := t.a.see(r)
		if err != nil {
			return err
		}
		subjects, err := r.Subjects(care.Authority)
		for _, subject := range subjects {
			if known, ok := s.home.Authorities[subject.Ref]; ok {
				list = append(list, option{subject.Ref, known.Name})
			}
		}
		return err
	})
	if t.path == "child add" && len(list) > 0 {
		list = append(list, option{another, "another"})
	}
	return list, err
}

// another stands for an authority that is not on record yet.
const another = "another"

// authority takes the answer to who placed somebody. One that is not on record is
// added when the answers are saved.
func (t *talk) authority(options []option, line string) (string, error) {
	delete(t.before, "authority")
	for _, o := range options {
		if o.value != another && (strings.EqualFold(line, o.value) || strings.EqualFold(line, o.text)) {
			return o.value, nil
		}
	}
	if t.path != "child add" {
		return line, nil
	}
	if line == another {
		name, how, err := t.a.query(query{asks: "       Its name", must: true, check: func(s string) (string, error) { return text("name", s) }})
		if err != nil || how != replied {
			return "", fmt.Errorf("no authority was named")
		}
		line = name
	}
	if err := care.CheckName(line); err != nil {
		return "", err
	}
	id, name := t.a.authorityID(line)
	for _, o := range options {
		if o.value == id {
			return id, nil
		}
	}
	t.before["authority"] = []string{"authority", "add", id, "--quiet", "--name", name}
	t.a.sayLine(fmt.Sprintf("       %s is not on record yet: saving adds it as %s.", name, id))
	return id, nil
}

// authorityID is the short id of an authority, and its name: those that ypa has
// where it knows the authority's procedure.
func (a *app) authorityID(line string) (id, name string) {
	if library, err := a.library(); err == nil {
		if known, ok := builtIn(library, line); ok {
			return known.ID, known.Names[0]
		}
	}
	var words []string
	for word := range strings.FieldsFuncSeq(strings.ToLower(line), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		switch word {
		case "city", "county", "council", "borough", "of", "the", "london", "metropolitan", "district":
		default:
			words = append(words, word)
		}
	}
	if len(words) == 0 {
		return strings.Join(strings.Fields(strings.ToLower(line)), "-"), line
	}
	return strings.Join(words, "-"), line
}
