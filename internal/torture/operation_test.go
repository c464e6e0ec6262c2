package torture_test

import (
	"bytes"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite" // to look into a register behind ypa's back
)

// operation is a command that changes more than one file, or a whole one, and
// what there may be afterwards.
type operation struct {
	name  string
	files map[string][]byte // before, by name in the folder; register.db is the register
	args  []string          // FOLDER stands for the folder
	// The entries that the register may hold afterwards: the first where nothing was
	// done, the last where all was.
	may []int64
	// kept tells, of a register that was changed, what must be kept of it as it was.
	kept func(t *testing.T, folder string) string
	gone string // what must be nowhere once it was done
}

// disposed is the young person whose record goes, by a text of theirs that is in
// no other record.
const disposed = "Kanarienvogel"

// operations are the commands that the harnesses stop, starve and fill disks for.
func operations(t *testing.T) []operation {
	t.Helper()
	file := made(t)
	ended(t, file, "inform", "everyone", "--about", "advocacy", "--note", "Before")
	folder := filepath.Dir(file)
	ended(t, file, "backup", "--plain", "--to", filepath.Join(folder, "b"))
	backups, err := filepath.Glob(filepath.Join(folder, "b", "*.db"))
	must(t, err)
	read := func(path string) []byte {
		data, err := os.ReadFile(path)
		must(t, err)
		return data
	}
	backup, held := read(backups[0]), sound(t, backups[0])
	ended(t, file, "child", "add", "RH-90", "--name", "Esme "+disposed, "--born", "2012-05-04", "--status", "looked-after", "--since", "2026-11-02")
	now, entries := read(file), sound(t, file)
	firstSchema(t, file)
	older := read(file)
	sheet := []byte("Ref,Name,Date of birth,Legal status,Placing authority,Notes\n")
	for i := range 12 {
		sheet = fmt.Appendf(sheet, "KR-%02d,Invented Person %c,2012-05-%02d,looked after,York,%s\n", i, 'A'+i, i+1, strings.Repeat("a note ", 40))
	}
	list := []operation{
		{name: "recording", files: map[string][]byte{"register.db": now}, args: []string{"inform", "everyone", "--about", "advocacy", "--note", "A " + strings.Repeat("long note ", 50)}},
		{name: "import", files: map[string][]byte{"register.db": now, "list.csv": sheet}, args: []string{"import", "FOLDER/list.csv", "--apply", "--add-authorities"}, kept: copyIn("backups/*-before-import*.db", entries)},
		{name: "migration", files: map[string][]byte{"register.db": older}, args: []string{"iv", "visit", "RH-01", "--mode", "phone", "--on", "2026-11-02"}, kept: copyIn("register.db.schema-1.bak", entries)},
		{name: "restore", files: map[string][]byte{"register.db": now, "backup.db": backup}, args: []string{"restore", "FOLDER/backup.db", "--force"}, may: []int64{entries, held, held + 1}, kept: copyIn("register-before-restore-*.db", entries)},
		{name: "dispose", files: map[string][]byte{"register.db": now}, args: []string{"child", "dispose", "RH-90", "--never-here", "--reason", "a referral that was not taken up", "--yes", "RH-90"}, gone: disposed},
		{name: "init", args: []string{"init", "Rowan House"}, may: []int64{0}},
		{name: "backup", files: map[string][]byte{"register.db": now}, args: []string{"backup", "--plain", "--to", "FOLDER/safe"}},
	}
	for i := range list {
		complete(t, &list[i])
	}
	return list
}

// complete tries an operation where nothing stands in its way.
func complete(t *testing.T, o *operation) {
	t.Helper()
	folder, file := o.placed(t)
	if len(o.may) == 0 {
		o.may = []int64{sound(t, file)}
	}
	ended(t, file, o.words(folder)...)
	if after := sound(t, file); after != o.may[len(o.may)-1] {
		o.may = append(o.may, after)
	}
	if wrong := o.after(t, folder); wrong != "" {
		t.Fatalf("%s, undisturbed: %s", o.name, wrong)
	}
}

// placed puts the files of an operation into a folder of its own.
func (o *operation) placed(t *testing.T) (folder, file string) {
	t.Helper()
	folder, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	o.place(t, folder)
	return folder, filepath.Join(folder, "register.db")
}

func (o *operation) place(t *testing.T, folder string) {
	t.Helper()
	for name, data := range o.files {
		must(t, os.WriteFile(filepath.Join(folder, name), data, 0o600))
	}
}

func (o *operation) words(folder string) []string {
	words := slices.Clone(o.args)
	for i := range words {
		words[i] = strings.ReplaceAll(words[i], "FOLDER", folder)
	}
	return words
}

// copyIn holds that a copy of the register as it was, of so many entries, is in
// a file of the folder.
func copyIn(pattern string, entries int64) func(*testing.T, string) string {
	return func(t *testing.T, folder string) string {
		t.Helper()
		names, err := filepath.Glob(filepath.Join(folder, filepath.FromSlash(pattern)))
		must(t, err)
		for _, name := range names {
			if report, err := held(t.Context(), name); err == nil && report.Entries == entries {
				return ""
			}
		}
		return fmt.Sprintf("nothing of %v is the register as it was", names)
	}
}

// after says what is wrong with a folder in which an operation came to some end;
// empty: nothing. The register is as it was or as it was to be, and then what was
// to be kept is there and what was to go is gone.
func (o *operation) after(t *testing.T, folder string) string {
	t.Helper()
	file := filepath.Join(folder, "register.db")
	entries := int64(0)
	if _, err := os.Lstat(file); err == nil || o.may[0] != 0 {
		report, err := held(t.Context(), file)
		if err != nil {
			return "the register is neither what it was nor what it was to be: " + err.Error()
		}
		entries = report.Entries
	}
	switch {
	case !slices.Contains(o.may, entries):
		return fmt.Sprintf("the register holds %d entries, and may hold %v", entries, o.may)
	case entries == o.may[0]:
		return ""
	case o.kept != nil:
		return o.kept(t, folder)
	case o.gone != "":
		return o.stillIn(t, folder)
	}
	return ""
}

// stillIn finds files that hold what was to go.
func (o *operation) stillIn(t *testing.T, folder string) string {
	t.Helper()
	db, err := sql.Open("sqlite", filepath.Join(folder, "register.db")) // whoever comes next rolls back what was left
	must(t, err)
	var n int
	must(t, errors.Join(db.QueryRowContext(t.Context(), "SELECT count(*) FROM entry").Scan(&n), db.Close()))
	for name := range tree(t, folder) {
		data, err := os.ReadFile(name)
		if err == nil && bytes.Contains(data, []byte(o.gone)) {
			return filepath.Base(name) + " still holds what was disposed of"
		}
	}
	return ""
}

// strays are the files in a folder that no operation leaves when it ends well.
func strays(t *testing.T, folder string) []string {
	t.Helper()
	var list []string
	must(t, filepath.WalkDir(folder, func(path string, d fs.DirEntry, err error) error {
		name := d.Name()
		if err == nil && !d.IsDir() && (strings.HasSuffix(name, ".tmp") || strings.HasPrefix(name, ".ypa-") || strings.HasSuffix(name, "-journal")) {
			list = append(list, path)
		}
		return err
	}))
	return list
}

// aged makes files look as if nobody had written to them for an hour.
func aged(t *testing.T, files []string) {
	t.Helper()
	for _, name := range files {
		info, err := os.Stat(name)
		must(t, err)
		must(t, os.Chtimes(name, time.Time{}, info.ModTime().Add(-time.Hour)))
	}
}
