package intake

import (
	"errors"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"

	"ypa/internal/care"
)

// Mapping says what the columns of a sheet mean where the headings don't say so
// by themselves. The zero Mapping says nothing: the usual headings are known
// without one.
type Mapping struct {
	Tab     string // the sheet of a workbook to read; empty: the one with the headings
	choices []choice
}

// choice is one line of a map file.
type choice struct {
	key     string // as written
	heading string // comparable; empty: whatever the heading
	letter  string // the column; empty: whatever the column
	field   Field
	line    int
}

// field gives what the map says of a column.
func (m Mapping) field(heading, letter string) (Field, bool) {
	for _, c := range m.choices {
		if (c.letter == "" || c.letter == letter) && (c.heading == "" || c.heading == heading) {
			return c.field, true
		}
	}
	return "", false
}

// unmet gives the lines of the map that speak of no column of the sheet.
func (m Mapping) unmet(columns []Column) []choice {
	var list []choice
	for _, c := range m.choices {
		met := false
		for _, col := range columns {
			met = met || (c.letter == "" || c.letter == col.Letter) && (c.heading == "" || c.heading == col.plain)
		}
		if !met {
			list = append(list, c)
		}
	}
	return list
}

// maxMap is the size in bytes that a map file may have.
const maxMap = 100 << 10

// maxLines is how many columns it may speak of.
const maxLines = 2 * maxColumns

// columnKey reads a key of a map file that names its column, "Tel, column K" or
// "column K", for headings that stand there twice or not at all.
func columnKey(key string) (heading, letter string, ok bool) {
	const word = "column "
	at := max(strings.LastIndex(key, word), 0)
	heading, comma := strings.CutSuffix(key[:at], ", ")
	letter, found := strings.CutPrefix(key[at:], word)
	ok = found && (comma || at == 0) && len(letter) > 0 && len(letter) <= len("XFD") && strings.Trim(letter, alphabet) == ""
	return heading, letter, ok
}

var (
	errNotMap = errors.New("is no map file: it needs a line \"columns:\" and below it, one a line, a heading, a colon and what it means")
	errTooBig = fmt.Errorf("is no map file: it is larger than %d bytes", maxMap)
)

// ReadMap reads a map file: YAML, as [WriteMap] writes it. Errors name the file
// by the given name, and the line.
func ReadMap(name string, data []byte) (Mapping, error) {
	if len(data) > maxMap {
		return Mapping{}, fmt.Errorf("%s %w", name, errTooBig)
	}
	var doc yaml.Node
	if err := yaml.Unmarshal(data, &doc); err != nil {
		return Mapping{}, fmt.Errorf("%s: %s", name, strings.TrimPrefix(err.Error(), "yaml: "))
	}
	if doc.Kind != yaml.DocumentNode || doc.Content[0].Kind != yaml.MappingNode {
		return Mapping{}, fmt.Errorf("%s %w", name, errNotMap)
	}
	r := mapReader{name: name}
	r.top(doc.Content[0])
	if len(r.faults) > 0 {
		return Mapping{}, errors.Join(r.faults...)
	}
	return r.mapping, nil
}

// mapReader collects what a map file says and all that is wrong with it.
type mapReader struct {
	name    string
	mapping Mapping
	faults  []error
}

func (r *mapReader) fault(at *yaml.Node, format string, args ...any) {
	r.faults = append(r.faults, fmt.Errorf("%s:%d: %s", r.name, at.Line, fmt.Sprintf(format, args...)))
}

func (r *mapReader) top(node *yaml.Node) {
	found := false
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		switch {
		case key.Value == "columns" && value.Kind == yaml.MappingNode && !found:
			found = true
			r.columns(value)
		case key.Value == "columns":
			r.fault(value, "columns: needs, one a line, a heading, a colon and what it means, once in the file")
		case key.Value == "sheet" && value.Kind == yaml.ScalarNode:
			r.mapping.Tab = value.Value
		default:
			r.fault(key, "unknown word %q: %sthe words are columns, sheet", visible(key.Value, maxRead), meant(key.Value, []string{"columns", "sheet"}))
		}
	}
	if !found && len(r.faults) == 0 {
		r.fault(node, "there is no line \"columns:\"")
	}
}

func (r *mapReader) columns(node *yaml.Node) {
	if len(node.Content)/2 > maxLines {
		r.fault(node, "at most %d columns can be spoken of", maxLines)
		return
	}
	for i := 0; i+1 < len(node.Content); i += 2 {
		key, value := node.Content[i], node.Content[i+1]
		if key.Kind != yaml.ScalarNode || value.Kind != yaml.ScalarNode {
			r.fault(key, "a line is a heading, a colon and one word")
			continue
		}
		c := choice{key: key.Value, heading: plain(key.Value), line: key.Line}
		if heading, letter, ok := columnKey(key.Value); ok {
			c.heading, c.letter = plain(heading), letter
		}
		if c.heading == "" && c.letter == "" {
			r.fault(key, "a heading is needed before the colon, or column and its letter, as in column K")
			continue
		}
		if old := r.same(c); old != nil {
			r.fault(key, "the heading %q is in line %d already", visible(key.Value, maxHeading), old.line)
			continue
		}
		field, err := parseField(value.Value)
		if err != nil {
			r.fault(value, "%s", err)
			continue
		}
		c.field = field
		r.mapping.choices = append(r.mapping.choices, c)
	}
}

// same finds an earlier line about the same heading and column.
func (r *mapReader) same(c choice) *choice {
	for i, old := range r.mapping.choices {
		if old.heading == c.heading && old.letter == c.letter {
			return &r.mapping.choices[i]
		}
	}
	return nil
}

func parseField(text string) (Field, error) {
	var words []string
	for _, f := range Fields() {
		if string(f) == text {
			return f, nil
		}
		words = append(words, string(f))
	}
	return "", fmt.Errorf("unknown meaning %q: %sthe words are %s", visible(text, maxRead), meant(text, words), strings.Join(words, ", "))
}

// meant offers the word that was meant.
func meant(word string, words []string) string {
	if near := care.Nearest(word, words); near != "" {
		return "did you mean " + near + "? "
	}
	return ""
}
