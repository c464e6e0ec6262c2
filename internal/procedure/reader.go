package procedure

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"go.yaml.in/yaml/v3"

	"ypa/internal/calendar"
)

// Fault is one mistake in a file.
type Fault struct {
	File string
	Line int // from 1
	Text string
}

// Error gives file, line and what is wrong.
func (f Fault) Error() string { return fmt.Sprintf("%s:%d: %s", f.File, f.Line, f.Text) }

// reader walks the nodes of one file and collects every mistake it meets, so
// that somebody who writes a file sees them all at once.
type reader struct {
	file    string
	rules   *catalogue
	library *Library   // of somebody's own file: what there is already; nil for a file that ships
	base    *Procedure // what an own file extends; nil: nothing
	faults  []error
}

// take reads one node into the place it was made for.
type take func(*yaml.Node)

func (r *reader) fault(n *yaml.Node, format string, args ...any) {
	r.faults = append(r.faults, Fault{File: r.file, Line: n.Line, Text: fmt.Sprintf(format, args...)})
}

// fields reads a mapping: each key by its own take. Keys that are unknown,
// repeated or needed and absent are faults. It reports which keys were there.
func (r *reader) fields(n *yaml.Node, what string, keys map[string]take, needed ...string) map[string]bool {
	seen := map[string]bool{}
	if n.Kind != yaml.MappingNode {
		r.fault(n, "%s is a list of keys and values", what)
		return seen
	}
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		read, ok := keys[key.Value]
		switch {
		case !ok:
			r.fault(key, "%s: %s", what, unknown("key", key.Value, sorted(keys)))
		case seen[key.Value]:
			r.fault(key, "%s: %q is given twice", what, key.Value)
		default:
			seen[key.Value] = true
			read(value)
		}
	}
	for _, key := range needed {
		if !seen[key] {
			r.fault(n, "%s has no %q", what, key)
		}
	}
	return seen
}

func sorted(keys map[string]take) []string {
	var names []string
	for k := range keys {
		names = append(names, k)
	}
	slices.Sort(names)
	return names
}

// each reads every item of a list.
func (r *reader) each(n *yaml.Node, what string, read take) {
	if n.Kind != yaml.SequenceNode {
		r.fault(n, "%s: write a list", what)
		return
	}
	for _, item := range n.Content {
		read(item)
	}
}

// scalar gives the text of a plain value. Whether YAML would take it for a
// number or a date is no matter: 2.3 is a section.
func (r *reader) scalar(n *yaml.Node) (string, bool) {
	text := strings.TrimSpace(n.Value)
	switch {
	case n.Kind != yaml.ScalarNode:
		r.fault(n, "a plain value is wanted here, not a list, a mapping or a reference")
	case text == "" || n.Tag == "!!null":
		r.fault(n, "nothing is given here")
	case strings.ContainsFunc(text, unicode.IsControl):
		r.fault(n, "line breaks and control characters can't be part of a value")
	default:
		return text, true
	}
	return "", false
}

func (r *reader) text(to *string) take {
	return func(n *yaml.Node) {
		if text, ok := r.scalar(n); ok {
			*to = text
		}
	}
}

func (r *reader) texts(to *[]string, what string) take {
	return func(n *yaml.Node) {
		r.each(n, what, func(item *yaml.Node) {
			if text, ok := r.scalar(item); ok {
				*to = append(*to, text)
			}
		})
		if n.Kind == yaml.SequenceNode && len(n.Content) == 0 {
			r.fault(n, "%s: the list is empty", what)
		}
	}
}

// oneOf reads a word of a fixed list.
func oneOf[T ~string](r *reader, to *T, what string, allowed []string) take {
	return func(n *yaml.Node) {
		text, ok := r.scalar(n)
		if !ok {
			return
		}
		if !slices.Contains(allowed, text) {
			r.fault(n, "%s", unknown(what, text, allowed))
			return
		}
		*to = T(text)
	}
}

func (r *reader) someOf(to *[]string, what string, allowed []string) take {
	return func(n *yaml.Node) {
		r.each(n, what, func(item *yaml.Node) {
			var word string
			oneOf(r, &word, what, allowed)(item)
			if slices.Contains(*to, word) {
				r.fault(item, "%s %q is named twice", what, word)
			} else if word != "" {
				*to = append(*to, word)
			}
		})
	}
}

func (r *reader) yesNo(to *bool) take {
	return func(n *yaml.Node) {
		var word string
		oneOf(r, &word, "answer", []string{yes, no})(n)
		*to = word == yes
	}
}

func (r *reader) date(to *calendar.Date) take {
	return func(n *yaml.Node) {
		text, ok := r.scalar(n)
		if !ok {
			return
		}
		day, err := calendar.ParseISO(text)
		if err != nil {
			r.fault(n, "%q is no day: write 2020-05-31", text)
			return
		}
		*to = day
	}
}

func (r *reader) day(to *Day) take {
	return func(n *yaml.Node) {
		if text, ok := r.scalar(n); ok {
			if err := to.UnmarshalText([]byte(text)); err != nil {
				r.fault(n, "%s", err)
			}
		}
	}
}
