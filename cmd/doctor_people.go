package cmd

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/register"
)

// lookAtPeople looks at what has to do with single young people.
func (d *doctor) lookAtPeople(r *register.Reader, s *sight) error {
	if err := d.lookAtRetention(r, s); err != nil {
		return err
	}
	return d.lookAtShellHistory(r, s)
}

// lookAtRetention says whether a record has to be kept no longer.
func (d *doctor) lookAtRetention(r *register.Reader, s *sight) error {
	var over []string
	var first care.Retention
	ref := ""
	err := s.each(r, func(rec *care.Record) error {
		kept := rec.Retention()
		switch {
		case kept.Until.IsZero():
		case !kept.Until.After(s.asOf):
			over = append(over, rec.Subject.Ref)
		case ref == "" || kept.Until.Before(first.Until):
			first, ref = kept, rec.Subject.Ref
		}
		return nil
	})
	switch {
	case err != nil:
		return err
	case len(over) > 0:
		d.no("retention", fmt.Sprintf("%s past the earliest disposal day: %s", people(len(over)), strings.Join(over, ", ")), "ypa child dispose "+over[0])
	case ref == "":
		d.yes("retention", "no young person is past the earliest disposal day")
	default:
		d.yes("retention", fmt.Sprintf("no young person is past the earliest disposal day (first: %s, %s)", ref, first.Until.Medium()))
	}
	return nil
}

func people(n int) string {
	if n == 1 {
		return "1 young person is"
	}
	return fmt.Sprintf("%d young people are", n)
}

// maxShellHistory is how much of the end of a shell's history is looked at, in
// bytes.
const maxShellHistory = 8 << 20

// lookAtShellHistory looks whether what shells keep of the lines that were typed
// holds the name of a young person. It reads, and prints no name.
func (d *doctor) lookAtShellHistory(r *register.Reader, s *sight) error {
	people, err := identities(r, s)
	if err != nil {
		return err
	}
	for i := range people {
		people[i].Ref = "" // references may be typed
	}
	found, looked := 0, 0
	for _, file := range shellHistories(d.Getenv, runtime.GOOS) {
		text, err := tail(file)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			continue
		case err != nil:
			d.unknown("shell-history", "the shell's history can't be read: "+file, "")
			found++
			continue
		}
		looked++
		if n := namingLines(text, people); n > 0 {
			found++
			d.no("shell-history", fmt.Sprintf("%s in %s name a young person", count(n, "line"), file),
				"take those lines out with an editor; names are typed after --name -, or read with --from-file")
		}
	}
	switch {
	case found > 0:
	case looked == 0:
		d.yes("shell-history", "no shell on this computer has kept the lines that were typed")
	default:
		d.yes("shell-history", "what the shell has kept of the lines that were typed names no young person")
	}
	return nil
}

// shellHistories are the files in which shells keep what was typed.
func shellHistories(getenv func(string) string, system string) []string {
	home := getenv("HOME")
	if home == "" {
		home = getenv("USERPROFILE")
	}
	powershell := filepath.Join("PowerShell", "PSReadLine", "ConsoleHost_history.txt")
	var list []string
	if system == "windows" {
		list = append(list, filepath.Join(getenv("APPDATA"), "Microsoft", "Windows", powershell))
	}
	if home != "" {
		data := getenv("XDG_DATA_HOME")
		if !filepath.IsAbs(data) {
			data = filepath.Join(home, ".local", "share")
		}
		list = append(list, filepath.Join(home, ".bash_history"), filepath.Join(home, ".zsh_history"), filepath.Join(home, ".histfile"),
			filepath.Join(data, "fish", "fish_history"), filepath.Join(data, strings.ToLower("PowerShell"), "PSReadLine", "ConsoleHost_history.txt"))
	}
	if own := getenv("HISTFILE"); filepath.IsAbs(own) {
		list = append(list, own)
	}
	slices.Sort(list)
	return slices.Compact(list)
}

// tail reads the end of a file.
func tail(path string) (text string, err error) {
	f, err := os.Open(path)
	if err != nil {
		return "", err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	info, err := f.Stat()
	if err != nil {
		return "", err
	}
	if size := info.Size(); size > maxShellHistory {
		if _, err := f.Seek(size-maxShellHistory, io.SeekStart); err != nil {
			return "", err
		}
	}
	data, err := io.ReadAll(io.LimitReader(f, maxShellHistory))
	return string(data), err
}

// namingLines counts the lines that name somebody: with ypa in them, by any part
// of a name; else by the whole of one that has several words.
func namingLines(text string, people []care.Identity) int {
	n := 0
	for line := range strings.SplitSeq(text, "\n") {
		if strings.Contains(line, "ypa") && naming(line, people) || wholly(line, people) {
			n++
		}
	}
	return n
}

func naming(line string, people []care.Identity) bool {
	_, named := care.Named(care.Noted{Note: line}, people)
	return named
}

func wholly(line string, people []care.Identity) bool {
	folded := strings.ToLower(line)
	return slices.ContainsFunc(people, func(p care.Identity) bool {
		return strings.Contains(p.Name, " ") && strings.Contains(folded, strings.ToLower(p.Name))
	})
}
