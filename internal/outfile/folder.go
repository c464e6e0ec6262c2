package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// Named is a file of a folder.
type Named struct {
	Name string // without a path
	Data []byte
}

// PendingFolder is a folder that is written and synced but has not its name yet.
type PendingFolder struct {
	path string
	temp string // empty: it is done
}

// PrepareFolder does for a folder with files what [Prepare] does for a file. The
// folder has the rights 0700, its files 0600. One that is there already is
// replaced only with force or where it is empty, and then only if it holds
// nothing but files of these names: nobody's own files are lost. A symbolic link
// is replaced, what it points to is not touched.
func PrepareFolder(path string, files []Named, force bool) (*PendingFolder, error) {
	path = filepath.Clean(path)
	if err := replaceable(path, files, force); err != nil {
		return nil, err
	}
	temp, err := os.MkdirTemp(filepath.Dir(path), ".ypa-*")
	if err != nil {
		return nil, err
	}
	p := &PendingFolder{path: path, temp: temp}
	err = os.Chmod(temp, 0o700)
	for _, f := range files {
		if err == nil {
			err = writeNew(filepath.Join(temp, f.Name), f.Data)
		}
	}
	if err = errors.Join(err, syncDir(temp)); err != nil {
		p.Discard()
		return nil, err
	}
	return p, nil
}

// replaceable refuses to write over what is there.
func replaceable(path string, files []Named, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0 && force:
		return nil
	case !info.IsDir():
		return fmt.Errorf("%s %w", path, ErrExists)
	}
	there, err := os.ReadDir(path)
	if err != nil {
		return err
	}
	if len(there) > 0 && !force {
		return fmt.Errorf("%s %w", path, ErrExists)
	}
	ours := map[string]bool{}
	for _, f := range files {
		ours[f.Name] = true
	}
	for _, e := range there {
		if !ours[e.Name()] || !e.Type().IsRegular() {
			return fmt.Errorf("%s holds files that are not of it, which are not deleted", path)
		}
	}
	return nil
}

// writeNew writes a file that is not there yet.
func writeNew(path string, data []byte) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Chmod(0o600), f.Sync(), f.Close())
}

// Commit gives the folder its name. One that was there goes only once the new
// one can take its place.
func (p *PendingFolder) Commit() error {
	old := p.temp + ".old"
	err := os.Rename(p.path, old)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	replaced := err == nil
	if err := os.Rename(p.temp, p.path); err != nil {
		if replaced {
			err = errors.Join(err, os.Rename(old, p.path))
		}
		return err
	}
	p.temp = ""
	if replaced {
		err = os.RemoveAll(old)
	} else {
		err = nil
	}
	return errors.Join(err, syncDir(filepath.Dir(p.path)))
}

// Discard takes the temporary folder away; after Commit there is none.
func (p *PendingFolder) Discard() {
	if p.temp != "" {
		_ = os.RemoveAll(p.temp)
		p.temp = ""
	}
}
