package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"ypa/cmd"
)

// follower is somebody who follows a page, on a computer with an empty home.
type follower struct {
	tally
	t          *testing.T
	here, page string // the folder of the project, and the page
	dir        string // the folder that commands are typed in
	now        time.Time
	width      int
	chance     io.Reader
	env        map[string]string
	crontab    string
	words      [][2]string     // what is typed for a word that stands for something
	seen       map[string]bool // the lines that sentences name, of all pages
	next       order
}

// order is what a page says about the next block of code.
type order struct {
	exits   []string // the exit codes of its commands, in order
	types   []string // what is typed at the questions of its commands
	show    string   // which of the lines printed it shows, as in "1..4 -3..-1"
	skip    string   // why it isn't run
	save    string   // the file that the block is
	table   bool     // the next table is there to be typed
	inTable bool     // it has begun
}

func newFollower(t *testing.T, here, page string, seen map[string]bool) *follower {
	t.Helper()
	dir := homeFolder(t)
	return &follower{
		t: t, seen: seen, here: here, page: page, dir: dir, width: 80, chance: rand.NewChaCha8([32]byte{}), env: map[string]string{"NO_COLOR": "1"},
		now: time.Date(2026, time.November, 23, 9, 0, 0, 0, time.UTC),
	}
}

// homeFolder makes a folder whose path is as long as /home/karen, where that can
// be: what is printed breaks where it breaks for her.
func homeFolder(t *testing.T) string {
	t.Helper()
	for n := range 1000 {
		dir := fmt.Sprintf("/tmp/y%05d", (os.Getpid()+n)%100000)
		if os.Mkdir(dir, 0o700) == nil {
			t.Cleanup(func() { _ = os.RemoveAll(dir) })
			return dir
		}
	}
	return t.TempDir()
}

// part follows a piece of the page and gives its lines as they should be.
func (f *follower) part(p part) []string {
	switch {
	case p.notes:
		text := strings.TrimSuffix(strings.TrimPrefix(strings.TrimSpace(strings.Join(p.lines, "\n")), "<!-- test"), "-->")
		for line := range strings.SplitSeq(text, "\n") {
			f.note(strings.TrimSpace(line))
		}
		return p.lines
	case p.code && f.next.save != "":
		f.save(p)
		return p.lines
	case p.code && isSession(p):
		return f.session(p)
	case p.code:
		for _, line := range p.lines {
			if line = typed(line, false); line != "" {
				f.try(line)
			}
		}
		f.next = order{}
		return p.lines
	}
	for _, line := range p.lines {
		if line == "" && f.next.inTable {
			f.next = order{}
		}
		commands, table := spans(line)
		for _, command := range commands {
			if table && f.next.table {
				f.next.inTable = true
				f.try(command)
			} else {
				f.named++
				f.known(command)
			}
		}
	}
	return p.lines
}

// save writes a block of the page to the file that it shows.
func (f *follower) save(p part) {
	f.t.Helper()
	lines := p.lines[1 : len(p.lines)-1]
	indent := len(lines[0]) - len(strings.TrimLeft(lines[0], " "))
	var text strings.Builder
	for _, line := range lines {
		text.WriteString(line[min(indent, len(line)):] + "\n")
	}
	path := filepath.Join(f.dir, f.next.save)
	if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o700), os.WriteFile(path, []byte(text.String()), 0o600)); err != nil {
		f.t.Fatal(err)
	}
	f.next = order{}
}

// session follows a block that shows what is typed and what is printed.
func (f *follower) session(p part) []string {
	indent := p.lines[0][:len(p.lines[0])-len(strings.TrimLeft(p.lines[0], " "))]
	var lines []string
	for i, line := range p.lines {
		command := typed(line, true)
		fence := strings.HasPrefix(strings.TrimSpace(line), "```")
		switch {
		case fence || command != "":
			lines = append(lines, line)
		case f.next.skip != "" || i > 0 && len(lines) == 1:
			lines = append(lines, line)
		}
		if command == "" {
			continue
		}
		printed, ran := f.try(command)
		if !ran {
			continue
		}
		f.shown++
		for _, one := range f.chosen(printed) {
			lines = append(lines, strings.TrimRight(indent+one, " "))
		}
	}
	f.next = order{}
	return lines
}

// random are the texts that no seed repeats, as a page shows them.
var random = regexp.MustCompile(`age1[0-9a-z]{20,}|\b[0-9a-f]{64}\b`)

// try types one command line of the page, unless the page says why not.
func (f *follower) try(line string) (printed string, ran bool) {
	f.t.Helper()
	if f.next.skip != "" {
		f.left = append(f.left, fmt.Sprintf("  %s: %s: %s", f.page, line, f.next.skip))
		return "", false
	}
	f.run++
	code := "0"
	if len(f.next.exits) > 0 {
		code, f.next.exits = f.next.exits[0], f.next.exits[1:]
	}
	printed = f.type1(line, code)
	printed = strings.ReplaceAll(printed, f.dir, "/home/karen")
	return random.ReplaceAllStringFunc(printed, func(s string) string {
		if strings.HasPrefix(s, "age1") {
			return "age1..."
		}
		return s[:8] + "..."
	}), true
}

// known fails where a line that a sentence names is no command: its help is asked
// for, which takes the same words and flags.
func (f *follower) known(line string) {
	f.t.Helper()
	words := shellWords(f.said(line))[1:]
	if _, seen := f.seen[line]; seen {
		return
	}
	f.seen[line] = true
	if len(words) > 0 && (strings.ContainsAny(line, "|…") || words[0] == "help") {
		return
	}
	var out, said bytes.Buffer
	m := f.machine(&out, &said)
	if code := cmd.Run(context.Background(), m, append(words, "--help")); code != 0 || !strings.Contains(out.String(), "Usage:") {
		f.t.Errorf("%s: `%s` is no command: %s", f.page, line, said.String())
	}
}
