package present

import "strings"

// hard is a space at which no line breaks. No text that was made safe to print
// has one: they are put there by glue, and printed as spaces.
const hard = "\u00a0"

// glue keeps a text on one line, where that is wide enough.
func glue(t shown) shown { return shown(strings.ReplaceAll(string(t), " ", hard)) }

// glueDays keeps each day with its weekday on one line, as in "Mon 23 Nov 2026":
// nobody wants it broken.
func glueDays(text string) string {
	parts := strings.Split(text, " ")
	var b strings.Builder
	left := 0 // spaces of a day that are still to come
	for i, part := range parts {
		switch {
		case i > 0 && left > 0:
			b.WriteString(hard)
			left--
		case i > 0:
			b.WriteByte(' ')
		}
		b.WriteString(part)
		if left == 0 { // what ends a day may begin the next, as in "2 Nov-Tue 3 Nov"
			left = spacesOfDay(parts[i:])
		}
	}
	return b.String()
}

// spacesOfDay counts the spaces in the day that begins at the end of the first
// word: 0 where none begins, 2, or 3 with a year.
func spacesOfDay(parts []string) int {
	const weekdays, months = "Mon Tue Wed Thu Fri Sat Sun", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
	if len(parts) < 3 || !endsIn(parts[0], weekdays) {
		return 0
	}
	day, month := parts[1], parts[2]
	if len(day) < 1 || len(day) > 2 || !digits(day) || len(month) < 3 || !strings.Contains(months, month[:3]) || inWord(month[3:]) {
		return 0
	}
	if len(month) > 3 || len(parts) == 3 {
		return 2
	}
	if year := parts[3]; len(year) < 4 || !digits(year[:4]) || inWord(year[4:]) {
		return 2
	}
	return 3
}

// endsIn reports whether a word is one of the names, all of three letters, or ends
// in one after a bracket or the like.
func endsIn(word, names string) bool {
	at := len(word) - 3
	return at >= 0 && strings.Contains(names, word[at:]) && (at == 0 || !inWord(word[at-1:]))
}

// inWord reports whether a text goes on with an ASCII letter, figure or stroke.
func inWord(rest string) bool {
	return rest != "" && (rest[0] == '_' || rest[0] >= '0' && rest[0] <= '9' || rest[0]|0x20 >= 'a' && rest[0]|0x20 <= 'z')
}

// digits reports whether there is nothing but figures.
func digits(s string) bool { return strings.Trim(s, "0123456789") == "" }
