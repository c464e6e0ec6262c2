package register

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/care"
)

// firstHead is the head of testdata/v1.sql, and of the same log in every later
// schema.
const firstHead = "8 6GXY-AMBE-VXQ8"

// earlier makes a register of schema 1 from testdata/v1.sql.
func earlier(t *testing.T) string {
	t.Helper()
	return ofSchema(t, 1)
}

// ofSchema makes a register of an earlier schema from testdata.
func ofSchema(t *testing.T, version int) string {
	t.Helper()
	text, err := os.ReadFile(fmt.Sprintf("testdata/v%d.sql", version))
	must(t, err)
	path := filepath.Join(t.TempDir(), "register.db")
	must(t, os.WriteFile(path, nil, 0o600))
	sqlOn(t, path, string(text))
	return path
}

// TestMigrate brings a register of every earlier schema up to date.
func TestMigrate(t *testing.T) {
	for version := 1; version < schema(); version++ {
		t.Run(fmt.Sprintf("from %d", version), func(t *testing.T) { migrated(t, version) })
	}
}

func migrated(t *testing.T, version int) {
	t.Helper()
	path := ofSchema(t, version)
	backup := fmt.Sprintf("register.db.schema-%d.bak", version)
	r := opened(t, path)
	up, done := r.Upgraded()
	if want := (Upgrade{From: version, To: schema(), Copy: filepath.Join(filepath.Dir(path), backup)}); up != want || !done {
		t.Errorf("got %+v, %v", up, done)
	}
	if got := askSQL[int](t, path, "PRAGMA user_version"); got != schema() {
		t.Errorf("the schema is %d", got)
	}
	if report := sound(t, r); report.Head.Checkpoint() != firstHead || report.Entries != 8 || report.Changes != 5 {
		t.Errorf("%+v", report)
	}
	if diff := cmp.Diff([]string{"register.db", backup}, files(t, filepath.Dir(path))); diff != "" {
		t.Error(diff)
	}
	kept, err := OpenReader(t.Context(), up.Copy, fixedOptions())
	must(t, err)
	if report := sound(t, kept); report.Head.Checkpoint() != firstHead || askSQL[int](t, up.Copy, "PRAGMA user_version") != version {
		t.Error("the copy is not what the file was")
	}
	must(t, kept.Close())
	update(t, r, func(tx *Tx) error { _, err := admit(tx, "RH-02"); return err })
	sound(t, r)
	if _, done := opened(t, path).Upgraded(); done {
		t.Error("it was brought up to date twice")
	}
}

// The copy is a register of its own; when it is used and brought up to date
// again, the copy of that has another name.
func TestMigrateTwice(t *testing.T) {
	path := earlier(t)
	must(t, opened(t, path).Close())
	must(t, os.Rename(path+".schema-1.bak", path+".old"))
	must(t, os.WriteFile(path+".schema-1.bak", []byte("something else"), 0o600))
	must(t, os.Rename(path+".old", path))
	up, _ := opened(t, path).Upgraded()
	if up.Copy != path+".schema-1.2.bak" {
		t.Errorf("the copy is %s", up.Copy)
	}
	if text, err := os.ReadFile(path + ".schema-1.bak"); err != nil || string(text) != "something else" {
		t.Errorf("what was there is %q now (%v)", text, err)
	}
}

// TestReadEarlierSchema: a report reads every earlier schema as it is.
func TestReadEarlierSchema(t *testing.T) {
	for version := 1; version < schema(); version++ {
		t.Run(fmt.Sprintf("schema %d", version), func(t *testing.T) { readAsItIs(t, ofSchema(t, version)) })
	}
}

func readAsItIs(t *testing.T, path string) {
	t.Helper()
	before, err := os.ReadFile(path)
	must(t, err)
	r, err := OpenReader(t.Context(), path, fixedOptions())
	must(t, err)
	if report := sound(t, r); report.Head.Checkpoint() != firstHead {
		t.Errorf("%+v", report)
	}
	view(t, r, Cut{}, func(reader *Reader) error {
		got, err := lookAll(reader)
		if diff := cmp.Diff([]string{"RH-01"}, got.People); diff != "" {
			t.Error(diff)
		}
		return err
	})
	must(t, r.Close())
	after, err := os.ReadFile(path)
	must(t, err)
	if string(before) != string(after) || len(files(t, filepath.Dir(path))) != 1 {
		t.Error("reading changed something")
	}
}

func TestMigrateFails(t *testing.T) {
	t.Run("half a table", func(t *testing.T) {
		path := earlier(t)
		sqlOn(t, path, "CREATE TABLE current (x)")
		before, err := os.ReadFile(path)
		must(t, err)
		if _, err := Open(t.Context(), path, fixedOptions()); err == nil {
			t.Fatal("it was opened")
		}
		after, err := os.ReadFile(path)
		must(t, err)
		if string(before) != string(after) {
			t.Error("the file was changed")
		}
	})
	t.Run("rows that refer to none", func(t *testing.T) {
		path := earlier(t)
		sqlOn(t, path, "DELETE FROM subject WHERE id = 2")
		_, err := Open(t.Context(), path, fixedOptions())
		explained(t, err, path)
		if KindOf(err) != Damaged || askSQL[int](t, path, "PRAGMA user_version") != 1 {
			t.Error(err)
		}
	})
	t.Run("cancelled", func(t *testing.T) {
		path := earlier(t)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := migrate(ctx, path, Options{}); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		if _, err := keep(ctx, path, 1, Options{}); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
		if names := files(t, filepath.Dir(path)); len(names) != 1 {
			t.Error(names)
		}
	})
	t.Run("another was first", func(t *testing.T) {
		path := earlier(t)
		must(t, opened(t, path).Close())
		up, err := migrate(t.Context(), path, Options{})
		if err != nil || up.From != schema() || up.Copy != "" {
			t.Errorf("%+v, %v", up, err)
		}
	})
	t.Run("a newer one was first", func(t *testing.T) {
		path := earlier(t)
		sqlOn(t, path, fmt.Sprintf("PRAGMA user_version = %d", schema()+1))
		_, err := migrate(t.Context(), path, Options{})
		if KindOf(err) != Newer {
			t.Error(err)
		}
	})
	t.Run("cut short", func(t *testing.T) {
		path := earlier(t)
		f, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
		must(t, err)
		_, err = f.WriteString("more")
		must(t, errors.Join(err, f.Close()))
		_, err = Open(t.Context(), path, fixedOptions())
		explained(t, err, path)
		if KindOf(err) != Damaged {
			t.Error(err)
		}
	})
}

// TestSchema shows the whole schema in each diff.
func TestSchema(t *testing.T) {
	list, err := expected(t.Context(), schema())
	must(t, err)
	golden(t, "schema.golden", strings.Join(list, "\n\n")+"\n")
}

// TestCurrent reads the view that people use with a SQLite browser.
func TestCurrent(t *testing.T) {
	r := opened(t, earlier(t))
	rows, err := r.db.QueryContext(t.Context(), "SELECT type, reference, kind, day, body, entry, chain, author FROM current ORDER BY entry")
	must(t, err)
	defer rows.Close()
	type row struct {
		Type, Ref, Kind, Day, Body string
		Entry, Chain               int64
		Author                     string
	}
	var got []row
	for rows.Next() {
		var x row
		must(t, rows.Scan(&x.Type, &x.Ref, &x.Kind, &x.Day, &x.Body, &x.Entry, &x.Chain, &x.Author))
		got = append(got, x)
	}
	must(t, rows.Err())
	want := []row{
		{"home", "home", "home", "2026-11-22", `{"name":"Rowan House","home_kind":"childrens-home","nation":"england"}`, 1, 1, "Karen Holt"},
		{"authority", "york", "authority", "2026-11-22", `{"name":"City of York Council","procedure":"york"}`, 2, 2, "Karen Holt"},
		{"young-person", "RH-01", "identity", "2026-11-02", `{"ref":"RH-01","name":"Amara Keane","born":"2012-05-04"}`, 3, 3, "Karen Holt"},
		{"young-person", "RH-01", "status", "2026-11-02", `{"status":"looked-after"}`, 4, 4, "Karen Holt"},
		{"young-person", "RH-01", "event", "2026-11-21", `{"event":"missing"}`, 6, 5, "Pat Lomax"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
	var standing []int64
	view(t, r, Cut{}, func(reader *Reader) error {
		log, err := reader.Log(1, 8)
		for _, e := range care.Standing(log) {
			standing = append(standing, e.Number)
		}
		return err
	})
	if diff := cmp.Diff([]int64{1, 2, 3, 4, 6}, standing); diff != "" {
		t.Errorf("the view differs from what care says: %s", diff)
	}
}
