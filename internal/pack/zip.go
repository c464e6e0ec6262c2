package pack

import (
	"archive/zip"
	"bytes"
	"fmt"
	"time"
)

// ZIP gives the pack as one file. The time of what is in it is the last day that
// the pack covers, so that the same pack is the same file.
func (p *Pack) ZIP() ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, f := range p.Files {
		header := &zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: time.Date(p.day.Year(), p.day.Month(), p.day.Day(), 12, 0, 0, 0, time.UTC)}
		header.SetMode(0o600)
		entry, err := w.CreateHeader(header)
		if err != nil {
			return nil, fmt.Errorf("write %s: %w", f.Name, err)
		}
		if _, err := entry.Write(f.Data); err != nil {
			return nil, fmt.Errorf("write %s: %w", f.Name, err)
		}
	}
	if err := w.Close(); err != nil {
		return nil, fmt.Errorf("write ZIP: %w", err)
	}
	return out.Bytes(), nil
}
