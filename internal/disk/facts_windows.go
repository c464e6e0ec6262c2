package disk

import (
	"path/filepath"

	"golang.org/x/sys/windows"
)

// ask has Windows say what kind of drive it is (GetDriveTypeW).
func (f *Facts) ask() {
	root, err := windows.UTF16PtrFromString(filepath.VolumeName(f.Path) + `\`)
	if err != nil {
		return
	}
	switch windows.GetDriveType(root) {
	case windows.DRIVE_REMOTE:
		f.Remote = true
	case windows.DRIVE_REMOVABLE, windows.DRIVE_CDROM:
		f.Removable = true
	}
}
