package procedure

import (
	"embed"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// sources are the files as they are written and read by people.
//
//go:embed data/*.yaml
var sources embed.FS

// order lists the files in the order in which sources are cited: law first,
// then homes, then authorities, and ypa's own checks at the end.
func order() []string {
	return []string{
		"law-england", "law-wales", "law-supported",
		"trix-supported", "childrens-home",
		"york", "cambridgeshire", "walsall",
		"ypa",
	}
}

// Library is the procedures that are known. It isn't changed after loading and
// may be used from several goroutines.
type Library struct {
	rules      *catalogue
	procedures []*Procedure
	byID       map[string]*Procedure
	byName     map[string]*Procedure // authorities, by folded name
	contacts   map[string]*Procedure // who has the contact of an id first
}

// Load gives the library of the files that ship with the program.
func Load() (*Library, error) {
	rules, err := newCatalogue(Specs())
	if err != nil {
		return nil, err
	}
	return load(rules, compiled())
}

func load(rules *catalogue, procedures []*Procedure) (*Library, error) {
	for _, p := range procedures {
		if err := p.resolve(rules); err != nil {
			return nil, fmt.Errorf("compiled.go: %s: %w", p.ID, err)
		}
	}
	return newLibrary(rules, procedures)
}

// resolve reads the figures, which the source holds as text.
func (p *Procedure) resolve(rules *catalogue) error {
	for _, c := range p.Duties {
		spec := rules.specs[c.Rule]
		if spec == nil {
			return fmt.Errorf("unknown rule %q", c.Rule)
		}
		for name, v := range c.Parameters {
			param, ok := spec.param(name)
			if !ok {
				return fmt.Errorf("%s: unknown parameter %q", c.Rule, name)
			}
			var err error
			if v.reading, err = param.read(v.Text); err != nil {
				return fmt.Errorf("%s %s: %w", c.Rule, name, err)
			}
			c.Parameters[name] = v
		}
	}
	return nil
}

// Text gives a shipped procedure's YAML as it was written, for people to read
// and for a home to begin its own file from.
func Text(id string) ([]byte, error) {
	data, err := sources.ReadFile("data/" + id + ".yaml")
	if err != nil {
		return nil, fmt.Errorf("no procedure %q ships with ypa (there are: %s)", id, strings.Join(order(), ", "))
	}
	return data, nil
}

// newLibrary indexes procedures. Ids, names of authorities and ids of contacts
// may each stand only once, but that an own file may have the names of a shipped
// one and the contacts of the one it extends.
func newLibrary(rules *catalogue, procedures []*Procedure) (*Library, error) {
	l := &Library{
		rules:      rules,
		procedures: procedures,
		byID:       map[string]*Procedure{},
		byName:     map[string]*Procedure{},
		contacts:   map[string]*Procedure{},
	}
	for _, p := range procedures {
		if l.byID[p.ID] != nil {
			return nil, fmt.Errorf("procedure %q is there twice", p.ID)
		}
		l.byID[p.ID] = p
		for _, name := range p.Names {
			if err := l.name(name, p); err != nil {
				return nil, err
			}
		}
		for _, c := range p.Contacts {
			owner := l.contacts[c.ID]
			switch {
			case owner == nil:
				l.contacts[c.ID] = p
			case owner.ID != p.Extends:
				return nil, fmt.Errorf("%s and %s both have a contact %q", owner.ID, p.ID, c.ID)
			}
		}
	}
	return l, nil
}

// name makes a name mean an authority's procedure.
func (l *Library) name(name string, p *Procedure) error {
	key := fold(name)
	if key == "" {
		return fmt.Errorf("%s has a name without letters: %q", p.ID, name)
	}
	if other := l.byName[key]; other != nil && (other.Own || !p.Own) {
		return fmt.Errorf("%s and %s both claim the name %q", other.ID, p.ID, name)
	}
	l.byName[key] = p
	return nil
}

// Procedures lists all, in a fixed order: law, homes, authorities, ypa's own
// checks.
func (l *Library) Procedures() []*Procedure { return slices.Clone(l.procedures) }

// Get finds a procedure by its id.
func (l *Library) Get(id string) (*Procedure, bool) {
	p, ok := l.byID[id]
	return p, ok
}

// AuthorityNamed finds the authority's procedure that a name from a spreadsheet
// means: "City of York Council" is york. Case, spaces and punctuation don't
// matter, and & is and.
func (l *Library) AuthorityNamed(name string) (*Procedure, bool) {
	p, ok := l.byName[fold(name)]
	return p, ok
}

// fold reduces a name to its letters and digits, in lower case.
func fold(name string) string {
	name = strings.ReplaceAll(name, "&", "and")
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}
