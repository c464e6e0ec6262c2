package cmd

import (
	"fmt"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"time"

	"ypa/internal/calendar"
)

// codeLength is how many digits of the register's uid stand in the name of its
// backups, so that several homes can keep theirs in one folder.
const codeLength = 6

// backupName is the name of a backup, made of codes: nobody and no home is
// named. As in ypa-20261126-020000-412-1f3a9c.age, or with -before-import.
type backupName struct {
	at        time.Time // in UTC, to the second
	entries   int64     // in it
	code      string    // of the register
	before    string    // made before this; empty: it was asked for
	again     int       // counted from 1 where the name was taken
	encrypted bool
}

const (
	backupStamp    = "20060102-150405"
	encryptedBy    = ".age"
	notEncryptedBy = ".db"
)

func (n backupName) String() string {
	s := fmt.Sprintf("ypa-%s-%d-%s", n.at.UTC().Format(backupStamp), n.entries, n.code)
	if n.before != "" {
		s += "-before-" + n.before
	}
	if n.again > 0 {
		s += "." + strconv.Itoa(n.again)
	}
	if n.encrypted {
		return s + encryptedBy
	}
	return s + notEncryptedBy
}

// readBackupName reads the name of a file; not ok: ypa gave it another.
func readBackupName(path string) (n backupName, ok bool) {
	form := regexp.MustCompile(`^ypa-(\d{8}-\d{6})-(\d{1,18})-([0-9a-f]{6})(?:-before-([a-z]+))?(?:\.(\d{1,6}))?(\.age|\.db)$`)
	parts := form.FindStringSubmatch(filepath.Base(path))
	if parts == nil {
		return n, false
	}
	var err error
	if n.at, err = time.Parse(backupStamp, parts[1]); err != nil {
		return n, false
	}
	n.entries, err = strconv.ParseInt(parts[2], 10, 64)
	n.code, n.before, n.encrypted = parts[3], parts[4], parts[6] == encryptedBy
	if parts[5] != "" && err == nil {
		n.again, err = strconv.Atoi(parts[5])
	}
	return n, err == nil && n.String() == filepath.Base(path)
}

// ownName is the name of a backup without its folder; empty where somebody gave
// it another, which might be anybody's: it is not written into the register.
func ownName(path string) string {
	if _, ok := readBackupName(path); !ok {
		return ""
	}
	return filepath.Base(path)
}

// age is a length of time in whole days, weeks, months or years.
type age struct{ span calendar.Span }

// parseAge reads a length of time that the settings or a flag give.
func parseAge(from, text string) (age, error) {
	span, err := calendar.ParseSpan(text)
	if err == nil && (span.Unit == calendar.WorkingDays || span.N == 0) {
		err = fmt.Errorf("%q is not a time in days, weeks, months or years, as in 400 days", text)
	}
	if err != nil {
		return age{}, usage("", "%s: %w", from, err)
	}
	return age{span}, nil
}

// before is the day that is so long before another.
func (g age) before(d calendar.Date) calendar.Date {
	day, _ := g.span.Back(d, nil) // only working days need the holidays
	return day
}

func (g age) String() string { return strings.TrimSpace(g.span.String()) }
