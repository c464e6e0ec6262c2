package intake

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"ypa/internal/calendar"
)

// style is how a workbook shows numbers.
type style struct {
	shape shape
	mask  string // of a shapeMask: text with a 0 for every digit
}

type shape int

const (
	shapeNumber shape = iota
	shapeDay          // day, month and perhaps year can be seen
	shapeMonth        // a month or a year without its day
	shapeMask         // fixed letters and a fixed number of digits, as in RH-00
)

// readStyles reads how a workbook's cells look, by their number.
func (w *workbook) readStyles(name string) error {
	if !w.parts.has(name) {
		return nil
	}
	var looks struct {
		Formats []struct {
			ID   int    `xml:"numFmtId,attr"`
			Code string `xml:"formatCode,attr"`
		} `xml:"numFmts>numFmt"`
		Cells []struct {
			Format int `xml:"numFmtId,attr"`
		} `xml:"cellXfs>xf"`
	}
	if err := w.parts.decode(name, &looks); err != nil {
		return err
	}
	custom := map[int]style{}
	for _, f := range looks.Formats {
		custom[f.ID] = styleOf(f.Code)
	}
	w.styles = make([]style, len(looks.Cells))
	for i, cell := range looks.Cells {
		s, ok := custom[cell.Format]
		if !ok {
			s = builtIn(cell.Format)
		}
		w.styles[i] = s
	}
	return nil
}

// builtIn knows the formats that have a number and no code (ECMA-376 part 1,
// 18.8.30): days in several languages, and a month with its year.
func builtIn(id int) style {
	switch {
	case id == 17:
		return style{shape: shapeMonth}
	case id >= 14 && id <= 16, id == 22, id >= 27 && id <= 31, id == 36, id >= 50 && id <= 54, id == 57, id == 58:
		return style{shape: shapeDay}
	}
	return style{}
}

// styleOf reads a format code such as dd/mm/yyyy. Only its first part counts:
// the others are for negative numbers and for text.
func styleOf(code string) style {
	code, _, _ = strings.Cut(code, ";")
	parts := formatParts(code)
	var bare strings.Builder
	for _, part := range parts {
		if len(part) == 1 {
			bare.WriteString(strings.ToLower(part))
		}
	}
	shown := bare.String()
	switch {
	case strings.Contains(shown, "general"):
		return style{}
	case strings.Contains(shown, "d"):
		return style{shape: shapeDay}
	case strings.Contains(shown, "y"), strings.Contains(shown, "m") && !strings.ContainsAny(shown, "hs"):
		return style{shape: shapeMonth}
	}
	m, ok := mask(parts)
	if !ok || !strings.Contains(shown, "0") {
		return style{}
	}
	return style{shape: shapeMask, mask: m}
}

// mask turns the parts of a format code into letters and digits, as "RH-"00 into
// RH-00. A literal 0 would be taken for a digit; such a code is left alone.
func mask(parts []string) (string, bool) {
	var b strings.Builder
	for _, part := range parts {
		literal := len(part) > 1 && !strings.Contains(part, "0")
		switch {
		case literal && part[0] == '"':
			b.WriteString(strings.Trim(part, `"`))
		case literal && part[0] == '\\':
			b.WriteString(part[1:])
		case len(part) == 1 && strings.Contains("0 ()/-", part):
			b.WriteString(part)
		default:
			return "", false
		}
	}
	return b.String(), true
}

// formatParts cuts a format code into single bytes and longer literals, which
// stand for themselves or choose a colour or a language.
func formatParts(code string) []string {
	var parts []string
	for code != "" {
		n := max(literal(code), 1)
		parts, code = append(parts, code[:n]), code[n:]
	}
	return parts
}

// literal gives the length of the literal that a format code begins with.
func literal(code string) int {
	switch code[0] {
	case '"':
		return strings.IndexByte(code[1:], '"') + 2
	case '[':
		return strings.IndexByte(code, ']') + 1
	case '\\', '_', '*':
		_, size := utf8.DecodeRuneInString(code[1:])
		return 1 + size
	}
	return 0
}

// number says what a cell with a number holds: a day where it is shown as one.
func (w *workbook) number(c rawCell) Cell {
	value, err := strconv.ParseFloat(strings.TrimSpace(c.value), 64)
	if err != nil {
		return textCell(c.value)
	}
	var s style
	if c.style >= 0 && c.style < len(w.styles) {
		s = w.styles[c.style]
	}
	text := strconv.FormatFloat(value, 'f', -1, 64)
	switch s.shape {
	case shapeDay:
		return w.dayOf(value, text)
	case shapeMonth:
		return Cell{Text: text, Trouble: "the cell shows a month without its day: show it as a whole date"}
	case shapeMask:
		return Cell{Text: applyMask(s.mask, text)}
	case shapeNumber:
	}
	return Cell{Text: text}
}

// dayOf counts a day from 1900 or 1904. Excel's 29 February 1900 makes the
// count wrong before March of that year, when nobody of concern was born; from
// then on it is as if 30 December 1899 were day 0.
func (w *workbook) dayOf(value float64, text string) Cell {
	wrong := Cell{Text: text, Trouble: "the cell is shown as a date and holds none"}
	if !(value >= 0 && value <= 120_000) || value < 61 && !w.date04 {
		return wrong
	}
	from := time.Date(1899, time.December, 30, 0, 0, 0, 0, time.UTC)
	if w.date04 {
		from = time.Date(1904, time.January, 1, 0, 0, 0, 0, time.UTC)
	}
	// A sum of days and hours may end a hair before midnight: whole seconds count.
	const daySeconds = 24 * 60 * 60
	d, err := calendar.NewDate(from.AddDate(0, 0, int(math.Round(value*daySeconds))/daySeconds).Date())
	if err != nil {
		return wrong
	}
	return dayCell(d)
}

// applyMask fills the digits of a whole number into a mask, from the right. A
// number that doesn't fit is left as it is.
func applyMask(mask, digits string) string {
	if strings.Trim(digits, "0123456789") != "" || len(digits) > strings.Count(mask, "0") {
		return digits
	}
	out := []rune(mask)
	for i, at := len(out)-1, len(digits)-1; i >= 0; i-- {
		if out[i] == '0' && at >= 0 {
			out[i] = rune(digits[at])
			at--
		}
	}
	return string(slices.Clip(out))
}
