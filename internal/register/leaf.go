package register

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strconv"

	"golang.org/x/mod/sumdb/tlog"
)

// leafForm heads the data of every leaf, so that a leaf can't be taken for
// another thing that is hashed.
const leafForm = "ypa-entry/1"

// leaf is what is hashed of an entry, each field as it is stored.
type leaf struct {
	register string
	number   int64
	subject  string
	kind     string
	act      string
	on       string
	basis    string
	corrects int64
	change   int64
	at       string
	author   string
	body     [sha256.Size]byte // see hashBody
}

// hashBody hides a body in a leaf: without the salt nobody can try out what it
// may have said, so an erased body is gone although its leaf stays.
func hashBody(salt []byte, body string) [sha256.Size]byte {
	buf := make([]byte, 0, len(salt)+len(body))
	return sha256.Sum256(append(append(buf, salt...), body...))
}

// hash is the leaf's hash in the tree.
func (l *leaf) hash() tlog.Hash { return tlog.RecordHash(l.data()) }

// data is json.Marshal of the array that the package comment describes,
// written by hand because verifying a register does it for every entry.
func (l *leaf) data() []byte {
	b := make([]byte, 0, 384)
	b = append(b, '[')
	b = appendString(b, leafForm)
	b = appendString(append(b, ','), l.register)
	b = strconv.AppendInt(append(b, ','), l.number, 10)
	b = appendString(append(b, ','), l.subject)
	b = appendString(append(b, ','), l.kind)
	b = appendString(append(b, ','), l.act)
	b = appendString(append(b, ','), l.on)
	b = appendString(append(b, ','), l.basis)
	b = strconv.AppendInt(append(b, ','), l.corrects, 10)
	b = strconv.AppendInt(append(b, ','), l.change, 10)
	b = appendString(append(b, ','), l.at)
	b = appendString(append(b, ','), l.author)
	b = append(b, ',', '"')
	b = hex.AppendEncode(b, l.body[:])
	return append(b, '"', ']')
}

// appendString appends s as json.Marshal writes it. Nearly every string is
// plain.
func appendString(b []byte, s string) []byte {
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c > '~' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' {
			return append(b, marshal(s)...)
		}
	}
	b = append(b, '"')
	b = append(b, s...)
	return append(b, '"')
}

// marshal is json.Marshal for what can always be marshalled.
func marshal(v any) []byte {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

// changeForm heads what the checksum of a change is made of.
const changeForm = "ypa-change/1"

// checksum finds damage to a row of change, also to the two columns that no
// leaf holds. Whoever alters the row on purpose can compute it anew.
func (r *changeRow) checksum(register string) [sha256.Size]byte {
	return sha256.Sum256(marshal([]any{
		changeForm, register, r.number, r.at, r.author, r.command, r.program, r.size, hex.EncodeToString(r.root),
	}))
}
