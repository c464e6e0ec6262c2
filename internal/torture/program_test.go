package torture_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"

	"ypa/internal/register"
)

// The harnesses drive the program itself. TestMain builds it once, into a
// folder that this variable names; the figures they reach are gathered there.
const folderVariable = "YPA_TORTURE_FOLDER"

func TestMain(m *testing.M) {
	if role := os.Getenv(roleVariable); role != "" {
		playRole(role)
		return
	}
	code, err := withProgram(m)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		code = 1
	}
	os.Exit(code) //nolint:forbidigo // this is the main of the tests
}

// withProgram builds ypa, runs the tests and prints the figures.
func withProgram(m *testing.M) (code int, err error) {
	folder, err := os.MkdirTemp("", "ypa-torture-")
	if err != nil {
		return 1, err
	}
	defer func() { err = errors.Join(err, os.RemoveAll(folder)) }()
	if err := os.Chmod(folder, 0o755); err != nil { //nolint:gosec // others run the program too
		return 1, err
	}
	build := exec.Command("go", "build", "-o", program(folder), "../..") //nolint:noctx // before any test
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		return 1, fmt.Errorf("building ypa: %w\n%s", err, out)
	}
	if err := os.Setenv(folderVariable, folder); err != nil {
		return 1, err
	}
	code = m.Run()
	figures, err := os.ReadFile(filepath.Join(folder, "figures"))
	if err != nil || wanted() == "" {
		return code, nil // no figure was reached, or nobody asked
	}
	_, err = fmt.Fprintf(os.Stdout, "\n| Goal | Figure reached | Command |\n|---|---|---|\n%s\n", figures)
	return code, err
}

func program(folder string) string {
	if runtime.GOOS == "windows" {
		return filepath.Join(folder, "ypa.exe")
	}
	return filepath.Join(folder, "ypa")
}

// wanted is how much is asked for: "" with the other tests, "short" with strace
// too, "full".
func wanted() string { return os.Getenv("YPA_TORTURE") }

// rounds is how often something is tried, by how much is asked for.
func rounds(short, full int) int {
	if wanted() == "full" {
		return full
	}
	return short
}

// figure says what a harness reached, in the log and in the table at the end.
func figure(t *testing.T, goal, format string, args ...any) {
	t.Helper()
	reached := fmt.Sprintf(format, args...)
	t.Logf("%s: %s", goal, reached)
	f, err := os.OpenFile(filepath.Join(os.Getenv(folderVariable), "figures"), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	must(t, err)
	_, err = fmt.Fprintf(f, "| %s | %s | `YPA_TORTURE=full go test -run '^%s$' ./internal/torture` |\n", goal, reached, t.Name())
	must(t, errors.Join(err, f.Close()))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// answer is what a run of ypa said.
type answer struct {
	out, err string
	code     int // -1: killed
	took     time.Duration
}

// command makes a run of ypa on a register, as a process of its own.
func command(ctx context.Context, file string, args ...string) *exec.Cmd {
	folder := os.Getenv(folderVariable)
	c := exec.CommandContext(ctx, program(folder), args...)
	c.Env = environment(file)
	return c
}

func environment(file string) []string {
	home := filepath.Join(os.Getenv(folderVariable), "nobody")
	env := []string{
		"HOME=" + home, "XDG_DATA_HOME=" + home, "XDG_CONFIG_HOME=" + home, "LOCALAPPDATA=" + home, "APPDATA=" + home, "USERPROFILE=" + home,
		"YPA_BY=Karen Doyle", "YPA_REGISTER=" + file, "PATH=" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir(), "SYSTEMROOT=" + os.Getenv("SYSTEMROOT"),
	}
	return env
}

// run runs a command to its end.
func run(t *testing.T, c *exec.Cmd) answer {
	t.Helper()
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	start := time.Now() //nolint:forbidigo // the wait of a user is measured
	err := c.Run()
	took := time.Since(start) //nolint:forbidigo // as above
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Errorf("%s: %v", c.Args, err) // not Fatal: it may be called beside the test
	}
	return answer{out.String(), errs.String(), c.ProcessState.ExitCode(), took}
}

// ypa runs the program on a register.
func ypa(t *testing.T, file string, args ...string) answer {
	t.Helper()
	return run(t, command(t.Context(), file, args...))
}

// ended runs the program and fails where it does not end well.
func ended(t *testing.T, file string, args ...string) answer {
	t.Helper()
	a := ypa(t, file, args...)
	if a.code != 0 {
		t.Fatalf("ypa %s: exit %d\n%s%s", strings.Join(args, " "), a.code, a.out, a.err)
	}
	return a
}

// made gives the register of a made-up home of seven young people.
func made(t *testing.T) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), "register.db")
	ended(t, file, "demo", file)
	return file
}

// acknowledged lists the entries that ypa said it recorded.
func acknowledged(out string) []int64 {
	var list []int64
	for _, m := range regexp.MustCompile(`(?m)^Recorded (\d+):`).FindAllStringSubmatch(out, -1) {
		n, err := strconv.ParseInt(m[1], 10, 64)
		if err == nil {
			list = append(list, n)
		}
	}
	return list
}

// last is the highest of the entries acknowledged; 0 where there are none.
func last(out string) int64 {
	var highest int64
	for _, n := range acknowledged(out) {
		highest = max(highest, n)
	}
	return highest
}

// held is what a register holds, once what a crash left was rolled back.
func held(ctx context.Context, file string) (register.Report, error) {
	r, err := register.OpenReader(ctx, file, register.Options{Author: "Karen Doyle"})
	if err != nil {
		return register.Report{}, err
	}
	report, err := r.Verify(ctx)
	if err == nil && len(report.Faults) > 0 {
		err = fmt.Errorf("%v", report.Faults)
	}
	return report, errors.Join(err, r.Close())
}

// sound is held for a register that has to be sound.
func sound(t *testing.T, file string) int64 {
	t.Helper()
	report, err := held(t.Context(), file)
	must(t, err)
	return report.Entries
}

// copied copies a file to a folder of its own.
func copied(t *testing.T, file string) string {
	t.Helper()
	data, err := os.ReadFile(file)
	must(t, err)
	to := filepath.Join(t.TempDir(), filepath.Base(file))
	must(t, os.WriteFile(to, data, 0o600))
	return to
}

// playRole writes with other settings than ypa's, which has no switch for them.
func playRole(role string) {
	if err := writeCarelessly(context.Background(), role, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1) //nolint:forbidigo // this is the main of that process
	}
}
