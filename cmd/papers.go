package cmd

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/outfile"
	"ypa/internal/paper"
	"ypa/internal/present"
)

func newPapers(a *app) *cobra.Command {
	c := a.noun("papers", "the templates that cards and letters are made with", `Cards and letters are made with templates, and a home may put its own in their
place: files in the folder papers beside the register, or where the setting papers
says. docs/papers.md says what they may hold.`, nil)
	c.AddCommand(newPapersList(a), newPapersTemplates(a))
	c.Example = "  ypa papers list\n  ypa papers templates --output papers"
	return c
}

func newPapersList(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "list", Short: "the papers, and whether a template of the home's own is used", Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		Long:    "Lists the papers and checks the home's own templates: a mistake is named with its file and line.\n\n" + exitStatus,
		Example: "  ypa papers list",
		RunE:    func(c *cobra.Command, _ []string) error { return a.listPapers(c.Context()) },
	}
}

func (a *app) listPapers(ctx context.Context) error {
	format, err := a.formatOf(present.ViewPapers)
	if err != nil {
		return err
	}
	set, err := a.papers()
	if err != nil {
		return err
	}
	s, err := a.glance(ctx)
	if err != nil {
		return err
	}
	var rows []present.PaperRow
	var faults []error
	for _, k := range append(paper.Kinds(), paper.Page) {
		about := k.About()
		if k == paper.Page {
			about = "how all of them look in HTML"
		}
		rows = append(rows, present.PaperRow{File: k.File(), About: about, Own: set.Own(k)})
		faults = append(faults, set.Check(k))
	}
	if err := a.show(format, func(p *page, out present.Output) error { return present.Papers(p, out, s.head(), rows) }); err != nil {
		return err
	}
	a.tellOfUnknownTemplates(set)
	if err := errors.Join(faults...); err != nil {
		return badTemplate(err)
	}
	return nil
}

// tellOfUnknownTemplates says beside the data that files among the own templates
// are used for nothing: a mistyped name would leave the paper as it ships.
func (a *app) tellOfUnknownTemplates(set *paper.Set) {
	if unknown := set.Unknown(); len(unknown) > 0 {
		a.tell("not used, since no paper has that name: " + strings.Join(unknown, ", "))
		a.tell("the names are " + strings.Join(paper.Files(), ", "))
	}
}

func newPapersTemplates(a *app) *cobra.Command {
	return &cobra.Command{
		Use: "templates [NAME]", Short: "write the templates that ship with ypa, to start from", Annotations: map[string]string{writesFolders: "yes"},
		Long: `Without a name it writes all of them into a new folder, --output; with one it shows
that template, or writes it to the file --output. Keep only those that you change:
the others go on coming from ypa.

` + exitStatus,
		Example: "  ypa papers templates --output papers\n  ypa papers templates card\n  ypa papers templates card --output papers/card.txt",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usage("as in: ypa papers templates card", "ypa papers templates takes one name, and %d were given", len(args))
			}
			return nil
		},
		ValidArgsFunction: func(*cobra.Command, []string, string) (names []cobra.Completion, _ cobra.ShellCompDirective) {
			for _, k := range append(paper.Kinds(), paper.Page) {
				names = append(names, cobra.Completion(k))
			}
			return names, cobra.ShellCompDirectiveNoFileComp
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if name := refAt(args, 0); name != "" {
				return a.oneTemplate(name)
			}
			return a.allTemplates()
		},
	}
}

func (a *app) oneTemplate(name string) error {
	k, err := paper.ParseTemplate(name)
	if err != nil {
		return usage("", "%w", err)
	}
	data, err := paper.Shipped(k)
	if err != nil {
		return err
	}
	out := a.out()
	if _, err := out.Write(data); err != nil {
		return err
	}
	return a.send(out)
}

// allTemplates writes every template into a folder.
func (a *app) allTemplates() error {
	if a.toScreen() {
		return usage("as in --output papers; one alone is shown by: ypa papers templates card", "into which folder? say it with --output")
	}
	folder := a.set.Output
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return a.unwritten(folder, err)
	}
	for _, k := range append(paper.Kinds(), paper.Page) {
		data, err := paper.Shipped(k)
		if err != nil {
			return err
		}
		path := filepath.Join(folder, k.File())
		if err := outfile.Write(path, data, a.set.Force); err != nil {
			return a.unwritten(path, err)
		}
	}
	if a.set.Quiet {
		return nil
	}
	out := a.out()
	out.Linef("%d templates are in %s. They are used from there if the setting papers names it, or if it", len(paper.Kinds())+1, folder)
	out.Linef("is the folder %s. Keep only those that you change.", filepath.Join(filepath.Dir(a.set.Register), ownPapers))
	return a.print(out)
}
