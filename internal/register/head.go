package register

import (
	"encoding/base64"
	"encoding/binary"
	"fmt"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/tlog"
)

// Head is the state of the log: how many entries it has and the root of their
// tree. Two logs with the same head hold the same entries.
type Head struct {
	Size int64
	Root [32]byte
}

// crockford is the alphabet of Douglas Crockford's base 32: digits and capitals
// without I, L, O and U, so that a hand-copied checkpoint can't be misread.
const crockford = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

const (
	codeChars = 12 // of five bits each
	codeBits  = 5 * codeChars
	codeGroup = 4
)

// Checkpoint writes the head short enough to copy by hand: the size and the
// first 60 bits of the root, as in "412 7KQ2-M9XD-4TBV".
func (h Head) Checkpoint() string {
	code := h.code()
	b := strconv.AppendInt(nil, h.Size, 10)
	for i := range codeChars {
		sep := byte('-')
		if i == 0 {
			sep = ' '
		}
		if i%codeGroup == 0 {
			b = append(b, sep)
		}
		b = append(b, crockford[code>>(codeBits-5*(i+1))&31])
	}
	return string(b)
}

// code is the first 60 bits of the root.
func (h Head) code() uint64 { return binary.BigEndian.Uint64(h.Root[:8]) >> (64 - codeBits) }

// Base64 writes the whole root, as JSON output has it.
func (h Head) Base64() string { return base64.StdEncoding.EncodeToString(h.Root[:]) }

// Checkpoint is a head that somebody kept: the size, and the root or its first
// 60 bits.
type Checkpoint struct {
	Size int64

	code uint64
	root *tlog.Hash // nil in the short form
}

// Matches reports whether the log that h is the head of is the one that the
// checkpoint was taken of.
func (c Checkpoint) Matches(h Head) bool {
	if h.Size != c.Size {
		return false
	}
	if c.root != nil {
		return *c.root == tlog.Hash(h.Root)
	}
	return c.code == h.code()
}

// Kept is the head as a checkpoint that somebody keeps, with the whole root.
func (h Head) Kept() Checkpoint {
	root := tlog.Hash(h.Root)
	return Checkpoint{Size: h.Size, root: &root}
}

// ParseCheckpoint reads "412 7KQ2-M9XD-4TBV", in small letters too, with O for
// 0 and I or L for 1, with or without the hyphens; or the size and the whole
// root in base64.
func ParseCheckpoint(s string) (Checkpoint, error) {
	fields := strings.Fields(s)
	bad := func(what string) (Checkpoint, error) {
		return Checkpoint{}, fmt.Errorf("%q is not a checkpoint: %s; one looks like 412 7KQ2-M9XD-4TBV", s, what)
	}
	if len(fields) < 2 {
		return bad("it is a number of entries, a space and twelve letters and digits")
	}
	size, err := strconv.ParseInt(fields[0], 10, 64)
	if err != nil || size < 0 || fields[0][0] == '+' {
		return bad("it begins with the number of entries")
	}
	if len(fields) == 2 {
		if root, err := tlog.ParseHash(fields[1]); err == nil {
			return Checkpoint{Size: size, root: &root}, nil
		}
	}
	text := strings.ReplaceAll(strings.Join(fields[1:], ""), "-", "")
	if len(text) != codeChars {
		return bad("after the number come twelve letters and digits")
	}
	c := Checkpoint{Size: size}
	for i := range len(text) {
		digit := strings.IndexByte(crockford, unmistaken(text[i]))
		if digit < 0 {
			return bad(fmt.Sprintf("%q does not occur in one", text[i:i+1]))
		}
		c.code = c.code<<5 | uint64(digit)
	}
	return c, nil
}

// unmistaken gives the character that was meant.
func unmistaken(c byte) byte {
	if 'a' <= c && c <= 'z' {
		c -= 'a' - 'A'
	}
	switch c {
	case 'O':
		return '0'
	case 'I', 'L':
		return '1'
	}
	return c
}
