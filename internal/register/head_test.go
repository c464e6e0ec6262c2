package register

import (
	"crypto/sha256"
	"math/big"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"
)

func TestCheckpoint(t *testing.T) {
	tests := map[string]struct {
		head Head
		want string
	}{
		"nothing recorded": {(&edge{}).head(), "0 WERC-8GMR-ZGE1"},
		"zeros":            {Head{Size: 412}, "412 0000-0000-0000"},
		"ones":             {Head{Size: 7, Root: [32]byte{255, 255, 255, 255, 255, 255, 255, 255}}, "7 ZZZZ-ZZZZ-ZZZZ"},
		"first five bits":  {Head{Size: 1, Root: [32]byte{0b11000_000}}, "1 R000-0000-0000"},
		"last of 60 bits":  {Head{Size: 1, Root: [32]byte{7: 0b0001_1111}}, "1 0000-0000-0001"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := test.head.Checkpoint(); got != test.want {
				t.Errorf("got %s, want %s", got, test.want)
			}
		})
	}
}

func TestHeadBase64(t *testing.T) {
	h := Head{Size: 1, Root: sha256.Sum256([]byte("x"))}
	if got, want := h.Base64(), tlog.Hash(h.Root).String(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

// TestCheckpointBits computes the code another way.
func TestCheckpointBits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		h := Head{Size: rapid.Int64Min(0).Draw(t, "size"), Root: [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "root"))}
		n := new(big.Int).SetBytes(h.Root[:])
		n.Rsh(n, 256-60)
		code := strings.ReplaceAll(strings.Fields(h.Checkpoint())[1], "-", "")
		got := new(big.Int)
		for _, c := range code {
			got.Mul(got, big.NewInt(32)).Add(got, big.NewInt(int64(strings.IndexRune(crockford, c))))
		}
		if got.Cmp(n) != 0 {
			t.Fatalf("%s does not hold the first 60 bits of %x", code, h.Root)
		}
		for _, text := range []string{h.Checkpoint(), strings.ToLower(h.Checkpoint()), strings.ReplaceAll(h.Checkpoint(), "-", " ")} {
			c, err := ParseCheckpoint(text)
			if err != nil || !c.Matches(h) || c.Size != h.Size {
				t.Fatalf("%s is read as %+v (%v)", text, c, err)
			}
		}
		other := h
		other.Root[0] ^= 1
		if c, _ := ParseCheckpoint(h.Checkpoint()); c.Matches(other) || c.Matches(Head{Size: h.Size ^ 1, Root: h.Root}) {
			t.Fatalf("%s matches another log", h.Checkpoint())
		}
	})
}

func TestParseCheckpoint(t *testing.T) {
	root := tlog.Hash(sha256.Sum256([]byte("x")))
	good := map[string]Head{
		"412 7KQ2-M9XD-4TBV":   {Size: 412, Root: [32]byte{0x3c, 0xee, 0x2a, 0x27, 0xad, 0x26, 0x97, 0xb0}},
		" 412  7kq2m9xd4tbv ":  {Size: 412, Root: [32]byte{0x3c, 0xee, 0x2a, 0x27, 0xad, 0x26, 0x97, 0xb0}},
		"3 OOOO-IIII-LLLL":     {Size: 3, Root: [32]byte{0, 0, 0x00, 0x84, 0x21, 0x08, 0x42, 0x10}},
		"412 " + root.String(): {Size: 412, Root: root},
	}
	for text, head := range good {
		t.Run(text, func(t *testing.T) {
			c, err := ParseCheckpoint(text)
			if err != nil || !c.Matches(head) {
				t.Errorf("got %+v, %v; want that of %s", c, err, head.Checkpoint())
			}
		})
	}
	whole, err := ParseCheckpoint("412 " + root.String())
	must(t, err)
	nearly := Head{Size: 412, Root: root}
	nearly.Root[31] ^= 1
	if whole.Matches(nearly) {
		t.Error("a whole root is compared in part only")
	}
	for _, text := range []string{
		"", "412", "7KQ2-M9XD-4TBV", "x 7KQ2-M9XD-4TBV", "-1 7KQ2-M9XD-4TBV", "+1 7KQ2-M9XD-4TBV", "412 7KQ2-M9XD-4TB", "412 7KQ2-M9XD-4TBVV",
		"412 7KQ2-M9XD-4TBU", "412 7KQ2-M9XD-4TB!", "412 " + root.String()[:40],
	} {
		t.Run("not "+text, func(t *testing.T) {
			if c, err := ParseCheckpoint(text); err == nil || !strings.Contains(err.Error(), "412 7KQ2-M9XD-4TBV") {
				t.Errorf("got %+v, %v", c, err)
			}
		})
	}
}

// FuzzParseCheckpoint: what is read as a checkpoint is the same one in small
// letters and without hyphens or spaces too; what is none is refused with a
// message that can be printed.
func FuzzParseCheckpoint(f *testing.F) {
	f.Add("412 7KQ2-M9XD-4TBV")
	f.Add("412 7kq2m9xd 4tbv")
	f.Add("0 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
	f.Add("9223372036854775807 OIL0-0000-0000")
	f.Add("\x1b[2J 1")
	f.Fuzz(func(t *testing.T, s string) {
		c, err := ParseCheckpoint(s)
		if err != nil {
			if text := err.Error(); strings.IndexFunc(text, func(r rune) bool { return !unicode.IsPrint(r) }) >= 0 || !strings.Contains(text, "one looks like") {
				t.Errorf("%q: %q", s, text)
			}
			return
		}
		if c.Size < 0 {
			t.Errorf("%q has the size %d", s, c.Size)
		}
		if c.root != nil {
			return // a whole root, in which letters differ by their case
		}
		size, code, _ := strings.Cut(strings.Join(strings.Fields(s), " "), " ")
		for _, same := range []string{strings.ToLower(s), size + " " + strings.NewReplacer("-", "", " ", "").Replace(code)} {
			if again, err := ParseCheckpoint(same); err != nil || again != c {
				t.Errorf("%q is %+v, and %q is %+v (%v)", s, c, same, again, err)
			}
		}
	})
}
