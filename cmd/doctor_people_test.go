package cmd

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestShellHistory looks at what shells keep; it prints no name.
func TestShellHistory(t *testing.T) {
	for name, c := range map[string]struct {
		file, text, want string
	}{
		"none":                      {"", "", "yes  no shell on this computer has kept"},
		"nobody named":              {".bash_history", "ypa audit\nypa child show RH-01\nls quetzals\n", "yes  what the shell has kept"},
		"a name in bash":            {".bash_history", "ypa child add RH-01 --name 'Quetzal Xochitl'\nypa iro set RH-01 --note Tenoch\n", "NO   2 lines in"},
		"a part of a name, of ypa":  {".zsh_history", ": 1790000000:0;ypa child show Tenoch\n", "NO   1 line in"},
		"a part of one, of another": {".zsh_history", ": 1790000000:0;cat Tenoch\n", "yes  what the shell has kept"},
		"a whole one, of another":   {".local/share/fish/fish_history", "- cmd: grep 'quetzal xochitl' x.csv\n", "NO   1 line in"},
		"PowerShell":                {".local/share/powershell/PSReadLine/ConsoleHost_history.txt", "ypa child set RH-01 --known-as Tenoch\r\n", "NO   1 line in"},
	} {
		t.Run(name, func(t *testing.T) {
			b := newBirdcage(t)
			b.home = t.TempDir()
			if c.file != "" {
				path := filepath.Join(b.home, filepath.FromSlash(c.file))
				if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
					t.Fatal(err)
				}
				if err := os.WriteFile(path, []byte(c.text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			_, data, _ := b.run("doctor")
			if !strings.Contains(strings.ReplaceAll(data, "\n", " "), c.want) {
				t.Errorf("%q is not in:\n%s", c.want, data)
			}
			for _, canary := range canaries() {
				if strings.Contains(data, canary) {
					t.Errorf("doctor prints %q", canary)
				}
			}
		})
	}
}

func TestShellHistoryFiles(t *testing.T) {
	env := func(pairs ...string) func(string) string {
		return func(key string) string {
			for i := 0; i < len(pairs); i += 2 {
				if pairs[i] == key {
					return pairs[i+1]
				}
			}
			return ""
		}
	}
	if got := shellHistories(env(), "linux"); len(got) != 0 {
		t.Errorf("without a home: %v", got)
	}
	got := strings.Join(shellHistories(env("USERPROFILE", "/u", "APPDATA", "/u/Roaming", "HISTFILE", "/h"), "windows"), " ")
	for _, want := range []string{filepath.Join("/u/Roaming", "Microsoft", "Windows", "PowerShell", "PSReadLine", "ConsoleHost_history.txt"), "/h", filepath.Join("/u", ".bash_history")} {
		if !strings.Contains(got, want) {
			t.Errorf("%s is not looked at: %s", want, got)
		}
	}
}
