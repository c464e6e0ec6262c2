package intake

import (
	"encoding/xml"
	"fmt"
	"strings"
)

const maxTexts = 1_000_000 // that cells share

var errTexts = fmt.Errorf("has more than %d texts: too many for a list of young people", maxTexts)

// readStrings reads the texts that cells share. They may be in parts that look
// different; how they are pronounced isn't part of them.
func (w *workbook) readStrings(name string) error {
	if !w.parts.has(name) {
		return nil
	}
	return w.parts.read(name, func(dec *xml.Decoder) error {
		return each(dec, func(start xml.StartElement) error {
			if start.Name.Local != "si" {
				return nil
			}
			var item sharedText
			if dec.DecodeElement(&item, &start) != nil {
				return errDamaged
			}
			if len(w.strings) == maxTexts {
				return errTexts
			}
			w.strings = append(w.strings, item.text())
			return nil
		})
	})
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
