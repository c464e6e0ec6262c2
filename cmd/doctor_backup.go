package cmd

import (
	"fmt"
	"path/filepath"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// How old a backup and a drill may be is nobody's law: the figures are
// settings, and the lines say so.

// lookAtPlace looks where the register lies.
func (d *doctor) lookAtPlace() {
	folder := filepath.Dir(d.set.Register)
	p := d.place(folder)
	const move = "move it to this computer's own disk when no ypa runs and name it with --register; let backups go there instead: ypa backup --to FOLDER"
	switch text := badPlace(p); {
	case text != "":
		d.no("place", "the register lies "+text, move)
	case p.Removable:
		d.unknown("place", "the register lies on a drive that can be taken out: "+folder, "encrypt that drive, and pull it out only when no ypa runs")
	case p.Unknown:
		d.unknown("place", "what kind of drive the register lies on can't be seen: "+folder, "it should be this computer's own disk")
	default:
		d.yes("place", "on this computer's own disk; no program was seen to carry it away")
	}
	d.unknown("disk-encrypted", "whether the disk is encrypted can't be seen from here", "BitLocker (Windows), FileVault (macOS) or LUKS (Linux) should be on: the register itself is not encrypted")
}

// lookAtBackups looks at how backups are made, when one was, and what lies beside the
// register.
func (d *doctor) lookAtBackups(home care.Home, uid string) {
	to, err := d.recipients(nil)
	switch {
	case err != nil:
		d.failed("backup-keys", err)
	case to.Len() == 0:
		d.unknown("backup-keys", "no key is set to encrypt backups to", "ypa backup key FILE")
	case to.Len() == 1:
		d.unknown("backup-keys", "backups are encrypted to one key only: if it is lost nobody opens them", "have a second person run: ypa backup key FILE")
	default:
		d.yes("backup-keys", "backups are encrypted to "+count(to.Len(), "key"))
	}
	d.lookWhenBackedUp(home)
	d.lookAtLeftovers()
	if copies := d.plainCopies(uid); len(copies) > 0 {
		d.unknown("plain-copies", count(len(copies), "copy")+" of the register beside it, not encrypted, from before an import, a migration or a restore", "when you are sure, delete "+few(copies, 3)) // not their folder: the register may lie there too
	}
}

// lookWhenBackedUp looks when the register was last backed up, and when a backup was
// last opened.
func (d *doctor) lookWhenBackedUp(home care.Home) {
	made, checks := home.Backups(), home.BackupChecks()
	last, drill := calendar.Date{}, calendar.Date{}
	how := ""
	if n := len(made); n > 0 {
		last, how = made[n-1].On, "not encrypted"
		if made[n-1].Body.Encrypted == care.Yes {
			how = "encrypted to " + count(made[n-1].Body.Keys, "key")
		}
	}
	if n := len(checks); n > 0 {
		drill = checks[n-1].On
	}
	d.within("backup", "backup-every", d.set.BackupIn, last, begun(home), "backup", how, "ypa backup")
	if !last.IsZero() {
		d.within("backup-checked", "backup-check-every", d.set.DrillIn, drill, made[0].On, "backup opened and counted", "", "ypa backup verify FILE --identity KEYFILE")
	}
}

// few names the first of many, and counts the rest.
func few(list []string, most int) string {
	if more := len(list) - most; more > 0 {
		return fmt.Sprintf("%s and %d more", strings.Join(list[:most], ", "), more)
	}
	return strings.Join(list, ", ")
}

// begun is the day on which the register was begun.
func begun(home care.Home) calendar.Date {
	for _, o := range care.Ever[care.HomeFacts](home.Record) {
		return calendar.OfTime(o.At)
	}
	return calendar.Date{}
}

// within looks whether something was last done within the time of a setting.
// Where it never was, the time runs from the day since when it could have been.
func (d *doctor) within(id, setting, text string, last, since calendar.Date, what, how, fix string) {
	limit, err := parseAge(setting, text)
	if err != nil {
		d.failed(id, err)
		return
	}
	figure := fmt.Sprintf("%s, a setting: %s", limit, setting)
	switch earliest := limit.before(d.today()); {
	case last.IsZero() && since.Before(earliest):
		d.no(id, fmt.Sprintf("no %s on record (it is asked for every %s)", what, figure), fix)
	case last.IsZero():
		d.unknown(id, fmt.Sprintf("no %s on record yet", what), fix)
	case last.Before(earliest):
		d.no(id, fmt.Sprintf("the last %s was on %s, %d days ago (it is asked for every %s)", what, last.Medium(), d.today().Sub(last), figure), fix)
	default:
		said := fmt.Sprintf("the last %s was on %s", what, last.Medium())
		if how != "" {
			said += ", " + how
		}
		d.yes(id, said)
	}
}
