package bench_test

import (
	"cmp"
	"database/sql"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	gocmp "github.com/google/go-cmp/cmp"
	_ "modernc.org/sqlite" // the driver that runs the hand-written SQL

	"ypa/internal/audit"
	"ypa/internal/bench"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/register"
	"ypa/internal/sample"
)

// row is what the hand-written SQL and the audit both say of a finding.
type row struct{ ref, rule, state, due string }

func sorted(rows []row) []row {
	slices.SortFunc(rows, func(a, b row) int {
		return cmp.Or(strings.Compare(a.ref, b.ref), strings.Compare(a.rule, b.rule))
	})
	return rows
}

// byHand runs docs/bench/headline.sql on a register, as of a day.
func byHand(tb testing.TB, file string, asOf calendar.Date) []row {
	tb.Helper()
	text, err := os.ReadFile(filepath.Join("..", "..", "docs", "bench", "headline.sql"))
	if err != nil {
		tb.Fatal(err)
	}
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(file)+"?mode=ro")
	if err != nil {
		tb.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // temporary tables are one connection's
	var before strings.Builder
	if err := bench.Holidays(&before); err != nil {
		tb.Fatal(err)
	}
	fmt.Fprintf(&before, "CREATE TEMP TABLE asked AS SELECT '%s' AS as_of;", asOf)
	if _, err := db.ExecContext(tb.Context(), before.String()); err != nil {
		tb.Fatal(err)
	}
	rows, err := db.QueryContext(tb.Context(), string(text))
	if err != nil {
		tb.Fatal(err)
	}
	defer rows.Close()
	var list []row
	for rows.Next() {
		var r row
		var due sql.NullString
		if err := rows.Scan(&r.ref, &r.rule, &r.state, &due); err != nil {
			tb.Fatal(err)
		}
		r.due = due.String
		list = append(list, r)
	}
	if err := rows.Err(); err != nil {
		tb.Fatal(err)
	}
	return sorted(list)
}

// byRule gives what the audit of the same register lists for the three rules.
func byRule(tb testing.TB, file string, asOf calendar.Date) []row {
	tb.Helper()
	reg, err := register.OpenReader(tb.Context(), file, register.Options{})
	if err != nil {
		tb.Fatal(err)
	}
	defer reg.Close()
	auditor := auditorOf(tb, reg, asOf)
	var list []row
	for p, err := range register.Map(tb.Context(), reg, register.Cut{}, care.YoungPerson, func(s care.Subject, entries []care.Entry) audit.Person {
		rec := care.Fold(s, entries, asOf)
		if rec.Gone() {
			return audit.Person{}
		}
		return auditor.Person(rec)
	}) {
		if err != nil || p.Err != nil {
			tb.Fatal(err, p.Err)
		}
		for _, f := range p.Findings {
			if f.Headline > 0 && f.State != audit.Met && f.State != audit.NotApplicable {
				list = append(list, row{f.Person, f.Rule, string(f.State), f.Due.String()})
			}
		}
	}
	return sorted(list)
}

// sameByHand compares the hand-written SQL with the rules on some days, and gives how
// many findings there were.
func sameByHand(t *testing.T, file string, days ...string) (findings int) {
	t.Helper()
	for _, day := range days {
		asOf := calendar.MustISO(day)
		want := byRule(t, file, asOf)
		findings += len(want)
		if diff := gocmp.Diff(want, byHand(t, file, asOf), gocmp.AllowUnexported(row{})); diff != "" {
			t.Errorf("%s: the rules (-) and the SQL (+) differ:\n%s", day, diff)
		}
	}
	return findings
}

// TestHeadlineByHand: SQL written by hand gives, finding by finding, what the rules
// give, on days around the ends of months and bank holidays.
func TestHeadlineByHand(t *testing.T) {
	today := calendar.MustISO("2026-11-23")
	for seed := range uint64(3) {
		t.Run(fmt.Sprint("made up, seed ", seed), func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "made.db")
			if err := bench.Generate(t.Context(), file, bench.Plan{People: 150, Seed: seed + 11, Today: today}); err != nil {
				t.Fatal(err)
			}
			if n := sameByHand(t, file, "2026-11-23", "2026-08-31", "2026-05-26", "2025-12-29", "2025-02-28", "2024-12-02", "2027-03-31"); n < 180 {
				t.Errorf("only %d findings to compare", n)
			}
		})
	}
	t.Run("the demo", func(t *testing.T) {
		file := written(t, sample.Demo(today), today, func(care.Entry) []care.Entry { return nil })
		if n := sameByHand(t, file, "2026-11-23", "2026-11-01", "2026-08-31", "2027-01-08"); n < 10 {
			t.Errorf("only %d findings to compare", n)
		}
	})
}

// TestHeadlineByHandOfOddLives: the same over facts in any order, days that were
// assumed, corrections, and homes of every kind.
func TestHeadlineByHandOfOddLives(t *testing.T) {
	today := calendar.MustISO("2026-11-23")
	for seed := range uint64(8) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			o := odd{rand.New(rand.NewPCG(seed, 7)), today}
			if n := sameByHand(t, written(t, o.home(), today, o.amended), "2026-11-23", "2026-08-31", "2026-12-29"); n < 60 {
				t.Errorf("only %d findings to compare", n)
			}
		})
	}
}
