package cmd

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"ypa/internal/outfile"
	"ypa/internal/schedule"
)

// What can run a job on its own.
const (
	withSystemd = "systemd"
	withCron    = "cron"
	withLaunchd = "launchd"
	withTask    = "task-scheduler"
)

func schedulers() []string { return []string{withSystemd, withCron, withLaunchd, withTask} }

// schedulersOf are those that a system can have, the better one first.
func schedulersOf(system string) []string {
	switch system {
	case "windows":
		return []string{withTask}
	case "darwin":
		return []string{withLaunchd}
	}
	return []string{withSystemd, withCron}
}

// scheduler chooses what is to run the job: what was asked for, else what works
// here.
func (a *app) scheduler(ctx context.Context, o scheduleOptions) (string, error) {
	here := schedulersOf(a.OS)
	switch {
	case o.with == "" && len(here) > 1:
		if err := a.tool(ctx, "", "systemctl", "--user", "show-environment"); err == nil {
			return withSystemd, nil
		}
		return withCron, nil
	case o.with == "":
		return here[0], nil
	case !slices.Contains(schedulers(), o.with):
		return "", usage("", "unknown --with %q: %s", o.with, strings.Join(schedulers(), ", "))
	case !o.print && !slices.Contains(here, o.with):
		return "", usage("--print shows what it would be", "--with %s: this computer has %s", o.with, strings.Join(here, ", "))
	}
	return o.with, nil
}

// tool runs a program of this computer. An exit code other than 0 is an error.
func (a *app) tool(ctx context.Context, stdin, name string, args ...string) error {
	out, code, err := a.Tool(ctx, stdin, name, args...)
	if err == nil && code != 0 {
		err = fmt.Errorf("%s ended with %d: %s", name, code, strings.TrimSpace(out))
	}
	return err
}

// scheduleFile is one file of a job.
type scheduleFile struct {
	path string
	data []byte
}

// scheduleFiles are the files that make a job, by what runs it. A crontab is no
// file of ours.
func (a *app) scheduleFiles(with string, j schedule.Job) []scheduleFile {
	service, timer := schedule.Systemd(j)
	units := filepath.Join(filepath.Dir(a.ConfigDir), "systemd", "user", j.Name)
	switch with {
	case withSystemd:
		return []scheduleFile{{units + ".service", []byte(service)}, {units + ".timer", []byte(timer)}}
	case withLaunchd:
		return []scheduleFile{{filepath.Join(a.Getenv("HOME"), "Library", "LaunchAgents", j.Name+".plist"), []byte(schedule.Launchd(j))}}
	case withTask:
		return []scheduleFile{{filepath.Join(a.ConfigDir, j.Name+".xml"), schedule.UTF16(schedule.Task(j, a.Now()))}}
	}
	return nil
}

// printSchedule shows what would be written, to be copied: no line is broken, and
// the path stands where a comment may.
func (a *app) printSchedule(with string, j schedule.Job) error {
	out := a.out()
	out.fold = false
	if with == withCron {
		out.Linef("%s", schedule.CronLine(j))
		return a.send(out)
	}
	for _, f := range a.scheduleFiles(with, j) {
		text, comment := string(f.data), "# "+f.path
		if with == withTask {
			text = strings.Replace(schedule.Task(j, a.Now()), ` encoding="UTF-16"`, "", 1) // a copy has that of its file
		}
		lines := strings.Split(strings.TrimSuffix(text, "\n"), "\n")
		at := 0
		if strings.HasPrefix(lines[0], "<?xml") {
			at, comment = 1, "<!-- "+strings.ReplaceAll(f.path, "--", "- -")+" -->"
		}
		for _, line := range slices.Insert(lines, at, comment) {
			out.Linef("%s", strings.ReplaceAll(line, "\t", "    "))
		}
	}
	return a.send(out)
}

// install writes the files of a job and makes it known to what runs it.
func (a *app) install(ctx context.Context, with string, j schedule.Job) error {
	if with == withCron {
		present, err := a.crontab(ctx)
		if err != nil {
			return err
		}
		err = a.tool(ctx, schedule.Crontab(j, present), "crontab", "-")
		return err
	}
	files := a.scheduleFiles(with, j)
	for _, f := range files {
		if err := os.MkdirAll(filepath.Dir(f.path), 0o700); err != nil {
			return err
		}
		if err := outfile.Write(f.path, f.data, true); err != nil {
			return err
		}
	}
	var steps [][]string
	switch with {
	case withSystemd:
		steps = [][]string{{"systemctl", "--user", "daemon-reload"}, {"systemctl", "--user", "enable", "--now", j.Name + ".timer"}}
	case withLaunchd:
		_ = a.tool(ctx, "", "launchctl", "unload", files[0].path) // one that was there before
		steps = [][]string{{"launchctl", "load", "-w", files[0].path}}
	default:
		steps = [][]string{{"schtasks", "/Create", "/TN", j.Name, "/XML", files[0].path, "/F"}}
	}
	for _, s := range steps {
		if err := a.tool(ctx, "", s[0], s[1:]...); err != nil {
			return err
		}
	}
	return nil
}

// crontab reads this user's crontab. That there is none yet is said by an exit
// code and a message; any other trouble must not end in an empty crontab.
func (a *app) crontab(ctx context.Context) (string, error) {
	out, code, err := a.Tool(ctx, "", "crontab", "-l")
	switch {
	case errors.Is(err, exec.ErrNotFound):
		return "", errors.New("systemd can't be reached by this user, and there is no cron here: the program crontab is missing")
	case err != nil:
		return "", fmt.Errorf("cron can't be used here: %w", err)
	case code != 0 && strings.Contains(out, "no crontab"):
		return "", nil
	case code != 0:
		return "", fmt.Errorf("crontab -l ended with %d: %s", code, strings.TrimSpace(out))
	}
	return out, nil
}
