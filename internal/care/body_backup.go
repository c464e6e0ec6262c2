package care

import "slices"

// What the program records of the copies that are made of the register. File
// names are made of codes; nobody is named.

// Backup is a copy that was made of the whole register.
type Backup struct {
	File      string `json:"file"`           // its name without the folder
	SHA256    string `json:"sha256"`         // of the file, hexadecimal
	Size      int64  `json:"size"`           // of the file, in bytes
	Entries   int64  `json:"entries"`        // the size of the log that it holds
	Encrypted Answer `json:"encrypted"`      // yes, to so many keys; no: whoever has it can read it
	Keys      int    `json:"keys,omitempty"` // how many keys open it, each by itself
	Noted
}

// BackupCheck is a drill: a backup was decrypted, opened, verified and compared
// with the register.
type BackupCheck struct {
	File    string `json:"file,omitempty"` // its name, where it still has the one that ypa gave it
	SHA256  string `json:"sha256"`
	Entries int64  `json:"entries"`
	Noted
}

// Restored says that a backup took the place of the register. It is the first
// entry after those that the backup held.
type Restored struct {
	File       string `json:"file,omitempty"` // as of a drill
	SHA256     string `json:"sha256"`
	Entries    int64  `json:"entries"`              // that the backup held
	Replaced   int64  `json:"replaced"`             // that the register before it held; 0: there was none, or it could not be read
	Checkpoint string `json:"checkpoint,omitempty"` // of the register before it
	Noted
}

// Backups gives the backups that were made, oldest first.
func (h Home) Backups() []Of[Backup] { return slices.Clone(entriesOfHome[Backup](h)) }

// BackupChecks gives the drills, oldest first.
func (h Home) BackupChecks() []Of[BackupCheck] { return slices.Clone(entriesOfHome[BackupCheck](h)) }
