package intake

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/guard"
)

// separators are the marks between the cells of a CSV file, with their names.
// Excel writes a semicolon where the machine's decimal mark is a comma, and a
// tab as "Unicode Text".
func separators() []separator {
	return []separator{{',', "commas"}, {';', "semicolons"}, {'\t', "tabs"}}
}

type separator struct {
	mark rune
	name string
}

func readCSV(data []byte, l *lexicon) (*Sheet, error) {
	l.mapping.Tab = "" // a CSV file has one sheet, without a name
	text, encoding, err := decode(data)
	if err != nil {
		return nil, err
	}
	text, sep := l.separator(text)
	rows, err := csvRows(text, sep.mark, maxRows)
	if err != nil {
		return nil, err
	}
	return l.sheet([]tab{{rows: rows}}, Sheet{Format: "CSV", Encoding: encoding, Separator: sep.name})
}

// separator finds the mark between cells: the one that Excel's own first line
// "sep=;" names, else the one with which the headings make most sense. It gives
// the text without such a line, which Excel doesn't show or count.
func (l *lexicon) separator(text string) (string, separator) {
	list := separators()
	if first, rest, ok := strings.Cut(text, "\n"); ok {
		mark, said := strings.CutPrefix(strings.ToLower(strings.TrimRight(first, "\r")), "sep=")
		i := slices.IndexFunc(list, func(s separator) bool { return string(s.mark) == mark })
		if said && i >= 0 {
			return rest, list[i]
		}
	}
	best, chosen := candidate{}, list[0]
	for _, sep := range list {
		rows, err := csvRows(text, sep.mark, searchRows)
		if err != nil && !errors.Is(err, errRows) {
			continue
		}
		if c := l.headings([]tab{{rows: rows}}); len(c) > 0 && c[0].filled > 1 && c[0].better(best) {
			best, chosen = c[0], sep
		}
	}
	return text, chosen
}

// csvRows reads the rows that hold anything; more than most of them are an
// error, beside those read so far.
func csvRows(text string, sep rune, most int) ([]Row, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = sep, -1, true
	var rows []Row
	inside := 0 // line breaks inside cells so far: lines that are no rows
	for {
		record, err := r.Read()
		if errors.Is(err, io.EOF) {
			return rows, nil
		}
		if err != nil {
			return rows, csvFault(err)
		}
		line, _ := r.FieldPos(0)
		row := Row{Number: line - inside, Cells: make([]Cell, len(record))}
		for i, text := range record {
			row.Cells[i] = textCell(strings.Clone(text))
			inside += strings.Count(text, "\n")
		}
		switch {
		case row.filled() == 0:
			continue
		case len(rows) == most:
			return rows, errRows
		case len(record) > maxColumns:
			return rows, errColumns
		}
		rows = append(rows, row)
	}
}

// csvFault says in words what encoding/csv finds wrong.
func csvFault(err error) error {
	p, ok := errors.AsType[*csv.ParseError](err)
	if !ok {
		return err
	}
	return fmt.Errorf("cannot be read from line %d on: a quotation mark stands inside a cell, or one is not closed; open it in a spreadsheet program and save it again as CSV", p.StartLine)
}

// textCell is a cell that holds text.
func textCell(text string) Cell {
	c := Cell{Text: guard.Undo(text)}
	switch short := strings.TrimSpace(text); {
	case slices.Contains([]string{"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!"}, short):
		c.Trouble = "the formula in the cell failed: put in what it should be"
	case len(short) > 2 && strings.Trim(short, "#") == "":
		c.Trouble = "the column was too narrow when the file was saved: widen it and save again"
	}
	return c
}

// dayCell is a cell that holds a real day.
func dayCell(d calendar.Date) Cell { return Cell{Text: d.String(), Day: d} }
