package present

import "strings"

// Fold breaks a line that is wider than a screen at spaces. What follows stands
// two columns further in than the line begins. A word that is wider than the
// screen, as a path may be, stays whole, so that it can be copied.
func Fold(line string, width int) string {
	if columns(shown(line)) <= width {
		return line
	}
	line = glueDays(line)
	text := strings.TrimLeft(line, " ")
	indent := line[:len(line)-len(text)]
	var out strings.Builder
	used, begun := len(indent), false // whether a word stands on the line
	out.WriteString(indent)
	for _, word := range strings.SplitAfter(text, " ") {
		bare := columns(shown(strings.TrimRight(word, " ")))
		if bare > 0 && used+bare > width && begun {
			out.WriteString("\n" + indent + "  ")
			used, begun = len(indent)+2, false
		}
		out.WriteString(word)
		used += columns(shown(word))
		begun = begun || bare > 0
	}
	lines := strings.Split(strings.ReplaceAll(out.String(), hard, " "), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// Reflow breaks a text to a width: its paragraphs are filled, and what is indented,
// or set in columns, keeps its lines. The rest of such a line stands under its last
// column.
func Reflow(text string, width int) string {
	var out, paragraph []string
	flush := func() {
		if len(paragraph) > 0 {
			for _, line := range wrap(shown(strings.Join(paragraph, " ")), width) {
				out = append(out, strings.ReplaceAll(string(line), hard, " "))
			}
			paragraph = nil
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		if line == "" || strings.Contains(line, "  ") {
			flush()
			out = append(out, hanging(line, width))
			continue
		}
		paragraph = append(paragraph, line)
		if strings.HasSuffix(line, ":") {
			flush()
		}
	}
	flush()
	return strings.Join(out, "\n")
}

// hanging is a line in columns, whose rest stands under the last of them, where
// that leaves room for it.
func hanging(line string, width int) string {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if at := strings.LastIndex(line, "  "); at >= indent && at+2 < width*2/3 {
		head := shown(line[:at+2])
		var lines []string
		for i, l := range wrap(shown(line[at+2:]), width-columns(head)) {
			if i > 0 {
				head = blanks(columns(head))
			}
			lines = append(lines, string(head+l))
		}
		return strings.ReplaceAll(strings.Join(lines, "\n"), hard, " ")
	}
	return Fold(line, width)
}
