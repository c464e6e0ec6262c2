package register

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"
)

// sampleLeaf is the leaf that the golden vectors and their variations begin
// with.
func sampleLeaf() leaf {
	return leaf{
		register: "00112233445566778899aabbccddeeff", number: 12, subject: "ffeeddccbbaa99887766554433221100",
		kind: "iro", act: "correct", on: "2026-11-02", basis: "stated", corrects: 7, change: 5,
		at: "2026-11-22T19:04:05.123Z", author: "Karen Holt",
		body: hashBody([]byte("0123456789abcdef"), `{"name":"Fiona Marsh"}`),
	}
}

// golden compares with a file of testdata, or rewrites it with UPDATE=1.
func golden(t *testing.T, file, got string) {
	t.Helper()
	path := "testdata/" + file
	if os.Getenv("UPDATE") != "" {
		must(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	must(t, err)
	if got != string(want) {
		t.Errorf("%s differs (UPDATE=1 rewrites it):\n%s", path, got)
	}
}

// TestLeafVectors holds the form of a leaf for ever: a register that was
// written with it must verify with every later program.
func TestLeafVectors(t *testing.T) {
	first := sampleLeaf()
	first.number, first.act, first.corrects, first.change = 1, "record", 0, 1
	accents := sampleLeaf()
	accents.author = "Zoë D’Arcy & \"Co\" <x>\u2028"
	long := sampleLeaf()
	long.number, long.basis = 1<<53, "assumed"
	var b strings.Builder
	for _, l := range []leaf{first, sampleLeaf(), accents, long} {
		fmt.Fprintf(&b, "%s\n%s\n\n", l.data(), hex.EncodeToString(func() []byte { h := l.hash(); return h[:] }()))
	}
	golden(t, "leaf.golden", b.String())
}

// TestLeafByHand computes one vector from nothing but SHA-256.
func TestLeafByHand(t *testing.T) {
	l := sampleLeaf()
	body := sha256.Sum256([]byte("0123456789abcdef" + `{"name":"Fiona Marsh"}`))
	data := `["ypa-entry/1","00112233445566778899aabbccddeeff",12,"ffeeddccbbaa99887766554433221100","iro","correct",` +
		`"2026-11-02","stated",7,5,"2026-11-22T19:04:05.123Z","Karen Holt","` + hex.EncodeToString(body[:]) + `"]`
	if want := sha256.Sum256(append([]byte{0}, data...)); l.hash() != tlog.Hash(want) {
		t.Errorf("leaf of %s", l.data())
	}
}

func TestLeafIsMarshalledJSON(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := leaf{
			register: rapid.String().Draw(t, "register"), number: rapid.Int64().Draw(t, "number"), subject: rapid.String().Draw(t, "subject"),
			kind: rapid.String().Draw(t, "kind"), act: rapid.StringMatching(`[ -~]*`).Draw(t, "act"), on: rapid.String().Draw(t, "on"),
			basis: rapid.String().Draw(t, "basis"), corrects: rapid.Int64().Draw(t, "corrects"), change: rapid.Int64().Draw(t, "change"),
			at: rapid.String().Draw(t, "at"), author: string(rapid.SliceOf(rapid.Byte()).Draw(t, "author")),
			body: [32]byte(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "body")),
		}
		want, err := json.Marshal([]any{
			"ypa-entry/1", l.register, l.number, l.subject, l.kind, l.act, l.on, l.basis, l.corrects, l.change, l.at, l.author,
			hex.EncodeToString(l.body[:]),
		})
		if err != nil || string(want) != string(l.data()) {
			t.Fatalf("%s\nis not %s (%v)", l.data(), want, err)
		}
	})
}

// TestEveryFieldIsInTheLeaf changes one field at a time.
func TestEveryFieldIsInTheLeaf(t *testing.T) {
	base := sampleLeaf()
	seen := map[tlog.Hash]string{base.hash(): "nothing"}
	typ := reflect.TypeFor[leaf]()
	changes := map[string]func(*leaf){
		"register": func(l *leaf) { l.register = "1" + l.register[1:] },
		"number":   func(l *leaf) { l.number++ },
		"subject":  func(l *leaf) { l.subject = "0" + l.subject[1:] },
		"kind":     func(l *leaf) { l.kind = "advocate" },
		"act":      func(l *leaf) { l.act = "record" },
		"on":       func(l *leaf) { l.on = "2026-11-03" },
		"basis":    func(l *leaf) { l.basis = "assumed" },
		"corrects": func(l *leaf) { l.corrects = 8 },
		"change":   func(l *leaf) { l.change = 6 },
		"at":       func(l *leaf) { l.at = "2026-11-22T19:04:05.124Z" },
		"author":   func(l *leaf) { l.author = "Karen Hold" },
		"body":     func(l *leaf) { l.body = hashBody([]byte("0123456789abcdeg"), `{"name":"Fiona Marsh"}`) },
	}
	for field := range typ.Fields() {
		name := field.Name
		change, ok := changes[name]
		if !ok {
			t.Errorf("the field %s is not tried out", name)
			continue
		}
		l := sampleLeaf()
		change(&l)
		if before, ok := seen[l.hash()]; ok {
			t.Errorf("changing %s gives the same leaf as changing %s", name, before)
		}
		seen[l.hash()] = name
	}
}
