package cmd

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
	"ypa/internal/schedule"
)

// scheduleOptions are the flags of ypa schedule.
type scheduleOptions struct {
	weekly, at, into, with string
	daily, print           bool
}

// When the audit runs where nobody says when.
const (
	defaultDay  = "monday"
	defaultTime = "08:00"
)

func newSchedule(a *app) *cobra.Command {
	var o scheduleOptions
	c := &cobra.Command{
		Use:   "schedule",
		Short: "run the audit on its own, every week or every day",
		Long: `Has this computer run the audit of this register on its own and write it to a file:
by a timer of systemd or a line of cron on Linux, launchd on a Mac, Task Scheduler
on Windows. The audit is saved, signed "scheduled", and is not your weekly audit
until somebody has read it: ypa audit --read. The file holds references, never names.

The audit runs once at once, to prove that it can. ypa doctor says when it last ran,
and NO after 9 days. --print shows what would be written and installs nothing.

Exit codes: 0 done, whatever the audit found; 2 wrong command line; 4 the register is
missing, locked or can't be read; 5 it is damaged, no register, or newer than this
program; 6 it could not be installed, or did not run; 130 cancelled.`,
		Example: `  ypa schedule --weekly monday --at 08:00
  ypa schedule --daily --at 07:30 --into audits/last.txt
  ypa schedule --weekly friday --at 16:00 --print
  ypa schedule --print --with cron`,
		Args: noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runSchedule(c.Context(), o) },
	}
	f := c.Flags()
	f.StringVar(&o.weekly, "weekly", "", "the `DAY` of the week: "+strings.Join(schedule.Days(), ", ")+" (default monday)")
	f.BoolVar(&o.daily, "daily", false, "every day")
	f.StringVar(&o.at, "at", defaultTime, "the `TIME` of day, as in 08:00")
	f.StringVar(&o.into, "into", "", "the `FILE` that the audit is written to (default audits/last.txt beside the register)")
	f.StringVar(&o.with, "with", "", "what runs it: "+strings.Join(schedulers(), ", ")+" (default: what this computer has; `WORD`)")
	f.BoolVar(&o.print, "print", false, "show what would be written, and install nothing")
	offerWords(c, "weekly", schedule.Days())
	offerWords(c, "at", nil)
	offerWords(c, "with", schedulers())
	return c
}

// offerWords says what the shell offers for a flag: these words, no files.
func offerWords(c *cobra.Command, flag string, words []string) {
	if err := c.RegisterFlagCompletionFunc(flag, cobra.FixedCompletions(words, cobra.ShellCompDirectiveNoFileComp)); err != nil {
		panic(err) // a flag that there is not: a mistake in the program
	}
}

// plannedAudit is an audit that is to run on its own.
type plannedAudit struct {
	job  schedule.Job
	into string
}

func (a *app) runSchedule(ctx context.Context, o scheduleOptions) error {
	plan, err := a.planAudit(o)
	if err != nil {
		return err
	}
	if err := a.view(ctx, register.Cut{}, func(*register.Reader) error { return nil }); err != nil {
		return err
	}
	with, err := a.scheduler(ctx, o)
	if err != nil {
		return err
	}
	if o.print {
		return a.printSchedule(with, plan.job)
	}
	if err := os.MkdirAll(filepath.Dir(plan.into), 0o700); err != nil {
		return fmt.Errorf("the folder for the audits: %w", err)
	}
	if err := a.install(ctx, with, plan.job); err != nil {
		return &failure{code: exitOther, err: fmt.Errorf("it was not installed: %w", err), hint: "ypa schedule --print shows what was to be written, to be installed by hand"}
	}
	return a.proveSchedule(ctx, with, plan)
}

// planAudit reads the flags: what is to run, and when.
func (a *app) planAudit(o scheduleOptions) (plannedAudit, error) {
	var plan plannedAudit
	j := schedule.Job{Program: a.Program, Account: a.Account, Weekly: !o.daily}
	if o.daily && o.weekly != "" {
		return plan, usage("as in --daily --at 07:30", "--daily and --weekly are two things")
	}
	if o.weekly == "" {
		o.weekly = defaultDay
	}
	var err error
	if j.Day, err = schedule.ParseDay(o.weekly); err != nil {
		return plan, usage("as in --weekly monday", "--weekly: %w", err)
	}
	if j.Hour, j.Minute, err = schedule.ParseTime(o.at); err != nil {
		return plan, usage("as in --at 08:00", "--at: %w", err)
	}
	at, err := filepath.Abs(a.set.Register)
	if err != nil {
		return plan, err
	}
	j.Name = jobName(at, filepath.Join(a.DataDir, "register.db"))
	into := o.into
	if into == "" {
		into = filepath.Join(filepath.Dir(at), "audits", "last.txt")
	}
	if plan.into, err = filepath.Abs(into); err != nil {
		return plan, err
	}
	if sameFile(plan.into, at) {
		return plan, usage("choose another file", "--into names the register itself")
	}
	j.Args, err = a.auditWords(at, plan.into)
	plan.job = j
	return plan, err
}

// jobName tells the jobs of several registers on one computer apart.
func jobName(register, usual string) string {
	if register == usual {
		return "ypa-audit"
	}
	sum := sha256.Sum256([]byte(register))
	return "ypa-audit-" + hex.EncodeToString(sum[:4])
}

// auditWords is the command line of an audit that runs on its own. It writes
// over the audit of the week before. Paths are absolute: whoever runs it may
// stand elsewhere.
func (a *app) auditWords(register, into string) ([]string, error) {
	words := []string{"audit", "--register", register}
	settings := a.settingsPath()
	if _, err := os.Stat(settings); err == nil {
		path, err := filepath.Abs(settings)
		if err != nil {
			return nil, err
		}
		words = append(words, "--settings", path)
	}
	if a.set.ExtraDays != "" {
		path, err := filepath.Abs(a.set.ExtraDays)
		if err != nil {
			return nil, err
		}
		words = append(words, "--extra-days", path)
	}
	return append(words, "--no-input", "--save", "--by", care.Scheduled, "--quiet", "--fail-on", failNew, "--force", "--output", into), nil
}

// proveSchedule runs what was installed once, and says what came of it.
func (a *app) proveSchedule(ctx context.Context, with string, plan plannedAudit) error {
	out := a.out()
	j := plan.job
	out.Linef("%s%s%s%s:", strings.ToUpper(j.When()[:1]), j.When()[1:], asWhom(with, j.Account), by(with))
	for i, line := range wrapWords(append([]string{j.Program}, j.Args...), out.style.Width-4) {
		out.Linef("%s%s", strings.Repeat("  ", min(i, 1)+1), line)
	}
	said, code, err := a.Tool(ctx, "", j.Program, j.Args...)
	if err == nil && !slices.Contains([]int{exitDone, exitFlagged, exitUnknown}, code) {
		err = fmt.Errorf("exit %d: %s", code, strings.TrimSpace(said))
	}
	if err != nil {
		if out := a.send(out); out != nil {
			return out
		}
		return &failure{code: exitOther, err: fmt.Errorf("it is installed, but did not run: %w", err), hint: "take it away with: ypa unschedule"}
	}
	result := strings.TrimSpace(said)
	if result == "" {
		result = fmt.Sprintf("exit %d, nothing new", code)
	}
	out.Linef("Tried once now: %s", result)
	out.Linef("The audit is in %s.", plan.into)
	out.Linef("It is not your weekly audit until somebody reads it: ypa audit --read")
	out.Linef("Take it away: ypa unschedule")
	return a.send(out)
}

// wrapWords puts a command line on lines of a width, a flag and its value together.
func wrapWords(words []string, width int) []string {
	var lines []string
	line := ""
	for i, w := range words {
		if strings.ContainsAny(w, " \t") {
			w = `"` + w + `"`
		}
		if line != "" && strings.HasPrefix(w, "-") && len(line)+len(w)+lenAt(words, i+1)+2 > width {
			lines, line = append(lines, line), ""
		}
		line = strings.TrimSpace(line + " " + w)
	}
	return append(lines, line)
}

func lenAt(words []string, i int) int {
	if i < len(words) && !strings.HasPrefix(words[i], "-") {
		return len(words[i])
	}
	return 0
}

// by says what runs a job.
func by(with string) string { return ", by " + with }

// asWhom says for which user a job runs, and what it waits for.
func asWhom(with, account string) string {
	if account == "" {
		account = "this user"
	}
	if with == withCron {
		return ", as " + account + ", if this computer is on then"
	}
	return ", or when this computer is next on, as " + account + ", only while signed in"
}
