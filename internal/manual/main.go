// Manual writes what goes into an archive beside the program: a manual page for
// each command, and the completions of each shell. It is run when a release is
// built, and is no part of the program:
//
//	go run ./internal/manual FOLDER 2026-11-22T09:00:00Z
package main

import (
	"fmt"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra/doc"

	"ypa/cmd"
)

func main() {
	if err := write(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "manual:", err)
		os.Exit(1)
	}
}

// write makes the files in a folder. The date on the pages is handed in, so that
// the same commit gives the same bytes.
func write(args []string) error {
	if len(args) != 2 {
		return fmt.Errorf("give a folder and a time, as in 2026-11-22T09:00:00Z")
	}
	dated, err := time.Parse(time.RFC3339, args[1])
	if err != nil {
		return err
	}
	man, completions := filepath.Join(args[0], "man"), filepath.Join(args[0], "completions")
	for _, dir := range []string{man, completions} {
		if err := os.MkdirAll(dir, 0o755); err != nil {
			return err
		}
	}
	root := cmd.Manual()
	root.DisableAutoGenTag = true
	header := doc.GenManHeader{Title: "YPA", Section: "1", Source: "ypa", Manual: "ypa", Date: &dated}
	if err := doc.GenManTree(root, &header, man); err != nil {
		return err
	}
	for name, make := range map[string]func(string) error{
		"ypa.bash": func(path string) error { return root.GenBashCompletionFileV2(path, true) },
		"ypa.zsh":  root.GenZshCompletionFile,
		"ypa.fish": func(path string) error { return root.GenFishCompletionFile(path, true) },
		"ypa.ps1":  root.GenPowerShellCompletionFileWithDesc,
	} {
		if err := make(filepath.Join(completions, name)); err != nil {
			return err
		}
	}
	return nil
}
