package care_test

import (
	"math/rand/v2"
	"testing"

	"ypa/internal/care"
)

// same is chance that is none.
type same struct{}

func (same) Read(p []byte) (int, error) {
	clear(p)
	return len(p), nil
}

// TestNewPackCode: no code is given twice, at most half of those of a length are in
// use before there are longer ones, and chance that is none is borne.
func TestNewPackCode(t *testing.T) {
	taken, lengths := map[string]bool{}, map[int]int{}
	for range 1500 {
		code, err := care.NewPackCode(rand.NewChaCha8([32]byte{1}), taken)
		if err != nil || taken[code] {
			t.Fatalf("%q is given twice: %v", code, err)
		}
		taken[code] = true
		lengths[len(code)]++
	}
	// 22 letters: 176 codes of one digit, 1,980 of two. Half of them, and the one that
	// made it more than half.
	if lengths[2] != 89 || lengths[3] != 991 || lengths[4] != 420 {
		t.Errorf("%v", lengths)
	}
	taken = map[string]bool{}
	for _, want := range []string{"A2", "A3", "A4"} {
		code, err := care.NewPackCode(same{}, taken)
		if err != nil || code != want {
			t.Errorf("%q, not %q: %v", code, want, err)
		}
		taken[code] = true
	}
}
