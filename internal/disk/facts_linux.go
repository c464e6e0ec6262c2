package disk

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// ask looks the folder's file system up among the mounts, and what the kernel
// says of its device.
func (f *Facts) ask() {
	if mounts, err := os.ReadFile("/proc/self/mountinfo"); err == nil {
		var device string
		f.FileSystem, device = mountOf(string(mounts), f.Path)
		f.Removable = removable(device)
	}
	if f.FileSystem == "" {
		f.FileSystem = byNumber(f.Path)
	}
}

// mountOf finds the mount that a path lies on and gives its file system and
// its device, "8:1" (proc(5), mountinfo).
func mountOf(mounts, path string) (fs, device string) {
	longest := -1
	for line := range strings.SplitSeq(mounts, "\n") {
		before, after, ok := strings.Cut(line, " - ")
		fields, rest := strings.Fields(before), strings.Fields(after)
		if !ok || len(fields) < 5 || len(rest) < 1 {
			continue
		}
		point := unescaped(fields[4])
		if len(point) < longest || point != "/" && path != point && !strings.HasPrefix(path, point+"/") {
			continue
		}
		longest, fs, device = len(point), rest[0], fields[2] // of two on one point the later lies on top
	}
	return fs, device
}

// unescaped gives back the spaces in the name of a mount point.
func unescaped(s string) string {
	return strings.NewReplacer(`\040`, " ", `\011`, "\t", `\012`, "\n", `\134`, `\`).Replace(s)
}

// removable asks the kernel about a device: a stick, a card, or a drive on USB.
func removable(device string) bool {
	link, err := filepath.EvalSymlinks("/sys/dev/block/" + device)
	if device == "" || err != nil {
		return false
	}
	for _, dir := range []string{link, filepath.Dir(link)} {
		if flag, err := os.ReadFile(filepath.Join(dir, "removable")); err == nil && strings.TrimSpace(string(flag)) == "1" {
			return true
		}
	}
	return strings.Contains(link, "/usb")
}

// byNumber asks for the number of the file system, where mounts can't be read
// (statfs(2)).
func byNumber(path string) string {
	var s syscall.Statfs_t
	if err := syscall.Statfs(path, &s); err != nil {
		return ""
	}
	switch number := uint32(s.Type); number { //nolint:gosec,unconvert // the type of Type differs by processor
	case 0x6969:
		return "nfs"
	case 0xff534d42:
		return "cifs"
	case 0xfe534d42:
		return "smb2"
	case 0x01021997:
		return "9p"
	default:
		return fmt.Sprintf("%#x", number)
	}
}
