package cmd

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"ypa/internal/care"
	"ypa/internal/paper"
	"ypa/internal/present"
	"ypa/internal/register"
)

// ownPapers is the folder beside the register that may hold the home's own
// templates.
const ownPapers = "papers"

// papers are the templates of papers: those that ship with the program, with the
// home's own in their place. A folder that the settings name has to be there.
func (a *app) papers() (*paper.Set, error) {
	folder, asked := a.set.Papers, true
	if folder == "" {
		folder, asked = filepath.Join(filepath.Dir(a.set.Register), ownPapers), false
	}
	info, err := os.Stat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist) && !asked:
		return paper.New(nil, "", present.Visible), nil
	case err != nil:
		return nil, usage("make it with: ypa papers templates --output "+folder+"; or take the setting papers out", "own papers %s: %w", folder, plain(err))
	case !info.IsDir():
		return nil, usage("take the setting papers out, or name a folder", "own papers %s: not a folder", folder)
	}
	return paper.New(os.DirFS(folder), folder, present.Visible), nil
}

// paperSource is what papers about one young person are made from.
type paperSource struct {
	paper.Source
	sight   *sight
	facts   care.Facts
	subject care.Subject
	entries int64
}

// paperFor reads what papers about a young person are made from.
func (a *app) paperFor(ctx context.Context, ref string) (paperSource, error) {
	var p paperSource
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		if p.subject, err = person(r, ref); err != nil {
			return err
		}
		rec, err := fold(r, p.subject, s.asOf)
		if err != nil {
			return err
		}
		p.sight, p.facts, p.entries = s, s.facts(rec), r.Size()
		p.Source = paper.Source{Person: rec, Home: s.home, Auditor: s.auditor, Today: s.asOf}
		return nil
	})
	return p, err
}

// paperFormat is how a paper is made: as text or as HTML, which alone can be
// large.
func (a *app) paperFormat(large bool) (html bool, err error) {
	if strings.EqualFold(filepath.Ext(a.set.Output), ".pdf") && a.set.Format == "" {
		return false, usage("end it in .html, open that in a browser and print it, or save it as PDF there", "--output: no PDF is made here")
	}
	format, err := a.format("table", "html")
	if err == nil && large && format != "html" {
		return false, usage("as in --output card.html, or --format html", "--large is for HTML: text has no size")
	}
	return format == "html", err
}

// made fills a paper in. What the register could not read makes none.
func (a *app) made(set *paper.Set, k paper.Kind, data any, source *paperSource, html, large bool) (*page, error) {
	if err := source.Person.Err(); err != nil {
		return nil, err
	}
	doc, err := set.Fill(k, data)
	if err != nil {
		return nil, badTemplate(err)
	}
	if source.Home.MadeUp {
		doc.Note = "MADE-UP HOME: everybody here is invented."
	}
	out := a.out()
	if !html {
		_, err = out.WriteString(doc.Text())
		return out, err
	}
	text, err := set.HTML(doc, large)
	if err != nil {
		return nil, badTemplate(err)
	}
	_, err = out.WriteString(text)
	return out, err
}

// badTemplate is a mistake in a template of the home's own.
func badTemplate(err error) error {
	return usage("what a template may hold is in docs/papers.md; without the file the one that ships with ypa is used", "%w", err)
}

// notes tells the maker of a paper what it lacks.
func (a *app) notes(notes []string) {
	for _, note := range notes {
		a.tell(note)
	}
}

// refAt are the arguments of a paper command: what comes first, then a reference.
func refAt(args []string, n int) string {
	if len(args) > n {
		return strings.TrimSpace(args[n])
	}
	return ""
}
