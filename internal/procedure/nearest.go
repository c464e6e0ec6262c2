package procedure

import (
	"fmt"
	"strings"
)

// fewEnough is how many allowed words a message still lists in full.
const fewEnough = 16

// unknown says that word isn't one of the allowed ones: with the nearest of
// them, and with the list where it is short or nothing is near.
func unknown(what, word string, allowed []string) string {
	near := nearest(word, allowed)
	text := fmt.Sprintf("unknown %s %q", what, word)
	if near != "" {
		text += fmt.Sprintf("; did you mean %s?", near)
	}
	if near == "" || len(allowed) <= fewEnough {
		text += " (allowed: " + strings.Join(allowed, ", ") + ")"
	}
	return text
}

// nearest is the allowed word that was most likely meant: at most two letters
// away and less than half of the word, or the only one that begins with it.
func nearest(word string, allowed []string) string {
	word = strings.ToLower(word)
	best, least := "", 3
	var begun []string
	for _, a := range allowed {
		low := strings.ToLower(a)
		if d := letters(word, low); d < least && 2*d < len(low) {
			best, least = a, d
		}
		if len(word) >= 3 && strings.HasPrefix(low, word) {
			begun = append(begun, a)
		}
	}
	if best == "" && len(begun) == 1 {
		return begun[0]
	}
	return best
}

// letters counts the letters to insert, drop, change or swap with the next to
// get from a to b. Words of very different length are as good as unrelated.
func letters(a, b string) int {
	x, y := []rune(a), []rune(b)
	if diff := len(x) - len(y); diff > 2 || diff < -2 {
		return len(x) + len(y)
	}
	rows := make([][]int, len(x)+1)
	for i := range rows {
		rows[i] = make([]int, len(y)+1)
		rows[i][0] = i
	}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := 1; i <= len(x); i++ {
		for j := 1; j <= len(y); j++ {
			change := 1
			if x[i-1] == y[j-1] {
				change = 0
			}
			rows[i][j] = min(rows[i-1][j]+1, rows[i][j-1]+1, rows[i-1][j-1]+change)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				rows[i][j] = min(rows[i][j], rows[i-2][j-2]+1)
			}
		}
	}
	return rows[len(x)][len(y)]
}
