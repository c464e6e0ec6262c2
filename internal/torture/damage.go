package torture

import (
	"bytes"
	"fmt"
	"math/rand/v2"
)

// Damage is one way in which a file was damaged.
type Damage struct {
	What string // "a bit flipped in byte 4711"
	Data []byte // the file as it is now
}

// page and block are the sizes, in bytes, in which disks and databases lose
// things.
const (
	page  = 4096
	block = 512
)

// Damaged damages a file of at least two pages in a way that the source of
// chance picks: a bit flipped, in one of the values where there are some, two
// pages exchanged, a block or a page zeroed, a page repeated, or the end cut
// off. What it gives differs from what it was given.
func Damaged(file []byte, values [][]byte, chance *rand.Rand) Damage {
	for {
		d := damage(file, values, chance)
		if !bytes.Equal(d.Data, file) {
			return d
		}
	}
}

func damage(file []byte, values [][]byte, chance *rand.Rand) Damage {
	data := bytes.Clone(file)
	pages := len(data) / page
	switch one, other := chance.IntN(pages)*page, chance.IntN(pages)*page; chance.IntN(8) {
	case 0, 1, 2:
		return flipped(data, valueIn(data, values, chance), chance)
	case 3:
		return flipped(data, chance.IntN(len(data)), chance)
	case 4:
		first := bytes.Clone(data[one : one+page])
		copy(data[one:one+page], data[other:other+page])
		copy(data[other:], first)
		return Damage{fmt.Sprintf("pages %d and %d exchanged", one/page, other/page), data}
	case 5:
		at := chance.IntN(len(data)/block) * block
		clear(data[at : at+block])
		return Damage{fmt.Sprintf("the block at %d zeroed", at), data}
	case 6:
		copy(data[one:one+page], data[other:other+page])
		return Damage{fmt.Sprintf("page %d written over by page %d", one/page, other/page), data}
	default:
		size := chance.IntN(len(data))
		return Damage{fmt.Sprintf("cut off after %d bytes", size), data[:size]}
	}
}

func flipped(data []byte, at int, chance *rand.Rand) Damage {
	data[at] ^= 1 << chance.IntN(8)
	return Damage{fmt.Sprintf("a bit flipped in byte %d", at), data}
}

// valueIn finds a byte of one of the values; any byte where none is there.
func valueIn(data []byte, values [][]byte, chance *rand.Rand) int {
	if len(values) == 0 {
		return chance.IntN(len(data))
	}
	value := values[chance.IntN(len(values))]
	at := bytes.Index(data, value)
	if at < 0 || len(value) == 0 {
		return chance.IntN(len(data))
	}
	return at + chance.IntN(len(value))
}
