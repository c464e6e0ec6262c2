package register

import (
	"context"
	"fmt"
	"os"

	"ypa/internal/care"
)

// Erase clears what was recorded about a subject: the bodies and salts of its
// entries and its reference, which can then be given to somebody else. The
// leaves stay, so that the log still verifies. It gives the number of entries.
// What says that it was done is appended in the same transaction, about another
// subject; [Register.Compact] then takes what is left out of the file.
func (t *Tx) Erase(uid string) (int, error) {
	if err := t.done(); err != nil {
		return 0, err
	}
	h, err := t.hold(uid)
	if err != nil {
		return 0, err
	}
	if h.subject.Type != care.YoungPerson {
		return 0, fmt.Errorf("%s is %s: only a young person's record is disposed of", h.subject.Ref, articled(h.subject.Type))
	}
	for _, query := range []string{
		"UPDATE entry SET body = NULL WHERE subject = ?",
		"UPDATE seal SET salt = NULL WHERE subject = ?",
		"UPDATE subject SET ref = NULL, ref_key = NULL WHERE id = ?",
	} {
		if _, err := t.tx.ExecContext(t.ctx, query, h.id); err != nil {
			return 0, t.translate(err)
		}
	}
	t.held = nil
	return len(h.entries), nil
}

// finishCompact does what a crash kept [Register.Compact] from finishing: parts of
// what was erased could otherwise be found behind the end of the file. Where it
// can't be done now, for want of room, the next command does it.
func (r *Register) finishCompact(ctx context.Context) error {
	info, err := os.Stat(r.path)
	if err != nil {
		return unseen(r.path, err)
	}
	want, page, err := lengths(ctx, r.db)
	if err != nil || !leftLong(info.Size(), want, page) {
		return r.translate(err)
	}
	err = r.Compact(ctx)
	if kind := KindOf(err); kind == Full || kind == Locked {
		err = nil
	}
	return err
}

// Compact writes the file anew without its free pages, in which parts of what was
// erased could otherwise be found.
func (r *Register) Compact(ctx context.Context) error {
	if r.readers {
		return errReading
	}
	if err := r.beginUpdate(); err != nil {
		return err
	}
	defer r.endUpdate()
	_, err := r.db.ExecContext(ctx, "VACUUM")
	return r.translate(cancelled(ctx, err))
}
