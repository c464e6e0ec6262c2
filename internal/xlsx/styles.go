package xlsx

// Look is how cells of a column look, and what a program makes of what is typed
// into them.
type Look int

// The looks of columns.
const (
	LookText   Look = iota // stays text, whatever it looks like
	LookDay                // 2026-11-26, at the left
	LookNumber             // a whole number, at the right, kept apart from text beside it
)

// headingStyle is the style of headings in styles.
const headingStyle = 7

// style is the number of a column's style in styles.
func (c Column) style() int {
	if c.Wrapped {
		return 2 + 2*int(c.Look)
	}
	return 1 + 2*int(c.Look)
}

// styles are the looks of cells (18.8.39). The order of cellXfs is what style and
// headingStyle count; its first is for cells that have none. Formats 49 and 1 are
// text and whole numbers everywhere; the one of days that programs have built in
// looks otherwise in each country, so that has its own. Every program expects the
// two fills.
const styles = declaration + `<styleSheet xmlns="` + sheetSchema + `">` +
	`<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy-mm-dd"/></numFmts>` +
	`<fonts count="2">` +
	`<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>` +
	`</fonts>` +
	`<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
	`<borders count="2">` +
	`<border><left/><right/><top/><bottom/><diagonal/></border>` +
	`<border><left/><right/><top/><bottom style="medium"><color rgb="FF000000"/></bottom><diagonal/></border>` +
	`</borders>` +
	`<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
	`<cellXfs count="8">` +
	`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
	asText + `<alignment vertical="top"/></xf>` +
	asText + `<alignment vertical="top" wrapText="1"/></xf>` +
	asDay + `<alignment horizontal="left" vertical="top"/></xf>` +
	asDay + `<alignment horizontal="left" vertical="top" wrapText="1"/></xf>` +
	asNumber + `<alignment horizontal="right" vertical="top" indent="1"/></xf>` +
	asNumber + `<alignment horizontal="right" vertical="top" wrapText="1" indent="1"/></xf>` +
	`<xf numFmtId="49" fontId="1" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
	`<alignment vertical="top" wrapText="1"/></xf>` +
	`</cellXfs>` +
	`<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>` +
	`</styleSheet>`

// What the styles of columns begin with.
const (
	asText   = `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">`
	asDay    = `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">`
	asNumber = `<xf numFmtId="1" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">`
)
