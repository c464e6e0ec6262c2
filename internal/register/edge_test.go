package register

import (
	"bytes"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"
)

// allHashes is a tree with every hash stored, as tlog has it in mind.
type allHashes []tlog.Hash

func (a *allHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		hashes[i] = (*a)[index]
	}
	return hashes, nil
}

// whole builds the tree the plain way and gives its root.
func wholeTree(leaves []tlog.Hash) (tlog.Hash, error) {
	var all allHashes
	for i, l := range leaves {
		hashes, err := tlog.StoredHashesForRecordHash(int64(i), l, &all)
		if err != nil {
			return tlog.Hash{}, err
		}
		all = append(all, hashes...)
	}
	return tlog.TreeHash(int64(len(leaves)), &all)
}

func TestEdgeIsTheTree(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(0, 300).Draw(t, "leaves")
		e := &edge{}
		var leaves []tlog.Hash
		for i := range n {
			leaf := tlog.RecordHash([]byte{byte(i), byte(i >> 8)})
			e.add(leaf)
			leaves = append(leaves, leaf)
			again, err := readEdge(e.size, e.bytes())
			if err != nil {
				t.Fatal(err)
			}
			if again.root() != e.root() || !bytes.Equal(again.bytes(), e.bytes()) {
				t.Fatalf("the edge of %d leaves is read back differently", i+1)
			}
			if rapid.Bool().Draw(t, "go on with what was read") {
				e = again
			}
		}
		want, err := wholeTree(leaves)
		if err != nil || e.root() != want {
			t.Fatalf("root of %d leaves: got %v, want %v (%v)", n, e.root(), want, err)
		}
	})
}

func TestReadEdgeRefuses(t *testing.T) {
	for name, test := range map[string]struct {
		size  int64
		bytes int
	}{
		"too short": {3, 32}, "too long": {4, 64}, "broken off": {1, 31}, "negative": {-1, 64 * 32}, "none for one": {1, 0},
	} {
		t.Run(name, func(t *testing.T) {
			if _, err := readEdge(test.size, make([]byte, test.bytes)); err == nil {
				t.Errorf("%d bytes were taken for the edge of %d", test.bytes, test.size)
			}
		})
	}
}

func TestEdgeKnowsNothingElse(t *testing.T) {
	e := &edge{}
	for i := range 6 {
		e.add(tlog.Hash{byte(i)})
	}
	if hashes, err := e.ReadHashes([]int64{tlog.StoredHashIndex(0, 0)}); err == nil {
		t.Errorf("got %v for a hash that is not on the edge", hashes)
	}
}
