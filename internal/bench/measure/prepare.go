package measure

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

// Prepare makes in the folder what is not there yet: registers, copies of them that
// are written to, homes for a group, a spreadsheet. The programs ypa and ypabench
// lie there already. It tells say what takes long.
func (b *Bench) Prepare(ctx context.Context, s Sizes, say func(string)) error {
	for _, n := range []int{12, s.Middle, s.Large} {
		say(fmt.Sprintf("a register of %d young people", n))
		if err := b.register(ctx, file(n), n, 1); err != nil {
			return err
		}
	}
	say(fmt.Sprintf("registers of %d homes", s.Homes))
	for i := range s.Homes {
		if err := b.register(ctx, filepath.Join("homes", fmt.Sprintf("home-%04d.db", i)), 8, i+1); err != nil {
			return err
		}
	}
	// What earlier runs recorded would be measured along: the copies are new each time.
	for to, from := range map[string]string{"record.db": file(s.Large), "insert.db": file(s.Large), packed(12): file(12), packed(s.Middle): file(s.Middle)} {
		if err := b.Make(ctx, Command{"cp", from, to}); err != nil {
			return err
		}
	}
	return b.sheet(ctx, s)
}

// register makes a register, under another name until it is whole.
func (b *Bench) register(ctx context.Context, name string, people, seed int) error {
	path := filepath.Join(b.Dir, name)
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	unfinished := name + ".new"
	if err := os.RemoveAll(filepath.Join(b.Dir, unfinished)); err != nil {
		return err
	}
	if err := b.Make(ctx, Command{"./ypabench", "-people", fmt.Sprint(people), "-seed", fmt.Sprint(seed), "-today", Day, unfinished}); err != nil {
		return err
	}
	return os.Rename(filepath.Join(b.Dir, unfinished), path)
}

// Somebody is a young person who has a visitor.
type Somebody struct {
	Subject int // the row in the table of subjects
	Ref     string
}

// Somebody finds one half way through the large register.
func (b *Bench) Somebody(ctx context.Context, s Sizes) (one Somebody, err error) {
	cmd := exec.CommandContext(ctx, shell, "-readonly", "-separator", " ", file(s.Large), fmt.Sprintf(`select id, ref from subject where id > %d
		and exists (select 1 from entry where subject = id and kind = 'iv-appointed')
		and not exists (select 1 from entry where subject = id and (kind in ('iv-ended', 'leaving') or act = 'withdraw')) limit 1`, s.Large/2))
	cmd.Dir = b.Dir
	found, err := cmd.Output()
	if err != nil {
		return one, fmt.Errorf("a young person with a visitor: %w", err)
	}
	if _, err := fmt.Sscan(string(found), &one.Subject, &one.Ref); err != nil {
		return one, fmt.Errorf("nobody has a visitor: %w", err)
	}
	return one, nil
}

// sheet writes everybody of the middle register into a spreadsheet, and makes a
// register without anybody to import it into.
func (b *Bench) sheet(ctx context.Context, s Sizes) error {
	for _, name := range []string{"sheet.csv", "empty.db"} {
		if err := os.RemoveAll(filepath.Join(b.Dir, name)); err != nil {
			return err
		}
	}
	if err := b.Make(ctx, Command{ypa, "export", "--tracker", "sheet.csv", "--names", "--quiet", "--register", packed(s.Middle)}); err != nil {
		return err
	}
	return b.Make(ctx, Command{ypa, "init", "Made-up homes", "--quiet", "--records-from", "2024-11-23", "--register", "empty.db"})
}
