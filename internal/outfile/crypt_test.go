package outfile

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	agetest "c2sp.org/CCTV/age"
	"filippo.io/age"
)

// pair makes a key and gives it both ways.
func pair(t *testing.T) (Keys, string) {
	t.Helper()
	secret, public, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "key.txt")
	if err := os.WriteFile(path, []byte("# a comment\n"+secret+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	keys, err := ReadKeys(path)
	if err != nil {
		t.Fatal(err)
	}
	return keys, public
}

func TestEncryptToTwo(t *testing.T) {
	first, one := pair(t)
	second, two := pair(t)
	stranger, _ := pair(t)
	to, err := ParseRecipients([]string{one, " " + two + "\n", one})
	if err != nil || to.Len() != 2 {
		t.Fatalf("%d recipients, %v", to.Len(), err)
	}
	data := bytes.Repeat([]byte("Amara "), 30_000) // more than two chunks of age
	sealed, err := Encrypt(data, to)
	if err != nil {
		t.Fatal(err)
	}
	if !Encrypted(sealed) || Encrypted(data) || bytes.Contains(sealed, []byte("Amara")) {
		t.Error("it is not encrypted")
	}
	for _, keys := range []Keys{first, second} {
		if got, err := Decrypt(sealed, keys); err != nil || !bytes.Equal(got, data) {
			t.Errorf("%d bytes, %v", len(got), err)
		}
	}
	if _, err := Decrypt(sealed, stranger); !errors.Is(err, ErrWrongKey) {
		t.Errorf("a stranger's key: %v", err)
	}
}

// TestEveryBitIsHeld flips bits of an encrypted file and cuts it: it is never
// opened then.
func TestEveryBitIsHeld(t *testing.T) {
	keys, public := pair(t)
	to, err := ParseRecipients([]string{public})
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := Encrypt(bytes.Repeat([]byte("an entry "), 20_000), to)
	if err != nil {
		t.Fatal(err)
	}
	chance := rand.New(rand.NewPCG(20261122, 1)) //nolint:gosec // repeatable on purpose
	for i := range 400 {
		at := chance.IntN(len(sealed))
		if i < 200 {
			at = i // the header, byte for byte
		}
		flipped := bytes.Clone(sealed)
		flipped[at] ^= 1 << chance.IntN(8)
		if _, err := Decrypt(flipped, keys); err == nil {
			t.Errorf("opened with a bit flipped in byte %d", at)
		}
		if _, err := Decrypt(sealed[:at], keys); err == nil {
			t.Errorf("opened though cut after %d bytes", at)
		}
	}
}

func TestRecipientsThatAreNone(t *testing.T) {
	secret, public, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		key, want string
	}{
		"a secret key": {secret, "secret key"},
		"in capitals":  {strings.ToLower(secret), "secret key"},
		"empty":        {"", "no public key"},
		"a word":       {"karen", "no public key"},
		"two in one":   {public + "\n" + public, "no public key"},
		"one cut off":  {public[:40], "no public key"},
		"a letter off": {public[:40] + "b" + public[41:len(public)-1] + "x", "no public key"},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := ParseRecipients([]string{public, c.key})
			if err == nil || !strings.Contains(err.Error(), "key 2") || !strings.Contains(err.Error(), c.want) {
				t.Errorf("%v", err)
			}
			if err != nil && len(c.key) > 10 && strings.Contains(err.Error(), c.key[5:]) {
				t.Errorf("the key is repeated: %v", err)
			}
		})
	}
	if _, err := Encrypt([]byte("x"), Recipients{}); err == nil {
		t.Error("encrypted to nobody")
	}
}

func TestKeyFilesThatAreNone(t *testing.T) {
	_, public := pair(t)
	to, err := ParseRecipients([]string{public})
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := Encrypt([]byte("x"), to)
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct {
		data []byte
		want string
	}{
		"empty":          {nil, "no key file"},
		"a public key":   {[]byte(public), "no key file"},
		"another secret": {[]byte("AGE-SECRET-KEY-1HUSH"), "no key file"},
		"encrypted":      {sealed, "encrypted itself"},
	} {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "key.txt")
			if err := os.WriteFile(path, c.data, 0o600); err != nil {
				t.Fatal(err)
			}
			_, err := ReadKeys(path)
			if err == nil || !strings.Contains(err.Error(), c.want) || strings.Contains(err.Error(), "HUSH") {
				t.Errorf("%v", err)
			}
		})
	}
	if _, err := ReadKeys(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v", err)
	}
}

// TestVectors holds the way in which ypa opens files against the test vectors
// that all programs for this format share (C2SP CCTV, age).
func TestVectors(t *testing.T) {
	vectors, err := fs.ReadDir(agetest.Vectors, ".")
	if err != nil {
		t.Fatal(err)
	}
	if len(vectors) < 143 {
		t.Errorf("%d vectors only", len(vectors))
	}
	for _, file := range vectors {
		t.Run(file.Name(), func(t *testing.T) {
			t.Parallel()
			text, err := fs.ReadFile(agetest.Vectors, file.Name())
			if err != nil {
				t.Fatal(err)
			}
			v := parseVector(t, text)
			got, err := Decrypt(v.file, v.keys)
			switch {
			case v.expect == "success" && err != nil:
				t.Errorf("not opened: %v", err)
			case v.expect != "success" && err == nil:
				t.Errorf("opened, and should be a %s", v.expect)
			case v.expect == "no match" && !errors.Is(err, ErrWrongKey):
				t.Errorf("not told to be another's: %v", err)
			case v.expect != "success" && v.expect != "no match" && !errors.Is(err, ErrAltered):
				t.Errorf("not told to be altered: %v", err)
			case err == nil && hash(got) != v.hash:
				t.Error("opened as something else")
			case err != nil && got != nil:
				t.Error("something of it was handed out")
			}
		})
	}
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// vector is one file of the suite: lines "key: value", an empty line, the file.
type vector struct {
	expect, hash string
	keys         Keys
	file         []byte
}

func parseVector(t *testing.T, text []byte) vector {
	t.Helper()
	head, file, ok := bytes.Cut(text, []byte("\n\n"))
	if !ok {
		t.Fatal("it has no file")
	}
	v := vector{file: file}
	for line := range strings.SplitSeq(string(head), "\n") {
		key, value, _ := strings.Cut(line, ": ")
		switch key {
		case "expect":
			v.expect = value
		case "payload":
			v.hash = value
		case "identity":
			list, err := age.ParseIdentities(strings.NewReader(value))
			if err != nil {
				t.Fatal(err)
			}
			v.keys.list = append(v.keys.list, list...)
		case "passphrase":
			id, err := age.NewScryptIdentity(value)
			if err != nil {
				t.Fatal(err)
			}
			v.keys.list = append(v.keys.list, id)
		case "compressed":
			r, err := zlib.NewReader(bytes.NewReader(v.file))
			if err != nil {
				t.Fatal(err)
			}
			if v.file, err = io.ReadAll(r); err != nil {
				t.Fatal(err)
			}
		}
	}
	return v
}
