package cmd

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"slices"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

func newTestDoctor(t *testing.T) *doctor {
	t.Helper()
	d := &doctor{app: stepApp()}
	d.set.Register = t.TempDir() + "/register.db"
	d.Getenv = func(string) string { return "" }
	if err := d.load(); err != nil {
		t.Fatal(err)
	}
	return d
}

// only gives the one line that was found.
func (d *doctor) only(t *testing.T) present.Check {
	t.Helper()
	if len(d.checks) != 1 {
		t.Fatalf("%d lines: %v", len(d.checks), d.checks)
	}
	return d.checks[0]
}

func TestRights(t *testing.T) {
	for name, tc := range map[string]struct {
		look   func(string, string, fs.FileMode) present.Check
		system string
		path   string
		mode   fs.FileMode
		want   present.Answer
		fix    string
	}{
		"a file of one's own":        {fileRights, "linux", "/d/r.db", 0o600, present.CheckYes, ""},
		"one that can't be written":  {fileRights, "linux", "/d/r.db", 0o400, present.CheckYes, ""},
		"a file that others read":    {fileRights, "darwin", "/d/r.db", 0o604, present.CheckNo, "chmod 600 /d/r.db"},
		"a file with a space":        {fileRights, "linux", "/d/it's r.db", 0o640, present.CheckNo, `chmod 600 '/d/it'\''s r.db'`},
		"a file like a flag":         {fileRights, "linux", "-r.db", 0o644, present.CheckNo, "chmod 600 './-r.db'"},
		"a file on Windows":          {fileRights, "windows", `C:\r.db`, 0o666, present.CheckUnknown, `look at Properties, Security of C:\r.db: only you should be able to read it`},
		"a folder of one's own":      {folderRights, "linux", "/d", fs.ModeDir | 0o700, present.CheckYes, ""},
		"a folder that others enter": {folderRights, "linux", "/d", fs.ModeDir | 0o711, present.CheckNo, "chmod 700 /d"},
		"everybody's folder":         {folderRights, "linux", "/tmp", fs.ModeDir | fs.ModeSticky | 0o777, present.CheckNo, "move the register to a folder of its own and name it with --register"},
		"a folder on Windows":        {folderRights, "windows", `C:\d`, fs.ModeDir | 0o777, present.CheckUnknown, `look at Properties, Security of C:\d`},
	} {
		t.Run(name, func(t *testing.T) {
			got := tc.look(tc.system, tc.path, tc.mode)
			if got.Answer != tc.want || got.Fix != tc.fix || got.Text == "" {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestRightsOfWhatIsGone(t *testing.T) {
	d := newTestDoctor(t)
	d.lookAtRights()
	if got := d.only(t); got.Answer != present.CheckUnknown || got.ID != "file-rights" {
		t.Errorf("%+v", got)
	}
}

func TestGenericName(t *testing.T) {
	for name, want := range map[string]bool{
		"root": true, "Admin": true, "office2": true, "Duty Manager": true, "the-office": true, "42": true,
		"Karen Doyle": false, "karen": false, "Admin Karen": false, "Łucja": false, "Rootes": false,
	} {
		if got := genericName(name); got != want {
			t.Errorf("%s: %t", name, got)
		}
	}
}

func TestSigner(t *testing.T) {
	for by, want := range map[string]present.Answer{"Karen Doyle": present.CheckYes, "office": present.CheckNo, "": present.CheckNo, "a\x1bb": present.CheckNo} {
		d := newTestDoctor(t)
		d.set.By = by
		d.lookAtSigner()
		if got := d.only(t); got.Answer != want || want == present.CheckYes && (got.Fix != "" || got.Text != "entries are signed with a name that is somebody's own") {
			t.Errorf("%q: %+v", by, got)
		}
	}
}

func TestHolidaysAhead(t *testing.T) {
	for day, want := range map[string]present.Answer{"2028-10-02": present.CheckYes, "2028-10-03": present.CheckNo, "2030-01-01": present.CheckNo} {
		d := newTestDoctor(t)
		d.Now = calendar.MustISO(day).Time
		d.lookAtHolidays()
		if got := d.only(t); got.Answer != want || got.Text != "bank holidays are known until Sun 31 Dec 2028" {
			t.Errorf("%s: %+v", day, got)
		}
	}
}

func TestAuthorities(t *testing.T) {
	for name, tc := range map[string]struct {
		record care.AuthorityRecord
		broken bool
		want   present.Answer
		fix    string
	}{
		"its own":                   {care.AuthorityRecord{ID: "york", Name: "City of York Council", Procedure: "york"}, false, present.CheckYes, ""},
		"its own, by another id":    {care.AuthorityRecord{ID: "a1", Name: "York", Procedure: "york"}, false, present.CheckYes, ""},
		"another's":                 {care.AuthorityRecord{ID: "york", Name: "City of York Council", Procedure: "walsall"}, false, present.CheckNo, "ypa authority set york --procedure york"},
		"of one without its own":    {care.AuthorityRecord{ID: "leeds", Name: "Leeds City Council", Procedure: "york"}, false, present.CheckNo, "ypa authority set leeds --procedure none"},
		"none, and none is known":   {care.AuthorityRecord{ID: "leeds", Name: "Leeds City Council", Procedure: "none"}, false, present.CheckYes, ""},
		"not on record":             {care.AuthorityRecord{ID: "leeds", Name: "Leeds City Council"}, false, present.CheckNo, "ypa authority set leeds --procedure none"},
		"none, though there is one": {care.AuthorityRecord{ID: "york", Name: "City of York Council", Procedure: "none"}, false, present.CheckNo, "ypa authority set york --procedure york"},
		"of another nation":         {care.AuthorityRecord{ID: "york", Name: "City of York Council", Procedure: "york", Nation: procedure.Wales}, false, present.CheckNo, "ypa authority set york --nation england"},
		"a home's":                  {care.AuthorityRecord{ID: "leeds", Name: "Leeds City Council", Procedure: "childrens-home"}, false, present.CheckNo, "ypa authority set leeds --procedure none"},
		"one that has gone":         {care.AuthorityRecord{ID: "leeds", Name: "Leeds City Council", Procedure: "ours"}, false, present.CheckNo, "ypa authority set leeds --procedure none"},
		"one that can't be read":    {care.AuthorityRecord{ID: "leeds", Name: "Leeds City Council", Procedure: "ours"}, true, present.CheckUnknown, ""},
	} {
		t.Run(name, func(t *testing.T) {
			d := newTestDoctor(t)
			if tc.broken {
				d.proceduresErr = errors.New("line 3")
			}
			d.lookAtAuthority(&sight{home: care.Home{Nation: procedure.England}, library: d.procedures}, tc.record)
			if got := d.only(t); got.Answer != tc.want || got.Fix != tc.fix {
				t.Errorf("%+v", got)
			}
		})
	}
}

func TestPlacements(t *testing.T) {
	d := newTestDoctor(t)
	d.lookAtPlacements(&sight{library: d.procedures}, nil)
	d.lookAtPlacements(&sight{library: d.procedures}, map[string][]string{"": {"RH-01", "RH-02"}, "york": {"RH-03"}})
	want := []present.Check{
		{ID: "authority", Answer: present.CheckYes, Text: "nobody lives here yet: no placing authority is needed"},
		{ID: "authority", Answer: present.CheckNo, Text: "no placing authority is on record for RH-01 RH-02", Fix: "ypa child set RH-01 RH-02 --authority ID"},
		{ID: "authority", Answer: present.CheckNo, Text: "the placing authority york of RH-03 is not on record", Fix: "ypa authority add york --name NAME"},
	}
	if diff := cmp.Diff(want, d.checks); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestHomeProcedure(t *testing.T) {
	for id, want := range map[string]present.Answer{
		"childrens-home": present.CheckYes, "none": present.CheckYes, "": present.CheckNo, "york": present.CheckNo, "gone": present.CheckNo,
	} {
		d := newTestDoctor(t)
		s := &sight{home: care.Home{Procedure: id, Kind: procedure.SupportedAccommodation}, library: d.procedures}
		d.lookAtHomeProcedure(s)
		got := d.only(t)
		if got.Answer != want || want == present.CheckNo && got.Fix != "ypa home set --procedure trix-supported" {
			t.Errorf("%q: %+v", id, got)
		}
		d.checks, d.proceduresErr = nil, errors.New("line 3")
		d.lookAtHomeProcedure(s)
		if got := d.only(t); id == "gone" && got.Answer != present.CheckUnknown {
			t.Errorf("%q, own file broken: %+v", id, got)
		}
	}
}

func TestDoctorsVerdict(t *testing.T) {
	d := &doctor{app: stepApp()}
	for _, step := range []struct {
		do   func()
		want int
	}{
		{func() { d.unknown("a", "perhaps", "") }, exitDone},
		{func() { d.no("b", "not so", "") }, exitFlagged},
		{func() { d.ofFile(t, register.Missing) }, exitNoFile},
		{func() { d.ofFile(t, register.Damaged) }, exitDamaged},
		{func() { d.ofFile(t, register.Locked) }, exitDamaged},
	} {
		step.do()
		if code, _, _ := explain(d.verdict()); code != step.want {
			t.Errorf("exit code %d, not %d", code, step.want)
		}
	}
	other := errors.New("no memory")
	if err := d.fault(t.Context(), "register", other); !errors.Is(err, other) {
		t.Errorf("%v", err)
	}
}

func (d *doctor) ofFile(t *testing.T, k register.Kind) {
	t.Helper()
	if err := d.fault(t.Context(), "register", &register.Error{Kind: k, Text: "the register"}); err != nil {
		t.Error(err)
	}
}

// TestDoctorsClock: an entry of tomorrow shows that the clock is wrong today.
func TestDoctorsClock(t *testing.T) {
	d := newTestDoctor(t)
	ahead := d.Now().Add(26 * time.Hour)
	o := d.options("Karen Doyle", "init")
	o.Now = func() time.Time { return ahead }
	err := register.Create(t.Context(), d.set.Register, o, func(tx *register.Tx) error {
		return writeHome(tx, d.today(), care.HomeFacts{Name: "Rowan House", HomeKind: procedure.ChildrensHome, Nation: procedure.England})
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := d.look(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := present.Check{ID: "clock", Answer: present.CheckNo, Text: "this computer's clock is behind the last entry by 26 hours", Fix: "set this computer's date and time"}
	if !slices.Contains(d.checks, want) {
		t.Errorf("%+v", d.checks)
	}
	if d.head.Home != "Rowan House" {
		t.Errorf("the home is %q", d.head.Home)
	}
}

// TestDoctorSeesTampering: what was changed behind the register's back is a NO,
// and the exit code is that of damage.
func TestDoctorSeesTampering(t *testing.T) {
	d := newTestDoctor(t)
	err := register.Create(t.Context(), d.set.Register, d.options("Karen Doyle", "init"), func(tx *register.Tx) error {
		return writeHome(tx, d.today(), care.HomeFacts{Name: "Rowan House", HomeKind: procedure.ChildrensHome, Nation: procedure.England})
	})
	if err != nil {
		t.Fatal(err)
	}
	file, err := os.ReadFile(d.set.Register)
	if err != nil {
		t.Fatal(err)
	}
	altered := bytes.Replace(file, []byte("Rowan House"), []byte("Rowan Mouse"), 1)
	if bytes.Equal(file, altered) {
		t.Fatal("the name of the home is not found in the file")
	}
	if err := os.WriteFile(d.set.Register, altered, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := d.look(t.Context()); err != nil {
		t.Fatal(err)
	}
	want := present.Check{ID: "seals", Answer: present.CheckNo, Text: "1 fault found in the register: record nothing more in it", Fix: "ypa verify"}
	if !slices.Contains(d.checks, want) {
		t.Errorf("%+v", d.checks)
	}
	if code, _, _ := explain(d.verdict()); code != exitDamaged {
		t.Errorf("exit code %d", code)
	}
}
