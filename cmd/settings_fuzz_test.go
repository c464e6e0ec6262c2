package cmd

import (
	"bytes"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"github.com/spf13/cobra"

	"ypa/internal/care"
)

// settingsRun is what the settings of a folder are, or why not.
type settingsRun struct {
	code       int
	page, said string
	list       []settingJSON
}

// settingsOf reads the settings file of a folder as every command does.
func settingsOf(dir string) settingsRun {
	a := stepApp()
	a.DataDir, a.ConfigDir = dir, dir
	a.Login = func() string { return "Karen Doyle" }
	c := &cobra.Command{Use: "ypa"}
	a.globalFlags(c)
	if err := c.ParseFlags(nil); err != nil {
		panic(err) // there are none
	}
	var r settingsRun
	var said bytes.Buffer
	code, message, hint := explain(a.load(c))
	a.Stderr = &said
	a.report(message, hint)
	r.code, r.said = code, said.String()
	if code != exitDone {
		return r
	}
	out := a.out()
	r.list = a.settingsNow(c)
	a.printSettings(out, r.list)
	r.page = out.String()
	return r
}

// values are the settings by their names.
func (r settingsRun) values() map[string]settingJSON {
	list := map[string]settingJSON{}
	for _, s := range r.list {
		list[s.Key] = s
	}
	return list
}

// FuzzSettings: whatever is in the settings file, it is taken, the same way each
// time, or refused with a message that names the file and can be printed. A
// setting that ypa setup adds is there afterwards, and the others are as before.
func FuzzSettings(f *testing.F) {
	for _, file := range []string{
		"", "by: Karen Doyle\nbackup-to: 'D:\\ypa-backups'\nbackup-keep: 90 days\n", "backup-recipients: [age1x, age1y]\naccessible: true\n",
		"backup-too: x\n", "by: [a, b]\n", "by:\n  x: y\n", "color: red\n", "accessible: perhaps\n", "by: \"\\e[2J\\u202e\"\n", "BY: x\nby: y\n", "Color: never\ncolor: always\n", "- a\n", "{by: x}", "by: |\n  x", "by: x\n...\n",
		"by: x\n---\nby: y\n", "# only a remark", "\ufeffby: x\r\n", "by: &a x\nregister: *a\n", "a: &a [*a]\n", "register: \"C:\\Users\\me\"\n", "by: 2026-11-22\n", "by: ~\n", "by: 0x1F\n", "\xff\xfe", "by: x # y", "? by\n: x\n",
	} {
		f.Add([]byte(file), "Karen O'Doyle")
	}
	dir := f.TempDir()
	path := filepath.Join(dir, "settings.yaml")
	f.Fuzz(func(t *testing.T, file []byte, name string) {
		if err := os.WriteFile(path, file, 0o600); err != nil {
			t.Fatal(err)
		}
		before := settingsOf(dir)
		if diff := cmp.Diff(before, settingsOf(dir), cmp.AllowUnexported(settingsRun{})); diff != "" {
			t.Fatalf("the second time it is another: %s", diff)
		}
		for _, text := range []string{before.page, before.said} {
			if at := strings.IndexFunc(text, func(c rune) bool { return c != '\n' && !unicode.IsPrint(c) }); at >= 0 || !utf8.ValidString(text) {
				t.Fatalf("it can't be printed: %q", text)
			}
		}
		switch before.code {
		case exitDone:
		case exitUsage:
			if !strings.HasPrefix(before.said, "ypa: ") || !strings.Contains(before.said, path) {
				t.Fatalf("it does not say where the mistake is: %s", before.said)
			}
			return
		default:
			t.Fatalf("exit %d: %s", before.code, before.said)
		}
		if name, err := text("by", name); err == nil && care.CheckName(name) == nil {
			checkKept(t, dir, before.values(), name)
		}
	})
}

// checkKept adds the setting by to the settings file and holds that it is read
// back and that nothing else has changed.
func checkKept(t *testing.T, dir string, before map[string]settingJSON, name string) {
	t.Helper()
	if before["by"].From == fromFile {
		return // it is asked for only where it isn't set
	}
	path := filepath.Join(dir, "settings.yaml")
	was, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	a := stepApp()
	a.ConfigDir = dir
	if err := (&setup{app: a}).keep("by", yamlText(name)); err != nil {
		if now, _ := os.ReadFile(path); !bytes.Equal(was, now) || !strings.Contains(err.Error(), path) {
			t.Fatalf("refused, and the file is %q: %v", now, err)
		}
		return
	}
	after := settingsOf(dir)
	if after.code != exitDone {
		t.Fatalf("with %q added it is no settings file any more: %s", name, after.said)
	}
	want := maps.Clone(before)
	by := want["by"]
	by.Value, by.From = name, fromFile
	want["by"] = by
	if diff := cmp.Diff(want, after.values()); diff != "" {
		t.Fatalf("with %q added: %s", name, diff)
	}
}
