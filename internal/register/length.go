package register

import (
	"bytes"
	"context"
	"encoding/binary"
	"fmt"
	"os"
)

// whole compares the length of the file with what its header says. It is asked
// inside a transaction, so that nobody is writing; a file that was cut opens
// without complaint, and may be read for a while. Where another program has made
// the register keep a log, part of it is there, and its length says nothing.
func whole(ctx context.Context, db asker, path string) error {
	if log, err := os.Stat(path + "-wal"); err == nil && log.Size() > 0 {
		return nil
	}
	info, err := os.Stat(path)
	if err != nil {
		return unseen(path, err)
	}
	return measured(ctx, db, path, info.Size())
}

// whole compares the length of the file, or of the image, with its header.
func (r *Register) whole(ctx context.Context, db asker) error {
	if r.image > 0 {
		return measured(ctx, db, r.path, r.image)
	}
	return whole(ctx, db, r.path)
}

// measured compares a length in bytes with what the header says.
func measured(ctx context.Context, db asker, path string, got int64) error {
	want, page, err := lengths(ctx, db)
	if err == nil && got != want && !leftLong(got, want, page) {
		return wrongLength(path, got, want)
	}
	return err
}

func wrongLength(path string, got, want int64) error {
	return &Error{
		Kind: Damaged, Path: path, Hint: hintDamaged,
		Text: fmt.Sprintf("the register %s was cut or overwritten: it has %d bytes where its header says %d", path, got, want),
	}
}

// shorter tells a file that was cut from one that is broken otherwise, where the
// database can't read it at all: nil where it isn't shorter than its header says.
func shorter(path string) error {
	info, err := os.Stat(path)
	if log, errLog := os.Stat(path + "-wal"); err != nil || errLog == nil && log.Size() > 0 {
		return nil
	}
	head, err := peek(path, 0, headerSize)
	if err != nil || !bytes.Equal(head[atCounter:atCounter+4], head[atValidFor:atValidFor+4]) {
		return nil // the number of pages is not kept up
	}
	page := int64(binary.BigEndian.Uint16(head[atPageSize:]))
	if page == 1 {
		page = 1 << 16
	}
	want := page * int64(binary.BigEndian.Uint32(head[atPages:]))
	if info.Size() >= want {
		return nil
	}
	return wrongLength(path, info.Size(), want)
}

// lengths gives what the header says of the file: its length and that of a page,
// in bytes.
func lengths(ctx context.Context, db asker) (want, page int64, err error) {
	var pages int64
	err = db.QueryRowContext(ctx, "SELECT page_count, page_size FROM pragma_page_count, pragma_page_size").Scan(&pages, &page)
	return pages * page, page, err
}

// leftLong reports whether a file has whole pages too many at its end. SQLite cuts
// a file that has become shorter only once that is safely recorded; a crash in
// between leaves pages that nothing reads any more.
func leftLong(got, want, page int64) bool { return got > want && page > 0 && (got-want)%page == 0 }
