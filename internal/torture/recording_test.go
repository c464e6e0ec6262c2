package torture_test

import (
	"compress/gzip"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"ypa/internal/torture"
)

// recording is what a disk went through while commands were given.
type recording struct {
	Name   string
	Folder string
	Before map[string][]byte // the files, by name
	Calls  []torture.Call
	Sizes  []int64 // of the log, after each command; the first before all
}

// recordings gives the recordings of these names: those that are kept or, where
// the harnesses are asked for, new ones. With UPDATE=1 the new ones are kept.
func recordings(t *testing.T, names ...string) []recording {
	t.Helper()
	var list []recording
	for _, name := range names {
		kept := filepath.Join("testdata", "power", name+".json.gz")
		if wanted() == "" {
			list = append(list, readRecording(t, kept))
			continue
		}
		r := record(t, name)
		if os.Getenv("UPDATE") != "" {
			keepRecording(t, kept, r)
		}
		list = append(list, r)
	}
	return list
}

func readRecording(t *testing.T, name string) (r recording) {
	t.Helper()
	f, err := os.Open(name)
	must(t, err)
	z, err := gzip.NewReader(f)
	must(t, err)
	must(t, errors.Join(json.NewDecoder(z).Decode(&r), f.Close()))
	return r
}

func keepRecording(t *testing.T, name string, r recording) {
	t.Helper()
	must(t, os.MkdirAll(filepath.Dir(name), 0o755)) //nolint:gosec // a file of the project
	f, err := os.Create(name)
	must(t, err)
	z := gzip.NewWriter(f)
	must(t, errors.Join(json.NewEncoder(z).Encode(r), z.Close(), f.Close()))
}
