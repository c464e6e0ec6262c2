package cmd

import "fmt"

// restoredJSON is what restore did, in JSON.
type restoredJSON struct {
	Schema     int     `json:"schema"`
	Restored   bool    `json:"restored"`
	File       string  `json:"file"`
	Entries    int64   `json:"entries"` // that the backup held
	Checkpoint string  `json:"checkpoint"`
	Kept       *string `json:"kept"`  // the register as it was; null: there was none
	Entry      *int64  `json:"entry"` // that says so; null: none was recorded
}

func (re *restoring) json(done bool) restoredJSON {
	j := restoredJSON{Schema: 1, Restored: done, File: re.backup.file, Entries: re.backup.report.Entries, Checkpoint: re.backup.report.Head.Checkpoint()}
	if re.kept != "" {
		j.Kept = &re.kept
	}
	if re.entry > 0 {
		j.Entry = &re.entry
	}
	return j
}

func (a *app) sayNothingToRestore(re *restoring) error {
	out := a.out()
	if a.json() {
		if err := out.json(re.json(false)); err != nil {
			return err
		}
	} else {
		out.Linef("Nothing to restore: the register and the backup hold the same %s.", count(int(re.b), "entry"))
	}
	return a.send(out)
}

func (a *app) sayRestored(re *restoring) error {
	out, report := a.out(), re.backup.report
	if a.json() {
		if err := out.json(re.json(true)); err != nil {
			return err
		}
	} else {
		out.Linef("Restored %s about %s: %s. Checkpoint %s.", count(int(report.Entries), "entry"), youngPeople(re.backup.people), a.set.Register, report.Head.Checkpoint())
		if re.kept != "" {
			out.Linef("The register as it was: %s", re.kept)
			out.Linef("It is not encrypted. When you are sure that you don't need it, delete it.")
		}
		if re.lost != "" {
			out.Linef("Not in the backup: %s.", re.lost)
		}
		if re.entry > 0 {
			out.Linef("Recorded %d. Signed %s.", re.entry, re.author)
		}
	}
	if err := a.send(out); err != nil {
		return err
	}
	if re.recordBy != nil {
		code, message, hint := explain(re.recordBy)
		return &failure{code: code, err: fmt.Errorf("the backup was restored, but that it was is not recorded: %s", message), hint: hint}
	}
	return nil
}
