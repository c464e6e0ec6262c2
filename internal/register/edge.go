package register

import (
	"errors"
	"fmt"
	"math/bits"

	"golang.org/x/mod/sumdb/tlog"
)

// edge is the right edge of the tree: the roots of the complete subtrees that
// the leaves fall into from left to right, one for each bit of size. It is all
// that is needed to go on: half the work of storing every hash, and 84 bytes an
// entry less.
//
// The zero value is the edge of the empty tree.
type edge struct {
	size  int64
	nodes [64]tlog.Hash // by level; meant only where size has that bit
}

var errEdge = errors.New("the tree's right edge was asked for a hash that is not on it")

// ReadHashes makes edge a [tlog.HashReader].
func (e *edge) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		level, n := tlog.SplitStoredHashIndex(index)
		if e.size>>level&1 == 0 || n != e.size>>level-1 {
			return nil, errEdge
		}
		hashes[i] = e.nodes[level]
	}
	return hashes, nil
}

// add appends a leaf.
func (e *edge) add(leaf tlog.Hash) {
	hashes, err := tlog.StoredHashesForRecordHash(e.size, leaf, e)
	if err != nil {
		panic(err) // tlog asks for nothing but the edge
	}
	level := len(hashes) - 1 // the largest subtree that the leaf completes
	e.nodes[level] = hashes[level]
	e.size++
}

// root is the hash of the tree.
func (e *edge) root() tlog.Hash {
	h, err := tlog.TreeHash(e.size, e)
	if err != nil {
		panic(err) // as above
	}
	return h
}

func (e *edge) head() Head { return Head{Size: e.size, Root: e.root()} }

// bytes writes the edge from left to right, the largest subtree first.
func (e *edge) bytes() []byte {
	b := make([]byte, 0, bits.OnesCount64(uint64(e.size))*tlog.HashSize)
	for level := bits.Len64(uint64(e.size)) - 1; level >= 0; level-- {
		if e.size>>level&1 == 1 {
			b = append(b, e.nodes[level][:]...)
		}
	}
	return b
}

// readEdge reads what bytes wrote of a tree of this size.
func readEdge(size int64, b []byte) (*edge, error) {
	if want := bits.OnesCount64(uint64(size)) * tlog.HashSize; size < 0 || len(b) != want {
		return nil, fmt.Errorf("the edge of a tree of %d has %d bytes", size, len(b))
	}
	e := &edge{size: size}
	for level := bits.Len64(uint64(size)) - 1; level >= 0; level-- {
		if size>>level&1 == 1 {
			copy(e.nodes[level][:], b)
			b = b[tlog.HashSize:]
		}
	}
	return e, nil
}
