package xlsx

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"
)

// texts is the table of the texts of a workbook (18.4.9): cells name them by their
// place in it, so that what stands in many cells is written once.
type texts struct {
	index map[string]int
	list  []string
	uses  int
}

// place is where a text stands in the table, put there if it is new.
func (t *texts) place(s string) int {
	t.uses++
	at, known := t.index[s]
	if !known {
		at = len(t.list)
		t.index[s] = at
		t.list = append(t.list, s)
	}
	return at
}

// write writes the table.
func (t *texts) write(w io.Writer) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, declaration+`<sst xmlns="`+sheetSchema+`" count="%d" uniqueCount="%d">`, t.uses, len(t.list))
	for _, s := range t.list {
		out.WriteString(`<si><t`)
		if strings.TrimSpace(s) != s { // spaces at the ends are dropped without it
			out.WriteString(` xml:space="preserve"`)
		}
		out.WriteByte('>')
		if err := xml.EscapeText(out, []byte(xstring(s))); err != nil {
			return err
		}
		out.WriteString(`</t></si>`)
	}
	out.WriteString(`</sst>`)
	return out.Flush()
}

// escaped is a text as it stands in XML, in elements and in attributes.
func escaped(s string) string {
	var b strings.Builder
	// A strings.Builder takes everything.
	_ = xml.EscapeText(&b, []byte(s))
	return b.String()
}

// xstring writes as _x000D_ what XML cannot hold, or would change, and the beginning
// of what is no such escape and looks like one as _x005F_ (22.9.2.19).
func xstring(s string) string {
	if !strings.Contains(s, "_x") && strings.IndexFunc(s, unfit) < 0 {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if unfit(r) || isEscape(s[i:]) {
			fmt.Fprintf(&b, "_x%04X_", r)
		} else {
			b.WriteRune(r)
		}
		i += size
	}
	return b.String()
}

// unfit reports whether XML has no such character. A carriage return would be read
// as a line feed.
func unfit(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r == '\ufffe' || r == '\uffff'
}

// isEscape reports whether a text begins as an escape does, or would as soon as the
// unfit character after it is written as one.
func isEscape(s string) bool {
	const begin = len("_x0000")
	if len(s) <= begin || !strings.HasPrefix(s, "_x") || strings.Trim(s[len("_x"):begin], "0123456789abcdefABCDEF") != "" {
		return false
	}
	after, _ := utf8.DecodeRuneInString(s[begin:])
	return after == '_' || unfit(after)
}
