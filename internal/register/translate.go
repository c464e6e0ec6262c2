package register

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"modernc.org/sqlite"
	lib "modernc.org/sqlite/lib"
)

// fault is what a result code of SQLite means to the person at the keyboard.
// The text continues "the register FILE …".
type fault struct {
	kind Kind
	text string
	hint string
}

const (
	hintSpace   = "make room on that disk, then give the command again"
	hintUnsure  = "look with `ypa history` whether it is there before you record it again, and have the disk checked"
	hintDisk    = "have the disk checked, copy the file to a good one, and run `ypa verify`"
	hintDamaged = "look closer with `ypa verify`; if the damage is real, put the last good backup in its place (`ypa restore FILE`) and enter again what is missing"
	hintRights  = "work with an account that may write to it, or with a copy in a folder of your own"
)

// translate turns an error of the database into one that names the file, the
// cause and the next step. Others pass as they are. wait is how long a lock
// was waited for.
func translate(path string, wait time.Duration, err error) error {
	var said *sqlite.Error
	var told *Error
	switch {
	case err == nil:
		return nil
	case errors.As(err, &told), errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case errors.Is(err, sql.ErrNoRows):
		return &Error{
			Kind: Damaged, Path: path, Err: err, Hint: hintDamaged,
			Text: fmt.Sprintf("the register %s lacks a row that it must have", path),
		}
	case !errors.As(err, &said):
		return err
	}
	f, ok := meaning(said.Code(), wait)
	if !ok && said.Code()&0xff == lib.SQLITE_ERROR && strings.Contains(said.Error(), "no such") {
		f, ok = fault{Damaged, "does not have the tables that it must have", hintDamaged}, true
	}
	if !ok {
		return fmt.Errorf("the register %s gave an answer that was not foreseen (code %d): please report it", path, said.Code())
	}
	return &Error{Kind: f.kind, Path: path, Text: fmt.Sprintf("the register %s %s", path, f.text), Hint: f.hint, Err: err}
}

// meaning looks a result code up, first the code itself, then its family.
func meaning(code int, wait time.Duration) (fault, bool) {
	if f, ok := meaningExact(code); ok {
		return f, true
	}
	switch code & 0xff {
	case lib.SQLITE_BUSY, lib.SQLITE_LOCKED, lib.SQLITE_PROTOCOL:
		return fault{
			Locked, fmt.Sprintf("is in use by another program, and still was after %s; nothing was recorded", spoken(wait)),
			"wait for the other command, backup or synchronisation to end, then try again",
		}, true
	case lib.SQLITE_READONLY:
		return fault{ReadOnly, "may be read but not written; nothing was recorded", hintRights}, true
	case lib.SQLITE_FULL, lib.SQLITE_NOLFS:
		return fault{Full, "has no room left on its disk; nothing was recorded", hintSpace}, true
	case lib.SQLITE_IOERR:
		return fault{Unreadable, "could not be read or written: the disk reports a fault", hintDisk}, true
	case lib.SQLITE_CANTOPEN, lib.SQLITE_PERM, lib.SQLITE_AUTH:
		return fault{Unreadable, "cannot be opened by you", hintRights}, true
	case lib.SQLITE_CORRUPT:
		return fault{Damaged, "could not be read correctly", hintDamaged}, true
	case lib.SQLITE_CONSTRAINT, lib.SQLITE_MISMATCH:
		return fault{Damaged, "holds rows that do not fit together; nothing was recorded", hintDamaged}, true
	case lib.SQLITE_NOTADB:
		return fault{NotARegister, "is not a register: it is no database", hintOther}, true
	}
	return fault{}, false
}

// spoken writes how long a lock was waited for.
func spoken(wait time.Duration) string {
	if wait%time.Second != 0 || wait == time.Second {
		return wait.String()
	}
	return fmt.Sprintf("%d seconds", int(wait.Seconds()))
}

// meaningExact knows the extended codes that say more than their family.
func meaningExact(code int) (fault, bool) {
	switch code {
	case lib.SQLITE_READONLY_DIRECTORY, lib.SQLITE_READONLY_CANTINIT:
		return fault{ReadOnly, "lies in a folder that may not be written, which a change needs; nothing was recorded", hintRights}, true
	case lib.SQLITE_READONLY_ROLLBACK, lib.SQLITE_READONLY_RECOVERY:
		return fault{
			ReadOnly, "was left in the middle of a change by a crash, and can't be put right because it may not be written",
			"run any ypa command once with an account that may write to the file and its folder",
		}, true
	case lib.SQLITE_READONLY_DBMOVED:
		return fault{ReadOnly, "was moved or replaced while it was in use; nothing was recorded", "give the command again"}, true
	case lib.SQLITE_IOERR_WRITE:
		return fault{Full, "could not be written, for want of room or by a fault of the disk; nothing was recorded", hintSpace}, true
	case lib.SQLITE_IOERR_FSYNC, lib.SQLITE_IOERR_DIR_FSYNC, lib.SQLITE_IOERR_DELETE, lib.SQLITE_IOERR_TRUNCATE, lib.SQLITE_IOERR_CLOSE:
		return fault{Unsure, "could not be brought safely to the disk: the entry may or may not have been saved", hintUnsure}, true
	case lib.SQLITE_IOERR_UNLOCK, lib.SQLITE_IOERR_RDLOCK: // also at the end of a change that is on the disk
		return fault{Unsure, "could not be let go of: what was to be recorded may or may not have been saved", hintUnsure}, true
	case lib.SQLITE_IOERR_LOCK, lib.SQLITE_IOERR_CHECKRESERVEDLOCK:
		return fault{
			Locked, "could not be locked: the place it lies in does not keep files apart for two users",
			"move the register to this computer's own disk",
		}, true
	case lib.SQLITE_IOERR_CORRUPTFS:
		return fault{Damaged, "could not be read correctly", hintDisk}, true
	}
	return fault{}, false
}
