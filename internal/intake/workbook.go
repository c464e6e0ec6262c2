package intake

import (
	"cmp"
	"encoding/xml"
	"path"
	"slices"
	"strings"
)

// workbook is an open XLSX file.
type workbook struct {
	parts   parts
	list    []tabEntry
	sheets  map[string]string // the part behind each id of the list
	strings []string          // the texts that cells share
	styles  []style
	date04  bool // days are counted from 1904, as old Macintosh files do
}

// tabEntry is a sheet in the list of them. Its id is written in one of two
// namespaces: that of ECMA-376, or that of its strict form.
type tabEntry struct {
	Name   string `xml:"name,attr"`
	State  string `xml:"state,attr"`
	ID     string `xml:"http://schemas.openxmlformats.org/officeDocument/2006/relationships id,attr"`
	Strict string `xml:"http://purl.oclc.org/ooxml/officeDocument/relationships id,attr"`
}

func readWorkbook(data []byte, l *lexicon) (*Sheet, error) {
	w, err := openWorkbook(data)
	if err != nil {
		return nil, err
	}
	tabs, err := w.tabs()
	if err != nil {
		return nil, err
	}
	return l.sheet(tabs, Sheet{Format: "XLSX"})
}

// openWorkbook reads all but the sheets.
func openWorkbook(data []byte) (*workbook, error) {
	all, err := openParts(data)
	if err != nil {
		return nil, err
	}
	name, err := mainPart(all)
	if err != nil {
		return nil, err
	}
	w := &workbook{parts: all, sheets: map[string]string{}}
	if err := w.readList(name); err != nil {
		return nil, err
	}
	relations, err := all.relations(name)
	if err != nil || len(relations) == 0 {
		return nil, errDamaged
	}
	dir := path.Dir(name) // where these two are if it isn't said
	texts, looks := dir+"/sharedStrings.xml", dir+"/styles.xml"
	for _, r := range relations {
		switch {
		case !all.has(r.Target):
		case r.is("worksheet"): // a chart has no rows
			w.sheets[r.ID] = partName(r.Target)
		case r.is("sharedStrings"):
			texts = r.Target
		case r.is("styles"):
			looks = r.Target
		}
	}
	if err := w.readStrings(texts); err != nil {
		return nil, err
	}
	return w, w.readStyles(looks)
}

// mainPart finds the workbook in the file. It is not always xl/workbook.xml.
func mainPart(all parts) (string, error) {
	relations, err := all.relations("")
	if err != nil {
		return "", err
	}
	i := slices.IndexFunc(relations, func(r relation) bool { return r.is("officeDocument") })
	if i < 0 || !all.has(relations[i].Target) || !strings.EqualFold(path.Ext(relations[i].Target), ".xml") {
		return "", errNoWorkbook
	}
	return relations[i].Target, nil
}

// readList reads which sheets there are, and from when days are counted.
func (w *workbook) readList(name string) error {
	var book struct {
		XMLName  xml.Name
		Settings struct {
			Date04 bool `xml:"date1904,attr"`
		} `xml:"workbookPr"`
		Tabs []tabEntry `xml:"sheets>sheet"`
	}
	if err := w.parts.decode(name, &book); err != nil {
		return err
	}
	if book.XMLName.Local != "workbook" {
		return errNoWorkbook // a text or a presentation
	}
	if len(book.Tabs) > maxParts {
		return errParts
	}
	w.list, w.date04 = book.Tabs, book.Settings.Date04
	return nil
}

// tabs reads the workbook's sheets. What is wrong with one of them is kept with
// it: it matters only if that is the one to be imported.
func (w *workbook) tabs() ([]tab, error) {
	read := map[string]bool{}
	var list []tab
	for _, s := range w.list {
		t := tab{name: s.Name, hidden: s.State != "" && s.State != "visible"}
		name, ok := w.sheets[cmp.Or(s.ID, s.Strict)]
		if read[name] {
			return nil, errDamaged // a hostile file could have it read for ever
		}
		if ok {
			read[name] = true
			t.err = w.parts.read(name, func(dec *xml.Decoder) (err error) {
				t.rows, err = w.rows(dec)
				return err
			})
		}
		list = append(list, t)
	}
	return list, nil
}
