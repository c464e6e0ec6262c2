// Package disk tells what kind of place a folder is: this computer's own disk,
// a network drive, a drive that can be taken out, or a folder that a program
// carries into a cloud. Looking ([Look]) and judging ([Facts.Place]) are apart,
// so that every system's answers can be tested on every other.
package disk

import (
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// Place is what could be told about a folder. Everything empty: nothing speaks
// against it being on this computer's own disk.
type Place struct {
	Synced    string // the program that carries the folder away, "OneDrive"; empty: none was seen
	Network   string // the kind of network drive, "nfs"; empty: it is none
	Removable bool   // a stick or a drive that can be taken out
	Unknown   bool   // the system gave no answer about the drive
}

// Own reports whether nothing speaks against a register here.
func (p Place) Own() bool { return p.Synced == "" && p.Network == "" && !p.Removable && !p.Unknown }

// Facts are what a system says of a folder.
type Facts struct {
	System     string   // as [runtime.GOOS]
	Path       string   // absolute, links resolved
	Roots      []string // folders that OneDrive names in the environment
	Markers    []string // names found in the folder and those above it
	FileSystem string   // "ext4", "nfs4", "fuse.sshfs", "apfs"; empty: not told
	Remote     bool     // the system calls the drive remote
	Removable  bool     // the system calls the drive removable
}

// Look asks the system about a folder, or the nearest one above it that exists.
func Look(folder string, getenv func(string) string) Place {
	f := Facts{System: runtime.GOOS, Path: existing(folder)}
	for _, name := range []string{"OneDrive", "OneDriveCommercial", "OneDriveConsumer"} {
		if root := getenv(name); root != "" {
			f.Roots = append(f.Roots, root)
		}
	}
	for dir := f.Path; ; dir = filepath.Dir(dir) {
		for _, marker := range markers() {
			if _, err := os.Lstat(filepath.Join(dir, marker.name)); err == nil {
				f.Markers = append(f.Markers, marker.name)
			}
		}
		if dir == filepath.Dir(dir) {
			break
		}
	}
	f.ask()
	return f.Place()
}

// existing is the path in full, links resolved, as far down as it exists.
func existing(path string) string {
	path, err := filepath.Abs(path)
	if err != nil {
		return path
	}
	for {
		if real, err := filepath.EvalSymlinks(path); err == nil {
			return real
		}
		if path == filepath.Dir(path) {
			return path
		}
		path = filepath.Dir(path)
	}
}

// Place judges the facts.
func (f Facts) Place() Place {
	p := Place{Synced: f.synced(), Removable: f.Removable}
	switch {
	case f.Remote && f.FileSystem == "":
		p.Network = "network drive"
	case f.Remote, networked(f.FileSystem):
		p.Network = f.FileSystem
	case f.System == "windows" && strings.HasPrefix(f.Path, `\\`):
		p.Network = "network share"
	case f.FileSystem == "" && f.System != "windows":
		p.Unknown = true
	}
	return p
}

// networked reports whether a file system lies on another computer.
func networked(fs string) bool {
	fs = strings.TrimPrefix(strings.ToLower(fs), "fuse.")
	known := []string{
		"nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "smbnetfs", "sshfs", "rclone", "davfs", "davfs2", "webdav", "afpfs", "afs",
		"9p", "ceph", "glusterfs", "s3fs", "gvfsd-fuse", "google-drive-ocamlfuse", "onedriver", "curlftpfs", "ncpfs", "vboxsf", "prl_fs",
	}
	return slices.Contains(known, fs)
}
