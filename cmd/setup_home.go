package cmd

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// home asks who signs, unless that was said, and about the home, unless it has a
// register; then it starts the register.
func (s *setup) home() error {
	there, err := s.homeThere()
	if err != nil {
		return err
	}
	var by, name, kind, nation, goesBy string
	var questions []question
	if !s.v.InConfig("by") {
		questions = append(questions, question{&by, func() query { return s.signer(by) }})
	}
	if !there {
		questions = append(questions,
			question{&name, func() query {
				return query{asks: askHome, usual: name, must: true, help: setupHelp()[askHome], check: func(line string) (string, error) { return text("name", line) }}
			}},
			question{&kind, func() query {
				return s.choiceOf(askKind, wordOptions(care.WordsOf("home-kind").Words), cmp.Or(kind, procedure.ChildrensHome))
			}},
			question{&nation, func() query {
				return s.choiceOf(askNation, wordOptions(care.WordsOf("nation").Words), cmp.Or(nation, procedure.England))
			}},
			question{&goesBy, func() query {
				return s.choiceOf(askProcedure, s.homeProcedures(), usualProcedure(kind))
			}},
		)
	}
	err = s.walk(questions)
	if by != "" {
		s.set.By = by
		if failed := s.keep("by", yamlText(by)); failed != nil {
			return failed
		}
	}
	if err != nil || there {
		return err
	}
	if err := s.command("init", name, "--kind", kind, "--nation", nation, "--procedure", goesBy, "--quiet"); err != nil {
		return err
	}
	s.done = append(s.done, "the register of "+name)
	return nil
}

// homeThere reports whether there is a register already, and says so.
func (s *setup) homeThere() (bool, error) {
	err := s.view(s.ctx, register.Cut{}, func(r *register.Reader) error {
		home, err := readHome(r, s.today())
		if err == nil {
			s.say("There is a register already: " + home.Name + ", " + s.set.Register)
		}
		return err
	})
	if register.KindOf(err) == register.Missing {
		return false, nil
	}
	return err == nil, err
}

// signer asks who signs. A login that several people share is not offered.
func (s *setup) signer(before string) query {
	usual := cmp.Or(before, s.set.By)
	if genericName(usual) {
		usual = ""
	}
	return query{asks: askName, usual: usual, must: true, help: setupHelp()[askName], check: checkedName}
}

// homeProcedures are the procedures that a home may work by, and none.
func (s *setup) homeProcedures() []option {
	var list []option
	if library, err := s.library(); err == nil {
		for _, p := range library.Procedures() {
			if p.Kind == procedure.KindHome {
				title, _, _ := strings.Cut(p.Title, ": ")
				list = append(list, option{p.ID, title})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b option) int { return strings.Compare(a.value, b.value) })
	return append(list, option{"none", "none"})
}

// choice asks for one of several, by its number or its word; usual is the one
// that Enter takes, if any.
func (s *setup) choice(asks string, options []option, usual string) (string, error) {
	return s.putQuery(s.choiceOf(asks, options, usual))
}

// choiceOf is the question for one of several.
func (s *setup) choiceOf(asks string, options []option, usual string) query {
	var words []string
	number := ""
	for i, o := range options {
		words = append(words, o.value)
		if o.value == usual {
			number = strconv.Itoa(i + 1)
		}
	}
	return query{
		asks: s.sayOptions(asks, options, false), usual: number, help: setupHelp()[asks],
		check: func(line string) (string, error) {
			line, err := chosen(options, line, false)
			if err != nil {
				return "", err
			}
			line, err = oneOf(words, line)
			return line, orNumber(options, err)
		},
	}
}
