package main

import (
	"regexp"
	"strings"
)

// part is a piece of a page: a line of text, or a block of code.
type part struct {
	lines []string // as they stand on the page
	code  bool
	notes bool // what the page tells this test, in a comment: see [follower.note]
}

// parts takes a page apart. Joined again by line ends its lines are the page.
func parts(page string) []part {
	var list []part
	lines := strings.Split(page, "\n")
	for i := 0; i < len(lines); {
		j := i + 1
		p := part{}
		switch trimmed := strings.TrimSpace(lines[i]); {
		case strings.HasPrefix(trimmed, "```"):
			p.code = true
			for j < len(lines) && strings.TrimSpace(lines[j]) != "```" {
				j++
			}
			j++
		case strings.HasPrefix(trimmed, "<!-- test"):
			p.notes = true
			for !strings.Contains(lines[j-1], "-->") {
				j++
			}
		case strings.HasPrefix(lines[i], "    ") && trimmed != "":
			p.code = true
			for j < len(lines) && strings.HasPrefix(lines[j], "    ") {
				j++
			}
		}
		p.lines = lines[i:j]
		list = append(list, p)
		i = j
	}
	return list
}

// cron is the beginning of a line of a crontab that runs ypa.
var cron = regexp.MustCompile(`^[-0-9*,/]+( +[-0-9*,/]+){4} +(/usr/local/bin/)?(ypa .*)`)

// typed is the command line that a line of a block shows, without what stands
// beside it behind a #; "" where it shows none. A session shows what is typed
// behind a $, and what is printed below.
func typed(line string, session bool) string {
	line = strings.TrimSpace(line)
	if session {
		line, isTyped := strings.CutPrefix(line, "$ ")
		if !isTyped {
			return ""
		}
		return line
	}
	if m := cron.FindStringSubmatch(line); m != nil {
		line = m[3]
	}
	if line != "ypa" && !strings.HasPrefix(line, "ypa ") {
		return ""
	}
	line, _, _ = strings.Cut(line, "  #")
	return strings.TrimSpace(line)
}

// isSession reports whether a block shows what is typed and what is printed.
func isSession(p part) bool {
	for _, line := range p.lines {
		if strings.HasPrefix(strings.TrimSpace(line), "$ ") {
			return true
		}
	}
	return false
}

// span is a command line inside a sentence or a table.
var span = regexp.MustCompile("`(ypa( [^`]*)?)`")

// spans are the command lines of a line of text, and whether it is one of a table.
func spans(line string) (list []string, table bool) {
	for _, m := range span.FindAllStringSubmatch(line, -1) {
		list = append(list, strings.ReplaceAll(m[1], `\|`, "|"))
	}
	return list, strings.HasPrefix(line, "|")
}
