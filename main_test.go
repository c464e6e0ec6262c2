package main

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"ypa/cmd"
	"ypa/internal/disk"
)

// TestMain makes ypa a command of the scripts, with a clock that stands still.
// The switch lives here: the program that is shipped has none.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"ypa": fixedYpa})
}

// fixedYpa runs the program on the day of the script: $NOW, a time in RFC 3339.
// Where $SCREEN holds a number of columns, output counts as a terminal's.
func fixedYpa() {
	m := cmd.System()
	if now, err := time.Parse(time.RFC3339, os.Getenv("NOW")); err == nil {
		m.Now = func() time.Time { return now }
	}
	m.Login = func() string { return "" }
	if width, err := strconv.Atoi(os.Getenv("SCREEN")); err == nil {
		m.Terminal, m.Width = true, width
	}
	m.Clicked = os.Getenv("CLICKED") != ""
	place := disk.Place{Synced: os.Getenv("SYNCED"), Network: os.Getenv("NETWORK"), Removable: os.Getenv("STICK") != ""}
	m.Place = func(string) disk.Place { return place }
	m.Program, _ = exec.LookPath("ypa")
	m.OS, m.Account, m.Tool = "linux", "karen", noTool(m.Program, m.Tool)
	m.Build = cmd.Build{Version: "test"}
	os.Exit(cmd.Run(context.Background(), m, os.Args[1:])) //nolint:forbidigo // this is the main of the scripts
}

// noTool stands for the programs of the computer, which no script may touch:
// what would be run is a line in $TOOLS, the crontab is the file $CRONTAB, and
// systemd works where $SYSTEMD is set, and there is no cron where $CRONTAB is none. Only ypa itself is run.
func noTool(program string, run cmd.Tool) cmd.Tool {
	return func(ctx context.Context, stdin, name string, args ...string) (string, int, error) {
		if name == program {
			return run(ctx, stdin, name, args...)
		}
		line := strings.Join(append([]string{name}, args...), " ")
		log, err := os.OpenFile(os.Getenv("TOOLS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
		if err != nil {
			return "", 0, err
		}
		defer log.Close()
		if _, err := log.WriteString(line + "\n"); err != nil {
			return "", 0, err
		}
		switch {
		case name == "crontab" && os.Getenv("CRONTAB") == "none":
			return "", 0, exec.ErrNotFound
		case line == "crontab -l":
			data, err := os.ReadFile(os.Getenv("CRONTAB"))
			if err != nil {
				return "no crontab for karen", 1, nil //nolint:nilerr // that is how crontab says it
			}
			return string(data), 0, nil
		case line == "crontab -":
			return "", 0, os.WriteFile(os.Getenv("CRONTAB"), []byte(stdin), 0o600)
		case name == "systemctl" && os.Getenv("SYSTEMD") == "":
			return "no bus here", 1, nil
		}
		return "", 0, nil
	}
}

// TestScript runs the end-to-end scripts of testdata/script, one a behaviour.
func TestScript(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                "testdata/script",
		UpdateScripts:      os.Getenv("UPDATE") != "",
		RequireUniqueNames: true,
		Setup: func(e *testscript.Env) error {
			wd, err := os.Getwd()
			if err != nil {
				return err
			}
			e.Setenv("NOW", "2026-11-22T09:00:00Z")
			e.Setenv("YPA_BY", "Karen Doyle")
			e.Setenv("SAMPLES", wd+"/testdata/samples")
			for name, text := range hostile() {
				e.Setenv(name, text)
			}
			e.Setenv("HOME", e.WorkDir+"/home")
			e.Setenv("XDG_DATA_HOME", e.WorkDir+"/data")
			e.Setenv("XDG_CONFIG_HOME", e.WorkDir+"/config")
			e.Setenv("LOCALAPPDATA", e.WorkDir+"/data")
			e.Setenv("APPDATA", e.WorkDir+"/config")
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"exit": exitCode, "earlier": earlierSchema(t)},
	})
}

// hostile are texts that the scripts of that name type, and that a script had
// better not hold itself.
func hostile() map[string]string {
	return map[string]string{
		"ESC":     "Amara \x1b[31mred",
		"TURNED":  "\u202earamA",
		"HIDDEN":  "Ama\u200bra",
		"BYTES":   "Am\xffara",
		"FORMULA": `=HYPERLINK("https://example.org","x")`,
		"TAG":     "<script>alert(1)</script>",
		"SQL":     "'; DROP TABLE entry; --",
		"ARABIC":  "محمد",
		"APART":   "Jose\u0301 Keane", // decomposed
		"LONG200": strings.Repeat("a", 201),
		"LONG500": strings.Repeat("b", 501),
		"LONG20K": strings.Repeat("c", 20_001),
	}
}

// earlierSchema is the script command "earlier N FILE", which makes a register of
// schema N, as a ypa of that time left it.
func earlierSchema(t *testing.T) func(*testscript.TestScript, bool, []string) {
	t.Helper()
	folder, err := filepath.Abs("internal/register/testdata")
	if err != nil {
		t.Fatal(err)
	}
	return func(ts *testscript.TestScript, _ bool, args []string) {
		if len(args) != 2 {
			ts.Fatalf("usage: earlier N FILE")
		}
		text, err := os.ReadFile(filepath.Join(folder, "v"+args[0]+".sql"))
		ts.Check(err)
		ts.Check(os.WriteFile(ts.MkAbs(args[1]), nil, 0o600))
		db, err := sql.Open("sqlite", ts.MkAbs(args[1]))
		ts.Check(err)
		_, err = db.ExecContext(context.Background(), string(text))
		ts.Check(errors.Join(err, db.Close()))
	}
}

// exitCode is the script command "exit N prog args...": prog ends with code N.
func exitCode(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exit N prog args...")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	got := 0
	switch {
	case errors.As(err, &exit):
		got = exit.ExitCode()
	case err != nil:
		ts.Fatalf("%v", err)
	}
	if got != want {
		ts.Fatalf("%s: exit code %d, not %d", strings.Join(args[1:], " "), got, want)
	}
}
