package cmd

import (
	"runtime"

	"github.com/spf13/cobra"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "say which program this is",
		Long:    "Says which program this is: its version, and the commit and day it was built from.\n\nExit codes: 0 done; 2 wrong command line; 6 anything else.",
		Example: "  ypa version\n  ypa version --format json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.runVersion() },
	}
}

// versionJSON is the program in JSON.
type versionJSON struct {
	Schema  int    `json:"schema"`
	Version string `json:"version"`
	Commit  string `json:"commit"`
	Date    string `json:"date"`
	Go      string `json:"go"`
	System  string `json:"system"`
}

func (a *app) runVersion() error {
	format, err := a.format("table", "json")
	if err != nil {
		return err
	}
	out := a.out()
	if format == "json" {
		err := out.json(versionJSON{
			Schema: 1, Version: a.Build.Version, Commit: a.Build.Commit, Date: a.Build.Date,
			Go: runtime.Version(), System: runtime.GOOS + "/" + runtime.GOARCH,
		})
		if err != nil {
			return err
		}
		return a.send(out)
	}
	out.Linef("ypa %s", a.Build.Version)
	if a.Build.Commit != "" {
		out.Linef("commit %s, %s", a.Build.Commit, a.Build.Date)
	}
	out.Linef("%s, %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return a.send(out)
}
