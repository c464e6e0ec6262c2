// Package outfile writes the files that leave the register: whole or not at
// all, readable by their owner only, and never through a symbolic link.
package outfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
)

// ErrExists is returned for a file that is there already and may not be
// replaced.
var ErrExists = errors.New("is there already")

// Write puts data at path: into a temporary file in the same folder, synced,
// then renamed. The file has the rights 0600 whatever the umask. One that is
// there already is replaced only with force; a symbolic link is replaced, what
// it points to is not touched. A device such as /dev/null is written to as it
// is.
func Write(path string, data []byte, force bool) error {
	info, err := os.Lstat(path)
	switch {
	case err == nil && info.IsDir():
		return fmt.Errorf("%s is a folder", path)
	case err == nil && info.Mode()&(fs.ModeDevice|fs.ModeNamedPipe) != 0:
		return writeTo(path, data)
	case err == nil && !force:
		return fmt.Errorf("%s %w", path, ErrExists)
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return err
	}
	return replace(path, data)
}

func writeTo(device string, data []byte) error {
	f, err := os.OpenFile(device, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}

func replace(path string, data []byte) error {
	dir := filepath.Dir(path)
	f, err := os.CreateTemp(dir, ".ypa-*")
	if err != nil {
		return err
	}
	defer func() { _ = os.Remove(f.Name()) }() // gone already once it has its name
	_, err = f.Write(data)
	if err = errors.Join(err, f.Chmod(0o600), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return err
	}
	return syncDir(dir)
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
