package paper_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"ypa/internal/paper"
)

// never are words that stand on no paper for a young person: what others would
// read over their shoulder, and what shouts.
func never() []string {
	return []string{
		"looked after", "looked-after", "overdue", "not on record", "missing", "placement", "placed", "statutory", "status", "procedure",
		"regulation", "Rhys", "LH-04", "4471902", "2013", "Ashford", "born",
	}
}

// TestWordsForThem reads every paper for a young person that is a golden.
func TestWordsForThem(t *testing.T) {
	n := 0
	for _, kind := range []paper.Kind{paper.Card, paper.Introduction, paper.IROChange} {
		for _, pattern := range []string{"testdata/*/" + string(kind) + ".txt", "testdata/cases/" + string(kind) + "-*.txt"} {
			files, err := filepath.Glob(pattern)
			if err != nil {
				t.Fatal(err)
			}
			for _, file := range files {
				n++
				readForThem(t, file)
			}
		}
	}
	if n < 25 {
		t.Errorf("only %d papers were read", n)
	}
}

func readForThem(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	text, _, _ := strings.Cut(string(data), "====")
	for _, word := range never() {
		if strings.Contains(strings.ToLower(text), strings.ToLower(word)) {
			t.Errorf("%s says %q", file, word)
		}
	}
	for line := range strings.SplitSeq(text, "\n") {
		if len([]rune(line)) > paper.TextWidth {
			t.Errorf("%s: a line of %d columns: %s", file, len([]rune(line)), line)
		}
	}
	// A card is for somebody of ten: Flesch's measure of 80 is what they read
	// with ease, and no sentence runs on.
	ease, longest, words := readingEase(prose(text))
	if ease < 80 {
		t.Errorf("%s: reading ease %.0f, less than 80", file, ease)
	}
	if longest > 20 {
		t.Errorf("%s: a sentence of %d words", file, longest)
	}
	if words < 60 {
		t.Errorf("%s: %d words are too few to tell", file, words)
	}
}

var (
	notProse  = regexp.MustCompile(`\S+@\S+|[0-9][0-9 ]{3,}[0-9]|https?:\S+`)
	heading   = regexp.MustCompile(`(?m)^\S.*  .*$|^[A-Z'É ,]{6,}$`)
	sentences = regexp.MustCompile(`[.!?:]\s|\n\s*\n|\n- `)
)

// prose leaves out headings, numbers and addresses.
func prose(text string) string {
	return notProse.ReplaceAllString(heading.ReplaceAllString(text, "\n"), "")
}

// readingEase is Flesch's measure, 206.835 - 1.015 (words by sentences) - 84.6
// (syllables by words), with the longest sentence and how many words there are.
func readingEase(text string) (ease float64, longest, words int) {
	syllables, count := 0, 0
	for _, s := range sentences.Split(text, -1) {
		list := strings.Fields(s)
		if len(list) == 0 {
			continue
		}
		count++
		longest = max(longest, len(list))
		words += len(list)
		for _, w := range list {
			syllables += syllablesOf(w)
		}
	}
	return 206.835 - 1.015*float64(words)/float64(count) - 84.6*float64(syllables)/float64(words), longest, words
}

// syllablesOf counts groups of vowels, as the usual rough measure does.
func syllablesOf(word string) int {
	word = strings.ToLower(strings.Trim(word, ".,:;!?'\"()"))
	n, in := 0, false
	for _, r := range word {
		vowel := strings.ContainsRune("aeiouyé", r)
		if vowel && !in {
			n++
		}
		in = vowel
	}
	if strings.HasSuffix(word, "e") && !strings.HasSuffix(word, "le") && n > 1 {
		n--
	}
	return max(n, 1)
}

// TestSyllables: the measure tells easy words from hard ones.
func TestSyllables(t *testing.T) {
	for word, want := range map[string]int{"you": 1, "people": 2, "review": 2, "independent": 4, "make": 1, "the": 1} {
		if got := syllablesOf(word); got != want {
			t.Errorf("%s has %d syllables, not %d", word, got, want)
		}
	}
	hard, _, _ := readingEase("The accommodating authority commissions independent statutory representation arrangements.")
	if hard > 30 {
		t.Errorf("hard words have an ease of %.0f", hard)
	}
}
