package cmd

import (
	"fmt"
	"path/filepath"
)

// backupJSON is a backup that was made, in JSON.
type backupJSON struct {
	Schema     int      `json:"schema"`
	File       string   `json:"file"`
	SHA256     string   `json:"sha256"`
	Size       int64    `json:"size"`
	Entries    int64    `json:"entries"`
	Checkpoint string   `json:"checkpoint"`
	Head       string   `json:"head"`
	Encrypted  bool     `json:"encrypted"`
	Keys       int      `json:"keys"`
	Entry      *int64   `json:"entry"` // null: it was not recorded
	InOrder    bool     `json:"in_order"`
	Removed    []string `json:"removed"`
}

// sayBackup says what was made, and what is not as it should be.
func (a *app) sayBackup(b madeBackup, plan backupPlan) error {
	out := a.out()
	if a.json() {
		j := backupJSON{
			Schema: 1, File: b.path, SHA256: b.sum, Size: b.size, Entries: b.image.Head.Size, Checkpoint: b.image.Head.Checkpoint(),
			Head: b.image.Head.Base64(), Encrypted: b.keys > 0, Keys: b.keys, InOrder: len(b.report.Faults) == 0, Removed: append([]string{}, b.removed...),
		}
		if b.entry > 0 {
			j.Entry = &b.entry
		}
		if err := out.json(j); err != nil {
			return err
		}
		return a.send(out)
	}
	if !a.set.Quiet {
		a.sayMade(out, b)
		if n := len(b.removed); n > 0 {
			out.Linef("Removed %s older than %s.", count(n, "backup"), plan.keep)
		}
	}
	a.warnBackup(b)
	return a.send(out)
}

func (a *app) sayMade(out *page, b madeBackup) {
	how := "NOT ENCRYPTED: whoever has the file can read everything in it"
	if b.keys > 0 {
		how = "encrypted to " + count(b.keys, "key")
	}
	out.Linef("Backup of %s: %s", count(int(b.image.Head.Size), "entry"), b.path)
	out.Linef("%s; %s; opened and verified before it was written.", capitalised(how), sizeWords(b.size))
	if b.entry > 0 {
		out.Linef("Recorded %d. Signed %s.", b.entry, b.author)
	}
}

// warnBackup tells what makes a backup worth less than it seems.
func (a *app) warnBackup(b madeBackup) {
	if b.keys == 1 {
		a.tell("one key opens it: if that is lost nobody ever will. Add a second person's key to backup-recipients")
	}
	if sameFile(filepath.Dir(b.path), filepath.Dir(a.set.Register)) {
		a.tell("it lies beside the register: what happens to this computer happens to both. Name another place with --to")
	}
}

// sayDamagedBackup says that the copy was made of a register that is not in
// order. Nothing is recorded in it, and no earlier backup is removed.
func (a *app) sayDamagedBackup(b madeBackup) error {
	return &failure{
		code: exitDamaged,
		err:  fmt.Errorf("%s found in the register: it was copied as it is to %s; no earlier backup was removed", count(len(b.report.Faults), "fault"), b.path),
		hint: "look closer with ypa verify; ypa restore FILE goes back to an earlier backup",
	}
}

// sizeWords writes a number of bytes for people.
func sizeWords(n int64) string {
	const kilo, mega = 1000, 1_000_000
	switch {
	case n < kilo:
		return fmt.Sprintf("%d bytes", n)
	case n < mega:
		return fmt.Sprintf("%d kB", (n+kilo/2)/kilo)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/mega)
}
