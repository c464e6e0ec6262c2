package cmd

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/care"
	"ypa/internal/outfile"
)

// settings are what a run goes by: flags before environment before the settings
// file before the defaults. Nothing below cmd ever sees viper.
type settings struct {
	Register   string `mapstructure:"register"`
	By         string `mapstructure:"by"`
	Format     string `mapstructure:"format"`
	Output     string `mapstructure:"output"`
	NoInput    bool   `mapstructure:"no-input"`
	Force      bool   `mapstructure:"force"`
	Quiet      bool   `mapstructure:"quiet"`
	Color      string `mapstructure:"color"`
	Accessible bool   `mapstructure:"accessible"`
	Raw        bool   `mapstructure:"raw"`
	ExtraDays  string `mapstructure:"extra-days"`
	Procedure  string `mapstructure:"procedure-file"`
	Papers     string `mapstructure:"papers"`

	BackupTo   string   `mapstructure:"backup-to"`          // a folder
	BackupKeys []string `mapstructure:"backup-recipients"`  // public keys of age
	BackupKeep string   `mapstructure:"backup-keep"`        // how long backups are kept
	BackupIn   string   `mapstructure:"backup-every"`       // doctor: a backup is to be younger
	DrillIn    string   `mapstructure:"backup-check-every"` // doctor: one was to be opened since
}

// fileKeys are the settings that a file may hold.
func fileKeys() []string {
	var keys []string
	for _, s := range settingsTable() {
		keys = append(keys, s.key)
	}
	return keys
}

// globalFlags are the flags of every command.
func (a *app) globalFlags(root *cobra.Command) {
	f := root.PersistentFlags()
	f.String("register", "", "the register `FILE` (YPA_REGISTER)")
	f.String("by", "", "the `NAME` that entries are signed with (YPA_BY)")
	f.String("format", "", "how to print: table, csv, json, markdown, html or xlsx, where a command has them")
	f.StringP("output", "o", "", "write to `FILE` instead of the screen; its extension chooses the format")
	f.Bool("raw", false, "CSV for programs: no guard before formulas, no byte order mark")
	f.Bool("no-input", false, "never ask")
	f.Bool("force", false, "write over an existing output file")
	f.BoolP("quiet", "q", false, "print only what must be read")
	f.String("settings", "", "the settings `FILE` (YPA_SETTINGS)")
	f.String("color", "auto", "colour: auto, always or never (and NO_COLOR)")
	f.Bool("accessible", false, "sentences instead of tables, for screen readers")
	f.String("extra-days", "", "a `FILE` of further days that are not working days")
	f.Lookup("extra-days").Hidden = true
}

// load reads the settings for the command that is run.
func (a *app) load(c *cobra.Command) error {
	if err := noneEmpty(c); err != nil {
		return err
	}
	a.v.SetEnvPrefix("YPA")
	a.v.SetEnvKeyReplacer(strings.NewReplacer("-", "_"))
	for _, key := range append(fileKeys(), "settings") {
		if err := a.v.BindEnv(key, envName(key)); err != nil {
			return err
		}
	}
	var bad error
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if root := c.Root().PersistentFlags().Lookup(f.Name); root == f {
			bad = errors.Join(bad, a.v.BindPFlag(f.Name, f))
		}
	})
	if bad != nil {
		return bad
	}
	if err := a.readFile(); err != nil {
		return err
	}
	if err := a.v.Unmarshal(&a.set); err != nil {
		return usage("", "settings: %w", err)
	}
	if err := a.defaults(); err != nil {
		return err
	}
	return a.freeOutput(c)
}

// writesFolders marks a command whose --output may be a folder.
const writesFolders = "writes folders"

// freeOutput refuses an output file that is there already, before anything is
// recorded or worked out. A command that writes folders sees to those itself.
func (a *app) freeOutput(c *cobra.Command) error {
	if a.toScreen() {
		return nil
	}
	if sameFile(a.set.Output, a.set.Register) || sameFile(a.set.Output, a.set.Register+"-journal") {
		return usage("choose another file with --output", "--output names the register itself, %s: it is never written over", a.set.Register)
	}
	info, err := os.Lstat(a.set.Output)
	switch {
	case err != nil || info.Mode()&fs.ModeDevice != 0 || info.IsDir() && c.Annotations[writesFolders] != "":
		return nil
	case info.IsDir():
		return &failure{code: exitOther, err: fmt.Errorf("%s is a folder", a.set.Output), hint: "name a file in it with --output"}
	case a.set.Force:
		return nil
	}
	return &failure{code: exitOther, err: fmt.Errorf("%s %w", a.set.Output, outfile.ErrExists), hint: "--force writes over it"}
}

func envName(key string) string { return "YPA_" + strings.ToUpper(strings.ReplaceAll(key, "-", "_")) }

// settingsPath is the settings file that this run goes by, whether it is there
// or not.
func (a *app) settingsPath() string {
	if path := a.v.GetString("settings"); path != "" {
		return path
	}
	return filepath.Join(a.ConfigDir, "settings.yaml")
}

// colours are when output is coloured.
func colours() []string { return []string{"auto", "always", "never"} }

// defaults fills in what nobody said.
func (a *app) defaults() error {
	if a.set.Register == "" {
		a.set.Register = filepath.Join(a.DataDir, "register.db")
	}
	if a.set.By == "" {
		a.set.By = a.Login()
	}
	a.set.BackupKeep = cmp.Or(a.set.BackupKeep, "400 days")
	a.set.BackupIn = cmp.Or(a.set.BackupIn, "14 days")
	a.set.DrillIn = cmp.Or(a.set.DrillIn, "90 days")
	if !slices.Contains(colours(), a.set.Color) {
		return unknownValue("color", a.set.Color, colours()...)
	}
	return nil
}

// sameFile reports whether two paths lead to one file, or would.
func sameFile(a, b string) bool {
	first, errA := os.Stat(a)
	second, errB := os.Stat(b)
	if errA == nil && errB == nil {
		return os.SameFile(first, second)
	}
	pathA, errA := filepath.Abs(a)
	pathB, errB := filepath.Abs(b)
	return errA == nil && errB == nil && pathA == pathB
}

// author is the name that entries are signed with.
func (a *app) author() (string, error) {
	name, err := care.Clean(a.set.By, false)
	switch {
	case err != nil:
		return "", usage("", "--by: %w", err)
	case name != "" && strings.IndexFunc(name, unicode.IsLetter) < 0:
		return "", usage("the day by which something is due is --due, the day it was done is --on; "+`a name is as in --by "Karen Doyle"`,
			"--by says who signs, and %q is no name", name)
	case name != "":
		return name, nil
	}
	return "", usage("say who you are with --by NAME, or once and for all in the settings", "entries are signed, and no name is known")
}

// plain strips the path from an error of the file system: it is named already.
func plain(err error) error {
	if p, ok := errors.AsType[*fs.PathError](err); ok {
		return p.Err
	}
	return err
}
