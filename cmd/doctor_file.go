package cmd

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"
	"unicode"

	"ypa/internal/present"
	"ypa/internal/register"
)

// lookAtRights looks who may read the register's file and its folder.
func (d *doctor) lookAtRights() {
	file := d.set.Register
	folder := filepath.Dir(file)
	aboutFile, err := os.Stat(file)
	if err != nil {
		d.unknown("file-rights", "who may read the register can't be seen: "+plain(err).Error(), "")
		return
	}
	d.checks = append(d.checks, fileRights(runtime.GOOS, file, aboutFile.Mode()))
	aboutFolder, err := os.Stat(folder)
	if err != nil {
		d.unknown("folder-rights", "who may look into the register's folder can't be seen: "+plain(err).Error(), "")
		return
	}
	d.checks = append(d.checks, folderRights(runtime.GOOS, folder, aboutFolder.Mode()))
}

// others are the rights of everybody but the owner.
const others fs.FileMode = 0o077

// fileRights is the line about a file's mode. On Windows the mode says nothing.
func fileRights(system, path string, mode fs.FileMode) present.Check {
	c := present.Check{ID: "file-rights", Answer: present.CheckYes, Text: "the register can be read by its owner only"}
	switch {
	case system == "windows":
		c.Answer, c.Text = present.CheckUnknown, "who may read the register can't be seen from here"
		c.Fix = "look at Properties, Security of " + path + ": only you should be able to read it"
	case mode.Perm()&others != 0:
		c.Answer, c.Text = present.CheckNo, "others on this computer may read or change the register: "+mode.Perm().String()
		c.Fix = "chmod 600 " + quoted(path)
	}
	return c
}

// folderRights is the line about the mode of the folder that a register is in.
// One that is everybody's (with the sticky bit, as /tmp) is not to be closed.
func folderRights(system, path string, mode fs.FileMode) present.Check {
	c := present.Check{ID: "folder-rights", Answer: present.CheckYes, Text: "its folder can be entered by its owner only"}
	switch {
	case system == "windows":
		c.Answer, c.Text = present.CheckUnknown, "who may look into the register's folder can't be seen from here"
		c.Fix = "look at Properties, Security of " + path
	case mode&fs.ModeSticky != 0:
		c.Answer, c.Text = present.CheckNo, "its folder is everybody's: "+path
		c.Fix = "move the register to a folder of its own and name it with --register"
	case mode.Perm()&others != 0:
		c.Answer, c.Text = present.CheckNo, "others on this computer may look into its folder: "+mode.Perm().String()
		c.Fix = "chmod 700 " + quoted(path)
	}
	return c
}

// quoted is a path as a shell takes it.
func quoted(path string) string {
	safe := func(r rune) bool {
		return unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("/._-+", r)
	}
	if path != "" && strings.IndexFunc(path, func(r rune) bool { return !safe(r) }) < 0 && path[0] != '-' {
		return path
	}
	if strings.HasPrefix(path, "-") {
		path = "./" + path
	}
	return "'" + strings.ReplaceAll(path, "'", `'\''`) + "'"
}

// lookAtSeals recomputes every entry's seal, as ypa verify does.
func (d *doctor) lookAtSeals(ctx context.Context, reg *register.Register) error {
	found, err := reg.Verify(ctx)
	if err != nil {
		return err
	}
	if n := len(found.Faults); n > 0 {
		d.code = exitDamaged
		d.no("seals", count(n, "fault")+" found in the register: record nothing more in it", "ypa verify")
		return nil
	}
	d.yes("seals", "in order: "+count(int(found.Entries), "entry")+"; checkpoint "+found.Head.Checkpoint())
	return nil
}

// lookAtClock compares this computer's clock with the last entry.
func (d *doctor) lookAtClock(r *register.Reader) error {
	last, ok, err := r.LastChange()
	if err != nil {
		return err
	}
	if behind := last.At.Sub(d.Now()).Round(time.Second); ok && behind > 0 {
		d.no("clock", "this computer's clock is behind the last entry by "+howLong(behind), "set this computer's date and time")
		return nil
	}
	d.yes("clock", "this computer's clock is not behind the last entry")
	return nil
}
