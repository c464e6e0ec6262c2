package register

import (
	"maps"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

func TestURI(t *testing.T) {
	tests := map[string]struct {
		path    string
		windows bool
		want    string
	}{
		"plain":             {"/home/karen/register.db", false, "file:///home/karen/register.db"},
		"space and accents": {"/home/Tŷ Gwyn #1.db", false, "file:///home/T%C5%B7%20Gwyn%20%231.db"},
		"question mark":     {"/tmp/a?b.db", false, "file:///tmp/a%3Fb.db"},
		"escaped already":   {"/tmp/a%20b.db", false, "file:///tmp/a%2520b.db"},
		"an option":         {"/tmp/a?_pragma=x&mode=memory", false, "file:///tmp/a%3F_pragma=x&mode=memory"},
		"backslash":         {`/tmp/a\b`, false, "file:///tmp/a%5Cb"},
		"not UTF-8":         {"/tmp/\xff", false, "file:///tmp/%FF"},
		"drive":             {`C:\Users\karen\AppData\Local\ypa\register.db`, true, "file:///C:/Users/karen/AppData/Local/ypa/register.db"},
		"drive with space":  {`D:\Rowan House\100%.db`, true, "file:///D:/Rowan%20House/100%25.db"},
		"share":             {`\\server\homes\register.db`, true, "file:////server/homes/register.db"},
		"long drive":        {`\\?\C:\ypa\register.db`, true, "file:///C:/ypa/register.db"},
		"long share":        {`\\?\UNC\server\homes\register.db`, true, "file:////server/homes/register.db"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			if got := uri(test.path, test.windows); got != test.want {
				t.Errorf("got %s\nwant %s", got, test.want)
			}
		})
	}
}

// FuzzURI: no path, of Windows or another system, becomes an option or loses a
// character.
func FuzzURI(f *testing.F) {
	for _, s := range []string{"/a", "/a?b", "/a#b", "/%41", "/a b", "/ü", "//x", "/a;b", "/a&mode=memory", `C:\Users\me\a?b.db`, `\\server\share\a.db`, `\\?\C:\x`, `\\?\UNC\server\x`} {
		f.Add(s, false)
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, path string, windows bool) {
		if !windows && !strings.HasPrefix(path, "/") || strings.ContainsRune(path, 0) {
			return // no absolute path
		}
		name := uri(path, windows) + "?" + options(writing, patience)
		before, query, _ := strings.Cut(name, "?")
		if query != options(writing, patience) {
			t.Errorf("%q became an option: %s", path, name)
		}
		got, err := url.PathUnescape(strings.TrimPrefix(before, "file://"))
		want := path
		if windows {
			if rest, ok := strings.CutPrefix(want, `\\?\UNC\`); ok {
				want = `\\` + rest
			}
			want = strings.ReplaceAll(strings.TrimPrefix(want, `\\?\`), `\`, "/")
			got = "/" + strings.TrimPrefix(got, "/")
			want = "/" + strings.TrimPrefix(want, "/")
		}
		if err != nil || got != want || strings.ContainsAny(before, "#\\\"<>\x00 ") {
			t.Errorf("%q is read back as %q (%v)", path, got, err)
		}
		if parsed, err := url.Parse(name); err != nil || parsed.Host != "" || parsed.Fragment != "" {
			t.Errorf("%q names something else than a file: %v, %v", path, parsed, err)
		}
	})
}

// The driver ignores a key that it does not know, so what counts is what a
// connection says of itself.
func TestSettings(t *testing.T) {
	path := made(t)
	all := map[string]string{
		"foreign_keys": "1", "synchronous": "3", "journal_mode": "delete", "busy_timeout": "2500", "trusted_schema": "0",
		"cell_size_check": "1", "temp_store": "2", "secure_delete": "1", "query_only": "0", "mmap_size": "0",
	}
	tests := map[string]struct {
		access access
		other  map[string]string
	}{
		"writing":   {writing, nil},
		"migrating": {migrating, map[string]string{"foreign_keys": "0"}},
		"reading":   {reading, map[string]string{"query_only": "1"}},
		"fixed":     {fixed, map[string]string{"query_only": "1"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			db, err := connect(path, test.access, 2500*time.Millisecond)
			must(t, err)
			defer func() { must(t, db.Close()) }()
			got, want := map[string]string{}, map[string]string{}
			for pragma, value := range all {
				var have string
				must(t, db.QueryRowContext(t.Context(), "PRAGMA "+pragma).Scan(&have))
				got[pragma], want[pragma] = have, value
			}
			maps.Copy(want, test.other)
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
			if _, err := db.ExecContext(t.Context(), `SELECT "no such column"`); err == nil {
				t.Error("a name that is none was taken for a text") // _dqs
			}
			_, _ = db.ExecContext(t.Context(), "PRAGMA writable_schema = 1")
			var writable int
			must(t, db.QueryRowContext(t.Context(), "PRAGMA writable_schema").Scan(&writable))
			if writable != 0 {
				t.Error("the schema may be written by hand") // _defensive
			}
		})
	}
}

// A transaction that writes takes the lock at its start, or two of them could
// both read and then both fail to write.
func TestWritingLocksAtOnce(t *testing.T) {
	path := made(t)
	db, err := connect(path, writing, time.Second)
	must(t, err)
	defer func() { must(t, db.Close()) }()
	tx, err := db.BeginTx(t.Context(), nil)
	must(t, err)
	defer tx.Rollback()
	other, err := connect(path, writing, time.Millisecond)
	must(t, err)
	defer func() { must(t, other.Close()) }()
	_, err = other.BeginTx(t.Context(), nil)
	if got := KindOf(translate(path, time.Millisecond, err)); got != Locked {
		t.Errorf("a second writer got %v", err)
	}
}

// awkwardNames are names that a driver could read as something else than a
// file. Not all of them can be given on Windows.
func awkwardNames() []string {
	if filepath.Separator == '\\' {
		return []string{"a%20b.db", "a b#c.db", "a&mode=memory", "Tŷ Gwyn.db", "'; DROP TABLE entry;--"}
	}
	return []string{"a?b.db", "a%20b.db", "a b#c.db", "a&mode=memory", "Tŷ Gwyn.db", "'; DROP TABLE entry;--", ":memory:", "file:x.db"}
}

func TestAwkwardPaths(t *testing.T) {
	for _, name := range awkwardNames() {
		t.Run(name, func(t *testing.T) {
			folder := filepath.Join(t.TempDir(), "x")
			path := filepath.Join(folder, name)
			must(t, Create(t.Context(), path, fixedOptions(), home))
			sound(t, opened(t, path))
			if diff := cmp.Diff([]string{name}, files(t, folder)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// A relative name is a file too, whatever it looks like.
func TestRelativePath(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, name := range []string{"memory", "a%20b"} {
		must(t, Create(t.Context(), name, fixedOptions(), home))
		if _, err := os.Stat(name); err != nil {
			t.Fatal(err)
		}
		r, err := OpenReader(t.Context(), name, fixedOptions())
		must(t, err)
		sound(t, r)
		must(t, r.Close())
	}
}
