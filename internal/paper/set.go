package paper

import (
	"embed"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"io"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"text/template"
	tree "text/template/parse"
)

//go:embed templates
var shipped embed.FS

// mostText is how long a paper may become, in bytes: a template of a home's own
// may loop.
const mostText = 1 << 20

// Set is the templates that papers are made with: those that ship with ypa, and
// a home's own in their place.
type Set struct {
	own    fs.FS  // nil: none
	folder string // what the folder of the own ones is called in messages
	show   func(string) string
}

// New gives the set whose own templates lie in a folder; own may be nil. show
// makes a text fit to be printed, whatever it holds.
func New(own fs.FS, folder string, show func(string) string) *Set {
	return &Set{own: own, folder: folder, show: show}
}

// Shipped is the template that ships with ypa, as its text.
func Shipped(k Kind) ([]byte, error) { return shipped.ReadFile("templates/" + k.File()) }

// source is the text of a template and what it is called in messages.
func (s *Set) source(k Kind) (text, name string, err error) {
	if s.own != nil {
		data, err := fs.ReadFile(s.own, k.File())
		switch {
		case err == nil:
			return string(data), filepath.Join(s.folder, k.File()), nil
		case !errors.Is(err, fs.ErrNotExist):
			return "", "", fmt.Errorf("%s: %w", filepath.Join(s.folder, k.File()), plainError(err))
		}
	}
	data, err := Shipped(k)
	return string(data), k.File(), err
}

// plainError strips the path from an error of the file system: it is named
// already.
func plainError(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}

// Own reports whether the home has a template of its own for a paper.
func (s *Set) Own(k Kind) bool {
	if s.own == nil {
		return false
	}
	_, err := fs.Stat(s.own, k.File())
	return err == nil
}

// Unknown lists the files in the home's own folder that no paper is made with,
// such as one whose name was mistyped.
func (s *Set) Unknown() []string {
	if s.own == nil {
		return nil
	}
	files, err := fs.ReadDir(s.own, ".")
	if err != nil {
		return nil // each template is read by its name, and says what is wrong then
	}
	var list []string
	for _, f := range files {
		if !slices.Contains(Files(), f.Name()) && !strings.HasPrefix(f.Name(), ".") {
			list = append(list, s.show(f.Name()))
		}
	}
	return list
}

// Files lists the names that templates have.
func Files() []string {
	var names []string
	for _, k := range append(Kinds(), Page) {
		names = append(names, k.File())
	}
	return names
}

// Check reads the template of a paper and says what is wrong with it.
func (s *Set) Check(k Kind) error {
	if k == Page {
		_, _, err := s.page()
		return err
	}
	_, _, err := s.words(k)
	return err
}

// words is the template of a paper's words.
func (s *Set) words(k Kind) (*template.Template, string, error) {
	text, name, err := s.source(k)
	if err != nil {
		return nil, "", err
	}
	t, err := template.New(name).Option("missingkey=error").Funcs(functions()).Parse(text)
	if err != nil {
		return nil, "", placed(name, err)
	}
	var trees []*tree.Tree
	for _, one := range t.Templates() {
		trees = append(trees, one.Tree)
	}
	return t, name, inspect(name, trees, fieldNames(k))
}

// page is the template of how papers look.
func (s *Set) page() (*htmltemplate.Template, string, error) {
	text, name, err := s.source(Page)
	if err != nil {
		return nil, "", err
	}
	t, err := htmltemplate.New(name).Option("missingkey=error").Parse(text)
	if err != nil {
		return nil, "", placed(name, err)
	}
	var trees []*tree.Tree
	for _, one := range t.Templates() {
		trees = append(trees, one.Tree)
	}
	return t, name, inspect(name, trees, fieldNames(Page))
}

// functions are what templates may call besides and, or, not, eq, ne and len.
func functions() template.FuncMap {
	return template.FuncMap{
		"capital": capital,
		"upper":   strings.ToUpper,
		"lower":   strings.ToLower,
		"strong":  func(text string) string { return strongOn + text + strongOff },
	}
}

// Fill fills a paper in: a [CardData] for the card, a [LetterData] for a letter.
func (s *Set) Fill(k Kind, data any) (Document, error) {
	t, name, err := s.words(k)
	if err != nil {
		return Document{}, err
	}
	var b limited
	if err := t.Execute(&b, shown(data, s.show)); err != nil {
		return Document{}, placed(name, err)
	}
	return parse(b.String()), nil
}

// HTML is a paper as one page that needs nothing else, for screen and print.
func (s *Set) HTML(d Document, large bool) (string, error) {
	t, name, err := s.page()
	if err != nil {
		return "", err
	}
	var b limited
	if err := t.Execute(&b, pageData{Document: d, Large: large}); err != nil {
		return "", placed(name, err)
	}
	return b.String(), nil
}

// pageData is what page.html sees.
type pageData struct {
	Document
	Large bool
}

// limited takes a text of a bounded length.
type limited struct{ strings.Builder }

func (l *limited) Write(p []byte) (int, error) {
	if l.Len()+len(p) > mostText {
		return 0, io.ErrShortWrite
	}
	return l.Builder.Write(p)
}

// capital begins with a capital letter.
func capital(text string) string {
	for i, r := range text {
		return strings.ToUpper(text[:i+len(string(r))]) + text[i+len(string(r)):]
	}
	return text
}
