package present

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"ypa/internal/calendar"
)

// schema is the version of the JSON. Fields are added under the same number; a
// change of meaning raises it.
const schema = 1

// WriteJSON writes a value indented, with a line break at its end. What a
// terminal could take for a command, or hide, is written as \u0085 or \u202e,
// which every reader of JSON turns back.
func WriteJSON(w io.Writer, v any) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(v); err != nil {
		return fmt.Errorf("write JSON: %w", err)
	}
	_, err := io.WriteString(w, harmless(b.String()))
	return err
}

// harmless escapes hidden characters: in JSON they can only stand in texts.
func harmless(text string) string {
	var out strings.Builder
	for _, r := range text {
		switch {
		case r < utf8.RuneSelf && r != 0x7f, !hidden(r) || r == utf8.RuneError:
			out.WriteRune(r)
		case r > 0xffff:
			r -= 0x10000
			fmt.Fprintf(&out, `\u%04x\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
		default:
			fmt.Fprintf(&out, `\u%04x`, r)
		}
	}
	return out.String()
}

// dayOrNull is a day as JSON holds it: "2026-11-23", or null where there is
// none.
func dayOrNull(d calendar.Date) *calendar.Date {
	if d.IsZero() {
		return nil
	}
	return &d
}

// textOrNull is a text, or null where nothing is known.
func textOrNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// nameOrNull is a name, or null unless names were asked for.
func (s Style) nameOrNull(name string) *string {
	if !s.Names {
		return nil
	}
	return textOrNull(name)
}

// list is a list that is [] in JSON where it is empty, never null.
func list[T any](items []T) []T {
	if items == nil {
		return []T{}
	}
	return items
}
