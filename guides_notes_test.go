package main

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// note is what a page tells the test. One line each:
//
//	demo             a register of the made-up home
//	fresh            an empty home again
//	day 2026-11-24   the day, from here on
//	width 100        the columns of the screen, from here on
//	copy FROM TO     a file of the project
//	mkdir FOLDER     a folder
//	write FILE TEXT  a file
//	put WORD TEXT    what is typed for a word that stands for something
//	find WORD GLOB   what is typed for a word is a file's name, the last one that fits
//	key WORD FILE    what is typed for a word is the public key in a file
//	keys TO KEY...   settings with these backups: the folder, and the keys of two files
//	run ypa …        a command that the page doesn't show
//	exit 1 0         the exit codes of the next block's commands
//	type A | B       what is typed at the questions of the next block
//	show 1..4 -3..   which of the lines printed the next block shows
//	save FILE        the next block is a file
//	table            the commands in the next table are typed; else they are only named
//	skip REASON      the next block isn't run
func (f *follower) note(line string) {
	f.t.Helper()
	word, rest, _ := strings.Cut(line, " ")
	rest = strings.TrimSpace(rest)
	from, to, _ := strings.Cut(rest, " ")
	var err error
	switch word {
	case "":
	case "demo":
		f.type1("ypa demo "+filepath.Join(f.dir, ".local", "share", "ypa", "register.db"), "0")
	case "fresh":
		f.crontab = ""
		err = errors.Join(os.RemoveAll(filepath.Join(f.dir, ".local")), os.RemoveAll(filepath.Join(f.dir, ".config")))
	case "day":
		f.now, err = time.Parse("2006-01-02 15:04", rest+" 09:00")
	case "width":
		_, err = fmt.Sscan(rest, &f.width)
	case "copy":
		var data []byte
		if data, err = os.ReadFile(filepath.Join(f.here, from)); err == nil {
			err = os.WriteFile(to, data, 0o600)
		}
	case "write":
		err = os.WriteFile(from, []byte(strings.ReplaceAll(to, `\n`, "\n")+"\n"), 0o600)
	case "mkdir":
		err = os.MkdirAll(rest, 0o700)
	case "put":
		f.put(from, to)
	case "find":
		files, failed := filepath.Glob(to)
		if err = failed; len(files) > 0 {
			f.put(from, files[len(files)-1])
		}
	case "key":
		var public string
		if public, err = publicKey(to); err == nil {
			f.put(from, public)
		}
	case "keys":
		err = f.keys(from, strings.Fields(to))
	case "run":
		f.type1(rest, "0")
	case "exit":
		f.next.exits = strings.Fields(rest)
	case "type":
		for answer := range strings.SplitSeq(rest, "|") {
			f.next.types = append(f.next.types, strings.TrimSpace(answer))
		}
	case "show":
		f.next.show = rest
	case "save":
		f.next.save = rest
	case "table":
		f.next.table = true
	case "skip":
		f.next.skip = rest
	default:
		f.t.Fatalf("the test knows no note %q", word)
	}
	if err != nil {
		f.t.Fatalf("%s: %v", line, err)
	}
}

// put has something typed for a word that stands for it.
func (f *follower) put(word, text string) {
	f.words = append(slices.DeleteFunc(f.words, func(w [2]string) bool { return w[0] == word }), [2]string{word, text})
}

// publicKey is the public key that stands in a key file.
func publicKey(file string) (string, error) {
	data, err := os.ReadFile(file)
	_, public, _ := strings.Cut(string(data), "public key: ")
	public, _, _ = strings.Cut(public, "\n")
	return public, err
}

// keys writes settings in which backups go to a folder, encrypted to the public
// keys that stand in key files.
func (f *follower) keys(folder string, files []string) error {
	text := "backup-to: " + filepath.Join(f.dir, folder) + "\nbackup-recipients:\n"
	for _, file := range files {
		public, err := publicKey(file)
		if err != nil {
			return err
		}
		text += "  - " + public + "\n"
	}
	if err := os.MkdirAll(filepath.Join(f.dir, ".config", "ypa"), 0o700); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(f.dir, ".config", "ypa", "settings.yaml"), []byte(text), 0o600)
}
