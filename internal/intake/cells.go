package intake

import (
	"encoding/xml"
	"strconv"
	"strings"
)

// rawCell is a cell as the file holds it.
type rawCell struct {
	kind    string // s, str, inlineStr, b, e, d, n or nothing
	style   int
	value   string
	text    string // of a cell that holds its text itself
	formula bool
}

// read takes in everything up to the end of the cell.
func (c *rawCell) read(dec *xml.Decoder) error {
	var value, text strings.Builder
	into := (*strings.Builder)(nil)
	for {
		token, err := dec.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				into = &value
			case "t":
				into = &text
			case "f", "rPh", "extLst":
				c.formula = c.formula || t.Name.Local == "f"
				if err := dec.Skip(); err != nil {
					return err
				}
			}
		case xml.CharData:
			if into != nil {
				into.Write(t)
			}
		case xml.EndElement:
			into = nil
			if t.Name.Local == "c" {
				c.value, c.text = value.String(), text.String()
				return nil
			}
		}
	}
}

// cell says what a cell of the file holds. Of a formula it is the result.
func (w *workbook) cell(c rawCell) Cell {
	switch c.kind {
	case "s":
		i, err := strconv.Atoi(strings.TrimSpace(c.value))
		if err != nil || i < 0 || i >= len(w.strings) {
			return Cell{Trouble: "the cell is damaged: fill it in again"}
		}
		return textCell(w.strings[i])
	case "inlineStr":
		return textCell(unescape(c.text))
	case "str", "e", "d":
		return textCell(unescape(c.value))
	case "b":
		return Cell{Text: map[bool]string{true: "TRUE", false: "FALSE"}[c.value == "1"]}
	}
	if c.value == "" {
		if c.formula {
			return Cell{Trouble: "the formula in the cell has no result: open the file in a spreadsheet program and save it again"}
		}
		return Cell{}
	}
	return w.number(c)
}

// unescape puts in the characters that XML can't hold, which Excel writes as
// _x000A_.
func unescape(text string) string {
	before, rest, found := strings.Cut(text, "_x")
	if !found {
		return text
	}
	var b strings.Builder
	for found {
		b.WriteString(before)
		code, after, closed := strings.Cut(rest, "_")
		n, err := strconv.ParseUint(code, 16, 16)
		if closed && len(code) == len("000A") && err == nil {
			b.WriteRune(rune(n)) //nolint:gosec // 16 bits fit
			rest = after
		} else {
			b.WriteString("_x")
		}
		before, rest, found = strings.Cut(rest, "_x")
	}
	b.WriteString(before)
	return b.String()
}
