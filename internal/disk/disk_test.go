package disk

import (
	"os"
	"path/filepath"
	"testing"
)

func TestPlace(t *testing.T) {
	for name, c := range map[string]struct {
		facts Facts
		want  Place
	}{
		"a home folder":                 {Facts{System: "linux", Path: "/home/karen/.local/share/ypa", FileSystem: "ext4"}, Place{}},
		"nfs":                           {Facts{System: "linux", Path: "/mnt/nas", FileSystem: "nfs4"}, Place{Network: "nfs4"}},
		"a share of Windows":            {Facts{System: "linux", Path: "/mnt/nas", FileSystem: "cifs"}, Place{Network: "cifs"}},
		"sshfs":                         {Facts{System: "linux", Path: "/mnt/nas", FileSystem: "fuse.sshfs"}, Place{Network: "fuse.sshfs"}},
		"a disk through FUSE":           {Facts{System: "linux", Path: "/mnt/stick", FileSystem: "fuse.exfat", Removable: true}, Place{Removable: true}},
		"not told":                      {Facts{System: "plan9", Path: "/usr/karen"}, Place{Unknown: true}},
		"LocalAppData":                  {Facts{System: "windows", Path: `C:\Users\karen\AppData\Local\ypa`, Roots: []string{`C:\Users\karen\OneDrive`}}, Place{}},
		"OneDrive by the environment":   {Facts{System: "windows", Path: `D:\Cloud\Homes\ypa`, Roots: []string{`D:\cloud\`}}, Place{Synced: "OneDrive"}},
		"beside OneDrive":               {Facts{System: "windows", Path: `D:\Cloud2`, Roots: []string{`D:\Cloud`}}, Place{}},
		"OneDrive of a company":         {Facts{System: "windows", Path: `C:\Users\karen\OneDrive - Rowan Homes\ypa`}, Place{Synced: "OneDrive"}},
		"a name like it":                {Facts{System: "windows", Path: `C:\Users\karen\OneDriven`}, Place{}},
		"a mapped drive":                {Facts{System: "windows", Path: `Z:\ypa`, Remote: true}, Place{Network: "network drive"}},
		"a share":                       {Facts{System: "windows", Path: `\\nas\homes\ypa`}, Place{Network: "network share"}},
		"a stick":                       {Facts{System: "windows", Path: `E:\`, Removable: true}, Place{Removable: true}},
		"iCloud on Windows":             {Facts{System: "windows", Path: `C:\Users\karen\iCloudDrive\ypa`}, Place{Synced: "iCloud Drive"}},
		"Google Drive on Windows":       {Facts{System: "windows", Path: `G:\My Drive\ypa`}, Place{Synced: "Google Drive"}},
		"Google Drive and a share both": {Facts{System: "windows", Path: `G:\My Drive\ypa`, Remote: true}, Place{Synced: "Google Drive", Network: "network drive"}},
		"Dropbox by its name":           {Facts{System: "darwin", Path: "/Users/karen/Dropbox (Personal)/ypa", FileSystem: "apfs"}, Place{Synced: "Dropbox"}},
		"Dropbox by its marker":         {Facts{System: "linux", Path: "/home/karen/box", Markers: []string{".dropbox"}, FileSystem: "ext4"}, Place{Synced: "Dropbox"}},
		"Syncthing":                     {Facts{System: "linux", Path: "/home/karen/sync", Markers: []string{".stfolder"}, FileSystem: "ext4"}, Place{Synced: "Syncthing"}},
		"iCloud":                        {Facts{System: "darwin", Path: "/Users/karen/Library/Mobile Documents/com~apple~CloudDocs", FileSystem: "apfs"}, Place{Synced: "iCloud Drive"}},
		"a cloud of another firm":       {Facts{System: "darwin", Path: "/Users/karen/Library/CloudStorage/Egnyte", FileSystem: "apfs"}, Place{Synced: "a cloud"}},
		"OneDrive on a Mac":             {Facts{System: "darwin", Path: "/Users/karen/Library/CloudStorage/OneDrive-RowanHomes", FileSystem: "apfs"}, Place{Synced: "OneDrive"}},
		"a share on a Mac":              {Facts{System: "darwin", Path: "/Volumes/homes", FileSystem: "smbfs", Remote: true}, Place{Network: "smbfs"}},
		"application support":           {Facts{System: "darwin", Path: "/Users/karen/Library/Application Support/ypa", FileSystem: "apfs"}, Place{}},
	} {
		t.Run(name, func(t *testing.T) {
			got := c.facts.Place()
			if got != c.want {
				t.Errorf("got %+v, not %+v", got, c.want)
			}
			if own := c.want == (Place{}); got.Own() != own {
				t.Errorf("on its own disk: %t", got.Own())
			}
		})
	}
}

// TestLook asks the system that the test runs on about a folder that is not
// there yet, in one that Dropbox works in.
func TestLook(t *testing.T) {
	dir := t.TempDir()
	nobody := func(string) string { return "" }
	inside := filepath.Join(dir, "a", "b")
	if got := Look(inside, nobody); got.Synced != "" {
		t.Errorf("%+v", got)
	}
	if err := os.WriteFile(filepath.Join(dir, ".dropbox"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if got := Look(inside, nobody); got.Synced != "Dropbox" {
		t.Errorf("%+v", got)
	}
	real, err := filepath.EvalSymlinks(dir)
	if err != nil {
		t.Fatal(err)
	}
	if got := Look(inside, func(name string) string { return map[string]string{"OneDriveCommercial": real}[name] }); got.Synced != "OneDrive" {
		t.Errorf("%+v", got)
	}
}
