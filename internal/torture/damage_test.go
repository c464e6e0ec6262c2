package torture_test

import (
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	_ "modernc.org/sqlite" // to see what a damage left of the contents

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
	"ypa/internal/torture"
)

// times is how often a harness runs: a short form, and in full on request.
func times(short, full int) int {
	if os.Getenv("YPA_TORTURE") == "full" {
		return full
	}
	return short
}

func options() register.Options {
	now := time.Date(2026, 11, 22, 9, 0, 0, 0, time.UTC)
	return register.Options{
		Author: "Karen Doyle", Command: "demo", Program: "ypa test", Rand: rand.NewChaCha8([32]byte{7}),
		Now: func() time.Time { now = now.Add(time.Second); return now },
	}
}

// people makes a register of so many young people with a change for each, and
// gives the values that stand in it.
func people(t *testing.T, path string, n int) [][]byte {
	t.Helper()
	on := calendar.MustISO("2026-11-02")
	o := options()
	err := register.Create(t.Context(), path, o, func(tx *register.Tx) error {
		s, err := tx.NewSubject(care.TheHome, "home")
		if err != nil {
			return err
		}
		_, err = tx.Append(care.New(s.UID, on, care.HomeFacts{Name: "Rowan House", HomeKind: "childrens-home", Nation: "england"}))
		return err
	})
	check(t, err)
	reg, err := register.Open(t.Context(), path, o)
	check(t, err)
	values := [][]byte{[]byte("Rowan House"), []byte("Karen Doyle")}
	for i := range n {
		ref, name := fmt.Sprintf("RH-%02d", i+1), fmt.Sprintf("Invented Person %d", i+1)
		values = append(values, []byte(name), []byte(ref))
		_, err := reg.Update(t.Context(), func(tx *register.Tx) error {
			s, err := tx.NewSubject(care.YoungPerson, ref)
			if err != nil {
				return err
			}
			for _, body := range []any{care.Identity{Ref: ref, Name: name}, care.StatusFact{Status: care.LookedAfter}, care.Admission{}, care.Informed{Topics: []care.Topic{"advocacy"}}} {
				if _, err := tx.Append(care.New(s.UID, on, body)); err != nil {
					return err
				}
			}
			return nil
		})
		check(t, err)
	}
	check(t, reg.Close())
	return values
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestDamageIsFound damages a register at random, and holds that each damage
// that changes anything in it is found: it can't be opened, or verify names it.
// What lies between the values, where nothing is read, may differ.
func TestDamageIsFound(t *testing.T) {
	const seed = 20261122
	chance := rand.New(rand.NewPCG(seed, 1)) //nolint:gosec // repeatable on purpose
	path := filepath.Join(t.TempDir(), "register.db")
	values := people(t, path, 30)
	whole, err := os.ReadFile(path)
	check(t, err)
	contents := dump(t, path)
	want, found, harmless := times(150, 1000), 0, 0
	for found < want {
		d := torture.Damaged(whole, values, chance)
		check(t, os.WriteFile(path, d.Data, 0o600))
		switch {
		case seen(t, path):
			found++
		case dump(t, path) == contents:
			harmless++
		default:
			t.Fatalf("not found: %s", d.What)
		}
	}
	t.Logf("seed %d: %d damages, all found; %d more changed nothing that is read", seed, found, harmless)
	if harmless > found/4 {
		t.Errorf("%d damages changed nothing: they are not aimed well", harmless)
	}
}

// seen reports whether ypa sees that a file is damaged.
func seen(t *testing.T, path string) bool {
	t.Helper()
	reg, err := register.OpenReader(t.Context(), path, options())
	if err != nil {
		return true
	}
	report, err := reg.Verify(t.Context())
	check(t, reg.Close())
	return err != nil || len(report.Faults) > 0
}

// dump gives all that a file holds, table by table.
func dump(t *testing.T, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(path)+"?mode=ro")
	check(t, err)
	defer func() { check(t, db.Close()) }()
	var b strings.Builder
	for _, table := range []string{"register", "change", "subject", "entry", "seal"} {
		dumpTable(t, &b, db, table)
	}
	return b.String()
}

func dumpTable(t *testing.T, b *strings.Builder, db *sql.DB, table string) {
	t.Helper()
	rows, err := db.QueryContext(t.Context(), "SELECT * FROM "+table)
	if err != nil {
		fmt.Fprintln(b, err)
		return
	}
	defer rows.Close()
	columns, err := rows.Columns()
	check(t, err)
	row := make([]any, len(columns))
	into := make([]any, len(columns))
	for i := range row {
		into[i] = &row[i]
	}
	for rows.Next() {
		check(t, rows.Scan(into...))
		fmt.Fprintln(b, table, row)
	}
	fmt.Fprintln(b, rows.Err())
}

// TestVerifyIsFast measures how long a large log takes to verify. It holds no
// time, which would be the machine's; in full it prints one.
func TestVerifyIsFast(t *testing.T) {
	const each = 40 // entries about a young person
	n := times(5, 2500)
	path := filepath.Join(t.TempDir(), "register.db")
	on := calendar.MustISO("2026-11-02")
	err := register.Create(t.Context(), path, options(), func(tx *register.Tx) error {
		for i := range n {
			s, err := tx.NewSubject(care.YoungPerson, fmt.Sprintf("RH-%d", i))
			if err != nil {
				return err
			}
			_, err = tx.Append(care.New(s.UID, on, care.Identity{Ref: fmt.Sprintf("RH-%d", i), Name: "Invented Person"}))
			for e := 1; err == nil && e < each; e++ {
				_, err = tx.Append(care.New(s.UID, on.AddDays(-e), care.Informed{Topics: []care.Topic{"advocacy"}}))
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
	check(t, err)
	reg, err := register.OpenReader(t.Context(), path, options())
	check(t, err)
	start := time.Now() //nolint:forbidigo // it is the clock that is measured
	report, err := reg.Verify(t.Context())
	check(t, err)
	t.Logf("%d entries verified in %v", report.Entries, time.Since(start)) //nolint:forbidigo // as above
	if report.Entries != int64(n*each) || len(report.Faults) > 0 {
		t.Errorf("%d entries, %v", report.Entries, report.Faults)
	}
	check(t, reg.Close())
}
