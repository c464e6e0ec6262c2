package register

import (
	"context"
	"fmt"

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
