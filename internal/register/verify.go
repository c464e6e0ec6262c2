package register

import (
	"context"
	"database/sql"
	"fmt"

	"ypa/internal/care"
)

// Report is what a register looks like to someone who trusts nothing in it.
type Report struct {
	Entries  int64
	Changes  int64
	Subjects int64
	Erased   int64 // entries whose content was disposed of
	Head     Head  // of the entries as they are found
	Faults   []Fault
}

// Fault is one thing that is not as it must be. It holds no name.
type Fault struct {
	Concerns string // "the file", "entry 12", "change 3", "RH-01", "checkpoint 412 …"
	Text     string
}

// String gives the fault in one line.
func (f Fault) String() string { return f.Concerns + ": " + f.Text }

// Verify recomputes every leaf and the tree and compares all that is stored
// twice: leaves, sizes, roots, references and identities, the file's length and
// inner structure. It goes on after a fault and reports every one. With
// checkpoints that someone kept it also sees whether the log they saw is still
// the beginning of this one; without, a log that was cut off at its end or
// written anew from its start can't be told from an honest one.
//
// The error tells of what kept it from looking; damage is in the report.
func (r *Register) Verify(ctx context.Context, kept ...Checkpoint) (Report, error) {
	var report Report
	err := r.View(ctx, Cut{}, func(reader *Reader) error {
		v := &verifier{ctx: ctx, tx: reader.tx, reg: r, kept: kept, total: reader.Size()}
		err := v.run()
		report = v.report
		return err
	})
	return report, r.translate(err)
}

// verifier gathers what one reading of the whole file finds.
type verifier struct {
	ctx      context.Context // lives as long as one Verify
	tx       *sql.Tx
	reg      *Register
	report   Report
	kept     []Checkpoint
	total    int64 // entries, by what the register says
	changes  []changeRow
	subjects map[int64]*subjectRow
}

// run looks at one part after the other. A part that can't be read to its end
// is a fault like others.
func (v *verifier) run() error {
	parts := []struct {
		name string
		look func() error
	}{
		{"the file", v.structure},
		{"the file", v.tables},
		{"the changes", v.readChanges},
		{"the subjects", v.readSubjects},
		{"the entries", v.readEntries},
		{"the entries", v.unsealed},
		{"the subjects", v.compareSubjects},
	}
	for _, part := range parts {
		err := v.reg.translate(part.look())
		if KindOf(err).Damaged() {
			v.fault(part.name, "can't be read to the end")
			continue
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (v *verifier) fault(concerns, format string, args ...any) {
	v.report.Faults = append(v.report.Faults, Fault{Concerns: concerns, Text: fmt.Sprintf(format, args...)})
}

func onEntry(n int64) string { return fmt.Sprintf("entry %d", n) }

func onChange(n int64) string { return fmt.Sprintf("change %d", n) }

// structure looks at the file as SQLite sees it.
func (v *verifier) structure() error {
	if err := v.reg.whole(v.ctx, v.tx); KindOf(err) == Damaged {
		v.fault("the file", "%v", err)
	} else if err != nil {
		return err
	}
	lines, err := collect(v.ctx, v.tx, scanText, "PRAGMA integrity_check")
	if err != nil {
		return err
	}
	for _, line := range lines {
		if line != "ok" {
			v.fault("the file", "its inner structure is damaged: %s", line)
		}
	}
	n, err := orphans(v.ctx, v.tx)
	if n > 0 {
		v.fault("the file", "%d of its rows refer to others which are not there", n)
	}
	return err
}

// subjectRow is a row of subject and what its entries say of it.
type subjectRow struct {
	care.Subject
	key      string
	entries  int64
	erased   int64
	strayed  int64 // the first entry of a kind that is not about this type of subject
	named    bool  // an entry gives the reference
	misnamed int64 // the first entry that gives another one
}

// name is how a fault speaks of a subject: never by a person's name.
func (s *subjectRow) name() string {
	if s.Ref != "" {
		return s.Ref
	}
	return "the subject " + s.UID
}
