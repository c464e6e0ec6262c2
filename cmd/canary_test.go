package cmd

import (
	"bytes"
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// canaries are in the register of these tests and may be in no message: names of
// young people, of third persons, telephone numbers, own words.
func canaries() []string {
	return []string{"Quetzal", "Xochitl", "Tenoch", "Zbigniew", "Perpetua", "07700 900321", "perpetua@example.org", "Ixchel", "capybara"}
}

// birdcage is a register with canaries, and a way to run commands on it.
type birdcage struct {
	t        *testing.T
	register string
	dir      string
	home     string // the folder of the one who types; empty: none
}

func newBirdcage(t *testing.T) *birdcage {
	t.Helper()
	b := &birdcage{t: t, dir: t.TempDir()}
	b.register = filepath.Join(b.dir, "register.db")
	for _, line := range []string{
		`init "Rowan House" --nation england`,
		`authority add york --name "City of York Council" --advocacy-name "Ixchel Advocacy" --advocacy-phone "07700 900321"`,
		`child add RH-01 --name "Quetzal Xochitl" --known-as Tenoch --born 4/5/2012 --status looked-after --since 20/1/2025 --admitted 3/2/2025 --authority york`,
		`child add RH-02 --name "Ixchel Perpetua" --born 9/9/2011 --status looked-after --since 5/10/2025 --admitted 5/10/2025 --authority york`,
		`iro set RH-01 --name "Zbigniew Perpetua" --phone "07700 900321" --email perpetua@example.org --note "capybara"`,
		`worker set RH-01 --name "Zbigniew Xochitl" --phone "07700 900321"`,
		`iv appoint RH-01 --name "Perpetua Ixchel" --on 1/10/2026`,
		`event add RH-01 --kind missing --on 20/11/2026 --note "with Zbigniew, capybara"`,
		`waive iv-visited RH-01 --reason "capybara" --until 31/12/2026`,
	} {
		if code, _, talk := b.run(line); code != exitDone {
			t.Fatalf("ypa %s: %d: %s", line, code, talk)
		}
	}
	return b
}

// run types one line.
func (b *birdcage) run(line string) (code int, data, talk string) {
	var out, err bytes.Buffer
	m := Machine{
		Stdin: strings.NewReader(""), Stdout: &out, Stderr: &err, Rand: rand.Reader,
		Now: func() time.Time { return time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC) },
		Getenv: func(key string) string {
			if key == "HOME" {
				return b.home
			}
			return ""
		},
		Login:   func() string { return "Karen Doyle" },
		DataDir: b.dir, ConfigDir: b.dir, Build: Build{Version: "test"},
	}
	code = Run(context.Background(), m, append([]string{"--register", b.register}, exampleWords(line)...))
	return code, out.String(), err.String()
}

// silent fails where a message names a canary.
func (b *birdcage) silent(line string) (failed bool) {
	b.t.Helper()
	code, data, talk := b.run(line)
	for _, c := range canaries() {
		if strings.Contains(strings.ToLower(talk), strings.ToLower(c)) {
			b.t.Errorf("ypa %s: the message holds %q:\n%s", line, c, talk)
		}
		if code != exitDone && code != exitFlagged && strings.Contains(data, c) {
			b.t.Errorf("ypa %s: it fails and prints %q:\n%s", line, c, data)
		}
	}
	return code != exitDone && code != exitFlagged
}

// TestNoNameInAnyFailure types wrong lines: those of every command of the tree
// with a name where none belongs, and a list of refusals. None of the messages
// holds a name, a number or a word that is in the register or was typed as one.
func TestNoNameInAnyFailure(t *testing.T) {
	b := newBirdcage(t)
	failed, typed := 0, 0
	count := func(line string) {
		typed++
		if b.silent(line) {
			failed++
		}
	}
	for _, path := range leaves(newRoot(stepApp())) {
		for _, end := range []string{
			` "Quetzal Xochitl"`, ` RH-01 "Quetzal Xochitl"`, ` --Quetzal`, ` RH-01 --on "Quetzal Xochitl"`, ` RH-01 --name "=Quetzal" --phone "Zbigniew"`,
			` 99 --reason "Quetzal Xochitl" --format "Xochitl"`, ` --from-file missing.txt --born "Quetzal Xochitl"`,
		} {
			count(path + end)
		}
	}
	for _, line := range refusedLines() {
		if !b.silent(line) {
			t.Errorf("ypa %s: it does not fail", line)
		}
		failed++
	}
	if failed < 400 {
		t.Errorf("%d of %d lines failed: too few to show anything", failed, typed)
	}
	t.Logf("%d failing lines of %d typed", failed, typed+len(refusedLines()))
	if code, _, talk := b.run("verify"); code != exitDone {
		t.Errorf("afterwards the register is not in order: %s", talk)
	}
}

// leaves are the commands that do something, but for those that make a home or a
// file of any name, or talk to nobody.
func leaves(root *cobra.Command) []string {
	var list []string
	walk(root, func(c *cobra.Command) {
		path := strings.TrimPrefix(c.CommandPath(), "ypa ")
		if !c.HasSubCommands() && path != "demo" && path != "init" && path != "backup key" {
			list = append(list, path)
		}
	})
	return list
}

// refusedLines are refused for what is on record.
func refusedLines() []string {
	return strings.Split(strings.TrimSpace(`
child add RH-01 --name "Quetzal Xochitl" --born 4/5/2012 --status looked-after
child add rh-01 --name "Zbigniew Xochitl" --born 4/5/2012 --status looked-after
child add RH-09 --name "Quetzal Xochitl" --born 4/5/2030 --status looked-after
child add RH-09 --name "Quetzal Xochitl" --born "Tenoch" --status looked-after
child add RH-09 --name "Quetzal Xochitl" --born 4/5/2012 --status Tenoch
child add RH-09 --name "Quetzal Xochitl" --status looked-after
child add "Quetzal Xochitl" --name "Quetzal Xochitl" --born 4/5/2012 --status looked-after
child add everyone --name "Quetzal Xochitl" --born 4/5/2012 --status looked-after
child add RH-09 --name "=Quetzal" --born 4/5/2012 --status looked-after
child add RH-09 --name 12345 --born 4/5/2012 --status looked-after
child set RH-01 RH-02 --known-as Tenoch
child set RH-01 --authority "Zbigniew Council"
child set RH-01 --secure=Tenoch
child set RH-01 --parent-visit Zbigniew
child status RH-01 --status looked-after --since 4/5/2000
child status RH-01 --status "Quetzal Xochitl"
child admit RH-01 --on 3/11/2026
child leave RH-01 --on 3/11/2030
child leave RH-01 --reason Zbigniew
child move RH-01 --in-area --out-of-area
child show Quetzal
child show "Quetzal Xochitl"
child show tenoch
child export Quetzal
child dispose RH-01
child dispose RH-01 --never-here --reason "never came"
child dispose RH-01 --before-time
child dispose RH-01 --before-time --reason "Quetzal Xochitl asked"
child dispose RH-01 --before-time --reason "Tenoch asked" --yes RH-01
child dispose RH-01 --before-time --reason asked --yes Quetzal
iro set RH-01 --name "Zbigniew Perpetua" --phone "Perpetua"
iro set RH-01 --name "Zbigniew Perpetua" --email "Perpetua"
iro set RH-99 --name "Zbigniew Perpetua"
iro set Quetzal Xochitl --name "Zbigniew"
iro notify RH-01 --event Zbigniew
iro notify RH-01 --for 9999
iro end RH-02
worker set RH-01 --name "=Zbigniew"
iv appoint RH-01 --name "Perpetua Ixchel" --on 1/10/2030
iv visit RH-02
iv check RH-02 --dbs 1/1/2030
iv end RH-02 --reason resigned
iv end RH-01 --reason Perpetua
advocate refer RH-01 --agreed Zbigniew
advocate refer RH-01 --agreed no
advocate meet RH-02 --on 1/1/2030
review held RH-01 --on 1/1/2030
review book RH-01 --on Zbigniew
event add RH-01 --kind Zbigniew
event add RH-01 --kind missing --on 1/1/2030
event close 9999
event close Quetzal
inform RH-01 --about Zbigniew
inform everyone --except Quetzal --about iro
inform RH-01 --about iro --how Zbigniew
waive iv-visited RH-01 --until 31/12/2026
waive iv-visited RH-01 --reason capybara --until 31/12/2030
waive Zbigniew RH-01 --reason capybara --until 31/12/2026
waive private-space home --reason "Quetzal Xochitl paints it" --until 31/12/2026
waive private-space home --reason "RH-01 paints it" --until 31/12/2026
reg44 recommend "Tenoch wants a poster"
reg44 recommend "a poster for Quetzal Xochitl" --due 1/12/2026
reg44 done Zbigniew
reg44 visit --who Zbigniew
home set --name "=Zbigniew"
home set --procedure Zbigniew
authority set Zbigniew --name "Zbigniew Council"
authority add york --name "Zbigniew Council"
authority set york --advocacy-phone "Ixchel"
contacts set Zbigniew --phone "Zbigniew"
history Quetzal
history --known-at Quetzal
audit Quetzal
audit RH-01 --as-of Quetzal
audit --rule Zbigniew
audit --owner Zbigniew
explain Zbigniew
explain iv-visited Quetzal
correct 8
correct 9999 --note capybara
correct Quetzal --note capybara
correct 8 --meeting "Zbigniew"
correct 11 --phone "Zbigniew Perpetua"
correct 11 --name "=Zbigniew"
correct 11 --on "Quetzal Xochitl"
withdraw 11
withdraw Zbigniew --reason capybara
withdraw 9999 --reason capybara
withdraw 3 --reason "Quetzal Xochitl was never here"
undo Quetzal
undo 9999
undo 1
undo 3
import missing.csv
chase Zbigniew
fill Quetzal
Quetzal
child Quetzal
iro Zbigniew Perpetua
`), "\n")
}

// TestFlagsFromAFile reads flags from a file and from what is piped in; mistakes
// are told by the number of the line.
func TestFlagsFromAFile(t *testing.T) {
	b := newBirdcage(t)
	for name, c := range map[string]struct {
		text, line, says string
		code             int
	}{
		"flags":              {"name: Zbigniew Perpetua\nphone: \"07700 900322\"\n# a remark\n\nagain: yes\n", "iro set RH-02 --from-file FILE", "", exitDone},
		"what is typed wins": {"phone: 07700 900322\nname: Zbigniew\n", "iro set RH-02 --phone \"07700 900323\" --from-file=FILE", "", exitDone},
		"from Windows":       {"\ufeffName: Zbigniew\r\nPhone: 07700 900325\r\n", "iro set RH-02 --from-file FILE", "", exitDone},
		"no colon":           {"name Zbigniew\n", "iro set RH-02 --from-file FILE", "line 1 has no colon", exitUsage},
		"no such flag":       {"\nphnoe: 07700 900322\n", "iro set RH-02 --from-file FILE", "line 2 names no flag of ypa iro set", exitUsage},
		"nearly":             {"phoen: 07700 900322\n", "iro set RH-02 --from-file FILE", "did you mean phone?", exitUsage},
		"itself":             {"from-file: x\n", "iro set RH-02 --from-file FILE", "line 1 names no flag", exitUsage},
		"a wrong value":      {"phone: Zbigniew\n", "iro set RH-02 --from-file FILE", "--phone is no telephone number", exitUsage},
		"no file":            {"", "iro set RH-02 --from-file", "--from-file needs a file", exitUsage},
		"not recording":      {"name: x\n", "child list --from-file FILE", "unknown flag: --from-file", exitUsage},
	} {
		t.Run(name, func(t *testing.T) {
			file := filepath.Join(b.dir, "flags.txt")
			if err := os.WriteFile(file, []byte(c.text), 0o600); err != nil {
				t.Fatal(err)
			}
			code, _, talk := b.run(strings.ReplaceAll(c.line, "FILE", file))
			if code != c.code || !strings.Contains(talk, c.says) || c.says != "" && strings.Contains(talk, "Zbigniew") {
				t.Errorf("code %d: %s", code, talk)
			}
		})
	}
}

// TestNoFlagTakesASecret: what is secret is read from a file, never from a flag,
// which shells keep and others on the computer can see.
func TestNoFlagTakesASecret(t *testing.T) {
	walk(newRoot(stepApp()), func(c *cobra.Command) {
		c.Flags().VisitAll(func(f *pflag.Flag) {
			for _, word := range []string{"pass", "secret", "token", "pin", "identity"} {
				named := slices.Contains(strings.Split(f.Name, "-"), word) || strings.HasPrefix(f.Name, "pass")
				if named && !strings.Contains(f.Usage, "`FILE`") {
					t.Errorf("%s --%s takes a secret", c.CommandPath(), f.Name)
				}
			}
		})
	})
}
