package cmd

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// settled is how long nobody has written to a temporary file that no running
// command needs any more. The figure is ours.
const settled = 10 * time.Minute

// leftover is what a command that was stopped in the middle has left beside the
// register or among its backups.
type leftover struct {
	path   string
	second bool // it is the register itself under another name
}

func (l leftover) String() string {
	if l.second {
		return fmt.Sprintf("a restore that was stopped has left the register a second name, %s: delete that name and no more", l.path)
	}
	return fmt.Sprintf("a command that was stopped has left %s, which may hold names: delete it", l.path)
}

// findLeftovers looks for what was left behind, before this run makes files of its
// own.
func (a *app) findLeftovers() {
	folder := ""
	if !a.toScreen() {
		folder = filepath.Dir(a.set.Output)
	}
	a.left = a.leftovers(folder)
}

// sayLeftovers tells of it, once in a run. The other folders are those that this
// command writes to.
func (a *app) sayLeftovers(others ...string) {
	for _, folder := range others {
		if folder != a.set.BackupTo {
			a.left = append(a.left, a.leftIn(folder)...)
		}
	}
	for _, l := range a.left {
		a.tell(l.String())
	}
	a.left = nil
}

// lookAtLeftovers looks for what commands that were stopped have left.
func (d *doctor) lookAtLeftovers() {
	left := d.leftovers()
	if len(left) == 0 {
		d.yes("left-over", "nothing is left of commands that were stopped")
	}
	for _, l := range left {
		text, fix, _ := strings.Cut(l.String(), ": ")
		d.no("left-over", text, fix)
	}
}

// leftovers finds what was left behind. What is younger than that may be of a
// command that is running.
func (a *app) leftovers(others ...string) []leftover {
	beside := filepath.Dir(a.set.Register)
	list, seen := a.secondNames(beside), map[string]bool{"": true}
	for _, folder := range append([]string{beside, a.besideRegister(), a.set.BackupTo}, others...) {
		if seen[folder] {
			continue
		}
		seen[folder] = true
		list = append(list, a.leftIn(folder)...)
	}
	return list
}

// leftIn finds the temporary files in a folder.
func (a *app) leftIn(folder string) []leftover {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil // it isn't there, or is not to be read
	}
	var list []leftover
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".ypa-") && !temporary(e.Name(), filepath.Base(a.set.Register)) {
			continue // not looked at: there may be a thousand others
		}
		if info, err := e.Info(); err == nil && a.Now().Sub(info.ModTime()) >= settled { // else it has gone, or may be in use
			list = append(list, leftover{path: filepath.Join(folder, e.Name())})
		}
	}
	return list
}

// temporary reports whether a file has a name under which a register is built,
// copied or restored, or that of such a file's journal.
func temporary(name, register string) bool {
	rest, ok := strings.CutPrefix(name, register+".")
	rest = strings.TrimSuffix(rest, "-journal")
	return ok && strings.HasSuffix(rest, ".tmp") &&
		(strings.HasPrefix(rest, "new-") || strings.HasPrefix(rest, "copying-") || strings.HasPrefix(rest, "restoring-"))
}

// secondNames are names that a restore gave the register before it was stopped.
func (a *app) secondNames(folder string) []leftover {
	register, err := os.Stat(a.set.Register)
	if err != nil {
		return nil
	}
	pattern := replacedName(globbed(filepath.Base(a.set.Register)), "*")
	names, err := fs.Glob(os.DirFS(folder), pattern)
	if err != nil {
		return nil // the name of the register is no pattern: it isn't one of ours
	}
	var list []leftover
	for _, name := range names {
		path := filepath.Join(folder, name)
		if info, err := os.Lstat(path); err == nil && os.SameFile(register, info) {
			list = append(list, leftover{path, true})
		}
	}
	return list
}
