package care

import "strings"

// Nearest is the candidate that a person who typed word most likely meant, or
// the empty string when none is close (at most two letters away, or the only
// one that begins with what was typed).
func Nearest(word string, candidates []string) string {
	word = strings.ToLower(word)
	best, bestDistance := "", 3
	prefixed := ""
	prefixes := 0
	for _, c := range candidates {
		low := strings.ToLower(c)
		if d := distance(word, low); d < bestDistance && d < len(low) {
			best, bestDistance = c, d
		}
		if len(word) >= 3 && strings.HasPrefix(low, word) {
			prefixed = c
			prefixes++
		}
	}
	if bestDistance > 1 && prefixes == 1 { // the beginning of one says more than two other letters
		return prefixed
	}
	return best
}

// distance counts the letters to insert, drop, change or swap.
func distance(a, b string) int {
	x, y := []rune(a), []rune(b)
	if len(x) > 64 || len(y) > 64 {
		return 64
	}
	before := make([]int, len(y)+1)
	last := make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(x); i++ {
		row := make([]int, len(y)+1)
		row[0] = i
		for j := 1; j <= len(y); j++ {
			cost := 1
			if x[i-1] == y[j-1] {
				cost = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+cost)
			if i > 1 && j > 1 && x[i-1] == y[j-2] && x[i-2] == y[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last = last, row
	}
	return last[len(y)]
}
