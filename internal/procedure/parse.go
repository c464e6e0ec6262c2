package procedure

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"sync"

	"go.yaml.in/yaml/v3"
)

// maxFile is more than any procedure needs, in bytes.
const maxFile = 1 << 20

// idForm is what an id may look like.
//
//nolint:gochecknoglobals // compiled at its first use: only a file of one's own is parsed
var idForm = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`) })

// yamlLine finds the line in an error of the YAML library.
//
//nolint:gochecknoglobals // as idForm
var yamlLine = sync.OnceValue(func() *regexp.Regexp { return regexp.MustCompile(`^yaml: (?:line (\d+): )?(.*)$`) })

// Parse reads one file. The error joins one [Fault] for each mistake, in the
// order of the lines; file is only used to name the file in them.
func Parse(file string, data []byte) (*Procedure, error) {
	rules, err := newCatalogue(Specs())
	if err != nil {
		return nil, err
	}
	return parse(rules, file, data)
}

func parse(rules *catalogue, file string, data []byte) (*Procedure, error) {
	r := &reader{file: file, rules: rules}
	return r.read(data)
}

// read gives the procedure that the file holds, or all its mistakes.
func (r *reader) read(data []byte) (*Procedure, error) {
	root, err := r.document(data)
	if err != nil {
		return nil, err
	}
	p := &Procedure{}
	r.procedure(root, p)
	if len(r.faults) > 0 {
		slices.SortStableFunc(r.faults, func(a, b error) int { return cmp.Compare(line(a), line(b)) })
		return nil, errors.Join(r.faults...)
	}
	sum := sha256.Sum256(data)
	p.SHA256 = hex.EncodeToString(sum[:])
	return p, nil
}

func line(err error) int {
	var f Fault
	errors.As(err, &f)
	return f.Line
}

// document gives the one node that the file consists of.
func (r *reader) document(data []byte) (*yaml.Node, error) {
	if len(data) > maxFile {
		return nil, Fault{File: r.file, Line: 1, Text: "the file is larger than 1 MiB"}
	}
	dec := yaml.NewDecoder(bytes.NewReader(data))
	var doc, more yaml.Node
	if err := dec.Decode(&doc); err != nil {
		return nil, r.broken(err)
	}
	switch err := dec.Decode(&more); {
	case err == nil:
		return nil, Fault{File: r.file, Line: more.Line, Text: "a second document begins here: a file holds one"}
	case !errors.Is(err, io.EOF):
		return nil, r.broken(err)
	}
	return doc.Content[0], nil
}

// broken puts file and line in front of what the YAML library says.
func (r *reader) broken(err error) error {
	if errors.Is(err, io.EOF) {
		return Fault{File: r.file, Line: 1, Text: "the file is empty"}
	}
	at, text := 1, err.Error()
	if m := yamlLine().FindStringSubmatch(text); m != nil {
		text = m[2]
		if n, err := strconv.Atoi(m[1]); err == nil {
			at = n
		}
	}
	return Fault{File: r.file, Line: at, Text: "not YAML: " + text}
}

// procedure reads the top of a file. What depends on the kind of document, on its
// instruments or on the document it extends is read last, wherever it stands.
func (r *reader) procedure(n *yaml.Node, p *Procedure) {
	var provisions, duties, removed *yaml.Node
	keys := r.top(p)
	keys["provisions"], keys["duties"] = later(&provisions), later(&duties)
	needed := []string{"id", "title", "document", "kind", "nations", "duties"}
	if r.library != nil {
		keys["remove"] = later(&removed)
		needed = r.ownTop(n, p, keys)
	}
	seen := r.fields(n, "the file", keys, needed...)
	if r.base != nil {
		p.inherit(r.base)
	}
	if p.Kind == "" {
		return // missing or unknown, which is faulted already
	}
	r.fits(n, p, seen)
	if provisions != nil {
		r.provisions(provisions, p)
	}
	if duties != nil {
		r.each(duties, "duties", func(item *yaml.Node) { r.duty(item, p) })
	}
	if r.base != nil {
		r.remove(removed, p)
	}
	if r.library != nil && seen["next_review"] {
		p.listReview()
	}
	if r.base != nil {
		p.takeOver(r.base)
	}
}

// top lists what may stand at the top of any file, and where it goes.
func (r *reader) top(p *Procedure) map[string]take {
	return map[string]take{
		"id":          r.id(&p.ID),
		"title":       r.text(&p.Title),
		"document":    r.text(&p.Document),
		"kind":        oneOf(r, &p.Kind, "kind", kinds()),
		"home_kind":   oneOf(r, &p.HomeKind, "kind of home", homeKinds()),
		"nations":     r.someOf(&p.Nations, "nation", nations()),
		"version":     r.text(&p.Version),
		"dated":       r.day(&p.Dated),
		"next_review": r.day(&p.NextReview),
		"heading":     r.text(&p.Heading),
		"issuer":      r.text(&p.Issuer),
		"names":       r.names(&p.Names),
		"words":       r.words(p),
		"points":      r.points(p),
		"instruments": r.instruments(p),
		"route":       r.route(&p.Route),
		"contacts":    r.contacts(p),
		"remarks":     r.remarks(p),
	}
}

// later keeps a node for when what it depends on has been read.
func later(to **yaml.Node) take { return func(n *yaml.Node) { *to = n } }

// fits faults what doesn't go with the kind of document.
func (r *reader) fits(n *yaml.Node, p *Procedure, seen map[string]bool) {
	allowed := map[string]Kind{
		"instruments": KindLaw,
		"provisions":  KindLaw,
		"names":       KindAuthority,
	}
	for _, key := range []string{"instruments", "provisions", "names"} {
		if seen[key] && p.Kind != allowed[key] {
			r.fault(n, "%q belongs to a file of kind %q", key, allowed[key])
		}
	}
	if p.Kind == KindAuthority && !seen["names"] {
		r.fault(n, "the file has no %q: how would a spreadsheet's authority be recognised?", "names")
	}
	if p.Kind == KindLaw && !seen["instruments"] {
		r.fault(n, "the file has no %q: the Acts and regulations it is about", "instruments")
	}
	if p.Kind == KindLaw && (seen["route"] || seen["points"]) {
		r.fault(n, "a law has no route and no points of its own")
	}
}

func (r *reader) id(to *string) take {
	return func(n *yaml.Node) {
		text, ok := r.scalar(n)
		if !ok {
			return
		}
		if !idForm().MatchString(text) {
			r.fault(n, "%q is no id: small letters and digits, with hyphens between", text)
			return
		}
		*to = text
	}
}
