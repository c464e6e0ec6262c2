package intake

import (
	"strconv"
	"strings"

	"ypa/internal/xlsx"
)

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// position reads the name of a cell, from A1 to XFD1048576, with dollars or not: the
// index of its column, from 0, and its row, from 1 (ECMA-376 part 1, 18.3.1.4 and
// 18.3.1.73).
func position(name string) (col, row int, ok bool) {
	name = strings.ToUpper(strings.ReplaceAll(name, "$", ""))
	digits := strings.TrimLeft(name, alphabet)
	for _, c := range name[:len(name)-len(digits)] {
		if col = col*len(alphabet) + int(c-'A') + 1; col > xlsx.MaxColumns {
			return 0, 0, false
		}
	}
	row, err := strconv.Atoi(digits)
	return col - 1, row, err == nil && col > 0 && row > 0 && row <= xlsx.MaxRows
}
