package register

import (
	"net/url"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// access is what a connection is for.
type access int

const (
	writing   access = iota // recording
	migrating               // recording, with foreign keys off: rebuilding a table needs that
	reading                 // reports; may roll back what a crash left half done
	fixed                   // the header, with a lock and without the right to write
	looking                 // the header, without even a lock: nothing is touched
)

// patience is how long a command waits for another to let go of the file. Who
// waits longest isn't served first: where sixteen programs recorded without a
// pause on a computer busy with ten others, one of 1,600 commands waited for half
// a minute, and in vain.
const patience = time.Minute

// source makes the name under which the driver opens a file: a URI with the
// path escaped, so that no character of a path is read as an option.
//
// query_only cannot stand for mode=ro: what a crash left half done is rolled
// back by whoever reads first, and that writes.
func source(path string, a access, wait time.Duration) (string, error) {
	path, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	return uri(path, runtime.GOOS == "windows") + "?" + options(a, wait), nil
}

// uri writes an absolute path as file:///C:/… or file:///home/…; a share
// \\server\… becomes file:////server/….
func uri(path string, windows bool) string {
	if windows {
		if rest, ok := strings.CutPrefix(path, `\\?\UNC\`); ok {
			path = `\\` + rest
		}
		path = strings.TrimPrefix(path, `\\?\`)
		path = strings.ReplaceAll(path, `\`, "/")
		if !strings.HasPrefix(path, "/") {
			path = "/" + path
		}
	}
	return "file://" + (&url.URL{Path: path}).EscapedPath()
}

// options lists the settings of a connection. The driver ignores a key that it
// does not know, so a test reads the settings back.
func options(a access, wait time.Duration) string {
	q := url.Values{
		"mode":          {"rw"},
		"_txlock":       {"immediate"},
		"_busy_timeout": {strconv.FormatInt(wait.Milliseconds(), 10)},
		"_foreign_keys": {"1"},
		"_synchronous":  {"EXTRA"},
		"_journal_mode": {"DELETE"},
		"_defensive":    {"1"},
		"_dqs":          {"0"},
		"_error_rc":     {"1"},
		"_pragma":       {"trusted_schema(0)", "cell_size_check(1)", "temp_store(2)", "secure_delete(1)"},
	}
	switch a {
	case writing:
	case migrating:
		q.Set("_foreign_keys", "0")
	case reading:
		q.Set("_query_only", "1")
		q.Del("_journal_mode")
	case fixed:
		q.Set("mode", "ro")
		q.Set("_query_only", "1")
		q.Del("_journal_mode")
	case looking:
		q = url.Values{"mode": {"ro"}, "immutable": {"1"}, "_query_only": {"1"}, "_defensive": {"1"}, "_dqs": {"0"}, "_error_rc": {"1"}}
	}
	return q.Encode()
}
