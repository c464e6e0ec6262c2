package intake

import (
	"strconv"
	"strings"
)

// A sheet goes from A1 to XFD1048576 (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73).
const (
	lastColumn = 16_384
	lastRow    = 1_048_576
	alphabet   = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
)

// letter names a column, given its index from 0, as spreadsheet programs do: A to
// Z, then AA.
func letter(index int) string {
	name := ""
	for n := index + 1; n > 0; n = (n - 1) / len(alphabet) {
		name = string(alphabet[(n-1)%len(alphabet)]) + name
	}
	return name
}

// position reads the name of a cell, as in XFD1048576 or $A$1: the index of its
// column, from 0, and its row, from 1.
func position(name string) (col, row int, ok bool) {
	name = strings.ToUpper(strings.ReplaceAll(name, "$", ""))
	digits := strings.TrimLeft(name, alphabet)
	for _, c := range name[:len(name)-len(digits)] {
		if col = col*len(alphabet) + int(c-'A') + 1; col > lastColumn {
			return 0, 0, false
		}
	}
	row, err := strconv.Atoi(digits)
	return col - 1, row, err == nil && col > 0 && row > 0 && row <= lastRow
}
