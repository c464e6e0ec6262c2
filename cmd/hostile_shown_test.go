package cmd

import (
	"encoding/csv"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"ypa/internal/guard"
)

// shownOn shows all that a register holds, in every format: nothing of it is
// obeyed by a terminal, runs in a spreadsheet or becomes part of a page.
func shownOn(t *testing.T, h *hostileHome) {
	t.Helper()
	shown := 0
	lines := []string{"child list", "authority list", "contacts list", "home show", "history home", "audit --fail-on never", "due", "reg44 list", "waivers", "event list", "report"}
	for n := range 8 {
		lines = append(lines, fmt.Sprintf("history RH-%02d", n+1), fmt.Sprintf("child show RH-%02d", n+1))
	}
	for _, line := range lines {
		for _, format := range []string{"table", "markdown", "html", "csv", "json", "xlsx"} {
			args := append(strings.Fields(line), "--names", "--format", format)
			file := ""
			if format == "xlsx" {
				file = filepath.Join(h.dir, fmt.Sprintf("%d.xlsx", shown))
				args = append(args, "--output", file)
			}
			code, out, said := h.run(args...)
			if code == exitUsage && strings.Contains(said, "unknown --format") || strings.Contains(said, "unknown flag: --names") {
				continue // it has no such format
			}
			if code > exitUnknown || code == exitUsage {
				t.Errorf("%s: exit %d: %s", args, code, said)
				continue
			}
			shown++
			onScreen(t, strings.Join(args, " "), strings.NewReplacer("\t", " ", "\ufeff", "", "\r", "").Replace(out))
			switch format {
			case "csv":
				noCellRuns(t, args, out)
			case "xlsx":
				noCellIsLive(t, file)
			case "html":
				if strings.Contains(strings.ToLower(out), "<script>alert") {
					t.Errorf("%s: a text became part of the page", args)
				}
			}
		}
	}
	t.Logf("%d pages, tables, sheets and lists of what was stored", shown)
	if shown < 60 {
		t.Errorf("only %d were shown", shown)
	}
}

// noCellRuns reads CSV back: no cell may run.
func noCellRuns(t *testing.T, args []string, data string) {
	t.Helper()
	read := csv.NewReader(strings.NewReader(strings.TrimPrefix(data, "\ufeff")))
	read.FieldsPerRecord = -1
	rows, err := read.ReadAll()
	if err != nil {
		t.Errorf("%s: %v", args, err)
	}
	for _, cell := range slices.Concat(rows...) {
		if guard.Formula(cell) {
			t.Errorf("%s: a cell may run: %q", args, cell)
		}
	}
}

// noCellIsLive reads a workbook back: it holds no formula and no link.
func noCellIsLive(t *testing.T, file string) {
	t.Helper()
	f, err := excelize.OpenFile(file)
	if err != nil {
		t.Errorf("%s: %v", file, err)
		return
	}
	for _, sheet := range f.GetSheetList() {
		rows, err := f.GetRows(sheet)
		for r, row := range rows {
			for c := range row {
				cell, errName := excelize.CoordinatesToCellName(c+1, r+1)
				formula, errFormula := f.GetCellFormula(sheet, cell)
				link, _, errLink := f.GetCellHyperLink(sheet, cell)
				if err := errors.Join(err, errName, errFormula, errLink); err != nil || formula != "" || link {
					t.Errorf("%s of %s is live: %q, %v", cell, sheet, row[c], err)
				}
			}
		}
	}
	if err := f.Close(); err != nil {
		t.Error(err)
	}
}
