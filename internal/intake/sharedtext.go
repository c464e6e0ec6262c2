package intake

import "strings"

// readStrings reads the texts that cells share. They may be in parts that look
// different; how they are pronounced isn't part of them.
func (w *workbook) readStrings(name string) error {
	if !w.parts.has(name) {
		return nil
	}
	var table struct {
		Items []sharedText `xml:"si"`
	}
	if err := w.parts.decode(name, &table); err != nil {
		return err
	}
	w.strings = make([]string, len(table.Items))
	for i, item := range table.Items {
		w.strings[i] = item.text()
	}
	return nil
}

type sharedText struct {
	Text  []string `xml:"t"`
	Parts []struct {
		Text string `xml:"t"`
	} `xml:"r"`
}

func (t sharedText) text() string {
	var b strings.Builder
	for _, s := range t.Text {
		b.WriteString(s)
	}
	for _, p := range t.Parts {
		b.WriteString(p.Text)
	}
	return unescape(b.String())
}
