package intake

import (
	"encoding/xml"
	"slices"
	"strings"
)

// sharedStrings reads the texts that cells share. They may be in parts that
// look different; how they are pronounced isn't part of them.
func sharedStrings(raw []byte) ([]string, error) {
	if raw == nil {
		return nil, nil
	}
	var table struct {
		Items []sharedText `xml:"si"`
	}
	if err := xml.Unmarshal(raw, &table); err != nil {
		return nil, errDamaged
	}
	list := make([]string, len(table.Items))
	for i, item := range table.Items {
		list[i] = item.text()
	}
	return slices.Clip(list), nil
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
