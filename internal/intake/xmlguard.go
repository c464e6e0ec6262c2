package intake

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
)

// XML that is within the limit of what may be unpacked can fill the memory all the
// same: elements inside each other and words inside one tag take forty times as
// much room once they are read.
const (
	maxDepth = 100
	maxTag   = 1 << 20 // bytes, of a text between two tags too; a cell holds 32,767 characters
)

// shallow gives the XML of a part whose elements don't lie deeper than those of any
// workbook.
type shallow struct {
	from  *xml.Decoder
	depth int
}

func (s *shallow) Token() (xml.Token, error) {
	token, err := s.from.RawToken()
	switch token.(type) {
	case xml.StartElement:
		s.depth++
	case xml.EndElement:
		s.depth--
	}
	if s.depth > maxDepth {
		return nil, errDamaged
	}
	return token, err
}

// terse gives the bytes of XML in which no tag, and no text between two, is
// longer than in any workbook.
type terse struct {
	from io.Reader
	open int // bytes since the last tag ended
}

func (t *terse) Read(p []byte) (int, error) {
	count, err := t.from.Read(p)
	t.open += count
	if at := bytes.LastIndexByte(p[:count], '>'); at >= 0 {
		t.open = count - at - 1
	}
	if t.open > maxTag {
		return 0, errDamaged
	}
	return count, err
}

// each walks through XML, and calls for every element that begins.
func each(dec *xml.Decoder, do func(xml.StartElement) error) error {
	for {
		token, err := dec.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return errDamaged
		}
		if start, ok := token.(xml.StartElement); ok {
			if err := do(start); err != nil {
				return err
			}
		}
	}
}
