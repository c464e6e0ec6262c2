package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"time"

	"ypa/internal/audit"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// groupPatience is how long a group waits for a home in which somebody is recording:
// longer than a command takes, and not as long as a command waits, since one home
// would hold up all others.
const groupPatience = 3 * time.Second

// groupHome is one register of a group, audited.
type groupHome struct {
	present.GroupHome
	uid  string // of the register: its copies have the same
	code int    // the exit code of what stood in the way
}

// registersIn lists the files that are named, and those that lie in the folders
// that are, each once.
func registersIn(args []string) ([]string, error) {
	var files []string
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			files = append(files, filepath.Clean(arg)) // what is not there is a line of its own
			continue
		}
		before := len(files)
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			hidden := path != arg && strings.HasPrefix(d.Name(), ".")
			switch {
			case err != nil:
				return err
			case d.IsDir() && hidden:
				return fs.SkipDir
			case !d.IsDir() && !hidden && strings.EqualFold(filepath.Ext(path), ".db"):
				files = append(files, path)
			}
			return nil
		})
		if err != nil {
			return nil, usage("name the registers one by one, or another folder", "the folder %s can't be read to the end: %w", arg, plain(err))
		}
		if len(files) == before {
			return nil, usage("name the registers one by one, or the folder that they are in", "no file in %s ends in .db", arg)
		}
	}
	once := files[:0]
	for _, f := range files {
		if !slices.Contains(once, f) {
			once = append(once, f)
		}
	}
	return once, nil
}

// auditGroup audits every register, as many at once as there are cores, and
// gives them in the order of the files. No more than that are held at a time:
// of each only its line stays, and what is flagged where that is asked for.
func (a *app) auditGroup(ctx context.Context, q request, files []string, findings bool) ([]groupHome, error) {
	shared, err := a.groupBooks()
	if err != nil {
		return nil, err
	}
	homes, places, done := make([]groupHome, len(files)), make(chan int), make(chan struct{})
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), len(files)) {
		workers.Go(func() {
			for i := range places {
				homes[i] = a.auditOne(ctx, q, files[i], shared, findings)
				done <- struct{}{}
			}
		})
	}
	go func() {
		for i := range files {
			places <- i
		}
		close(places)
	}()
	bar := a.progress("auditing homes", len(files))
	defer bar.end()
	for n := range files {
		<-done
		bar.step(n + 1)
	}
	workers.Wait()
	return homes, ctx.Err()
}

// groupBooks are what homes without a procedure of their own go by.
func (a *app) groupBooks() (*books, error) {
	library, err := procedure.Load()
	if a.set.Procedure != "" {
		library, err = a.library()
	}
	if err != nil {
		return nil, err
	}
	work, err := a.workingDays()
	return &books{library: library, work: work}, err
}

// auditOne audits one register as ypa audit does. Whatever stands in the way is
// part of the answer.
func (a *app) auditOne(ctx context.Context, q request, file string, shared *books, findings bool) (h groupHome) {
	h.File = file
	defer func() {
		if p := recover(); p != nil { // its own goroutine: nobody else would catch it
			h = groupHome{GroupHome: present.GroupHome{File: file}}
			h.failed(fmt.Errorf("a mistake in ypa: %T", p))
		}
	}()
	one := &app{Machine: a.Machine, set: a.set}
	one.set.Register, one.TalkTerminal = file, false // the group says how far it is
	if one.set.Procedure != "" || !there(filepath.Join(filepath.Dir(file), ownProcedure)) {
		one.read = &books{register: file, library: shared.library, work: shared.work}
	}
	if err := one.auditInto(ctx, q, &h, findings); err != nil {
		h.failed(err)
	}
	return h
}

// there reports whether there is a file.
func there(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// auditInto fills in the line of the register of a.
func (a *app) auditInto(ctx context.Context, q request, h *groupHome, findings bool) error {
	o := a.options("", "")
	o.Patience, o.Waiting = groupPatience, nil // a home that is in use is a line
	reg, err := register.OpenReader(ctx, a.set.Register, o)
	if err != nil {
		return err
	}
	defer reg.Close()
	h.uid = reg.UID()
	if h.Schema, err = reg.Schema(ctx); err != nil {
		return err
	}
	report, s, _, err := a.assembleOf(ctx, reg, q)
	if err != nil {
		return err
	}
	h.Home, h.People, h.Summary = report.Home.Name, report.Summary.YoungPeople, report.Summary
	h.Entries, h.Checkpoint, h.Read = report.Entries, report.Checkpoint, s.home.LastReadAudit()
	if last, ok := s.home.LastAudit(); ok {
		h.Saved = last.On
	}
	if findings {
		h.Findings = slices.DeleteFunc(report.Findings, func(f audit.Finding) bool { return !f.State.Flagged() })
	}
	return nil
}

// failed writes why a register was not audited.
func (h *groupHome) failed(err error) {
	code, message, _ := explain(err)
	h.code, h.Reason, h.Unread = code, message, "failed"
	if register.KindOf(err) == register.Missing && mayBeName(h.File) { // a young person's name, where files are named
		h.Reason, h.File = unrepeated(message, []string{h.File}), typed
	}
	words := map[register.Kind]string{
		register.Missing: "not-there", register.Locked: "locked", register.Unreadable: "no-access", register.ReadOnly: "no-access",
		register.Damaged: "damaged", register.NotARegister: "no-register", register.Newer: "newer",
		register.Exists: h.Unread, register.Full: h.Unread, register.Unsure: h.Unread, // of writing, which this never does
	}
	word, known := words[register.KindOf(err)]
	switch {
	case known:
		h.Unread = word
	case code == exitDamaged:
		h.Unread = words[register.Damaged]
	case code != exitNoFile && !errors.Is(err, context.Canceled):
		h.code = exitOther
	}
}
