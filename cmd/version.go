package cmd

import (
	"encoding/json"
	"runtime"

	"github.com/spf13/cobra"
)

func newVersion(a *app) *cobra.Command {
	return &cobra.Command{
		Use:     "version",
		Short:   "say which program this is",
		Example: "  ypa version\n  ypa version --format json",
		Args:    noArgs,
		RunE:    func(*cobra.Command, []string) error { return a.runVersion() },
	}
}

func (a *app) runVersion() error {
	format, err := a.format("table", "json")
	if err != nil {
		return err
	}
	out := a.out()
	if format == "json" {
		raw, err := json.Marshal(map[string]any{
			"schema": 1, "version": a.Build.Version, "commit": a.Build.Commit, "date": a.Build.Date,
			"go": runtime.Version(), "system": runtime.GOOS + "/" + runtime.GOARCH,
		})
		if err != nil {
			return err
		}
		out.Write(append(raw, '\n'))
		return a.send(out)
	}
	out.Linef("ypa %s", a.Build.Version)
	if a.Build.Commit != "" {
		out.Linef("commit %s, %s", a.Build.Commit, a.Build.Date)
	}
	out.Linef("%s, %s/%s", runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return a.send(out)
}
