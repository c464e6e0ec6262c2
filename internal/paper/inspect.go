package paper

import (
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	tree "text/template/parse"

	"ypa/internal/care"
)

// FieldsPage is where the fields are documented.
const FieldsPage = "docs/papers.md"

// allowed are the functions that templates may call.
func allowed() []string {
	return []string{"and", "or", "not", "eq", "ne", "len", "capital", "lower", "upper", "strong"}
}

// inspect looks through every branch of a template, whether it will be taken or
// not: only the fields that are documented, and only the functions allowed.
func inspect(name string, trees []*tree.Tree, fields []string) error {
	var faults []error
	for _, t := range trees {
		if t == nil || t.Root == nil {
			continue
		}
		v := visitor{name: name, tree: t, fields: fields}
		v.visit(t.Root)
		faults = append(faults, v.faults...)
	}
	return errors.Join(faults...)
}

// visitor walks one template.
type visitor struct {
	name   string
	tree   *tree.Tree
	fields []string
	faults []error
}

func (v *visitor) visit(n tree.Node) {
	switch n := n.(type) {
	case *tree.ListNode:
		if n == nil {
			return
		}
		for _, child := range n.Nodes {
			v.visit(child)
		}
	case *tree.ActionNode:
		v.pipe(n.Pipe)
	case *tree.IfNode:
		v.branch(&n.BranchNode)
	case *tree.RangeNode:
		v.branch(&n.BranchNode)
	case *tree.WithNode:
		v.branch(&n.BranchNode)
	case *tree.TemplateNode:
		v.pipe(n.Pipe)
	default:
		v.operand(n)
	}
}

func (v *visitor) branch(b *tree.BranchNode) {
	v.pipe(b.Pipe)
	v.visit(b.List)
	v.visit(b.ElseList)
}

func (v *visitor) pipe(p *tree.PipeNode) {
	if p == nil {
		return
	}
	for _, c := range p.Cmds {
		for _, arg := range c.Args {
			v.operand(arg)
		}
	}
}

// operand looks at one word of a template.
func (v *visitor) operand(n tree.Node) {
	switch n := n.(type) {
	case *tree.FieldNode:
		v.names(n, n.Ident)
	case *tree.VariableNode:
		v.names(n, n.Ident[1:])
	case *tree.ChainNode:
		v.operand(n.Node)
		v.names(n, n.Field)
	case *tree.PipeNode:
		v.pipe(n)
	case *tree.IdentifierNode:
		if !slices.Contains(allowed(), n.Ident) {
			v.fault(n, "%s can't be called here: allowed are %s", n.Ident, strings.Join(allowed(), ", "))
		}
	}
}

// names checks the names of fields; behind Words any word of a procedure goes.
func (v *visitor) names(at tree.Node, idents []string) {
	for i, ident := range idents {
		if i > 0 && idents[i-1] == "Words" {
			if !slices.Contains(wordKeys(), ident) {
				v.fault(at, "there is no word %s: the words are %s", ident, strings.Join(wordKeys(), ", "))
			}
			continue
		}
		if !slices.Contains(v.fields, ident) {
			hint := ""
			if near := care.Nearest(ident, v.fields); near != "" {
				hint = "; did you mean ." + near + "?"
			}
			v.fault(at, "there is no field .%s%s (%s lists them)", ident, hint, FieldsPage)
		}
	}
}

func (v *visitor) fault(at tree.Node, format string, args ...any) {
	where, _ := v.tree.ErrorContext(at)
	line := ""
	if parts := strings.Split(where, ":"); len(parts) >= 3 {
		line = parts[len(parts)-2]
	}
	v.faults = append(v.faults, fmt.Errorf("%s:%s: "+format, append([]any{v.name, line}, args...)...))
}

// placed says of an error of a template in which file and line it is.
func placed(name string, err error) error {
	if errors.Is(err, io.ErrShortWrite) {
		return fmt.Errorf("%s: the paper becomes longer than %d bytes", name, mostText)
	}
	form := regexp.MustCompile(`^(?:html/)?template: ?(.*?):(\d+)(?::\d+)?: (.*)$`)
	m := form.FindStringSubmatch(strings.ReplaceAll(err.Error(), "\n", " "))
	if m == nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return fmt.Errorf("%s:%s: %s", name, m[2], m[3])
}
