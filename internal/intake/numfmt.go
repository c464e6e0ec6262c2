package intake

import (
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/xuri/excelize/v2"

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

// styles gives the looks of a workbook's cells, by their number.
func styles(f *excelize.File) []style {
	if f.Styles == nil || f.Styles.CellXfs == nil {
		return nil
	}
	custom := map[int]string{}
	if f.Styles.NumFmts != nil {
		for _, n := range f.Styles.NumFmts.NumFmt {
			custom[n.NumFmtID] = n.FormatCode
		}
	}
	list := make([]style, len(f.Styles.CellXfs.Xf))
	for i, xf := range f.Styles.CellXfs.Xf {
		if xf.NumFmtID == nil {
			continue
		}
		if code, ok := custom[*xf.NumFmtID]; ok {
			list[i] = styleOf(code)
		} else {
			list[i] = builtIn(*xf.NumFmtID)
		}
	}
	return list
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

var (
	// literals are the parts of a format code that stand for themselves or
	// choose a colour or a language.
	literals = regexp.MustCompile(`"[^"]*"|\\.|_.|\*.|\[[^\]]*\]`)
	maskCode = regexp.MustCompile(`^(?:"[^"]*"|\\.|[0 ()/-])+$`)
)

// styleOf reads a format code such as dd/mm/yyyy. Only its first part counts:
// the others are for negative numbers and for text.
func styleOf(code string) style {
	code, _, _ = strings.Cut(code, ";")
	bare := strings.ToLower(literals.ReplaceAllString(code, ""))
	switch {
	case strings.Contains(bare, "general"):
		return style{}
	case strings.Contains(bare, "d"):
		return style{shape: shapeDay}
	case strings.Contains(bare, "y"), strings.Contains(bare, "m") && !strings.ContainsAny(bare, "hs"):
		return style{shape: shapeMonth}
	case strings.Contains(bare, "0") && maskCode.MatchString(code):
		return style{shape: shapeMask, mask: mask(code)}
	}
	return style{}
}

// mask turns a format code into letters and digits, as "RH-"00 into RH-00. A
// literal 0 would be taken for a digit; such a code is left alone.
func mask(code string) string {
	var b strings.Builder
	for _, part := range maskParts(code) {
		switch {
		case len(part) > 1 && strings.Contains(part, "0"):
			return ""
		case part[0] == '"':
			b.WriteString(strings.Trim(part, `"`))
		case part[0] == '\\':
			b.WriteString(part[1:])
		default:
			b.WriteString(part)
		}
	}
	return b.String()
}

// maskParts cuts a mask into literals and single characters.
func maskParts(code string) []string {
	var parts []string
	for code != "" {
		if at := literals.FindStringIndex(code); at != nil && at[0] == 0 {
			parts, code = append(parts, code[:at[1]]), code[at[1]:]
			continue
		}
		parts, code = append(parts, code[:1]), code[1:]
	}
	return parts
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
// count wrong before March of that year, when nobody of concern was born.
func (w *workbook) dayOf(value float64, text string) Cell {
	wrong := Cell{Text: text, Trouble: "the cell is shown as a date and holds none"}
	if !(value >= 0 && value <= 120_000) || value < 61 && !w.date04 {
		return wrong
	}
	t, err := excelize.ExcelDateToTime(value, w.date04)
	if err != nil {
		return wrong
	}
	d, err := calendar.NewDate(t.Date())
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
