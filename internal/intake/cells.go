package intake

import (
	"encoding/xml"
	"regexp"
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
	into := (*string)(nil)
	for {
		token, err := dec.Token()
		if err != nil {
			return err
		}
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "v":
				into = &c.value
			case "t":
				into = &c.text
			case "f", "rPh", "extLst":
				c.formula = c.formula || t.Name.Local == "f"
				if err := dec.Skip(); err != nil {
					return err
				}
			}
		case xml.CharData:
			if into != nil {
				*into += string(t)
			}
		case xml.EndElement:
			into = nil
			if t.Name.Local == "c" {
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

// escapes are characters that XML can't hold, as Excel writes them.
var escapes = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

func unescape(text string) string {
	if !strings.Contains(text, "_x") {
		return text
	}
	return escapes.ReplaceAllStringFunc(text, func(e string) string {
		n, _ := strconv.ParseUint(e[2:6], 16, 16) // the pattern lets nothing else pass
		return string(rune(n))
	})
}
