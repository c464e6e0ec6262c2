package register

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"io"
	"os"
	"time"
)

// What is where in a database file and in its rollback journal
// (https://www.sqlite.org/fileformat2.html, 1.3 and 3).
const (
	headerSize     = 100
	atPageSize     = 16
	atWriteVersion = 18
	atReadVersion  = 19
	atCounter      = 24 // each change adds one
	atPages        = 28
	atValidFor     = 92 // the counter once more
	journalMagic   = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7"
	withJournal    = 1          // a version that keeps a rollback journal
	withLog        = 2          // a version that keeps a write-ahead log
	noCount        = 0xffffffff // as many records as there is room for
)

// journalHeader begins a journal, and each later part of one.
type journalHeader struct {
	Magic    [8]byte
	Records  uint32
	Nonce    uint32
	Pages    uint32 // of the file before
	Sector   uint32
	PageSize uint32
}

// ownJournal reports whether a journal holds what this register was before its
// last change, which was not finished. Every change writes the first page, with
// the counter of changes, and the row that names the register; both are in the
// journal as they were, unless it ended before them: then what would become of the
// register is tried in memory. What SQLite takes nothing
// from does no harm, and to a file without a beginning nothing worse can happen.
func ownJournal(ctx context.Context, path string, wait time.Duration) (own bool, err error) {
	now, err := peek(path, 0, headerSize)
	if err != nil {
		return false, err
	}
	if !bytes.HasPrefix(now, []byte("SQLite format 3\x00")) || number(now, atCounter) != number(now, atValidFor) {
		return true, nil
	}
	f, err := os.Open(path + "-journal")
	if err != nil {
		return false, err
	}
	own, err = isOwn(ctx, path, now, f, wait)
	return own, errors.Join(err, f.Close())
}

// isOwn compares a journal with the first bytes of the register, as they are now.
func isOwn(ctx context.Context, path string, now []byte, f io.ReaderAt, wait time.Duration) (bool, error) {
	var h journalHeader
	if ok, err := h.read(f, 0); !ok || err != nil {
		return err == nil, err
	}
	size := int(binary.BigEndian.Uint16(now[atPageSize:]))
	if int(h.PageSize) != size {
		return false, nil
	}
	before, err := h.originals(f)
	if err != nil {
		return false, err
	}
	uid, root := namedAt(ctx, path, wait)
	if name := before[root]; name != nil && !bytes.Contains(name, []byte(uid)) {
		return false, nil
	}
	if first := before[1]; first != nil {
		return number(now, atCounter)-number(first, atCounter) <= 1, nil
	}
	return h.tried(ctx, path, before)
}

// tried rolls a journal back in memory and reports whether a register comes of it
// that is in order.
func (h *journalHeader) tried(ctx context.Context, path string, before map[uint32][]byte) (bool, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return false, err
	}
	size, length := int64(h.PageSize), int64(h.Pages)*int64(h.PageSize)
	if length > int64(len(data)) {
		return false, nil // no change makes a file shorter before it is finished
	}
	rolled := bytes.Clone(data[:length])
	for n, page := range before {
		if at := (int64(n) - 1) * size; at >= 0 && at < length {
			copy(rolled[at:], page)
		}
	}
	if bytes.Equal(rolled, data) {
		return true, nil
	}
	r, err := OpenImage(ctx, path, rolled, Options{})
	if err != nil {
		return false, ignoreDamage(err)
	}
	report, err := r.Verify(ctx)
	return err == nil && len(report.Faults) == 0, errors.Join(ignoreDamage(err), r.Close())
}

// ignoreDamage keeps what says something else than that a register is damaged.
func ignoreDamage(err error) error {
	if KindOf(err).Damaged() {
		return nil
	}
	return err
}

// number reads a number of a page, as it lies there.
func number(page []byte, at int) uint32 { return binary.BigEndian.Uint32(page[at:]) }

// namedAt gives the name that the register has for itself and the page that it
// stands on; "" and 0 where they can't be read.
func namedAt(ctx context.Context, path string, wait time.Duration) (uid string, page uint32) {
	db, err := connect(path, looking, wait)
	if err != nil {
		return "", 0
	}
	err = db.QueryRowContext(ctx, "SELECT uid, (SELECT rootpage FROM sqlite_schema WHERE name = 'register') FROM register").Scan(&uid, &page)
	if errors.Join(err, db.Close()) != nil {
		return "", 0
	}
	return uid, page
}

// read reads the header at an offset. It is none where a change ended before it
// was written.
func (h *journalHeader) read(f io.ReaderAt, at int64) (ok bool, err error) {
	err = binary.Read(io.NewSectionReader(f, at, int64(binary.Size(h))), binary.BigEndian, h)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return false, nil
	}
	const least, most = 512, 1 << 16
	sizes := h.Sector >= 32 && h.Sector <= most && h.PageSize >= least && h.PageSize <= most
	return err == nil && string(h.Magic[:]) == journalMagic && sizes, err
}

// originals finds the pages in a journal that begins with this header, as they
// were before the change, by their numbers.
func (h *journalHeader) originals(f io.ReaderAt) (map[uint32][]byte, error) {
	found := map[uint32][]byte{}
	record := make([]byte, 4+h.PageSize+4)
	for part, at := *h, int64(0); ; {
		at += int64(h.Sector)
		for n := uint32(0); n < part.Records || part.Records == noCount; n++ {
			if _, err := f.ReadAt(record, at); errors.Is(err, io.EOF) {
				return found, nil
			} else if err != nil {
				return nil, err
			}
			page := record[4 : 4+h.PageSize]
			if part.sum(page) != number(record, 4+int(h.PageSize)) {
				return found, nil // SQLite takes nothing from here on
			}
			if n := number(record, 0); found[n] == nil {
				found[n] = bytes.Clone(page)
			}
			at += int64(len(record))
		}
		at = (at + int64(h.Sector) - 1) / int64(h.Sector) * int64(h.Sector)
		if ok, err := part.read(f, at); !ok || err != nil {
			return found, err
		}
	}
}

// sum is the checksum of a page in this part of the journal.
func (h *journalHeader) sum(page []byte) uint32 {
	const step = 200
	sum := h.Nonce
	for i := len(page) - step; i > 0; i -= step {
		sum += uint32(page[i])
	}
	return sum
}
