package cmd

import (
	"cmp"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/present"
)

// setting is one setting of the settings file, for people.
type setting struct {
	key   string
	about string
	usual string // what holds where nobody says otherwise
}

// settingsTable describes every setting that the file may hold. docs/settings.md
// is made from it.
func settingsTable() []setting {
	return []setting{
		{"register", "the file of the register", "register.db in the folder for ypa's data"},
		{"by", "the name that entries are signed with", "the login name"},
		{"color", "colour: auto, always or never", "auto"},
		{"accessible", "sentences instead of tables, for screen readers: true or false", "false"},
		{"extra-days", "a file of further days that are not working days, one a line", "none"},
		{"procedure-file", "the home's own procedure, a YAML file", "none"},
		{"papers", "a folder with the home's own templates for papers", "none"},
		{"backup-to", "the folder that backups go to", "none"},
		{"backup-recipients", "the public keys, age1…, that can open backups", "none"},
		{"backup-keep", "how long backups are kept, as in 400d", "400 days"},
		{"backup-every", "ypa doctor says NO when the last backup is older", "14 days"},
		{"backup-check-every", "ypa doctor says NO when no backup was opened to check it for so long", "90 days"},
	}
}

// Where the value of a setting is from.
const (
	fromFlag        = "flag"
	fromEnvironment = "environment"
	fromFile        = "file"
	fromDefault     = "default"
)

// settingJSON is a setting in JSON.
type settingJSON struct {
	Key   string `json:"key"`
	Value string `json:"value"`
	From  string `json:"from"`
	About string `json:"about"`
}

func newSettings(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "settings",
		Short: "each setting, its value, and where that is from",
		Long: `Shows every setting with its value and where it is from: a flag before the
environment before the settings file before the default. The settings file is text
that you can edit, a line for each, as in

    by: Karen Doyle
    backup-to: 'D:\ypa-backups'

It is settings.yaml in %APPDATA%\ypa on Windows, in ~/Library/Application Support/ypa
on a Mac, in ~/.config/ypa elsewhere, or what --settings or YPA_SETTINGS names.
A Windows path stands in single quotes. A key that means nothing is an error. In the
environment a setting is YPA_ and its name in capitals, as in YPA_BACKUP_TO.

Exit codes: 0 done; 2 wrong command line, or a mistake in the settings; 6 anything
else.`,
		Example: "  ypa settings\n  ypa settings --format json\n  ypa settings --settings rowan.yaml",
		Args:    noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runSettings(c) },
	}
}

func (a *app) runSettings(c *cobra.Command) error {
	format, err := a.format("table", "json")
	if err != nil {
		return err
	}
	out := a.out()
	list := a.settingsNow(c)
	if format == "json" {
		err := out.json(struct {
			Schema   int           `json:"schema"`
			File     string        `json:"file"`
			There    bool          `json:"file_there"`
			Settings []settingJSON `json:"settings"`
		}{1, a.settingsPath(), a.settingsThere(), list})
		if err != nil {
			return err
		}
		return a.send(out)
	}
	a.printSettings(out, list)
	return a.send(out)
}

// printSettings writes each setting under its name.
func (a *app) printSettings(out *page, list []settingJSON) {
	there := ""
	if !a.settingsThere() {
		there = " (not there yet: ypa setup makes it, or any editor)"
	}
	p := present.NewPrinter(out, out.style)
	p.Text("Settings file: " + a.settingsPath() + there)
	for _, s := range list {
		p.Blank()
		p.Text(s.Key + ": " + cmp.Or(s.Value, "-"))
		p.Item("   ", s.From+"; "+s.About)
	}
}

// settingsNow lists the settings as this run goes by them.
func (a *app) settingsNow(c *cobra.Command) []settingJSON {
	list := []settingJSON{}
	for _, s := range settingsTable() {
		value := a.v.GetString(s.key)
		if many := a.v.GetStringSlice(s.key); s.key == "backup-recipients" {
			value = strings.Join(many, ", ")
		}
		from := fromDefault
		flag := c.Flags().Lookup(s.key)
		switch {
		case flag != nil && flag.Changed:
			from = fromFlag
		case a.Getenv(envName(s.key)) != "":
			from = fromEnvironment
		case a.v.InConfig(s.key):
			from = fromFile
		}
		if value == "" {
			value = a.usual(s)
		}
		list = append(list, settingJSON{s.key, value, from, s.about})
	}
	return list
}

// usual is the value of a setting that nobody gave, as it comes out here.
func (a *app) usual(s setting) string {
	switch s.key {
	case "register":
		return a.set.Register
	case "by":
		return a.set.By
	}
	if s.usual == "none" {
		return ""
	}
	return s.usual
}
