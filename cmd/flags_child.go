package cmd

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// notKnown says of a fact that is asked for that nobody knows it.
const notKnown = string(care.NotKnown)

// identity declares the flags that say who a young person is.
func (in *inputs) identity(to *care.Identity) {
	in.text("name", "the full `NAME`; - reads it from the keyboard or a file, so that no shell keeps it", nil, func(given string) (err error) {
		to.Name, err = in.a.fullName(given)
		return err
	})
	in.text("born", "the `DATE` of birth, or not-known", []string{notKnown}, func(given string) (err error) {
		if given == notKnown {
			return nil
		}
		to.Born, err = in.a.date("--born", given)
		return err
	})
	in.name(&to.KnownAs, "known-as", "the `NAME` they like to be called")
	in.line(&to.AuthorityRef, "authority-ref", "the placing authority's own `NUMBER` for them")
}

// fullName reads a name: what was given, or for - one line of the input.
func (a *app) fullName(given string) (string, error) {
	if given == "-" {
		var err error
		if given, err = a.ask("Full name"); err != nil {
			return "", err
		}
	}
	name, err := text("name", given)
	if err != nil {
		return "", err
	}
	if err := care.CheckName(name); err != nil {
		return "", usage("", "--name %w", err)
	}
	return name, nil
}

// ask reads one line of the input. On a terminal it says what it waits for.
func (a *app) ask(what string) (string, error) {
	if a.Terminal {
		if _, err := fmt.Fprintf(a.Stderr, "%s: ", what); err != nil {
			return "", err
		}
	}
	line, err := a.readLine()
	line = strings.TrimSpace(line)
	if err != nil && !errors.Is(err, io.EOF) {
		return "", usage("", "%s was not read: %w", strings.ToLower(what), err)
	}
	if line == "" {
		return "", usage("", "%s was not given", strings.ToLower(what))
	}
	return line, nil
}

// authority declares the flag that names an authority on record.
func (in *inputs) authority(to *string, name, about string) {
	in.declare(name, about, func(given string) (err error) {
		*to, err = in.short(name, given)
		return err
	})
	in.complete(name, in.a.completeSubjects(care.Authority))
}

// circumstances declares the flags that say how a young person is placed.
func (in *inputs) circumstances(to *care.Circumstances) {
	in.answer(&to.OutOfArea, "out-of-area", "placed outside the placing authority's area")
	in.answer(&to.AtADistance, "at-a-distance", "out of area, and not in an adjoining area either")
	in.answer(&to.Secure, "secure", "in secure accommodation")
	in.answer(&to.ShortBreaks, "short-breaks", "here for short breaks")
	in.answer(&to.ImmigrationControl, "immigration-control", "subject to immigration control")
	in.answer(&to.Disability, "disability", "has a disability")
	in.answer(&to.ViewsHard, "views-hard-to-express", "finds it hard to express views")
	in.line(&to.CommunicationNeed, "communication-need", "the `NEED` in a few words, or none")
	in.text("parent-visit", "the `DATE` a parent last visited, none or not-known", []string{"none", notKnown}, func(given string) error {
		if given == "none" || given == notKnown {
			to.ParentVisit = given
			return nil
		}
		on, err := in.a.date("--parent-visit", given)
		to.ParentVisit = on.String()
		return err
	})
}

// placing is a decision that names an authority: where that is not on record and
// a procedure of its own ships with ypa, the refusal says the whole line.
type placing struct{ care.Command }

// Decide is that of the command.
func (p placing) Decide(f care.Facts) ([]care.Entry, error) {
	entries, err := p.Command.Decide(f)
	unknown, refused := errors.AsType[*care.UnknownAuthority](err)
	if !refused {
		return entries, err
	}
	library, failed := procedure.Load()
	if failed != nil {
		return nil, failed
	}
	known, ok := builtIn(library, unknown.ID)
	if !ok {
		return nil, err
	}
	if _, there := f.Home.Authorities[known.ID]; there {
		return nil, usage("it is on record as "+known.ID, "no authority %q is on record", unknown.ID)
	}
	return nil, usage(fmt.Sprintf("ypa knows its procedure; add it first: ypa authority add %s --name %q", known.ID, known.Names[0]), "%w", err)
}

// builtIn finds the authority's procedure that ships with ypa and goes by this
// id or name.
func builtIn(library *procedure.Library, name string) (*procedure.Procedure, bool) {
	p, ok := library.Get(strings.ToLower(name))
	if !ok {
		p, ok = library.AuthorityNamed(name)
	}
	return p, ok && p.Kind == procedure.KindAuthority && len(p.Names) > 0
}
