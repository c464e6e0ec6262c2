package intake

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"path"
	"strings"

	"github.com/xuri/excelize/v2"
)

// What a workbook may hold once it is unpacked.
const (
	maxUnzipped = 100 << 20 // bytes
	maxParts    = 2_000
	maxMerged   = 2_000 // blocks of cells that were made one
)

var (
	errUnzipped = fmt.Errorf("unpacks to more than %d MB: too large for a list of young people", maxUnzipped>>20)
	errParts    = fmt.Errorf("has more than %d parts: too many for a list of young people", maxParts)
	errMerged   = fmt.Errorf("has more than %d merged cells over several rows: unmerge them", maxMerged)
	errDamaged  = errors.New("is damaged: open it in a spreadsheet program and save it again")
	errOpenDoc  = errors.New("is an OpenDocument file: save it as .xlsx or .csv")
)

// workbook is an open XLSX file.
type workbook struct {
	file    *excelize.File
	strings []string // the texts that cells share
	styles  []style
	date04  bool // days are counted from 1904, as old Macintosh files do
}

func readWorkbook(data []byte, l *lexicon) (*Sheet, error) {
	if err := checkZip(data); err != nil {
		return nil, err
	}
	w, err := openWorkbook(data)
	if err != nil {
		return nil, err
	}
	defer w.file.Close() // nothing was written and there are no temporary files
	tabs, err := w.tabs()
	if err != nil {
		return nil, err
	}
	return l.sheet(tabs, Sheet{Format: "XLSX"})
}

// checkZip unpacks every part once, to nowhere. What comes later trusts the
// sizes that the file states and takes a broken part for a shorter one.
func checkZip(data []byte) error {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return errDamaged
	}
	if len(r.File) > maxParts {
		return errParts
	}
	left, found := int64(maxUnzipped), false
	for _, f := range r.File {
		if f.Name == "mimetype" {
			return errOpenDoc
		}
		found = found || strings.HasSuffix(strings.ReplaceAll(f.Name, `\`, "/"), "/workbook.xml")
		n, err := unpack(f, left+1)
		if left -= n; left < 0 || f.UncompressedSize64 > maxUnzipped {
			return errUnzipped
		}
		if err != nil {
			return errDamaged
		}
	}
	if !found {
		return errNoWorkbook
	}
	return nil
}

// unpack reads a part up to a limit and gives its length.
func unpack(f *zip.File, limit int64) (int64, error) {
	part, err := f.Open()
	if err != nil {
		return 0, err
	}
	defer part.Close()
	return io.Copy(io.Discard, io.LimitReader(part, limit))
}

// openWorkbook opens the file. Both limits are the same so that no part is
// unpacked to a temporary file, where personal data would stay. A panic over a
// hostile file is an error like any other.
func openWorkbook(data []byte) (w *workbook, err error) {
	defer func() {
		if recover() != nil {
			w, err = nil, errDamaged
		}
	}()
	f, err := excelize.OpenReader(bytes.NewReader(data), excelize.Options{UnzipSizeLimit: maxUnzipped, UnzipXMLSizeLimit: maxUnzipped})
	if err != nil {
		return nil, errDamaged
	}
	props, err := f.GetWorkbookProps()
	if err != nil {
		return nil, errDamaged
	}
	w = &workbook{file: f, styles: styles(f), date04: props.Date1904 != nil && *props.Date1904}
	w.strings, err = sharedStrings(w.part("xl/sharedStrings.xml"))
	return w, err
}

// part gives the bytes of a part of the file; none where there is no such part.
func (w *workbook) part(name string) []byte {
	raw, ok := w.file.Pkg.Load(name)
	if !ok {
		return nil
	}
	data, _ := raw.([]byte)
	return data
}

// tabs reads the workbook's sheets. What is wrong with one of them is kept with
// it: it matters only if that is the one to be imported.
func (w *workbook) tabs() ([]tab, error) {
	paths, err := w.paths()
	if err != nil {
		return nil, err
	}
	var list []tab
	for _, s := range w.file.WorkBook.Sheets.Sheet {
		t := tab{name: s.Name, hidden: s.State != "" && s.State != "visible"}
		if part := w.part(paths[s.ID]); part != nil {
			t.rows, t.err = w.rows(part)
		}
		list = append(list, t)
	}
	return list, nil
}

// paths gives the name of the part behind each id in the workbook.
func (w *workbook) paths() (map[string]string, error) {
	var rels struct {
		List []struct {
			ID     string `xml:"Id,attr"`
			Type   string `xml:"Type,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	raw := w.part("xl/_rels/workbook.xml.rels")
	if raw == nil || xml.Unmarshal(raw, &rels) != nil {
		return nil, errDamaged
	}
	paths := map[string]string{}
	for _, r := range rels.List {
		if !strings.HasSuffix(r.Type, "/worksheet") {
			continue // a chart has no rows
		}
		name := strings.TrimPrefix(r.Target, "/")
		if name == r.Target {
			name = path.Join("xl", r.Target)
		}
		paths[r.ID] = name
	}
	return paths, nil
}
