package pack

import (
	"bytes"
	"cmp"
	"encoding/json"
	"slices"

	"ypa/internal/present"
)

// The description of the pack, as the Data Package standard (version 2,
// https://datapackage.org) has it: which files, which columns of which type, what
// names a row, which column points at which file.
type (
	packageJSON struct {
		Schema      string         `json:"$schema"`
		Name        string         `json:"name"`
		Title       string         `json:"title"`
		Description string         `json:"description"`
		Resources   []resourceJSON `json:"resources"`
	}
	resourceJSON struct {
		Schema      string      `json:"$schema"`
		Name        string      `json:"name"`
		Type        string      `json:"type"`
		Title       string      `json:"title"`
		Description string      `json:"description"`
		Path        string      `json:"path"`
		Format      string      `json:"format"`
		Mediatype   string      `json:"mediatype"`
		Encoding    string      `json:"encoding"`
		Bytes       int         `json:"bytes"`
		Hash        string      `json:"hash"`
		Dialect     dialectJSON `json:"dialect"`
		Table       tableJSON   `json:"schema"`
	}
	dialectJSON struct {
		Schema         string `json:"$schema"`
		Delimiter      string `json:"delimiter"`
		DoubleQuote    bool   `json:"doubleQuote"`
		LineTerminator string `json:"lineTerminator"`
		Header         bool   `json:"header"`
	}
	tableJSON struct {
		Schema        string      `json:"$schema"`
		Fields        []fieldJSON `json:"fields"`
		MissingValues []string    `json:"missingValues"`
		PrimaryKey    []string    `json:"primaryKey"`
		ForeignKeys   []keyJSON   `json:"foreignKeys,omitempty"`
	}
	fieldJSON struct {
		Name        string           `json:"name"`
		Title       string           `json:"title"`
		Type        string           `json:"type"`
		Format      string           `json:"format,omitempty"`
		Description string           `json:"description"`
		Constraints *constraintsJSON `json:"constraints,omitempty"`
	}
	constraintsJSON struct {
		Required bool `json:"required"`
	}
	keyJSON struct {
		Fields    []string      `json:"fields"`
		Reference referenceJSON `json:"reference"`
	}
	referenceJSON struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	}
)

const profiles = "https://datapackage.org/profiles/2.0/"

// The two marks of a file.
const (
	mayQuote   = "You may quote this."
	forYouOnly = "For you only, not to be sent on."
)

// describe writes datapackage.json. files are those of the sheets, in their
// order.
func (b *build) describe(sheets []sheet, files []File) ([]byte, error) {
	p := packageJSON{
		Name: Slug(b.Home.Name) + "-visit-pack", Title: b.title(),
		Description: "A visit pack for " + b.words.Who + ". Read README.txt first. Checkpoint " + b.Now.Checkpoint + ".",
	}
	for i := range sheets {
		p.Resources = append(p.Resources, resource(&sheets[i], files[i]))
	}
	return p.write()
}

func (p packageJSON) write() ([]byte, error) {
	p.Schema = profiles + "datapackage.json"
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(p); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

func resource(s *sheet, f File) resourceJSON {
	r := resourceJSON{
		Schema: profiles + "dataresource.json", Name: s.Name, Type: "table", Title: s.Title, Description: forYouOnly, Path: f.Name,
		Format: "csv", Mediatype: "text/csv", Encoding: "utf-8", Bytes: len(f.Data), Hash: "sha256:" + hash(f.Data),
		Dialect: dialectJSON{profiles + "tabledialect.json", ",", true, "\r\n", true},
		Table:   tableJSON{Schema: profiles + "tableschema.json", MissingValues: []string{""}, PrimaryKey: s.key},
	}
	if s.quotable {
		r.Description = mayQuote
	}
	r.Description = cmp.Or(s.about, r.Description)
	for _, c := range s.Columns {
		r.Table.Fields = append(r.Table.Fields, field(c, slices.Contains(s.key, c.Name)))
	}
	for _, p := range s.points {
		r.Table.ForeignKeys = append(r.Table.ForeignKeys, keyJSON{Fields: []string{p.column}, Reference: referenceJSON{Resource: p.sheet, Fields: []string{p.key}}})
	}
	return r
}

func field(c present.SheetColumn, key bool) fieldJSON {
	f := fieldJSON{Name: c.Name, Title: c.Title, Description: c.About}
	switch c.Type {
	case present.DayColumn:
		f.Type, f.Format = "date", "default"
	case present.NumberColumn:
		f.Type = "integer"
	case present.TextColumn:
		f.Type = "string"
	}
	if key {
		f.Constraints = &constraintsJSON{Required: true}
	}
	return f
}
