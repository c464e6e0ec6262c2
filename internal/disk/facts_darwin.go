package disk

import (
	"strings"
	"syscall"
)

// ask has macOS say which file system it is and whether it is local.
func (f *Facts) ask() {
	var s syscall.Statfs_t
	if err := syscall.Statfs(f.Path, &s); err != nil {
		return
	}
	var name strings.Builder
	for _, c := range s.Fstypename {
		if c == 0 {
			break
		}
		name.WriteByte(byte(c))
	}
	const local = 0x1000 // MNT_LOCAL, mount(2)
	f.FileSystem, f.Remote = name.String(), s.Flags&local == 0
	f.Removable = !f.Remote && strings.HasPrefix(f.Path, "/Volumes/") // where every drive but its own appears
}
