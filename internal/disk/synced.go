package disk

import (
	"slices"
	"strings"
)

// marker is a file or folder that a program leaves where it works.
type marker struct{ name, program string }

func markers() []marker {
	return []marker{
		{".dropbox", "Dropbox"},
		{".dropbox.cache", "Dropbox"},
		{".stfolder", "Syncthing"},
		{".nextcloudsync.log", "Nextcloud"},
		{".owncloudsync.log", "ownCloud"},
		{".tmp.drivedownload", "Google Drive"},
		{".tmp.driveupload", "Google Drive"},
	}
}

// synced names the program that carries the folder into a cloud, by the
// environment, by what lies there or by the names of the folders.
func (f Facts) synced() string {
	if slices.ContainsFunc(f.Roots, f.below) {
		return "OneDrive"
	}
	for _, m := range markers() {
		if slices.Contains(f.Markers, m.name) {
			return m.program
		}
	}
	parts := f.parts()
	for _, part := range parts {
		if program := byName(part); program != "" {
			return program
		}
	}
	for i, part := range parts {
		if part == "cloudstorage" && i > 0 && parts[i-1] == "library" {
			return "a cloud"
		}
	}
	return ""
}

// byName knows the folders that the programs make. "onedrive - rowan homes" is
// how OneDrive names a company's; "dropbox (personal)" how Dropbox names one of
// two.
func byName(part string) string {
	for _, known := range []struct{ name, program string }{
		{"onedrive", "OneDrive"},
		{"dropbox", "Dropbox"},
		{"google drive", "Google Drive"},
		{"googledrive", "Google Drive"},
		{"my drive", "Google Drive"},
		{"iclouddrive", "iCloud Drive"},
		{"icloud drive", "iCloud Drive"},
		{"mobile documents", "iCloud Drive"},
		{"nextcloud", "Nextcloud"},
		{"owncloud", "ownCloud"},
		{"box sync", "Box"},
	} {
		rest, ok := strings.CutPrefix(part, known.name)
		if ok && (rest == "" || strings.ContainsRune(" -(", rune(rest[0]))) {
			return known.program
		}
	}
	return ""
}

// parts are the folders of the path, in small letters.
func (f Facts) parts() []string {
	return strings.FieldsFunc(strings.ToLower(f.Path), func(r rune) bool { return r == '/' || f.System == "windows" && r == '\\' })
}

// below reports whether the folder is root or lies in it.
func (f Facts) below(root string) bool {
	inner := f.parts()
	outer := Facts{System: f.System, Path: root}.parts()
	if len(outer) == 0 || len(inner) < len(outer) {
		return false
	}
	for i := range outer {
		if inner[i] != outer[i] {
			return false
		}
	}
	return true
}
