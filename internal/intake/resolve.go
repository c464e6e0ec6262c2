package intake

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ypa/internal/xlsx"
)

func itoa(n int) string { return strconv.Itoa(n) }

func isLetterOrDigit(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// lexicon finds what headings mean: what a map file says of them, else the
// usual headings.
type lexicon struct {
	mapping Mapping
	table   []fieldInfo
	strong  map[string]Field
	phones  []string
	emails  []string
}

func newLexicon(m Mapping) *lexicon {
	l := &lexicon{mapping: m, table: fieldTable(), strong: map[string]Field{}, phones: phoneWords(), emails: emailWords()}
	for _, info := range l.table {
		for _, name := range info.names {
			l.strong[name] = info.field
		}
	}
	return l
}

// resolve gives each heading of a row its meaning.
func (l *lexicon) resolve(headings []string) []Column {
	r := resolver{lexicon: l, taken: make(map[Field]bool)}
	for i, h := range headings {
		h = norm.NFC.String(strings.Join(strings.Fields(h), " "))
		r.columns = append(r.columns, Column{Index: i, Letter: xlsx.Letter(i), Heading: visible(h, maxHeading), plain: plain(h)})
	}
	r.byMap()
	r.byName()
	r.byGuess()
	r.byNeighbour()
	for i := range r.columns {
		r.explain(&r.columns[i])
	}
	return r.columns
}

// known counts the columns whose meaning is known.
func known(columns []Column) int {
	n := 0
	for _, c := range columns {
		if c.Field != "" {
			n++
		}
	}
	return n
}

// heads reports whether a row can head a list of young people: it says where
// the reference and the name are.
func heads(columns []Column) bool {
	has := func(fields ...Field) bool {
		return slices.ContainsFunc(columns, func(c Column) bool { return slices.Contains(fields, c.Field) })
	}
	return has(fieldReference) && has(fieldName, fieldFirstName, fieldSurname)
}

// resolver is the work of resolve on one row.
type resolver struct {
	*lexicon
	columns []Column
	taken   map[Field]bool
}

func (r *resolver) take(i int, f Field) {
	if r.taken[f] {
		r.columns[i].double = true
		r.columns[i].Why = "another column is " + f.Title() + " already"
		return
	}
	r.taken[f] = true
	r.columns[i].Field = f
}

// open reports whether nothing has been said of a column yet.
func (r *resolver) open(i int) bool {
	return r.columns[i].Field == "" && r.columns[i].Why == ""
}

// byMap does what the map file says.
func (r *resolver) byMap() {
	for i, c := range r.columns {
		f, said := r.mapping.field(c.plain, c.Letter)
		switch {
		case !said:
		case f == ignore:
			r.columns[i].Why = "the map file says so"
		default:
			r.take(i, f)
		}
	}
}

// byName knows the usual headings.
func (r *resolver) byName() {
	for i := range r.columns {
		if f, ok := r.strong[r.columns[i].plain]; ok && r.open(i) {
			r.take(i, f)
		}
	}
}

// byGuess gives headings that may mean one thing or another to what is still
// without a column: "Young Person" is the reference beside a name, and the name
// beside a reference.
func (r *resolver) byGuess() {
	for _, info := range r.table {
		if info.field == fieldName && (r.taken[fieldFirstName] || r.taken[fieldSurname]) {
			continue
		}
		for _, word := range info.weak {
			i := slices.IndexFunc(r.columns, func(c Column) bool { return c.plain == word })
			if i >= 0 && r.open(i) && !r.taken[info.field] {
				r.take(i, info.field)
			}
		}
	}
}

// byNeighbour gives a bare "Tel" or "E-mail" to the person whose column stands
// directly to the left of it.
func (r *resolver) byNeighbour() {
	for i := 1; i < len(r.columns); i++ {
		who, ok := roleOf(r.columns[i-1].Field)
		if !ok || !r.open(i) {
			continue
		}
		f := Field("")
		switch {
		case slices.Contains(r.phones, r.columns[i].plain):
			f = who.phone
		case slices.Contains(r.emails, r.columns[i].plain):
			f = who.email
		}
		if f != "" && !r.taken[f] {
			r.take(i, f)
		}
	}
}

// explain says why a column isn't read.
func (r *resolver) explain(c *Column) {
	if c.Field != "" || c.Why != "" {
		return
	}
	c.Why = "the heading is not known"
	if c.plain == "" {
		c.Why = "there is no heading"
	}
}
