package cmd

import (
	"context"
	"crypto/rand"
	"errors"
	"io"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/inconshreveable/mousetrap"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"ypa/internal/disk"
)

// Machine is everything that a command takes from the computer it runs on:
// streams, clock, chance, environment. Tests hand in their own.
type Machine struct {
	Stdin          io.Reader
	Stdout, Stderr io.Writer
	Now            func() time.Time
	Rand           io.Reader
	Getenv         func(string) string
	Login          func() string // the name that entries are signed with, unless --by says otherwise
	Terminal       bool          // whether Stdout is a terminal
	TalkTerminal   bool          // whether Stderr is one: how far a long command is goes there
	Width          int           // columns of the terminal; 0: not known
	DataDir        string        // the folder of the register, unless --register says otherwise
	ConfigDir      string        // the folder of the settings
	Build          Build
	Clicked        bool // started by a double-click in Windows: the window closes with the program

	Place func(folder string) disk.Place // what kind of place a folder is

	OS      string // the operating system, as Go calls it
	Program string // the path of this program
	Account string // the user that this program runs as, as the system calls them
	Tool    Tool   // runs other programs
}

// Build says which program this is.
type Build struct {
	Version, Commit, Date string
}

// Tool runs a program to its end and gives what it printed to stdout, then to
// stderr where its exit code isn't 0, and that code. An error is a program that
// could not be run.
type Tool func(ctx context.Context, stdin, name string, args ...string) (out string, code int, err error)

// runTool runs a program of this computer.
func runTool(ctx context.Context, stdin, name string, args ...string) (string, int, error) {
	c := exec.CommandContext(ctx, name, args...)
	c.Stdin = strings.NewReader(stdin)
	var said strings.Builder
	c.Stderr = &said
	out, err := c.Output()
	if exit, ok := errors.AsType[*exec.ExitError](err); ok && exit.Exited() {
		return string(out) + said.String(), exit.ExitCode(), nil
	}
	return string(out), 0, err
}

// System is the machine that the program runs on. A double-click in Windows opens
// the program there: cobra would refuse it otherwise.
func System() Machine {
	cobra.MousetrapHelpText = ""
	m := Machine{
		Stdin: os.Stdin, Stdout: os.Stdout, Stderr: os.Stderr,
		Now: time.Now, Rand: rand.Reader, Getenv: os.Getenv, Login: login, Build: buildInfo(),
		Clicked: mousetrap.StartedByExplorer(),
	}
	m.Place = func(folder string) disk.Place { return disk.Look(folder, os.Getenv) }
	fd := int(os.Stdout.Fd())
	m.Terminal = term.IsTerminal(fd)
	m.TalkTerminal = term.IsTerminal(int(os.Stderr.Fd()))
	if m.Terminal {
		m.Width, _, _ = term.GetSize(fd)
	}
	if columns, err := strconv.Atoi(os.Getenv("COLUMNS")); err == nil && columns > 0 {
		m.Width = columns
	}
	m.OS, m.Account, m.Tool = runtime.GOOS, account(), runTool
	m.Program, _ = os.Executable()
	m.DataDir, m.ConfigDir = folders(runtime.GOOS, os.Getenv, home())
	return m
}

// folders finds where the register and the settings live, by operating system.
// Never in Documents: that folder is often carried into the cloud.
func folders(system string, getenv func(string) string, home string) (data, config string) {
	switch system {
	case "windows":
		local := getenv("LOCALAPPDATA")
		if local == "" {
			local = filepath.Join(home, "AppData", "Local")
		}
		roaming := getenv("APPDATA")
		if roaming == "" {
			roaming = filepath.Join(home, "AppData", "Roaming")
		}
		return filepath.Join(local, "ypa"), filepath.Join(roaming, "ypa")
	case "darwin":
		base := filepath.Join(home, "Library", "Application Support", "ypa")
		return base, base
	}
	data, config = getenv("XDG_DATA_HOME"), getenv("XDG_CONFIG_HOME")
	if !filepath.IsAbs(data) {
		data = filepath.Join(home, ".local", "share")
	}
	if !filepath.IsAbs(config) {
		config = filepath.Join(home, ".config")
	}
	return filepath.Join(data, "ypa"), filepath.Join(config, "ypa")
}

func home() string {
	dir, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	return dir
}

func login() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	if u.Name != "" {
		return u.Name
	}
	return u.Username
}

// account is who the program runs as: DOMAIN\name on Windows.
func account() string {
	u, err := user.Current()
	if err != nil {
		return ""
	}
	return u.Username
}
