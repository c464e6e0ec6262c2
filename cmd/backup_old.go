package cmd

import (
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/register"
)

// alwaysKept is how many of the newest good backups stay whatever their age: a
// clock that is years ahead for a day must not remove them all.
const alwaysKept = 3

// foundBackup is a file in a folder that ypa made of a register.
type foundBackup struct {
	name backupName
	path string
	size int64
}

// backupsIn lists what lies in a folder and has the name, the code and the
// beginning of a backup of this register, newest first.
func backupsIn(folder, uid string) ([]foundBackup, error) {
	entries, err := os.ReadDir(folder)
	if err != nil {
		return nil, err
	}
	var list []foundBackup
	for _, e := range entries {
		name, ok := readBackupName(e.Name())
		info, err := e.Info()
		if !ok || err != nil || !info.Mode().IsRegular() || !strings.HasPrefix(uid, name.code) {
			continue
		}
		path := filepath.Join(folder, e.Name())
		if begins(path, name.encrypted) {
			list = append(list, foundBackup{name, path, info.Size()})
		}
	}
	slices.SortStableFunc(list, func(a, b foundBackup) int { return b.name.at.Compare(a.name.at) })
	return list, nil
}

// begins reports whether a file begins as its name says.
func begins(path string, encrypted bool) bool {
	f, err := os.Open(path)
	if err != nil {
		return false
	}
	defer f.Close()
	head := make([]byte, 32)
	n, err := io.ReadFull(f, head)
	if err != nil {
		return false
	}
	if encrypted {
		return outfile.Encrypted(head[:n])
	}
	return bytes.HasPrefix(head, []byte("SQLite format 3\x00"))
}

// removeOld removes the backups of this register that are older than they have
// to be kept, and gives their names. The newest good ones, those that the
// register says it made, stay, and so does the last that was opened as a drill.
func (a *app) removeOld(ctx context.Context, plan backupPlan, uid string) ([]string, error) {
	list, err := backupsIn(plan.folder, uid)
	if err != nil {
		return nil, unwrittenBackup(plan.folder, err)
	}
	home, err := a.homeNow(ctx)
	if err != nil {
		return nil, err
	}
	made := map[string]int64{}
	for _, o := range home.Backups() {
		made[o.Body.File] = o.Body.Size
	}
	drilled := ""
	for _, o := range home.BackupChecks() {
		drilled = o.Body.File
	}
	until, good := plan.keep.before(a.today()), 0
	var removed []string
	for _, f := range list {
		base := filepath.Base(f.path)
		if size, ok := made[base]; ok && size == f.size {
			good++
		}
		if good <= alwaysKept && f.name.before == "" || base == drilled || !calendar.OfTime(f.name.at).Before(until) {
			continue
		}
		if err := os.Remove(f.path); err != nil {
			return removed, unwrittenBackup(plan.folder, err)
		}
		removed = append(removed, base)
	}
	return removed, nil
}

// homeNow reads the home as it stands.
func (a *app) homeNow(ctx context.Context) (home care.Home, err error) {
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		home, err = readHome(r, a.today())
		return err
	})
	return home, err
}
