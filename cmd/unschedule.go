package cmd

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/schedule"
)

func newUnschedule(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "unschedule",
		Short: "no longer run the audit on its own",
		Long: `Takes away what ypa schedule installed for this register, and nothing else. The
audits that were saved stay, and so does the file of the last one.

Exit codes: 0 done, or there was nothing to take away; 2 wrong command line; 6 it
could not be taken away; 130 cancelled.`,
		Example: "  ypa unschedule",
		Args:    noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runUnschedule(c.Context()) },
	}
}

func (a *app) runUnschedule(ctx context.Context) error {
	at, err := filepath.Abs(a.set.Register)
	if err != nil {
		return err
	}
	from, err := a.remove(ctx, jobName(at, filepath.Join(a.DataDir, "register.db")))
	if err != nil {
		return &failure{code: exitOther, err: fmt.Errorf("it was not taken away: %w", err)}
	}
	out := a.out()
	if len(from) == 0 {
		out.Linef("No audit of this register is scheduled for this user on this computer.")
		return a.send(out)
	}
	out.Linef("The audit no longer runs on its own: taken away from %s.", strings.Join(from, " and "))
	return a.send(out)
}

// remove takes a job away from wherever it is on this computer, and says from
// where.
func (a *app) remove(ctx context.Context, name string) (from []string, err error) {
	for _, with := range schedulersOf(a.OS) {
		found := false
		if with == withCron {
			found, err = a.removeCron(ctx, name)
		} else {
			found, err = a.removeFiles(ctx, with, name)
		}
		if err != nil {
			return from, err
		}
		if found {
			from = append(from, with)
		}
	}
	return from, nil
}

func (a *app) removeCron(ctx context.Context, name string) (bool, error) {
	present, err := a.crontab(ctx)
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return false, nil // where there is no cron, nothing is in it
	case err != nil:
		return false, err
	}
	rest, found := schedule.WithoutCron(name, present)
	if !found {
		return false, nil
	}
	err = a.tool(ctx, rest, "crontab", "-")
	return true, err
}

func (a *app) removeFiles(ctx context.Context, with, name string) (bool, error) {
	files := a.scheduleFiles(with, schedule.Job{Name: name})
	if _, err := os.Stat(files[0].path); errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	stop := map[string][]string{
		withSystemd: {"systemctl", "--user", "disable", "--now", name + ".timer"},
		withLaunchd: {"launchctl", "unload", "-w", files[0].path},
		withTask:    {"schtasks", "/Delete", "/TN", name, "/F"},
	}[with]
	if err := a.tool(ctx, "", stop[0], stop[1:]...); err != nil {
		return true, err
	}
	for _, f := range files {
		if err := os.Remove(f.path); err != nil {
			return true, err
		}
	}
	if with == withSystemd {
		err := a.tool(ctx, "", "systemctl", "--user", "daemon-reload")
		return true, err
	}
	return true, nil
}
