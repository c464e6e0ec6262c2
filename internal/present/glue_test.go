package present

import (
	"regexp"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// What a day in a text is, is said twice: as plain code, for it is asked of every
// text of every command, and here as a pattern.
func TestGlueDays(t *testing.T) {
	day := regexp.MustCompile(`\b(Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\d{1,2}) (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b( \d{4}\b)?`)
	piece := rapid.SampledFrom(strings.Split("Mon|Sun|Sunday|(Thu|xWed|éWed|7Fri|1|23|123|é|Nov|Nov,|November|May)|Nov/Sat|Nov_|2026|2026.|2026-Tue|20261|202|26|the| |", "|"))
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(piece, 0, 12).Draw(t, "words"), " ")
		want := day.ReplaceAllStringFunc(text, func(d string) string { return string(glue(shown(d))) })
		if got := glueDays(text); got != want {
			t.Fatalf("%q of %q, want %q", got, text, want)
		}
	})
	if got := glueDays("due (Mon 23 Nov 2026-Tue 1 Dec)"); strings.Count(got, hard) != 5 {
		t.Errorf("%q", got)
	}
}
