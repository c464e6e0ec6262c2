package cmd

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"ypa/internal/outfile"
	"ypa/internal/pack"
)

// packPlace is where a pack goes, as what, and who can open it.
type packPlace struct {
	path   string
	zipped bool
	to     outfile.Recipients // none: it is not encrypted
}

// encrypted says who can open what was written.
func (p packPlace) encrypted() string {
	if p.to.Len() == 0 {
		return "Not encrypted."
	}
	return "Encrypted to " + count(p.to.Len(), "key") + "."
}

const (
	zipEnding = ".zip"
	ageEnding = ".age"
)

// recipients reads --encrypt-to.
func recipients(keys []string) (outfile.Recipients, error) {
	to, err := outfile.ParseRecipients(keys)
	if err != nil {
		return to, usage("ask whoever is to open it for their public key; it may be sent openly", "--encrypt-to: %w", err)
	}
	return to, nil
}

// saysTableOrJSON refuses another --format for a command that writes files and
// only tells of them.
func (a *app) saysTableOrJSON(what string) error {
	switch a.set.Format {
	case "", "table", "json":
		return nil
	}
	return usage("", "unknown --format %q for this command: it has table, json, for what it says of %s", a.set.Format, what)
}

// packPlace finds where a pack of this name goes: a ZIP in this folder, or what
// --output says. An encrypted ZIP ends in .zip.age, whether that was typed or not.
func (a *app) packPlace(name string, to outfile.Recipients) (packPlace, error) {
	out := a.set.Output
	into := strings.HasSuffix(out, "/") || strings.HasSuffix(out, string(os.PathSeparator)) || out == "." || out == ".."
	place := packPlace{path: out, to: to, zipped: true}
	switch {
	case out == "-":
		return place, usage("as in --output pack.zip, or --output pack/", "this is a folder or a ZIP, and no screen shows it")
	case out == "":
		place.path = name + zipEnding
	case into:
		place.path = filepath.Join(out, name+zipEnding)
	}
	bare := place.path
	if strings.EqualFold(filepath.Ext(bare), ageEnding) {
		if to.Len() == 0 {
			return place, usage("say with --encrypt-to for whom it is to be encrypted, or end it in .zip", "%s would not be encrypted", place.path)
		}
		bare = bare[:len(bare)-len(ageEnding)]
	}
	switch {
	case strings.EqualFold(filepath.Ext(bare), zipEnding):
		if to.Len() > 0 {
			place.path = bare + ageEnding
		}
	case to.Len() > 0:
		return place, usage(fmt.Sprintf("as in --output %s%s%s", bare, zipEnding, ageEnding), "a folder can't be encrypted as one: name a ZIP")
	case namedAsFile(bare):
		return place, usage("as in --output pack.zip, or --output pack for a folder", "%s is named as one file, and this is a folder or a ZIP", place.path)
	default:
		place.zipped = false
	}
	return place, nil
}

// namedAsFile reports whether a name ends as that of one file does, so that whoever
// typed it is not after a folder.
func namedAsFile(path string) bool {
	endings := []string{".csv", ".xlsx", ".xls", ".ods", ".json", ".html", ".htm", ".pdf", ".md", ".txt", ".doc", ".docx", ".ics", ".db", ".7z", ".rar", ".tar", ".tgz", ".gz"}
	return slices.Contains(endings, strings.ToLower(filepath.Ext(path)))
}

// releasePack writes a pack under a temporary name, records that it leaves, and
// gives it its name: no pack without an entry.
func (a *app) releasePack(made *pack.Pack, place packPlace, record func() (int64, error)) (int64, error) {
	pending, err := a.preparePack(made, place)
	if err != nil {
		return 0, err
	}
	defer pending.Discard()
	number, err := record()
	if err != nil {
		return 0, err
	}
	if err := pending.Commit(); err != nil {
		return number, &failure{
			code: exitOther, err: fmt.Errorf("%s was not written: %w", place.path, plain(err)),
			hint: fmt.Sprintf("entry %d says that it was made; make it again elsewhere with --output", number),
		}
	}
	return number, nil
}

// pending is what was written and has not its name yet.
type pending interface {
	Commit() error
	Discard()
}

// preparePack writes the pack under a temporary name.
func (a *app) preparePack(made *pack.Pack, place packPlace) (pending, error) {
	if !place.zipped {
		files := make([]outfile.Named, len(made.Files))
		for i, f := range made.Files {
			files[i] = outfile.Named{Name: f.Name, Data: f.Data}
		}
		folder, err := outfile.PrepareFolder(place.path, files, a.set.Force)
		if err != nil {
			return nil, a.unwritten(place.path, err)
		}
		return folder, nil
	}
	data, err := made.ZIP()
	if err == nil && place.to.Len() > 0 {
		data, err = outfile.Encrypt(data, place.to)
	}
	if err != nil {
		return nil, err
	}
	file, err := outfile.Prepare(place.path, data, a.set.Force)
	if err != nil {
		return nil, a.unwritten(place.path, err)
	}
	return file, nil
}
