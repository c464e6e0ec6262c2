package cmd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/register"
)

// release puts what leaves the register where --output says, or on the screen,
// and records that it left: who, when, what, its checksum. The entry is made
// once the file is written and synced and before it has its name: no file leaves
// without an entry. What goes to a terminal does not leave, and is no entry.
func (a *app) release(ctx context.Context, command string, p *page, what care.Export) (int64, error) {
	return a.releaseCoded(ctx, command, p, what, nil)
}

// releaseCoded is release of what calls young people by their codes: those that
// were given for it are recorded with it.
func (a *app) releaseCoded(ctx context.Context, command string, p *page, what care.Export, given *codes) (int64, error) {
	if a.toScreen() && a.Terminal {
		return 0, a.send(p)
	}
	return a.releaseBy(p, what, func(what care.Export) (int64, error) { return a.released(ctx, command, what, given) })
}

// releaseBy is release for what leaves on a terminal, too, with its own way to
// record it, which gives the number of the entry.
func (a *app) releaseBy(p *page, what care.Export, record func(care.Export) (int64, error)) (int64, error) {
	sum := sha256.Sum256(p.Bytes())
	what.SHA256 = hex.EncodeToString(sum[:])
	if a.toScreen() {
		number, err := record(what)
		if err != nil {
			return 0, err
		}
		return number, a.send(p)
	}
	file, err := outfile.Prepare(a.set.Output, p.Bytes(), a.set.Force)
	if err != nil {
		return 0, a.unwritten(a.set.Output, err)
	}
	defer file.Discard()
	number, err := record(what)
	if err != nil {
		return 0, err
	}
	if err := file.Commit(); err != nil {
		return number, &failure{
			code: exitOther, err: fmt.Errorf("%s was not written: %w", a.set.Output, plain(err)),
			hint: fmt.Sprintf("entry %d says that it was made; make it again elsewhere with --output", number),
		}
	}
	return number, nil
}

// released records that something leaves the register, and gives the number of
// the entry.
func (a *app) released(ctx context.Context, command string, what care.Export, given *codes) (int64, error) {
	return a.recordOfHome(ctx, command, what, given.record)
}

// recordOfHome records one thing about the home, after whatever else belongs into
// the same change, and gives the number of the entry.
func (a *app) recordOfHome(ctx context.Context, command string, body any, before ...func(*register.Tx) error) (int64, error) {
	reg, err := a.openForWriting(ctx, command)
	if err != nil {
		return 0, err
	}
	defer reg.Close()
	var number int64
	_, err = reg.Update(ctx, func(tx *register.Tx) error {
		for _, record := range before {
			if err := record(tx); err != nil {
				return err
			}
		}
		var err error
		number, err = a.appendOfHome(tx, body)
		return err
	})
	return number, err
}

// appendOfHome records in a transaction one thing about the home, also where the
// same was said before: what is made twice left twice.
func (a *app) appendOfHome(tx *register.Tx, body any) (int64, error) {
	again := tx.Again
	defer func() { tx.Again = again }()
	tx.Again = true
	subjects, err := tx.Subjects(care.TheHome)
	if err != nil {
		return 0, err
	}
	if len(subjects) == 0 {
		return 0, &register.NotFound{What: "home"}
	}
	entry, err := tx.Append(care.New(subjects[0].UID, a.today(), body))
	return entry.Number, err
}

// unwritten says that an output file could not be written, and what to do.
func (a *app) unwritten(path string, err error) error {
	if errors.Is(err, outfile.ErrExists) {
		return &failure{code: exitOther, err: err, hint: "--force writes over it"}
	}
	return &failure{code: exitOther, err: fmt.Errorf("%s was not written: %w", path, plain(err)), hint: "choose another place with --output"}
}
