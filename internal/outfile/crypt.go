package outfile

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// What can be the matter with an encrypted file.
var (
	ErrWrongKey = errors.New("none of the keys in the key file opens it")
	ErrAltered  = errors.New("it was cut, damaged or altered, and can't be decrypted")
)

// secretKey begins the keys that open files. One of them where a public key
// belongs must never be printed.
const secretKey = "AGE-SECRET-KEY-"

// Recipients are those who can open what is encrypted to them. Their keys are
// public: whoever holds them can encrypt and not decrypt, so that a scheduled
// run needs no secret.
type Recipients struct{ list []age.Recipient }

// ParseRecipients reads public keys of age (age1…), of X25519 or, all alike, of
// the hybrid kind that resists quantum computers. The same key twice counts
// once. The error names the key by its place in the list.
func ParseRecipients(keys []string) (Recipients, error) {
	var r Recipients
	seen := map[string]bool{}
	for i, key := range keys {
		key = strings.TrimSpace(key)
		if strings.HasPrefix(strings.ToUpper(key), secretKey) {
			return Recipients{}, fmt.Errorf("key %d is a secret key: only the public one, age1…, belongs here; the secret one must be kept elsewhere", i+1)
		}
		list, err := age.ParseRecipients(strings.NewReader(key))
		if err != nil || len(list) != 1 {
			return Recipients{}, fmt.Errorf("key %d is no public key of age: one begins with age1 and has no spaces", i+1)
		}
		if !seen[key] {
			r.list = append(r.list, list[0])
		}
		seen[key] = true
	}
	return r, nil
}

// Len is how many keys there are, each of which opens what is encrypted.
func (r Recipients) Len() int { return len(r.list) }

// Encrypt gives data as a file of age (C2SP age-encryption.org/v1) that each of
// the recipients can open. Nothing is written anywhere.
func Encrypt(data []byte, to Recipients) ([]byte, error) {
	if to.Len() == 0 {
		return nil, errors.New("there is no key to encrypt to")
	}
	var b bytes.Buffer
	w, err := age.Encrypt(&b, to.list...)
	if err != nil {
		return nil, fmt.Errorf("the keys can't be used together: %w", err)
	}
	_, err = w.Write(data)
	if err = errors.Join(err, w.Close()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// Encrypted reports whether data is a file of age, binary or as text.
func Encrypted(data []byte) bool {
	return bytes.HasPrefix(data, []byte("age-encryption.org/")) || asText(data)
}

// asText reports whether data is a file of age as text, for e-mails.
func asText(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(data, " \t\r\n"), []byte(armor.Header))
}

// Keys open what was encrypted to their recipients.
type Keys struct{ list []age.Identity }

// ReadKeys reads a file of secret keys as `ypa backup key` and age-keygen write
// it: a line each, lines with # left out. No error repeats what is in it.
func ReadKeys(path string) (Keys, error) {
	data, err := os.ReadFile(path)
	switch {
	case err != nil:
		return Keys{}, err
	case Encrypted(data):
		return Keys{}, fmt.Errorf("%s is encrypted itself: open it with `age -d` into a key file of its own first", path)
	}
	list, err := age.ParseIdentities(bytes.NewReader(data))
	if err != nil {
		return Keys{}, fmt.Errorf("%s is no key file of age: it has a line %s…", path, secretKey)
	}
	return Keys{list: list}, nil
}

// Decrypt gives what was encrypted, whole or not at all. The error is
// [ErrWrongKey] or [ErrAltered], perhaps with more in words.
func Decrypt(data []byte, with Keys) ([]byte, error) {
	var in io.Reader = bytes.NewReader(data)
	if asText(data) {
		in = armor.NewReader(in)
	}
	r, err := age.Decrypt(in, with.list...)
	if _, other := errors.AsType[*age.NoIdentityMatchError](err); other {
		return nil, ErrWrongKey
	}
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrAltered, err)
	}
	plain, err := io.ReadAll(r)
	if err != nil {
		return nil, fmt.Errorf("%w (%w)", ErrAltered, err)
	}
	return plain, nil
}

// NewKey makes a pair of keys: the secret one opens what is encrypted to the
// public one.
func NewKey() (secret, public string, err error) {
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return "", "", err
	}
	return id.String(), id.Recipient().String(), nil
}
