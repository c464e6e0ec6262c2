package present

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"ypa/internal/calendar"
)

// Book is what a workbook says of itself in its properties.
type Book struct {
	Title string        // in words; "" is none
	Day   calendar.Date // as which it counts as made: the day of its data, not of the clock
}

// What a workbook may hold.
const (
	tabLength  = 31     // UTF-16 units of a tab's name
	cellLength = 32_767 // UTF-16 units of a cell
	sheetRows  = 1_048_575
)

// Workbook writes sheets as one XLSX file, a tab each: real dates in ISO form,
// whole numbers, and text that stays text, also when somebody edits the cell:
// no formula, no leading zero lost. The header is bold, stands still and has
// filters. The same sheets give the same bytes; nobody's name and no time of
// making is in the properties.
func Workbook(w io.Writer, sheets []*Sheet, about Book) error {
	if len(sheets) == 0 {
		return errors.New("write workbook: it has no sheets")
	}
	f := excelize.NewFile()
	defer f.Close() // it holds memory only: no temporary files where nothing is streamed
	b := &workbook{file: f}
	if err := b.write(sheets, about); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	if _, err := f.WriteTo(w); err != nil {
		return fmt.Errorf("write workbook: %w", err)
	}
	return nil
}

// workbook is a workbook in the making.
type workbook struct {
	file   *excelize.File
	header int            // the style of headings
	styles [3]int         // of cells, by type of column
	wide   [3]int         // the same, broken into lines
	tabs   map[string]int // names in use, in lower case
}

func (b *workbook) write(sheets []*Sheet, about Book) error {
	if err := b.prepare(); err != nil {
		return err
	}
	for i, s := range sheets {
		name := b.tab(s.Name)
		if err := b.open(i, name); err != nil {
			return err
		}
		if err := b.sheet(name, s); err != nil {
			return fmt.Errorf("sheet %s: %w", s.Name, err)
		}
	}
	props := &excelize.DocProperties{Title: Visible(about.Title), Creator: "ypa", Language: "en-GB"}
	if !about.Day.IsZero() {
		props.Created = about.Day.String() + "T00:00:00Z"
		props.Modified = props.Created
	}
	return errors.Join(b.file.SetDocProps(props), b.file.SetAppProps(&excelize.AppProperties{Application: "ypa"}))
}

// prepare makes the styles.
func (b *workbook) prepare() error {
	b.tabs = map[string]int{}
	forms := [3]string{TextColumn: "@", DayColumn: "yyyy-mm-dd", NumberColumn: "0"}
	// What stands at the right must not touch the text beside it.
	sides := [3]excelize.Alignment{TextColumn: {}, DayColumn: {Horizontal: "left"}, NumberColumn: {Horizontal: "right", Indent: 1}}
	var err error
	for i, form := range forms {
		plain, broken := sides[i], sides[i]
		plain.Vertical, broken.Vertical, broken.WrapText = "top", "top", true
		if b.styles[i], err = b.file.NewStyle(&excelize.Style{CustomNumFmt: &form, Alignment: &plain}); err != nil {
			return err
		}
		if b.wide[i], err = b.file.NewStyle(&excelize.Style{CustomNumFmt: &form, Alignment: &broken}); err != nil {
			return err
		}
	}
	b.header, err = b.file.NewStyle(&excelize.Style{
		Font:         &excelize.Font{Bold: true, Family: "Calibri", Size: 11},
		Alignment:    &excelize.Alignment{Vertical: "top", WrapText: true},
		Border:       []excelize.Border{{Type: "bottom", Style: 2, Color: "000000"}},
		CustomNumFmt: &forms[TextColumn],
	})
	return err
}

// tab makes a name that Excel takes for a tab: without the characters that it
// refuses, not too long, and no two the same.
func (b *workbook) tab(name string) string {
	name = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`:\/?*[]'`, r) {
			return '-'
		}
		return r
	}, Visible(name))
	if strings.TrimSpace(name) == "" {
		name = "sheet"
	}
	for n := 1; ; n++ {
		end := ""
		if n > 1 {
			end = fmt.Sprintf("-%d", n)
		}
		try := upTo(name, tabLength-len(end)) + end
		if key := strings.ToLower(try); b.tabs[key] == 0 {
			b.tabs[key] = 1
			return try
		}
	}
}

// open puts in a tab; a new file has one already.
func (b *workbook) open(i int, name string) error {
	if i == 0 {
		return b.file.SetSheetName(b.file.GetSheetName(0), name)
	}
	_, err := b.file.NewSheet(name)
	return err
}

// upTo cuts a text to so many UTF-16 units, between characters.
func upTo(text string, most int) string {
	units := 0
	for i, r := range text {
		if units += utf16.RuneLen(r); units > most {
			return text[:i]
		}
	}
	return text
}

// sheet fills a tab.
func (b *workbook) sheet(name string, s *Sheet) error {
	if len(s.Rows) > sheetRows {
		return fmt.Errorf("%d rows: a sheet of Excel holds %d", len(s.Rows), sheetRows)
	}
	breaks := make([]bool, len(s.Columns))
	for i, c := range s.Columns {
		var err error
		if breaks[i], err = b.column(name, i, c, s.Rows); err != nil {
			return err
		}
	}
	for n, row := range s.Rows {
		if err := b.height(name, n+2, row, breaks); err != nil {
			return err
		}
	}
	return b.dress(name, s)
}
