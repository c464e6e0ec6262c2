package register

import (
	"context"
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestVerifyFindsAlterations alters one thing at a time, as somebody with a
// SQLite browser could, and holds that it is found, and what it concerns.
func TestVerifyFindsAlterations(t *testing.T) {
	// Entries: 1 home, 2 york, 3 and 4 RH-01, 5 event, corrected by 6, 7 event, withdrawn by 8.
	tests := map[string]struct {
		sql  string
		want string // of one fault: what it concerns, and some words
	}{
		"body":                      {`UPDATE entry SET body = '{"status":"in-need"}' WHERE number = 4`, "entry 4: not what was recorded"},
		"one letter of a name":      {`UPDATE entry SET body = replace(body, 'Amara', 'Amora') WHERE number = 3`, "entry 3: not what was recorded"},
		"kind":                      {`UPDATE entry SET kind = 'admission' WHERE number = 4`, "entry 4: not what was recorded"},
		"act":                       {`UPDATE entry SET act = 'correct' WHERE number = 8`, "entry 8: not what was recorded"},
		"day":                       {`UPDATE entry SET day = '2026-11-18' WHERE number = 5`, "entry 5: not what was recorded"},
		"basis":                     {`UPDATE entry SET day_basis = 'assumed' WHERE number = 5`, "entry 5: not what was recorded"},
		"corrects":                  {`UPDATE entry SET corrects = 5 WHERE number = 8`, "entry 8: not what was recorded"},
		"change of an entry":        {`UPDATE entry SET change = 3 WHERE number = 5`, "entry 5: belongs to change 3"},
		"subject of an entry":       {`UPDATE entry SET subject = 1 WHERE number = 5`, "entry 5: missing"},
		"and of its seal":           {`UPDATE entry SET subject = 1 WHERE number = 5; UPDATE seal SET subject = 1 WHERE number = 5`, "entry 5: not what was recorded"},
		"salt":                      {`UPDATE seal SET salt = zeroblob(16) WHERE number = 5`, "entry 5: not what was recorded"},
		"leaf":                      {`UPDATE seal SET leaf = zeroblob(32) WHERE number = 5`, "change 4: not what it was"},
		"time":                      {`UPDATE change SET at = '2026-11-22T19:04:07.124Z' WHERE number = 3`, "entry 4: not what was recorded"},
		"time that is none":         {`UPDATE change SET at = 'yesterday' WHERE number = 3`, "change 3: its time is not one"},
		"time that goes back":       {`UPDATE change SET at = '2026-11-21T19:04:07.124Z' WHERE number = 3`, "change 3: earlier than that of the change before"},
		"author":                    {`UPDATE change SET author = 'Pat Lomax' WHERE number = 3`, "entry 3: not what was recorded"},
		"command":                   {`UPDATE change SET command = 'import' WHERE number = 3`, "change 3: was altered"},
		"program":                   {`UPDATE change SET program = 'ypa 0.2' WHERE number = 3`, "change 3: was altered"},
		"size of a change":          {`UPDATE change SET size = 3 WHERE number = 3`, "entry 4: should to 4"},
		"size of nothing":           {`UPDATE change SET size = 2 WHERE number = 3`, "change 3: has no entries"},
		"size of the last change":   {`UPDATE change SET size = 9 WHERE number = 5`, "the changes: another number of entries"},
		"root of a change":          {`UPDATE change SET root = zeroblob(32) WHERE number = 3`, "change 3: not what it was"},
		"change removed":            {`DELETE FROM change WHERE number = 3`, "change 4: before it is missing"},
		"last change removed":       {`DELETE FROM change WHERE number = 5`, "the changes: another number of entries"},
		"all changes removed":       {`DELETE FROM change`, "the changes: another number of entries"},
		"entry removed":             {`DELETE FROM entry WHERE number = 5`, "entry 5: is missing"},
		"entry and seal removed":    {`DELETE FROM entry WHERE number = 5; DELETE FROM seal WHERE number = 5`, "the entries: number 5 is missing"},
		"last three removed":        {`DELETE FROM entry WHERE number > 5; DELETE FROM seal WHERE number > 5`, "the register: 8 entries with another checkpoint; 5 were found"},
		"two swapped":               {`UPDATE entry SET number = 99 WHERE number = 5; UPDATE entry SET number = 5 WHERE number = 7; UPDATE entry SET number = 7 WHERE number = 99`, "entry 5: not what was recorded"},
		"entry added":               {`INSERT INTO entry SELECT subject, 9, change, kind, act, day, day_basis, corrects, body FROM entry WHERE number = 7`, "entry 9: added beside the log"},
		"removed and renumbered":    {`DELETE FROM entry WHERE number = 5; DELETE FROM seal WHERE number = 5; UPDATE entry SET number = number - 1 WHERE number > 5; UPDATE seal SET number = number - 1 WHERE number > 5`, "entry 5: not what was recorded"},
		"erased by hand":            {`UPDATE entry SET body = NULL WHERE number = 5; UPDATE seal SET salt = NULL WHERE number = 5`, "RH-01: 1 of its entries were erased"},
		"body emptied":              {`UPDATE entry SET body = NULL WHERE number = 5`, "entry 5: not what was recorded"},
		"salt emptied":              {`UPDATE seal SET salt = NULL WHERE number = 5`, "entry 5: not what was recorded"},
		"reference":                 {`UPDATE subject SET ref = 'RH-02', ref_key = 'rh-01201' WHERE id = 3`, "RH-02: another reference"},
		"reference hidden":          {`UPDATE subject SET ref = NULL, ref_key = NULL WHERE id = 3`, "the subject ee635acca8a1e2d7676663f3d4157247: reference is gone"},
		"key of a reference":        {`UPDATE subject SET ref_key = 'rh-02' WHERE id = 3`, "RH-01: can't be found"},
		"reference of the home":     {`UPDATE subject SET ref = 'haus', ref_key = 'haus' WHERE id = 1`, "haus: home's reference"},
		"uid of a subject":          {`UPDATE subject SET uid = 'x' WHERE id = 3`, "entry 3: not what was recorded"},
		"type of a subject":         {`UPDATE subject SET type = 'authority' WHERE id = 3`, "RH-01: says nothing about an authority"},
		"a second home":             {`UPDATE subject SET type = 'home' WHERE id = 2`, "the subjects: 2 homes"},
		"a subject added":           {`INSERT INTO subject VALUES (9, 'x', 'young-person', 'RH-09', 'rh-01901')`, "RH-09: nothing is recorded"},
		"a subject removed":         {`DELETE FROM subject WHERE id = 2`, "entry 2: what it is about is missing"},
		"uid of the register":       {`UPDATE register SET uid = 'x'`, "entry 1: not what was recorded"},
		"size of the register":      {`UPDATE register SET size = 7`, "the register: says that it has 7 entries"},
		"root of the register":      {`UPDATE register SET root = zeroblob(32)`, "the register: another checkpoint"},
		"edge":                      {`UPDATE register SET edge = zeroblob(32)`, "the register: another checkpoint"},
		"a trigger":                 {`CREATE TRIGGER forget AFTER INSERT ON entry BEGIN DELETE FROM entry; END`, "the file: tables are not those"},
		"a view removed":            {`DROP VIEW current`, "the file: tables are not those"},
		"a table added":             {`CREATE TABLE notes (text)`, "the file: tables are not those"},
		"a table removed":           {`DROP TABLE seal`, "the entries: can't be read"},
		"a row that refers to none": {`UPDATE seal SET subject = 77 WHERE number = 8`, "the file: 1 of its rows refer to others"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			path := earlier(t)
			must(t, opened(t, path).Close())
			sqlOn(t, path, test.sql)
			r, err := OpenReader(t.Context(), path, fixedOptions())
			must(t, err)
			defer func() { must(t, r.Close()) }()
			report, err := r.Verify(t.Context())
			must(t, err)
			concerns, words, _ := strings.Cut(test.want, ": ")
			found := false
			for _, f := range report.Faults {
				found = found || f.Concerns == concerns && strings.Contains(f.Text, words)
				if all := f.Concerns + f.Text; strings.Contains(all, "Amara") || strings.Contains(all, "Karen") || strings.Contains(all, "Pat") {
					t.Errorf("a name is told: %s", all)
				}
			}
			if !found {
				t.Errorf("found %v, and not %s", report.Faults, test.want)
			}
		})
	}
}

// A log that is cut off, or written anew, with everything else made to fit, is
// seen by who holds a checkpoint, and by nobody else.
func TestVerifyWithCheckpoints(t *testing.T) {
	path := earlier(t)
	r := opened(t, path)
	var heads []Head
	view(t, r, Cut{}, func(reader *Reader) error {
		changes, err := reader.Changes()
		for _, c := range changes {
			heads = append(heads, c.Head)
		}
		return err
	})
	at := func(h Head) Checkpoint {
		c, err := ParseCheckpoint(h.Checkpoint())
		must(t, err)
		return c
	}
	nothing := at((&edge{}).head())
	sound(t, r, nothing, at(heads[0]), at(heads[3]), at(heads[4]))

	other := heads[3]
	other.Root[0] ^= 1
	beyond := heads[4]
	beyond.Size = 9
	report, err := r.Verify(t.Context(), at(heads[0]), at(other), at(beyond), Checkpoint{Size: 0, code: 1})
	must(t, err)
	want := []Fault{
		{"checkpoint of entry 0", "the log up to here is not the one it was taken of; this one's is 0 WERC-8GMR-ZGE1 (was yours copied right?)"},
		{"checkpoint of entry 5", "the log up to here is not the one it was taken of; this one's is " + heads[3].Checkpoint() + " (was yours copied right?)"},
		{"checkpoint of entry 9", "the log has 8 entries only: its end was cut off"},
	}
	if diff := cmp.Diff(want, report.Faults); diff != "" {
		t.Error(diff)
	}
	must(t, r.Close())

	// The end cut off, and the rest made to fit: what no one can see alone.
	edge := hexOf(t, path, "SELECT hex(root) FROM change WHERE number = 2")
	sqlOn(t, path, `DELETE FROM seal WHERE number > 2; DELETE FROM entry WHERE number > 2; DELETE FROM subject WHERE id > 2;
		DELETE FROM change WHERE number > 2; UPDATE register SET size = 2, root = x'`+edge+`', edge = x'`+edge+`'`)
	r = opened(t, path)
	sound(t, r, at(heads[1]))
	report, err = r.Verify(t.Context(), at(heads[4]))
	must(t, err)
	if len(report.Faults) != 1 || !strings.Contains(report.Faults[0].Text, "cut off") {
		t.Errorf("found %v", report.Faults)
	}
}

func hexOf(t *testing.T, path, query string) string {
	t.Helper()
	return askSQL[string](t, path, query)
}

// A whole subject disposed of, reference, bodies and salts, leaves a log that
// verifies.
func TestVerifyAfterDisposal(t *testing.T) {
	path := earlier(t)
	before := sound(t, opened(t, path))
	sqlOn(t, path, `UPDATE entry SET body = NULL WHERE subject = 3; UPDATE seal SET salt = NULL WHERE subject = 3;
		UPDATE subject SET ref = NULL, ref_key = NULL WHERE id = 3`)
	r := opened(t, path)
	report := sound(t, r)
	if report.Erased != 6 || report.Head != before.Head {
		t.Errorf("%+v", report)
	}
	uid := askSQL[string](t, path, "SELECT uid FROM subject WHERE id = 3")
	view(t, r, Cut{}, func(reader *Reader) error {
		s, err := reader.SubjectByUID(uid)
		must(t, err)
		entries, err := reader.Entries(uid)
		if s.Ref != "" || len(entries) != 6 || !entries[0].Erased() {
			t.Errorf("%+v, %+v", s, entries)
		}
		return err
	})
	if _, err := r.Update(t.Context(), func(tx *Tx) error { _, err := tx.Append(missing(uid, "2026-11-22")); return err }); err == nil {
		t.Error("something was recorded about a young person who was disposed of")
	}
}

// TestVerifyFindsBrokenFiles breaks the file itself, byte by byte.
func TestVerifyFindsBrokenFiles(t *testing.T) {
	path := made(t, "RH-01", "RH-02", "RH-03")
	whole, err := os.ReadFile(path)
	must(t, err)
	for name, broken := range map[string][]byte{
		"a byte of a name": []byte(strings.Replace(string(whole), "Amara", "Amarx", 1)),
		"longer":           append(append([]byte{}, whole...), make([]byte, 1000)...),
		"a page zeroed":    append(append(append([]byte{}, whole[:3*4096]...), make([]byte, 4096)...), whole[4*4096:]...),
	} {
		t.Run(name, func(t *testing.T) {
			must(t, os.WriteFile(path, broken, 0o600))
			r, err := OpenReader(t.Context(), path, fixedOptions())
			if err != nil {
				if !KindOf(err).Damaged() {
					t.Error(err)
				}
				return
			}
			defer func() { must(t, r.Close()) }()
			report, err := r.Verify(t.Context())
			if err == nil && len(report.Faults) == 0 {
				t.Error("nothing was found")
			}
		})
	}
}

func TestVerifyCancelled(t *testing.T) {
	r := opened(t, made(t))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := r.Verify(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
