package main

import (
	"bytes"
	"context"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"ypa/cmd"
	"ypa/internal/disk"
)

// typist types lines, each when the program waits for one, and sees them on the
// screen.
type typist struct {
	lines  *[]string
	screen io.Writer
}

func (k *typist) Read(p []byte) (int, error) {
	if len(*k.lines) == 0 {
		return 0, io.EOF
	}
	n := copy(p, (*k.lines)[0]+"\n")
	*k.lines = (*k.lines)[1:]
	_, err := k.screen.Write(p[:n])
	return n, err
}

// machine is the computer of somebody who follows a page: a terminal, an empty
// home, a clock that stands still, and no other program.
func (f *follower) machine(out, said io.Writer) cmd.Machine {
	share, config := filepath.Join(f.dir, ".local", "share"), filepath.Join(f.dir, ".config")
	m := cmd.Machine{
		Stdin: &typist{&f.next.types, said}, Stdout: out, Stderr: said, Terminal: true, TalkTerminal: true, Width: f.width,
		Now: func() time.Time { return f.now }, Rand: f.chance,
		Getenv: func(name string) string { return f.env[name] },
		Login:  func() string { return "Karen Doyle" },
		Build:  cmd.Build{Version: "1.0.0"}, DataDir: filepath.Join(share, "ypa"), ConfigDir: filepath.Join(config, "ypa"),
		Place: func(string) disk.Place { return disk.Place{} },
		OS:    "linux", Program: "/usr/local/bin/ypa", Account: "karen",
	}
	m.Tool = func(ctx context.Context, stdin, name string, args ...string) (string, int, error) {
		switch line := strings.Join(append([]string{name}, args...), " "); {
		case name == m.Program:
			var out bytes.Buffer
			code := cmd.Run(ctx, f.machine(&out, &out), args)
			return out.String(), code, nil
		case line == "crontab -l" && f.crontab == "":
			return "no crontab for karen", 1, nil
		case line == "crontab -l":
			return f.crontab, 0, nil
		case line == "crontab -":
			f.crontab = stdin
			return "", 0, nil
		}
		return "no bus here", 1, nil
	}
	return m
}

// anyCode is where a command may end as it likes.
const anyCode = "any"

// type1 types one command line and gives what is on the screen after it.
func (f *follower) type1(line, code string) string {
	f.t.Helper()
	line = f.said(line)
	words := shellWords(line)
	if words[0] != "ypa" {
		f.t.Fatalf("%s: %q is no line of ypa", f.page, line)
	}
	var screen bytes.Buffer
	got := cmd.Run(context.Background(), f.machine(&screen, &screen), words[1:])
	if want, err := strconv.Atoi(code); code != anyCode && (err != nil || got != want) {
		f.t.Errorf("%s: %s: exit code %d, not %s\n%s", f.page, line, got, code, screen.String())
	}
	return screen.String()
}

// said is a line with what is typed for the words that stand for something.
func (f *follower) said(line string) string {
	for _, w := range f.words {
		line = strings.ReplaceAll(line, w[0], w[1])
	}
	return line
}

// chosen are the lines printed that a page shows: all, or ranges of them, with a
// line of three dots for what is left out.
func (f *follower) chosen(printed string) []string {
	f.t.Helper()
	lines := strings.Split(strings.TrimRight(printed, "\n"), "\n")
	if f.next.show == "" {
		return lines
	}
	var list []string
	end := 0
	for one := range strings.FieldsSeq(f.next.show) {
		from, to := bounds(one, len(lines))
		if from > to || from <= end || to > len(lines) {
			f.t.Fatalf("%s: show %s of %d lines", f.page, f.next.show, len(lines))
		}
		if from > end+1 {
			list = append(list, "...")
		}
		list = slices.Concat(list, lines[from-1:to])
		end = to
	}
	if end < len(lines) {
		list = append(list, "...")
	}
	return list
}

// bounds reads "3..5", "3", "-2..-1" or "3..": lines counted from one, or from the
// end where they are negative.
func bounds(text string, n int) (from, to int) {
	a, b, several := strings.Cut(text, "..")
	from, _ = strconv.Atoi(a)
	to, _ = strconv.Atoi(b)
	if !several {
		to = from
	} else if b == "" {
		to = n
	}
	if from < 0 {
		from += n + 1
	}
	if to < 0 {
		to += n + 1
	}
	return from, to
}

// shellWords splits a line as a shell does, as far as the pages need it: spaces,
// and quotes of both kinds.
func shellWords(line string) []string {
	var words []string
	var word strings.Builder
	var quote rune
	open := false
	for _, c := range line {
		switch {
		case quote != 0 && c == quote:
			quote = 0
		case quote == 0 && (c == '"' || c == '\''):
			quote, open = c, true
		case quote == 0 && c == ' ':
			if open {
				words = append(words, word.String())
			}
			word.Reset()
			open = false
		default:
			word.WriteRune(c)
			open = true
		}
	}
	if open {
		words = append(words, word.String())
	}
	return words
}
