package register

import (
	"errors"
	"fmt"

	"ypa/internal/care"
)

// Kind says what is the matter with a register file.
type Kind int

// The kinds. A script has to tell two groups of them apart: see [Kind.Damaged].
const (
	Missing      Kind = iota + 1 // no file, or no folder
	Exists                       // a file is there where a new one was to be made
	Locked                       // another program has it, and kept it
	Unreadable                   // no right to read it, or the disk cannot
	ReadOnly                     // no right to write it, or its folder
	Full                         // no room, or a limit of the file system
	Unsure                       // a sync failed: the entry may or may not be saved
	Damaged                      // the file is broken, or was altered
	NotARegister                 // something else: a folder, a text, another program's database
	Newer                        // written by a newer program
)

// Damaged reports whether the file itself is at fault (damaged, altered, not a
// register, newer), not the way to it.
func (k Kind) Damaged() bool { return k == Damaged || k == NotARegister || k == Newer }

// KindOf is what is the matter with the file; 0 where err says nothing of that.
func KindOf(err error) Kind {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Kind
	}
	return 0
}

// Error is what stood in the way of using a register file. Text names the file
// and the cause, Hint says what to do next. Neither names a person.
type Error struct {
	Kind Kind
	Path string
	Text string
	Hint string
	Err  error // what the system said, where it said something
}

// Error gives the text without the hint.
func (e *Error) Error() string { return e.Text }

// Unwrap gives what the system said.
func (e *Error) Unwrap() error { return e.Err }

var (
	errNested   = errors.New("one transaction at a time: an update can't begin while the register is being read or written here")
	errReading  = errors.New("the register was opened for reading only")
	errNoClock  = errors.New("a register is written with a clock: Options.Now is not set")
	errNoAuthor = errors.New("an entry is signed by its author: give a name of at most 200 printable characters")
)

// Repeat is the answer to an entry that says what stands already: equal in
// subject, kind, day and body to the last word of its kind on that day.
type Repeat struct {
	Number int64 // the entry that said it before
}

// Error names the earlier entry.
func (r *Repeat) Error() string { return fmt.Sprintf("already recorded as entry %d", r.Number) }

// NotFound is a reference, an entry or a change that the register does not
// hold.
type NotFound struct {
	What string // "young person", "authority", "home", "entry", "change"
	Name string // the reference or the number asked for
	Near string // the reference that was most likely meant; empty where none is near
	Last int64  // for entries and changes: the last there is
}

// Error says what is not there.
func (n *NotFound) Error() string {
	if n.What == "home" {
		return "the register has no home yet"
	}
	return fmt.Sprintf("there is no %s %s in the register", n.What, n.Name)
}

// Hint says what to type instead.
func (n *NotFound) Hint() string {
	switch {
	case n.Near != "":
		return "did you mean " + n.Near + "?"
	case (n.What == "entry" || n.What == "change") && n.Last == 0:
		return "nothing is recorded yet"
	case n.What == "entry":
		return fmt.Sprintf("they are numbered from 1 to %d: `ypa history` lists them", n.Last)
	case n.What == "change":
		return fmt.Sprintf("they are numbered from 1 to %d: `ypa undo --list` lists them", n.Last)
	case n.What == word(care.Authority):
		return "`ypa authority list` shows the authorities, `ypa authority add` adds one"
	case n.What == word(care.TheHome):
		return "start with `ypa init NAME`"
	}
	return "`ypa child list` shows who is in it, `ypa child add` adds a young person"
}

// articled writes a type of subject in words, with its article.
func articled(t care.SubjectType) string {
	switch t {
	case care.YoungPerson:
		return "a " + word(t)
	case care.Authority:
		return "an " + word(t)
	case care.TheHome:
		return "the " + word(t)
	}
	return word(t)
}

// word writes a type of subject in words.
func word(t care.SubjectType) string {
	switch t {
	case care.YoungPerson:
		return "young person"
	case care.Authority:
		return "authority"
	case care.TheHome:
		return "home"
	}
	return string(t)
}
