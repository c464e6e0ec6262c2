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

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// What a workbook may hold once it is unpacked.
const (
	maxUnzipped = 100 << 20 // bytes
	maxParts    = 2_000
	maxDecoded  = 32 << 20 // bytes of a part that is no sheet and no table of texts
)

var (
	errUnzipped = fmt.Errorf("unpacks to more than %d MB: too large for a list of young people", maxUnzipped>>20)
	errParts    = fmt.Errorf("has more than %d parts: too many for a list of young people", maxParts)
	errDamaged  = errors.New("is damaged: open it in a spreadsheet program and save it again")
	errOpenDoc  = errors.New("is an OpenDocument file: save it as .xlsx or .csv")
)

// parts are what a workbook is packed of, by the names that partName gives them.
// (ECMA-376 part 2 says how they are named and how one refers to another.)
type parts map[string][]*zip.File

// openParts unpacks every part once, to nowhere: none is damaged, and together
// they are within the limit, however little is read of them later.
func openParts(data []byte) (parts, error) {
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, errDamaged
	}
	if len(r.File) > maxParts {
		return nil, errParts
	}
	list, left := parts{}, int64(maxUnzipped)
	for _, f := range r.File {
		if f.Name == "mimetype" {
			return nil, errOpenDoc
		}
		n, err := unpack(f, left+1)
		if left -= n; left < 0 {
			return nil, errUnzipped
		}
		if err != nil {
			return nil, errDamaged
		}
		name := partName(f.Name)
		list[name] = append(list[name], f)
	}
	return list, nil
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

// partName writes a name in one way: capitals don't count, and some programs
// write other slashes, or one more at the start.
func partName(name string) string {
	return strings.ToLower(strings.TrimPrefix(strings.ReplaceAll(name, `\`, "/"), "/"))
}

func (p parts) has(name string) bool { return len(p[partName(name)]) > 0 }

// read hands over the XML of a part. Of two with one name nobody can tell which
// is meant.
func (p parts) read(name string, take func(*xml.Decoder) error) error {
	files := p[partName(name)]
	if len(files) != 1 {
		return errDamaged
	}
	part, err := files[0].Open()
	if err != nil {
		return errDamaged
	}
	defer part.Close()
	dec := xml.NewDecoder(&terse{from: transform.NewReader(part, unicode.BOMOverride(transform.Nop))})
	dec.CharsetReader = charset
	return take(xml.NewTokenDecoder(&shallow{from: dec}))
}

// charset reads XML that says that it isn't UTF-8. UTF-16 begins with a mark and
// is UTF-8 by now; the rest are the single-byte encodings, as Windows-1252.
func charset(label string, text io.Reader) (io.Reader, error) {
	bare := strings.NewReplacer("-", "", "_", "", " ", "")
	label = strings.ToLower(bare.Replace(label))
	if strings.HasPrefix(label, "utf16") || label == "usascii" {
		return text, nil
	}
	for _, e := range charmap.All {
		if known, ok := e.(*charmap.Charmap); ok && strings.ToLower(bare.Replace(known.String())) == label {
			return e.NewDecoder().Reader(text), nil
		}
	}
	return nil, errDamaged
}

// decode reads the XML of a small part into a value.
func (p parts) decode(name string, v any) error {
	return p.read(name, func(dec *xml.Decoder) error {
		if p[partName(name)][0].UncompressedSize64 > maxDecoded {
			return errUnzipped
		}
		if dec.Decode(v) != nil {
			return errDamaged
		}
		return nil
	})
}

// relation points from a part to another one.
type relation struct {
	ID     string `xml:"Id,attr"`
	Type   string `xml:"Type,attr"` // an address; its last word says what the other is
	Target string `xml:"Target,attr"`
}

func (r relation) is(kind string) bool { return path.Base(r.Type) == kind }

// relations gives what a part points to, and what the file itself points to
// where there is no name.
func (p parts) relations(of string) ([]relation, error) {
	dir, base := path.Split(of)
	name := dir + "_rels/" + base + ".rels"
	if !p.has(name) {
		return nil, nil
	}
	var list struct {
		Relations []relation `xml:"Relationship"`
	}
	if err := p.decode(name, &list); err != nil {
		return nil, err
	}
	for i := range list.Relations {
		r := &list.Relations[i]
		if r.Target = strings.ReplaceAll(r.Target, `\`, "/"); !path.IsAbs(r.Target) {
			r.Target = path.Join(dir, r.Target)
		}
	}
	return list.Relations, nil
}
