package present

import (
	"io"
	"strconv"

	"ypa/internal/calendar"
)

// BackupState says what became of a backup's file.
type BackupState string

// The states, as JSON has them.
const (
	BackupThere     BackupState = "there"
	BackupDiffers   BackupState = "differs" // its size is not that of when it was made
	BackupGone      BackupState = "gone"
	BackupNotLooked BackupState = "not-looked" // it is not known where to look
)

// BackupRow is a backup on record, or one that was found.
type BackupRow struct {
	Made    calendar.Date
	File    string // made of codes
	Entries int64
	Size    int64         // bytes
	Keys    int           // that open it; 0: it is not encrypted; -1: encrypted to how many can't be seen
	Checked calendar.Date // the last drill; zero: none
	State   BackupState
	Before  string // what it was made before, unasked; empty: asked for
	Entry   int64  // that says so; 0: none
}

type backupRowJSON struct {
	Made      calendar.Date `json:"made"`
	File      string        `json:"file"`
	Entries   int64         `json:"entries"`
	Size      int64         `json:"size"`
	Encrypted bool          `json:"encrypted"`
	State     BackupState   `json:"state"`
	Checked   *string       `json:"checked"`
	Before    *string       `json:"before"`
	Entry     *int64        `json:"entry"`
}

// Backups writes the backups on record and those found: table, csv or json.
func Backups(w io.Writer, out Output, head Head, list []BackupRow) error {
	l := listing{
		head: head, title: head.Home + ": backups", names: 2, empty: "No backup was made yet: ypa backup --to FOLDER",
		columns: []listColumn{
			{"Made", "made"},
			{"File", "file"},
			{"Entries", "entries"},
			{"Encrypted", "encrypted"},
			{"Now", "state"},
			{"Opened", "checked"},
			{"Entry", "entry"},
		},
	}
	j := struct {
		listHead
		Backups []backupRowJSON `json:"backups"`
	}{head.json(), []backupRowJSON{}}
	for _, r := range list {
		j.Backups = append(j.Backups, r.json())
		entry := item{}
		if r.Entry > 0 {
			entry = aNumber(int(r.Entry))
		}
		l.rows = append(l.rows, []item{
			aDay(r.Made, head.AsOf), same(r.File), aNumber(int(r.Entries)), r.encrypted(), r.state(),
			aDay(r.Checked, head.AsOf), entry,
		})
	}
	return l.write(w, out, ViewBackups, j)
}

func (r BackupRow) json() backupRowJSON {
	j := backupRowJSON{
		Made: r.Made, File: r.File, Entries: r.Entries, Size: r.Size, Encrypted: r.Keys != 0, State: r.State,
		Checked: textOrNull(r.Checked.String()), Before: textOrNull(r.Before),
	}
	if r.Entry > 0 {
		j.Entry = &r.Entry
	}
	return j
}

func (r BackupRow) encrypted() item {
	switch {
	case r.Keys < 0:
		return item{text: "yes", data: TextDatum("yes")}
	case r.Keys == 0:
		return item{text: "NO", data: TextDatum("no"), alert: true}
	case r.Keys == 1:
		return item{text: "to 1 key", data: TextDatum("yes")}
	}
	return item{text: "to " + strconv.Itoa(r.Keys) + " keys", data: TextDatum("yes")}
}

func (r BackupRow) state() item {
	words := map[BackupState]string{BackupThere: "there", BackupDiffers: "ANOTHER SIZE", BackupGone: "gone", BackupNotLooked: "?"}
	text := words[r.State]
	if r.Before != "" {
		text += ", before " + r.Before
	}
	return item{text: text, data: TextDatum(string(r.State)), alert: r.State == BackupDiffers}
}
