package cmd

import (
	"slices"
	"strings"
	"testing"

	"github.com/spf13/pflag"
)

// trial is a recording command on a home that is ready for it.
type trial struct {
	path  string
	args  []string
	ready []byte // the register before
	after []byte // and once it has recorded
	size  int64
	flags []string
}

// trials are all recording commands of the tree. One that can't be carried out
// with its own example, or with a base line, is a failure: nobody would try its
// flags.
func trials(t *testing.T) []trial {
	t.Helper()
	made, a := demoRegister(t), stepApp()
	newRoot(a)
	var list []trial
	for c := range a.forms {
		if c.Parent().Name() == "visit-pack" || c.Name() == "correct" {
			continue // reg44's own, once more; correct is tried on what the others record
		}
		h, lines := newHostileHome(t, made), baseLines()[pathOf(c)]
		var args []string
		if len(lines) == 0 {
			args = exampleOf(t, c)
		}
		for _, line := range lines {
			if args != nil {
				if code, _, said := h.run(args...); code != exitDone {
					t.Errorf("ypa %s: %s", args, said)
				}
			}
			args = exampleWords(line)
		}
		one := trial{path: pathOf(c), args: args, ready: readAll(t, h.path), size: h.size()}
		if code, _, said := h.run(args...); code != exitDone {
			t.Errorf("%s: its example doesn't record on the made-up home; give it a base line: ypa %s: %s", one.path, args, said)
		}
		c.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != fromFileFlag && f.Value.Type() != "bool" {
				one.flags = append(one.flags, f.Name)
			}
		})
		one.after = readAll(t, h.path)
		list = append(list, one)
	}
	slices.SortFunc(list, func(a, b trial) int { return strings.Compare(a.path, b.path) })
	return append(list, corrections(t, list)...)
}

// corrections are trials of correct: each of its flags on an entry of a command
// that has the same flag, or on one that has nothing to do with it.
func corrections(t *testing.T, list []trial) []trial {
	t.Helper()
	a := stepApp()
	c, _, err := newRoot(a).Find([]string{"correct"})
	if err != nil {
		t.Fatal(err)
	}
	var more []trial
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		if f.Name == fromFileFlag || f.Value.Type() == "bool" {
			return
		}
		of := list[slices.IndexFunc(list, func(tr trial) bool { return tr.path == "iro set" })]
		if i := slices.IndexFunc(list, func(tr trial) bool {
			return slices.Contains(tr.flags, f.Name) && tr.path != "letter" && tr.path != "chase" && tr.path != "reg44 code" // what ypa itself did isn't corrected
		}); i >= 0 {
			of = list[i]
		}
		h := newHostileHome(t, of.after)
		more = append(more, trial{path: "correct (" + of.path + ")", args: []string{"correct", "LAST"}, ready: of.after, size: h.size(), flags: []string{f.Name}})
	})
	return more
}

// with are the words of a trial with another value for a flag.
func (tr trial) with(flag, value string) []string {
	args := slices.Clone(tr.args)
	for i := 0; i < len(args); i++ {
		if name, _, whole := strings.Cut(args[i], "="); name == "--"+flag {
			end := i + 1
			if !whole && end < len(args) && !strings.HasPrefix(args[end], "--") {
				end++
			}
			args = slices.Delete(args, i, end)
			i--
		}
	}
	return append(args, "--"+flag+"="+value)
}
