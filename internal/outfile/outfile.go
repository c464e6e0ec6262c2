// Package outfile writes the files that leave the register: whole or not at
// all, readable by their owner only, and never through a symbolic link.
package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrExists is returned for a file that is there already and may not be
// replaced.
var ErrExists = errors.New("is there already")

// ErrFolder is returned for a folder where a file was to go.
var ErrFolder = errors.New("is a folder")

// Check finds out whether a file could be put at path, before anything is done
// for it: what is there may be replaced, and the folder takes files. It leaves
// nothing behind.
func Check(path string, force bool) error {
	device, err := look(path, force)
	if err != nil || device {
		return err
	}
	f, err := os.CreateTemp(Folder(path), ".ypa-*")
	if err != nil {
		return err
	}
	return errors.Join(f.Close(), os.Remove(f.Name()))
}

// Folder is the folder of a path as it was typed. filepath.Dir makes ".." of a/../..,
// which is another folder where a is a link, and one that is there where a is not.
func Folder(path string) string {
	folder, _ := filepath.Split(path)
	switch trimmed := strings.TrimRightFunc(folder, func(r rune) bool { return r < 0x80 && os.IsPathSeparator(byte(r)) }); {
	case folder == "":
		return "."
	case trimmed == filepath.VolumeName(folder): // a root: C:\, or /
		return folder
	default:
		return trimmed
	}
}

// look finds out what is at path: a device, or nothing that may not be replaced.
func look(path string, force bool) (device bool, err error) {
	info, err := os.Lstat(path)
	switch {
	case err == nil && info.IsDir():
		return false, fmt.Errorf("%s %w", path, ErrFolder)
	case err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe) != 0:
		return true, nil
	case err == nil && !force:
		return false, fmt.Errorf("%s %w", path, ErrExists)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return false, err
	}
	return false, nil
}

// Write puts data at path: into a temporary file in the same folder, synced,
// then renamed. The file has the rights 0600 whatever the umask. One that is
// there already is replaced only with force; a symbolic link is replaced, what
// it points to is not touched. A device such as /dev/null is written to as it
// is.
func Write(path string, data []byte, force bool) error {
	p, err := Prepare(path, data, force)
	if err != nil {
		return err
	}
	defer p.Discard()
	return p.Commit()
}

// Pending is a file that is written but has not its name yet, so that something
// else can be made sure of first.
type Pending struct {
	path   string
	file   *os.File // where it is written to; nil once it is done
	device bool     // written to as it is
	later  []byte   // what a device is still to get
}

// Prepare does the part of [Write] that can fail for want of space or rights.
// Commit gives the file its name; Discard, which may always be called, takes
// away what was not committed.
func Prepare(path string, data []byte, force bool) (*Pending, error) {
	p, err := Start(path, force)
	if err != nil {
		return nil, err
	}
	if p.device {
		p.later = data // a device is written to when all else is done
		return p, nil
	}
	if _, err = p.Write(data); err == nil {
		err = p.file.Sync()
	}
	if err != nil {
		p.Discard()
		return nil, err
	}
	return p, nil
}

// Start begins a file that is written piece by piece.
func Start(path string, force bool) (*Pending, error) {
	device, err := look(path, force)
	if err != nil {
		return nil, err
	}
	if device {
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &Pending{path: path, file: f, device: true}, err
	}
	f, err := os.CreateTemp(Folder(path), ".ypa-*")
	if err != nil {
		return nil, err
	}
	p := &Pending{path: path, file: f}
	if err := f.Chmod(0o600); err != nil {
		p.Discard()
		return nil, err
	}
	return p, nil
}

// Write adds to the file.
func (p *Pending) Write(data []byte) (int, error) { return p.file.Write(data) }

// Commit gives the file its name, once all of it is on the disk.
func (p *Pending) Commit() error {
	f := p.file
	if p.device {
		p.file = nil
		_, err := f.Write(p.later)
		return errors.Join(err, f.Close())
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), p.path); err != nil {
		return err
	}
	p.file = nil
	return syncDir(Folder(p.path))
}

// Discard takes the temporary file away; after Commit there is none.
func (p *Pending) Discard() {
	if p.file == nil {
		return
	}
	_ = p.file.Close()
	if !p.device {
		_ = os.Remove(p.file.Name())
	}
	p.file = nil
}

// syncDir makes the rename last through a power cut, where the system lets a
// folder be synced; Windows does not.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return nil
	}
	_ = d.Sync()
	return d.Close()
}
