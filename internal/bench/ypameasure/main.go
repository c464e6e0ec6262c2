// Command ypameasure prints how fast ypa is beside the C shell of SQLite:
//
//	go run ./internal/bench/ypameasure
//
// Registers are kept in the folder that -dir names, so that the next run finds
// them: that of 100,000 young people takes two minutes to write and a gigabyte, and
// two copies of it are written to.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"ypa/internal/bench/measure"
)

type options struct {
	dir, results string
	only         string
	short, write bool
	people, runs int
}

func main() {
	var o options
	flag.StringVar(&o.dir, "dir", filepath.Join(os.TempDir(), "ypa-bench"), "the folder in which registers are kept")
	flag.StringVar(&o.results, "results", filepath.Join("docs", "bench", "results.json"), "the figures recorded last")
	flag.BoolVar(&o.short, "short", false, "small registers, in seconds; nothing is judged")
	flag.BoolVar(&o.write, "write", false, "record the figures, where all are measured")
	flag.StringVar(&o.only, "only", "", "only these rows, by the names in the results, with commas")
	flag.IntVar(&o.people, "people", 100000, "how many young people the large register has")
	flag.IntVar(&o.runs, "runs", 5, "how often everything is run")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, o); err != nil {
		fmt.Fprintln(os.Stderr, "ypameasure:", err)
		os.Exit(1)
	}
}

// run builds, prepares, measures, prints and compares, from the project's root.
func run(ctx context.Context, o options) error {
	if _, err := exec.LookPath("sqlite3"); err != nil {
		return errors.New("the shell sqlite3 is needed to compare with: install the package sqlite3")
	}
	if o.runs < 1 || o.people < 1000 {
		return errors.New("-runs is 1 at least, and -people 1000")
	}
	sizes := measure.Sizes{Large: o.people, Middle: o.people / 10, Homes: o.people / 100}
	if o.short {
		sizes, o.runs = measure.Sizes{Large: 2000, Middle: 200, Homes: 20}, 1
	}
	dir, err := filepath.Abs(o.dir)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Join(dir, "config"), 0o700); err != nil {
		return err
	}
	b := &measure.Bench{Dir: dir, Patience: 10 * time.Minute, Now: time.Now, Env: append(os.Environ(), "HOME="+dir, "XDG_CONFIG_HOME="+filepath.Join(dir, "config"), "YPA_BY=Bench")}
	machine := measure.ThisMachine() // before building and preparing make it busy
	if err := build(ctx, b); err != nil {
		return err
	}
	if err := b.Prepare(ctx, sizes, announce); err != nil {
		return err
	}
	return report(ctx, b, machine, sizes, o)
}

// announce tells whoever waits what is made or measured next.
func announce(what string) { fmt.Fprintln(os.Stderr, what) }

// report measures and prints.
func report(ctx context.Context, b *measure.Bench, machine measure.Machine, sizes measure.Sizes, o options) error {
	before, err := measure.Load(o.results)
	if err != nil {
		return err
	}
	now := measure.Results{On: b.Now().Format(time.DateOnly), Machine: machine, People: sizes.Large}
	one, err := b.Somebody(ctx, sizes)
	if err != nil {
		return err
	}
	rows, err := chosen(measure.Rows(sizes, one), o.only)
	if err != nil {
		return err
	}
	now.Rows, err = b.Measure(ctx, rows, o.runs, announce)
	if err != nil {
		return err
	}
	text, err := now.Text(sizes, sizes.Large == 100000)
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(os.Stdout, "%s\n%s", text, now.Compare(&before)); err != nil {
		return err
	}
	if o.write && o.only == "" {
		return now.Save(o.results)
	}
	return nil
}

// chosen are the rows that -only names; all where it names none.
func chosen(rows []measure.Row, only string) ([]measure.Row, error) {
	if only == "" {
		return rows, nil
	}
	var ids []string
	for _, r := range rows {
		ids = append(ids, r.ID)
	}
	names := strings.Split(only, ",")
	for _, name := range names {
		if !slices.Contains(ids, name) {
			return nil, fmt.Errorf("-only: there is no row %q; the rows are: %s", name, strings.Join(ids, ", "))
		}
	}
	return slices.DeleteFunc(rows, func(r measure.Row) bool { return !slices.Contains(names, r.ID) }), nil
}

// build puts the programs, as they are released, and the SQL into the folder. What is
// measured is a copy, as whoever installs one has: the linker writes its file a page at a
// time, and Linux starts it 1.5 ms later than one that was written in a go.
func build(ctx context.Context, b *measure.Bench) error {
	for name, from := range map[string]string{"ypa": ".", "ypabench": "./internal/bench/ypabench"} {
		program := filepath.Join(b.Dir, name)
		linked := program + ".linked"
		for _, line := range [][]string{{"go", "build", "-trimpath", "-o", linked, from}, {"cp", linked, program}} {
			cmd := exec.CommandContext(ctx, line[0], line[1:]...)
			cmd.Env, cmd.Stderr = append(os.Environ(), "CGO_ENABLED=0"), os.Stderr
			if err := cmd.Run(); err != nil {
				return fmt.Errorf("build %s: %w", name, err)
			}
		}
	}
	text, err := os.ReadFile(filepath.Join("docs", "bench", "headline.sql"))
	if err == nil {
		err = os.WriteFile(filepath.Join(b.Dir, "headline.sql"), text, 0o600)
	}
	if err != nil {
		return err
	}
	holidays, err := exec.CommandContext(ctx, filepath.Join(b.Dir, "ypabench"), "-holidays").Output()
	if err != nil {
		return fmt.Errorf("bank holidays: %w", err)
	}
	return os.WriteFile(filepath.Join(b.Dir, "holidays.sql"), holidays, 0o600)
}
