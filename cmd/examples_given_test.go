package cmd

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
)

// given is what an example takes for granted.
type given struct {
	like   string   // the lines it is for, as an expression
	bare   string   // the home: "empty", "none", "early" (made in October); else the made-up one
	before []string // what was recorded before
	typed  string   // what is typed at its questions; then it is a terminal
	words  []string // in pairs: what stands for something, and what it stands for here
	code   int      // how it ends
}

// takenForGranted says what the examples take for granted, where the made-up home
// alone will not do. All rows that fit a line count.
func takenForGranted() []given {
	newcomer := `ypa child add RH-09 --name "Ines Talbot" --born 14/2/2013 --status looked-after --since 18/11/2026 --authority york`
	return []given{
		{like: `^ypa adviser set RH-06 --kind personal --pathway`, before: []string{`ypa adviser set RH-06 --kind personal --name "Jo Field" --phone "01632 960111"`}},
		{like: `^ypa advocate end RH-01 --kind service`, before: []string{`ypa advocate set RH-01 --organisation "Speak Up" --kind service --phone "01632 960330"`}},
		{like: `^ypa audit --read`, before: []string{`ypa audit --save --by scheduled`}, typed: "\n"},
		{like: `--known-at`, bare: "early"},
		{like: `^ypa authority add|^ypa import`, bare: "empty"},
		{like: `^ypa init|^ypa demo`, bare: "none"},
		{like: `--register practice.db`, before: []string{`ypa demo practice.db`}},
		{like: `--name -`, typed: "Ines Talbot\n"},
		{like: `^ypa child (show|dispose) RH-09`, before: []string{newcomer}},
		{like: `^ypa child dispose RH-06$`, code: exitUsage}, // a record that has to be kept
		{like: `^ypa contacts set old-office`, before: []string{`ypa contacts set old-office --name "Old office" --phone "01632 960400"`}},
		{like: ` (412|430)\b`, before: []string{`ypa event add RH-01 --kind missing --on yesterday`, `ypa iro set RH-02 --phone "01632 960808" --email peter@example.org`}, words: []string{"430", "260", "412", "261"}},
		{like: `^ypa correct 412$`, typed: "\n\n\n01632 960809\n\n\ny\n"},
		{like: `^ypa event close RH-04`, before: []string{`ypa event add RH-04 --kind missing --on 2026-11-20`}},
		{like: `^ypa iro notify RH-01 --event missing`, before: []string{`ypa event add RH-01 --kind missing`}},
		{like: `^ypa letter iro-notification RH-03`, before: []string{`ypa event add RH-03 --kind missing`}},
		{like: `^ypa iv appoint RH-01`, before: []string{`ypa iv end RH-01 --reason resigned`}},
		{like: `^ypa reg44 report --on 20/10/2026`, before: []string{`ypa reg44 visit --on 20/10/2026`}},
		{like: `^ypa reg44 report$`, before: []string{`ypa reg44 visit`}},
		{like: `^ypa setup`, typed: strings.Repeat("\n", 12)},
		{like: `^ypa undo`, before: []string{`ypa iv visit RH-01`}, words: []string{"57", "2"}},
		{like: `^ypa undo$`, typed: "y\n"},
		{like: `~/`, words: []string{"~/", ""}},
		{like: `^ypa restore`, typed: "yes\n"},
	}
}

// prepare records what a line takes for granted and gives the line as it is typed
// here, what is typed at it and how it ends.
func (h *exampleHome) prepare(t *testing.T, dir, line string) (string, string, int) {
	t.Helper()
	bare, typed, code := "", "", exitDone
	var before []string
	shown := line
	for _, g := range takenForGranted() {
		if !regexp.MustCompile(g.like).MatchString(shown) {
			continue
		}
		before = append(before, g.before...)
		line = strings.NewReplacer(g.words...).Replace(line)
		if g.bare != "" {
			bare = g.bare
		}
		if g.typed != "" {
			typed = g.typed
		}
		code = max(code, g.code)
	}
	h.settle(t, dir, bare, strings.Contains(line, "ypa import"))
	for _, one := range before {
		if ended, said := h.type1(dir, one, "", h.now); ended != exitDone && ended != exitFlagged {
			t.Fatalf("before it, %s: exit %d: %s", one, ended, said)
		}
	}
	return h.stands(t, dir, line), typed, code
}

// settle makes the home, and the files and folders that examples name.
func (h *exampleHome) settle(t *testing.T, dir, bare string, lists bool) {
	t.Helper()
	for _, folder := range []string{"homes", "backups", `D:\ypa-backups`, "papers"} {
		if err := os.Mkdir(filepath.Join(dir, folder), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"rowan.db", "fern.db", "homes/rowan.db"} {
		put(t, filepath.Join(dir, name), h.demo)
	}
	put(t, filepath.Join(dir, "rowan.yaml"), []byte("by: Karen Doyle\n"))
	put(t, filepath.Join(dir, "name.txt"), []byte("Ines Talbot\n"))
	for name, sample := range map[string]string{"tracker.xlsx": "rowan-house-tracker.xlsx", "list.csv": "rowan-house-tracker.csv"} {
		data, err := os.ReadFile(filepath.Join(h.samples, sample))
		if err != nil {
			t.Fatal(err)
		}
		if lists {
			put(t, filepath.Join(dir, name), data)
		}
	}
	switch bare {
	case "none":
	case "empty":
		h.must(t, dir, `ypa init "Rowan House"`, h.now)
	case "early":
		h.must(t, dir, `ypa demo register.db`, time.Date(2026, 10, 12, 9, 0, 0, 0, time.UTC))
	default:
		put(t, filepath.Join(dir, "register.db"), h.demo)
	}
}

// stands puts what is only known here in the place of what an example shows: a
// public key, a backup and a checkpoint.
func (h *exampleHome) stands(t *testing.T, dir, line string) string {
	t.Helper()
	if strings.Contains(line, "ypa backup") && !strings.Contains(line, "backup key") || strings.Contains(line, "age1") || strings.Contains(line, "restore") {
		h.must(t, dir, `ypa backup key key.txt`, h.now)
		text, err := os.ReadFile(filepath.Join(dir, "key.txt"))
		if err != nil {
			t.Fatal(err)
		}
		public := regexp.MustCompile(`age1[0-9a-z]{20,}`).FindString(string(text))
		put(t, filepath.Join(dir, "settings.yaml"), []byte("backup-to: "+filepath.Join(dir, "backups")+"\nbackup-recipients: ["+public+"]\n"))
		line = strings.ReplaceAll(line, "age1exampleexampleexample", public)
	}
	for _, ending := range []string{".age", ".db"} {
		shown := regexp.MustCompile(`ypa-2026[-0-9a-f]+\` + ending)
		if !shown.MatchString(line) {
			continue
		}
		h.must(t, dir, "ypa backup"+map[string]string{".db": " --plain --to backups"}[ending], h.now)
		made, err := filepath.Glob("backups/*" + ending)
		if err != nil || len(made) != 1 {
			t.Fatal("no backup", made, err)
		}
		line = shown.ReplaceAllString(line, made[0])
	}
	if strings.Contains(line, "--anchor") {
		said := h.must(t, dir, "ypa verify", h.now)
		line = regexp.MustCompile(`"\d+ [-0-9A-Z]+"`).ReplaceAllString(line, `"`+regexp.MustCompile(`\d+ [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}`).FindString(said)+`"`)
	}
	return line
}
