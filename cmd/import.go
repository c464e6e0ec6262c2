package cmd

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/intake"
	"ypa/internal/outfile"
	"ypa/internal/register"
)

// maxImport is the largest file that an import reads, in bytes.
const maxImport = 64 << 20

// importOptions are the flags of ypa import.
type importOptions struct {
	mapFile        string
	apply          bool
	addAuthorities bool
}

func newImport(a *app) *cobra.Command {
	var o importOptions
	c := &cobra.Command{
		Use:   "import FILE",
		Short: "read the list that you keep already, CSV or Excel",
		Long: `Reads a list of young people and compares each row with what is on record. This
is a trial run, which records nothing; --apply records it, all of it or nothing.
FILE may be - for standard input.

Equal says nothing new; an empty cell, "TBC", "n/a", "?" or "-" says that nothing
is known; "none" says that nobody is there. Another value is a new fact. A row
that is gone means nothing. The same list twice records nothing the second time.

--map FILE holds what each column means. A trial run writes it where it is not
there yet, for you to edit.

Exit codes: 0 done; 2 wrong command line, or the list has faults; 4 the register
is missing, locked or can't be read or written; 5 damaged, altered or newer than
this program; 6 anything else; 130 cancelled.`,
		Example: "  ypa import tracker.xlsx\n  ypa import tracker.xlsx --apply\n  ypa import list.csv --map columns.yaml",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return usage("as in: ypa import tracker.xlsx", "ypa import takes one file, and %d were given", len(args))
		},
		RunE: func(c *cobra.Command, args []string) error { return a.runImport(c.Context(), o, args[0]) },
	}
	f := c.Flags()
	f.StringVar(&o.mapFile, "map", "", "the `FILE` that says what each column means; a trial run writes it")
	f.BoolVar(&o.apply, "apply", false, "record it")
	f.BoolVar(&o.addAuthorities, "add-authorities", false, "add placing authorities that are not on record")
	return c
}

func (a *app) runImport(ctx context.Context, o importOptions, file string) error {
	if _, err := a.format("table", "json"); err != nil {
		return err
	}
	sheet, wrote, err := a.readSheet(o, file)
	if err != nil {
		return err
	}
	im := &importing{a: a, o: o, file: file, sheet: sheet, wroteMap: wrote}
	if !o.apply {
		err = a.view(ctx, register.Cut{}, im.propose)
	} else {
		err = im.record(ctx)
	}
	if err != nil {
		return err
	}
	if err := im.print(); err != nil {
		return err
	}
	if n := len(im.faults); n > 0 {
		return &failure{code: exitUsage, err: fmt.Errorf("%s in %s: nothing was recorded", count(n, "fault"), filepath.Base(file)), hint: "put the list right and run the same command again"}
	}
	return nil
}

// readSheet reads the file and, where there is one, its map; a trial run writes
// a map that is asked for and not there.
func (a *app) readSheet(o importOptions, file string) (*intake.Sheet, bool, error) {
	data, err := a.readInput(file)
	if err != nil {
		return nil, false, err
	}
	mapping, missing, err := readMap(o.mapFile)
	if err != nil {
		return nil, false, err
	}
	if missing && o.apply {
		return nil, false, usage("a trial run, without --apply, writes it", "%s is not there", o.mapFile)
	}
	sheet, err := intake.Read(filepath.Base(file), data, mapping)
	if err != nil {
		return nil, false, usage("a list with one row for each young person, saved as CSV or .xlsx", "%w", err)
	}
	if !missing {
		return sheet, false, nil
	}
	text, err := intake.WriteMap(sheet)
	if err == nil {
		err = outfile.Write(o.mapFile, text, false)
	}
	if err != nil {
		return nil, false, &failure{code: exitOther, err: fmt.Errorf("the map file was not written: %w", err), hint: "choose another file with --map"}
	}
	return sheet, true, nil
}

// readMap reads the map file; it may be missing.
func readMap(path string) (intake.Mapping, bool, error) {
	if path == "" {
		return intake.Mapping{}, false, nil
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return intake.Mapping{}, true, nil
	}
	if err != nil {
		return intake.Mapping{}, false, usage("", "map file %s: %w", path, plain(err))
	}
	mapping, err := intake.ReadMap(path, data)
	if err != nil {
		return intake.Mapping{}, false, usage("edit it, or remove it and let a trial run write it anew", "%w", err)
	}
	return mapping, false, nil
}

// readInput reads the list, whole.
func (a *app) readInput(file string) ([]byte, error) {
	if file == "-" {
		return limited(a.Stdin, "standard input")
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, usage("name the file that holds your list", "%s: %w", file, plain(err))
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, usage("name the file that holds your list", "%s is a folder", file)
	}
	return limited(f, file)
}

func limited(r io.Reader, name string) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxImport+1))
	if err != nil {
		return nil, usage("", "%s: %w", name, plain(err))
	}
	if len(data) > maxImport {
		return nil, usage("is it the right file?", "%s is larger than %d megabytes", name, maxImport>>20)
	}
	return data, nil
}

// importing is one import on its way.
type importing struct {
	a        *app
	o        importOptions
	file     string
	sheet    *intake.Sheet
	wroteMap bool
	proposal *intake.Proposal
	faults   []intake.Fault
	first    bool // the first import: records are complete from today on
	home     care.Home
	change   register.Change
	copied   string   // the copy of the register from before
	known    []string // references on record
}

// propose compares the sheet with what is on record.
func (im *importing) propose(r *register.Reader) error {
	now, err := im.now(r)
	if err != nil {
		return err
	}
	if im.first, err = firstImport(r); err != nil {
		return err
	}
	im.proposal, im.faults = intake.Propose(im.sheet, now)
	for _, rec := range now.Existing {
		if rec.Err() != nil {
			return rec.Err()
		}
	}
	return nil
}

// firstImport reports whether nothing that an import brought stands: an earlier
// one may have been undone.
func firstImport(r *register.Reader) (bool, error) {
	changes, err := r.Changes()
	if err != nil {
		return false, err
	}
	for _, c := range changes {
		if c.Command != "import" {
			continue
		}
		stands, err := anyStands(r, c)
		if err != nil || stands {
			return false, err
		}
	}
	return true, nil
}

// anyStands reports whether anything that a change recorded still stands.
func anyStands(r *register.Reader, c register.Change) (bool, error) {
	recorded, err := r.EntriesOf(c.Number)
	if err != nil {
		return false, err
	}
	for _, e := range recorded {
		entries, err := r.Entries(e.Subject)
		if err != nil {
			return false, err
		}
		if chain := care.ChainOf(entries, e.Number); !chain.Withdrawn() && !e.Erased() {
			return true, nil
		}
	}
	return false, nil
}

// authorityNamed finds a placing authority by its id or name, on record or in
// the procedures that ship with the program.
func (s *sight) authorityNamed(name string) (id string, builtin, ok bool) {
	fold := intake.FoldRef(name)
	for id, a := range s.home.Authorities {
		if intake.FoldRef(id) == fold || intake.FoldRef(a.Name) == fold {
			return id, false, true
		}
	}
	p, ok := s.library.AuthorityNamed(name)
	if !ok {
		return "", false, false
	}
	if _, there := s.home.Authorities[p.ID]; there {
		return p.ID, false, true
	}
	return p.ID, true, true
}
