package pack_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"ypa/internal/calendar"
	"ypa/internal/pack"
)

func sha256Of(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// description is what datapackage.json says, read by somebody else's eyes.
type description struct {
	Schema    string `json:"$schema"`
	Name      string `json:"name"`
	Resources []struct {
		Name, Type, Path, Format, Mediatype, Encoding, Hash, Description string
		Bytes                                                            int
		Schema                                                           struct {
			Fields []struct {
				Name, Type, Description string
				Constraints             struct{ Required bool }
			}
			MissingValues, PrimaryKey []string
			ForeignKeys               []struct {
				Fields    []string
				Reference struct {
					Resource string
					Fields   []string
				}
			}
		}
	}
}

// TestDescription holds datapackage.json to what the profile of Data Package 2.0
// asks of a tabular package, and every CSV file to its schema: types, keys,
// references, sizes and checksums.
func TestDescription(t *testing.T) {
	p := build(t, withAll(agreed(6).input(t, today, calendar.MustISO("2026-08-26"))))
	describes(t, p, func(name string) string {
		if strings.HasPrefix(name, "1-") || strings.HasPrefix(name, "2-") {
			return "You may quote this."
		}
		return "For you only, not to be sent on."
	})
}

// describes holds the description of a pack to its files. mark is what it says of
// a table; empty: anything.
func describes(t *testing.T, p *pack.Pack, mark func(name string) string) {
	t.Helper()
	var d description
	if err := json.Unmarshal([]byte(file(t, p, "datapackage.json")), &d); err != nil {
		t.Fatal(err)
	}
	if d.Schema != "https://datapackage.org/profiles/2.0/datapackage.json" || !strings.HasPrefix(d.Name, "rowan-house-") {
		t.Errorf("profile %s, name %s", d.Schema, d.Name)
	}
	keys := map[string]map[string]bool{}
	for _, r := range d.Resources {
		data := file(t, p, r.Path)
		switch {
		case r.Type != "table", r.Format != "csv", r.Mediatype != "text/csv", r.Encoding != "utf-8", len(r.Schema.MissingValues) != 1:
			t.Errorf("%s is no table in CSV: %+v", r.Name, r)
		case !regexp.MustCompile(`^[a-z0-9-]+\.csv$`).MatchString(r.Path) || r.Name+".csv" != r.Path:
			t.Errorf("%s: path %s", r.Name, r.Path)
		case r.Bytes != len(data) || r.Hash != "sha256:"+sha256Of(data):
			t.Errorf("%s: size or checksum is not that of the file", r.Name)
		}
		if want := mark(r.Name); r.Description == "" || want != "" && r.Description != want {
			t.Errorf("%s: %q", r.Name, r.Description)
		}
		keys[r.Name] = map[string]bool{}
		for _, row := range rows(t, p, r.Path) {
			key := ""
			for _, k := range r.Schema.PrimaryKey {
				if row[k] == "" {
					t.Errorf("%s: no %s", r.Name, k)
				}
				key += row[k] + "\x00"
			}
			if keys[r.Name][key] {
				t.Errorf("%s: the key %q stands there twice", r.Name, key)
			}
			keys[r.Name][key] = true
			if len(row) != len(r.Schema.Fields) {
				t.Errorf("%s: %d cells in a row of %d columns", r.Name, len(row), len(r.Schema.Fields))
			}
			for _, f := range r.Schema.Fields {
				cell, there := row[f.Name]
				if !there || f.Description == "" {
					t.Errorf("%s: the column %s is not there or not described", r.Name, f.Name)
				}
				if !ofType(f.Type, cell) {
					t.Errorf("%s: %q is no %s", r.Name, cell, f.Type)
				}
			}
		}
	}
	pointsAt(t, p, d, keys)
}

// pointsAt holds that what names a row of another table is there; empty is no name.
func pointsAt(t *testing.T, p *pack.Pack, d description, keys map[string]map[string]bool) {
	t.Helper()
	pointers := 0
	for _, r := range d.Resources {
		for _, k := range r.Schema.ForeignKeys {
			for _, row := range rows(t, p, r.Path) {
				key := row[k.Fields[0]]
				if key != "" && !keys[k.Reference.Resource][key+"\x00"] {
					t.Errorf("%s: %s is nobody of %s", r.Name, key, k.Reference.Resource)
				}
				pointers++
			}
		}
	}
	if pointers == 0 {
		t.Error("nothing points at anything")
	}
}

func ofType(typ, cell string) bool {
	if cell == "" {
		return true
	}
	switch typ {
	case "string":
		return true
	case "integer":
		_, err := strconv.Atoi(cell)
		return err == nil
	case "date":
		_, err := calendar.ParseISO(cell)
		return err == nil
	}
	return false
}

// TestSums: the checksums are those of the files, as sha256sum reads them, and the
// one that is recorded is that of the list.
func TestSums(t *testing.T) {
	p := agreed(3).made(t)
	list := file(t, p, "SHA256SUMS")
	if p.SHA256 != sha256Of(list) {
		t.Error("the checksum of the list is another")
	}
	lines := strings.Split(strings.TrimSuffix(list, "\n"), "\n")
	if len(lines) != len(p.Files)-1 {
		t.Errorf("%d checksums of %d files", len(lines), len(p.Files))
	}
	for _, line := range lines {
		sum, name, _ := strings.Cut(line, "  ")
		if sum != sha256Of(file(t, p, name)) {
			t.Errorf("the checksum of %s is another", name)
		}
	}
}

func TestZIP(t *testing.T) {
	p := agreed(3).made(t)
	data, err := p.ZIP()
	if err != nil {
		t.Fatal(err)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range r.File {
		body, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(body)
		if err != nil || !bytes.Equal(got, p.Files[i].Data) || f.Name != p.Files[i].Name {
			t.Errorf("%s: %v", f.Name, err)
		}
		if f.Modified.Format("2006-01-02") != "2026-11-26" || f.Mode() != 0o600 {
			t.Errorf("%s: time %s, rights %o", f.Name, f.Modified, f.Mode())
		}
	}
}

func TestSlug(t *testing.T) {
	for name, want := range map[string]string{
		"Rowan House": "rowan-house", "St. Mary's  (Annexe)": "st-marys-annexe", "../../etc": "etc", "Tŷ Gwyn": "ty-gwyn", "": "home", "日本": "home",
		"The Old Rectory and Coach House, Little Snoring": "the-old-rectory-and-coach-house-little-s",
	} {
		if got := pack.Slug(name); got != want {
			t.Errorf("%q is %q, not %q", name, got, want)
		}
	}
}
