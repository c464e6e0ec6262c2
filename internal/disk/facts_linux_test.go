package disk

import "testing"

const mounts = `22 1 254:0 / / rw,relatime - ext4 /dev/root rw
30 22 0:26 / /run rw - tmpfs none rw
41 22 0:40 / /mnt/nas rw shared:9 - cifs //nas/homes rw
42 41 0:41 / /mnt/nas/far rw - nfs4 nas:/homes rw
43 22 0:42 / /home/karen/My\040Files rw - fuse.sshfs karen@nas: rw
44 22 8:17 / /media/stick rw master:2 - vfat /dev/sdb1 rw
45 44 8:18 / /media/stick rw - exfat /dev/sdb2 rw
a line that is none
`

func TestMountOf(t *testing.T) {
	for path, want := range map[string][2]string{
		"/":                            {"ext4", "254:0"},
		"/mnt/nasty":                   {"ext4", "254:0"},
		"/mnt/nas":                     {"cifs", "0:40"},
		"/mnt/nas/far/away":            {"nfs4", "0:41"},
		"/home/karen/My Files/ypa":     {"fuse.sshfs", "0:42"},
		"/media/stick/ypa/register.db": {"exfat", "8:18"},
	} {
		if fs, device := mountOf(mounts, path); fs != want[0] || device != want[1] {
			t.Errorf("%s: %s on %s", path, fs, device)
		}
	}
	if fs, device := mountOf("", "/"); fs != "" || device != "" {
		t.Errorf("of no mounts: %s, %s", fs, device)
	}
}

func TestByNumber(t *testing.T) {
	if byNumber(t.TempDir()) == "" || byNumber("/nowhere/at/all") != "" {
		t.Error("statfs is not asked")
	}
}

func TestRemovable(t *testing.T) {
	if removable("") || removable("99999:1") {
		t.Error("a device that is not there is removable")
	}
}
