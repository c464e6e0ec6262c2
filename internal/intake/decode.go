package intake

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

var (
	errBrokenUTF8 = errors.New("says that it is UTF-8 and is not: save it again as \"CSV UTF-8\"")
	errMixed      = errors.New("holds letters in two encodings, UTF-8 and Windows-1252: save it again as \"CSV UTF-8\"")
	errNoText     = errors.New("is no text that can be read: save the sheet as .xlsx or as \"CSV UTF-8\"")
)

// decode turns a text file into UTF-8 and names what it was: UTF-8, with or
// without a mark at its start, UTF-16 with its mark, else Windows-1252, as Excel
// writes CSV on machines in Britain. Line ends become \n.
func decode(data []byte) (text, encoding string, err error) {
	switch {
	case bytes.HasPrefix(data, []byte("\xef\xbb\xbf")):
		text, encoding = string(data[3:]), "UTF-8"
		if !utf8.ValidString(text) {
			return "", "", errBrokenUTF8
		}
	case bytes.HasPrefix(data, []byte("\xff\xfe")), bytes.HasPrefix(data, []byte("\xfe\xff")):
		out, err := unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fmt.Errorf("is no UTF-16 text: %w", err)
		}
		text, encoding = string(out), "UTF-16"
	case bytes.Count(data, []byte{0})*20 > len(data):
		return "", "", errNoText // UTF-16 without its mark, or no text at all
	case utf8.Valid(data):
		text, encoding = string(data), "UTF-8"
	case mixed(data):
		return "", "", errMixed
	default:
		out, err := charmap.Windows1252.NewDecoder().Bytes(data)
		if err != nil {
			return "", "", fmt.Errorf("is no Windows-1252 text: %w", err)
		}
		text, encoding = string(out), "Windows-1252"
	}
	if !strings.Contains(text, "\n") {
		text = strings.ReplaceAll(text, "\r", "\n") // old Macintosh line ends
	}
	return strings.ReplaceAll(text, "\r\n", "\n"), encoding, nil
}

// mixed reports whether a text that is no UTF-8 holds a letter that is: read as
// Windows-1252, that letter would become two others.
func mixed(data []byte) bool {
	for len(data) > 0 {
		r, size := utf8.DecodeRune(data)
		if size > 1 && r != utf8.RuneError {
			return true
		}
		data = data[size:]
	}
	return false
}
