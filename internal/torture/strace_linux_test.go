package torture_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// traced makes a run of ypa under strace, which writes to the file log.
func traced(t *testing.T, log, file string, options, args []string) *exec.Cmd {
	t.Helper()
	c := command(t.Context(), file)
	c.Path = strace(t)
	c.Args = append(append(append([]string{"strace", "-f", "-y", "-o", log}, options...), program(os.Getenv(folderVariable))), args...)
	c.Env = append(c.Env, "GOMAXPROCS=1") // strace counts calls by thread
	return c
}

// strace finds the program. Without it nothing of what was asked for is tested,
// and so it must be there.
func strace(t *testing.T) string {
	t.Helper()
	path, err := exec.LookPath("strace")
	if err != nil {
		t.Fatal("YPA_TORTURE asks for what needs strace, and it is not installed")
	}
	return path
}

// base is a small register to begin with.
func base(t *testing.T) []byte {
	t.Helper()
	data, err := os.ReadFile(made(t))
	must(t, err)
	return data
}

// placed puts a register into a folder of its own, whose name has no link in it.
func placed(t *testing.T, data []byte) string {
	t.Helper()
	folder, err := filepath.EvalSymlinks(t.TempDir())
	must(t, err)
	file := filepath.Join(folder, "register.db")
	if data != nil {
		must(t, os.WriteFile(file, data, 0o600))
	}
	return file
}
