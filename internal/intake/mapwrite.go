package intake

import (
	"bytes"
	"fmt"
	"strings"

	"go.yaml.in/yaml/v3"
)

// WriteMap writes how the columns of a sheet were understood, as a map file to
// be edited and read with [ReadMap]. It holds headings and nothing else of the
// sheet.
func WriteMap(s *Sheet) ([]byte, error) {
	columns := &yaml.Node{Kind: yaml.MappingNode}
	for _, c := range s.Columns {
		columns.Content = append(columns.Content, mapKey(s, c), mapValue(c))
	}
	top := &yaml.Node{Kind: yaml.MappingNode, HeadComment: mapHelp(s)}
	if len(s.OtherTabs) > 0 {
		top.Content = append(top.Content, scalar("sheet"), scalar(s.Tab))
	}
	top.Content = append(top.Content, scalar("columns"), columns)
	var b bytes.Buffer
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(top); err != nil {
		return nil, fmt.Errorf("map file of %s: %w", s.File, err)
	}
	return b.Bytes(), nil
}

func scalar(text string) *yaml.Node {
	n := &yaml.Node{}
	n.SetString(text)
	return n
}

// mapKey names a column by its heading, and by its letter too where the heading
// doesn't tell it from the others.
func mapKey(s *Sheet, c Column) *yaml.Node {
	same := 0
	for _, o := range s.Columns {
		if o.plain == c.plain {
			same++
		}
	}
	_, _, alike := columnKey(c.Heading)
	switch {
	case c.plain == "" || plain(c.Heading) != c.plain: // none, or too long to repeat
		return scalar("column " + c.Letter)
	case same > 1 || alike:
		return scalar(c.Heading + ", column " + c.Letter)
	}
	return scalar(c.Heading)
}

func mapValue(c Column) *yaml.Node {
	if c.Field != "" {
		return scalar(string(c.Field))
	}
	n := scalar(string(ignore))
	n.LineComment = c.Why
	return n
}

func mapHelp(s *Sheet) string {
	var words strings.Builder
	for _, f := range Fields() {
		if f != ignore {
			fmt.Fprintf(&words, "\n  %-20s %s", f, f.Title())
		}
	}
	fmt.Fprintf(&words, "\n  %-20s %s", ignore, "leave the column out")
	return "How ypa understands the columns of " + visible(s.File, maxHeading) + ".\n" +
		"Left of the colon is the heading in the sheet, right of it what it means:" + words.String()
}
