package cmd

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"

	"github.com/spf13/cobra"

	"ypa/internal/outfile"
)

// roomForOutput refuses an output file that can't be written where it is to go,
// before anything is recorded or worked out: a folder, one in a folder that is
// not there or takes no files. A command that writes folders sees to those
// itself.
func (a *app) roomForOutput(c *cobra.Command) error {
	if a.toScreen() {
		return nil
	}
	path := a.set.Output
	err := outfile.Check(path, a.set.Force)
	hint := "choose another place with --output"
	switch folder := outfile.Folder(path); {
	case err == nil, errors.Is(err, outfile.ErrFolder) && c.Annotations[writesFolders] != "":
		return nil
	case errors.Is(err, outfile.ErrExists):
		return &failure{code: exitOther, err: err, hint: "--force writes over it"}
	case errors.Is(err, outfile.ErrFolder):
		return &failure{code: exitOther, err: err, hint: "name a file in it, as in " + filepath.Join(path, "ypa.csv")}
	case errors.Is(err, fs.ErrNotExist):
		hint = "is the folder " + folder + " there? make it first, or " + hint
	case errors.Is(err, fs.ErrPermission):
		hint = "nothing may be written in the folder " + folder + ": " + hint
	}
	return &failure{code: exitOther, err: fmt.Errorf("%s was not written: %w", path, plain(err)), hint: hint}
}
