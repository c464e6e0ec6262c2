package present

import "strings"

// Fold breaks a line that is wider than a screen at spaces. What follows stands
// two columns further in than the line begins. A word that is wider than the
// screen, as a path may be, stays whole, so that it can be copied.
func Fold(line string, width int) string {
	if columns(shown(line)) <= width {
		return line
	}
	line = dayInText.ReplaceAllStringFunc(line, func(day string) string { return string(glue(shown(day))) })
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
