package present

import (
	"iter"
	"strings"
)

// words gives the pieces between which a line may break.
func words(t shown) iter.Seq[string] {
	return func(yield func(string) bool) {
		for word := range strings.SplitSeq(glueDays(string(t)), " ") {
			if word != "" && !yield(word) {
				return
			}
		}
	}
}

// wrap breaks text into lines of at most width columns, at spaces only. A word
// that is longer than a whole line is broken: it could not be printed else.
func wrap(t shown, width int) []shown { return wrapHanging(t, width, width) }

// wrapHanging is wrap with a first line of its own width.
func wrapHanging(t shown, first, rest int) []shown {
	var lines []shown
	var line strings.Builder
	width, used := first, 0
	flush := func() {
		lines = append(lines, shown(line.String()))
		line.Reset()
		width, used = rest, 0
	}
	for word := range words(t) {
		w := columns(shown(word))
		if used > 0 && used+1+w > width {
			flush()
		}
		for w > max(width, 1) && used == 0 {
			head, tail := cut(word, max(width, 1))
			line.WriteString(head)
			flush()
			word, w = tail, columns(shown(tail))
		}
		if used > 0 {
			line.WriteByte(' ')
			used++
		}
		line.WriteString(word)
		used += w
	}
	if used > 0 || len(lines) == 0 {
		flush()
	}
	return lines
}

// lastGlue is where a text that was to stay on one line, and has no room on any, is
// broken best: at a space; 0: it has none that would help.
func lastGlue(word string, width int) int {
	best := 0
	for i := range word {
		if i > 0 && strings.HasPrefix(word[i:], hard) && columns(shown(word[:i])) <= width {
			best = i
		}
	}
	return best
}

// cut takes as much from the front of a word as fits, at least one character.
func cut(word string, width int) (head, tail string) {
	if at := lastGlue(word, width); at > 0 {
		return word[:at], strings.TrimPrefix(word[at:], hard)
	}
	used := 0
	for i, r := range word {
		w := columns(shown(r))
		if used+w > width && i > 0 {
			return word[:i], word[i:]
		}
		used += w
	}
	return word, ""
}

// longest is the width of the longest word.
func longest(t shown) int {
	most := 0
	for word := range words(t) {
		most = max(most, columns(shown(word)))
	}
	return most
}

// left pads text with spaces on its right up to a width.
func left(t shown, width int) shown { return t + blanks(width-columns(t)) }

// right pads text with spaces on its left up to a width.
func right(t shown, width int) shown { return blanks(width-columns(t)) + t }

// apart sets two texts at both ends of a line; false: they don't fit in it with
// two spaces between them.
func apart(l, r shown, width int) (shown, bool) {
	gap := width - columns(l) - columns(r)
	if r == "" {
		return l, gap >= 0
	}
	return l + blanks(gap) + r, gap >= 2
}

func blanks(n int) shown { return shown(strings.Repeat(" ", max(n, 0))) }

// joined joins texts.
func joined(list []shown, sep shown) shown {
	var b strings.Builder
	for i, t := range list {
		if i > 0 {
			b.WriteString(string(sep))
		}
		b.WriteString(string(t))
	}
	return shown(b.String())
}
