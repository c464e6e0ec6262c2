package measure

import (
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// result is a row of which ypa took so long, and the shell so long.
func result(ypa, shell float64, row Row) Result {
	return Result{ID: row.ID, What: row.ID, Ypa: Figures{Wall: ypa, CPU: ypa, Memory: 100 << 10}, Shell: &Figures{Wall: shell, CPU: shell}, row: row}
}

func TestVerdict(t *testing.T) {
	row := Row{Must: 2, Goal: 1, Seconds: 3}
	for want, times := range map[string][2]float64{
		"met":           {1, 1},
		"met, goal not": {2, 1},
		"NOT MET":       {2.1, 1},
	} {
		if r := result(times[0], times[1], row); r.verdict(false) != want {
			t.Errorf("%v: %q, not %q", times, r.verdict(false), want)
		}
	}
	if r := result(3.5, 3.5, row); r.verdict(false) != "NOT MET" {
		t.Errorf("as quick as the shell and over the time: %q", r.verdict(false))
	}
	r := result(9, 4.6, row)
	r.Ypa.CPU, r.Shell.CPU, r.row.Seconds = 4, 4, 0
	if r.verdict(true) != "met, by CPU" {
		t.Errorf("others kept the machine busy: %q", r.verdict(true))
	}
	if r := result(9, 1, Row{}); r.verdict(false) != "" {
		t.Errorf("nothing is asked: %q", r.verdict(false))
	}
}

// TestText: every row is there with what is asked of it and whether it is so, and
// what could not be measured says why.
func TestText(t *testing.T) {
	r := Results{Rows: []Result{
		result(0.5, 0.5, Row{ID: "audit-middle"}),
		result(6, 3, Row{ID: "audit-large", Must: 2, Goal: 1}),
		{ID: "pack", What: "visit pack", Why: "not done after 10m0s"},
	}}
	out, err := r.Text(Sizes{Large: 100, Middle: 10}, true)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"audit-large   6.00 s    6.00 s    100 MB  3.00 s    3.00 s    2.0 x  2.0 x   2 x, goal 1 x met, goal not",
		"audit-middle  500.0 ms  500.0 ms  100 MB  500.0 ms  500.0 ms  1.0 x  1.0 x",
		"visit pack    NOT MEASURED: not done after 10m0s",
		"growth, 10 to 100: time 12.0 x (by CPU 12.0 x), memory 1.00 x, at most 100 MB; asked: time 10.5 x, memory 1.2 x and 150 MB: NOT MET",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("not there: %s\n%s", want, out)
		}
	}
}

// TestCompare: what got slower beside the shell is told, by name; what a machine made
// slower for both is not.
func TestCompare(t *testing.T) {
	before := Results{On: "2026-11-23", Rows: []Result{result(1, 1, Row{ID: "audit"}), result(1, 1, Row{ID: "list"})}}
	now := Results{Rows: []Result{result(4, 4, Row{ID: "audit"}), result(5, 4, Row{ID: "list"}), result(9, 1, Row{ID: "new"})}}
	out := now.Compare(&before)
	if want := "slower than on 2026-11-23: list, 1.2 times sqlite3 instead of 1.0\n"; out != want {
		t.Errorf("%q", out)
	}
	out = before.Compare(&before)
	if want := "nothing is slower than on 2026-11-23 by more than a fifth\n"; out != want {
		t.Errorf("%q", out)
	}
}

// TestInTurn: figures are those of programs that ran; one that fails says which.
func TestInTurn(t *testing.T) {
	clock := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	b := &Bench{Dir: t.TempDir(), Patience: time.Minute, Now: func() time.Time {
		clock = clock.Add(time.Second) // a second passes with each look
		return clock
	}}
	medians, counted, err := b.InTurn(t.Context(), 1, Command{"go", "version"}, Command{"go", "env"})
	if err != nil || len(medians) != 2 || counted == 0 || medians[1].Wall != 1 {
		t.Errorf("%v, %d, %v", medians, counted, err)
	}
	if _, _, err := b.InTurn(t.Context(), 1, Command{"go", "no-such-command"}); err == nil || !strings.Contains(err.Error(), "go no-such-command: exit status 2") {
		t.Errorf("%v", err)
	}
}

// TestSaved: results are read as they were written, and none are no error.
func TestSaved(t *testing.T) {
	path := filepath.Join(t.TempDir(), "results.json")
	if none, err := Load(path); err != nil || len(none.Rows) != 0 {
		t.Errorf("%v, %v", none, err)
	}
	r := Results{On: "2026-11-23", People: 7, Machine: Machine{Cores: 2}, Rows: []Result{result(2, 1, Row{})}}
	if err := r.Save(path); err != nil {
		t.Fatal(err)
	}
	again, err := Load(path)
	if diff := cmp.Diff(r, again, cmp.AllowUnexported(Result{})); diff != "" || err != nil {
		t.Errorf("%v, %s", err, diff)
	}
}
