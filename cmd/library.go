package cmd

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"ypa/internal/procedure"
)

// ownProcedure is the file beside the register that may hold the home's own
// procedure.
const ownProcedure = "procedure.yaml"

// library holds the procedures that ship with the program and, where there is a
// file beside the register or one is named in the settings, the home's own.
func (a *app) library() (*procedure.Library, error) {
	library, err := procedure.Load()
	if err != nil {
		return nil, err
	}
	path, asked := a.set.Procedure, true
	if path == "" {
		path, asked = filepath.Join(filepath.Dir(a.set.Register), ownProcedure), false
	}
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) && !asked {
		return library, nil
	}
	if err != nil {
		return nil, usage("take the setting procedure-file out, or write the file: docs/own-procedure.md shows one", "own procedure %s: %w", path, plain(err))
	}
	own, err := procedure.ParseOwn(path, data, library)
	if err != nil {
		return nil, usage("docs/own-procedure.md shows what such a file holds", "%w", err)
	}
	return library.With(own)
}
