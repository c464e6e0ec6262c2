package cmd

import (
	"strings"
	"unicode"
)

// holidaysAhead is how many days ahead bank holidays have to be known: the
// longest time within which something is due in working days, with room to
// spare.
const holidaysAhead = 90

// lookAtExtraDays says whether the file of further days off could be read.
func (d *doctor) lookAtExtraDays() {
	switch {
	case d.workErr != nil:
		d.failed("extra-days", d.workErr)
	case d.set.ExtraDays == "":
		d.yes("extra-days", "no file of further days off is named: bank holidays and weekends count")
	default:
		d.yes("extra-days", "the file of further days off can be read: "+d.set.ExtraDays)
	}
}

// lookAtHolidays says until when the program knows the bank holidays.
func (d *doctor) lookAtHolidays() {
	until := d.work.KnownUntil()
	text := "bank holidays are known until " + until.Medium()
	if until.Before(d.today().AddDays(holidaysAhead)) {
		d.no("bank-holidays", text, "get a newer ypa: days that are counted in working days can't be told after that")
		return
	}
	d.yes("bank-holidays", text)
}

// lookAtSigner looks whether entries are signed with somebody's own name. The
// name itself is not printed.
func (d *doctor) lookAtSigner() {
	const fix = "say who you are with --by NAME, or once and for all in the settings: by: NAME"
	name, err := d.author()
	switch {
	case err != nil:
		d.failed("signer", err)
	case genericName(name):
		d.no("signer", "entries would be signed "+name+", which is nobody's own name", fix)
	default:
		d.yes("signer", "entries are signed with a name that is somebody's own")
	}
}

// genericName reports whether a name is that of a job, a place or a login that
// several people share, as in "root", "Office 2" or "duty manager".
func genericName(name string) bool {
	shared := map[string]bool{
		"root": true, "admin": true, "administrator": true, "user": true, "users": true, "owner": true, "guest": true,
		"office": true, "home": true, "staff": true, "team": true, "manager": true, "deputy": true, "duty": true,
		"the": true, "shared": true, "default": true, "system": true, "local": true, "account": true, "test": true,
		"pc": true, "computer": true, "laptop": true, "desktop": true, "reception": true, "nobody": true,
		"unknown": true, "ypa": true, "cron": true, "daemon": true, "ubuntu": true, "worker": true, "keyworker": true,
	}
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool { return !unicode.IsLetter(r) })
	for _, word := range words {
		if !shared[word] {
			return false
		}
	}
	return true
}
