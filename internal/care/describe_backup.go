package care

import "fmt"

// copies describes what is recorded of copies of the register.
func (p *phrase) copies(body any) bool {
	switch b := body.(type) {
	case Backup:
		p.start("backup of", entriesCounted(b.Entries))
		if b.Encrypted == Yes {
			p.add("encrypted to " + Counted(b.Keys, "key", "keys"))
		} else {
			p.add("not encrypted")
		}
		p.value("file", b.File)
		p.value("SHA-256", short(b.SHA256))
		p.note(b.Noted)
	case BackupCheck:
		p.start("backup opened and counted:", entriesCounted(b.Entries))
		p.value("file", b.File)
		p.value("SHA-256", short(b.SHA256))
		p.note(b.Noted)
	case Restored:
		p.start("restored from a backup of", entriesCounted(b.Entries))
		p.value("file", b.File)
		p.value("SHA-256", short(b.SHA256))
		if b.Replaced > 0 {
			p.add(fmt.Sprintf("in the place of a register of %s", entriesCounted(b.Replaced)))
			p.value("checkpoint", b.Checkpoint)
		}
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func entriesCounted(n int64) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}
