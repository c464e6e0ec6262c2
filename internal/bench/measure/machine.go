package measure

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
)

// Machine says on what was measured.
type Machine struct {
	CPU    string `json:"cpu"`
	Cores  int    `json:"cores"`
	Memory string `json:"memory"`
	System string `json:"system"`
	Go     string `json:"go"`
	Shell  string `json:"sqlite3"`
	Busy   string `json:"load,omitempty"` // the load of the last minute before anything was built or prepared
}

// ThisMachine describes the machine, as far as its system tells.
func ThisMachine() Machine {
	m := Machine{
		CPU: after("/proc/cpuinfo", "model name"), Cores: runtime.NumCPU(), Memory: after("/proc/meminfo", "MemTotal"),
		System: runtime.GOOS + "/" + runtime.GOARCH, Go: runtime.Version(),
	}
	if kernel, err := os.ReadFile("/proc/sys/kernel/osrelease"); err == nil {
		m.System += " " + strings.TrimSpace(string(kernel))
	}
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		m.Busy, _, _ = strings.Cut(string(load), " ")
	}
	if version, err := exec.Command(shell, "-version").Output(); err == nil { //nolint:noctx // at once
		m.Shell, _, _ = strings.Cut(string(version), " ")
	}
	return m
}

// busy reports whether others used half of the cores or more.
func (m Machine) busy() bool {
	load, err := strconv.ParseFloat(m.Busy, 64)
	return err == nil && load > float64(m.Cores)/2
}

// after gives what follows a word and a colon in a file.
func after(path, word string) string {
	data, err := os.ReadFile(path)
	if err != nil {
		return ""
	}
	for line := range strings.Lines(string(data)) {
		if name, value, ok := strings.Cut(line, ":"); ok && strings.TrimSpace(name) == word {
			return strings.TrimSpace(value)
		}
	}
	return ""
}

// String is the machine in one line.
func (m Machine) String() string {
	return fmt.Sprintf("%s, %d cores, %s, %s, %s, sqlite3 %s, load %s", m.CPU, m.Cores, m.Memory, m.System, m.Go, m.Shell, m.Busy)
}
