package register

import (
	"context"
	"database/sql"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// grown is a register with four changes: the home with RH-1 (entries 1 to 3),
// RH-10 and RH-2 (4 to 7), York (8), and an event of RH-1 (9).
func grown(t *testing.T) *Register {
	t.Helper()
	r := opened(t, made(t, "RH-1"))
	update(t, r, func(tx *Tx) error {
		if _, err := admit(tx, "RH-10"); err != nil {
			return err
		}
		_, err := admit(tx, "RH-2")
		return err
	})
	r.opts.Author = "Pat Lomax"
	update(t, r, func(tx *Tx) error {
		s, err := tx.NewSubject(care.Authority, "york")
		if err != nil {
			return err
		}
		_, err = tx.Append(care.New(s.UID, day("2026-11-22"), care.AuthorityFacts{Name: "City of York Council"}))
		return err
	})
	r.opts.Author = "Karen Holt"
	s := person(t, r, "RH-1")
	update(t, r, func(tx *Tx) error { _, err := tx.Append(missing(s.UID, "2026-11-20")); return err })
	return r
}

func refs(subjects []care.Subject) []string {
	list := []string{}
	for _, s := range subjects {
		list = append(list, s.Ref)
	}
	return list
}

func numbers(entries []care.Entry) []int64 {
	list := []int64{}
	for _, e := range entries {
		list = append(list, e.Number)
	}
	return list
}

// seen is all that a reader shows of the register, for comparison.
type seen struct {
	Size, Last   int64
	People       []string
	Authorities  []string
	Entries      []int64 // of RH-1
	Log, Changes []int64
	Checkpoint   string
}

func lookAll(r *Reader) (s seen, err error) {
	s.Size, s.Checkpoint = r.Size(), r.Head().Checkpoint()
	people, err := r.Subjects(care.YoungPerson)
	if err != nil {
		return s, err
	}
	s.People = refs(people)
	authorities, err := r.Subjects(care.Authority)
	if err != nil {
		return s, err
	}
	s.Authorities = refs(authorities)
	if one, err := r.Subject(care.YoungPerson, "rh-1"); err == nil {
		entries, err := r.Entries(one.UID)
		if err != nil {
			return s, err
		}
		s.Entries = numbers(entries)
	}
	log, err := r.Log(1, math.MaxInt64)
	if err != nil {
		return s, err
	}
	s.Log = numbers(log)
	changes, err := r.Changes()
	for _, c := range changes {
		s.Changes = append(s.Changes, c.Number)
	}
	last, _, lastErr := r.LastChange()
	s.Last = last.Number
	return s, errors.Join(err, lastErr)
}

func TestCuts(t *testing.T) {
	r := grown(t)
	whole := sound(t, r)
	var heads []Head
	view(t, r, Cut{}, func(reader *Reader) error {
		changes, err := reader.Changes()
		for _, c := range changes {
			heads = append(heads, c.Head)
		}
		return err
	})
	middle := func(n int64) string {
		var h Head
		view(t, r, Cut{}, func(reader *Reader) (err error) {
			h, err = headAt(t.Context(), reader.tx, n)
			return err
		})
		return h.Checkpoint()
	}
	next := evening().AddDate(0, 0, 1)
	all := seen{
		Size: 9, Last: 4, People: []string{"RH-1", "RH-2", "RH-10"}, Authorities: []string{"york"}, Entries: []int64{2, 3, 9},
		Log: []int64{1, 2, 3, 4, 5, 6, 7, 8, 9}, Changes: []int64{1, 2, 3, 4}, Checkpoint: whole.Head.Checkpoint(),
	}
	three := seen{
		Size: 3, Last: 1, People: []string{"RH-1"}, Authorities: []string{}, Entries: []int64{2, 3}, Log: []int64{1, 2, 3}, Changes: []int64{1},
		Checkpoint: heads[0].Checkpoint(),
	}
	seven := seen{
		Size: 7, Last: 2, People: []string{"RH-1", "RH-2", "RH-10"}, Authorities: []string{}, Entries: []int64{2, 3}, Log: []int64{1, 2, 3, 4, 5, 6, 7},
		Changes: []int64{1, 2}, Checkpoint: heads[1].Checkpoint(),
	}
	five := seven
	five.Size, five.People, five.Log, five.Checkpoint = 5, []string{"RH-1", "RH-10"}, []int64{1, 2, 3, 4, 5}, middle(5)
	nothing := seen{People: []string{}, Authorities: []string{}, Log: []int64{}, Checkpoint: "0 WERC-8GMR-ZGE1"}
	tests := map[string]struct {
		cut  Cut
		want seen
	}{
		"none":                   {Cut{}, all},
		"the last entry":         {CutNumber(9), all},
		"beyond the last":        {CutNumber(400), all},
		"an entry":               {CutEntry(7), seven},
		"the end of a change":    {CutNumber(7), seven},
		"the middle of a change": {CutNumber(5), five},
		"the first change":       {CutNumber(3), three},
		"before the first entry": {CutNumber(0), nothing},
		"less than that":         {CutNumber(-1), nothing},
		"a time after all":       {CutTime(next.AddDate(1, 0, 0)), all},
		"the time of a change":   {CutTime(next), seven},
		"just before it":         {CutTime(next.Add(-time.Millisecond)), three},
		"in another zone":        {CutTime(next.In(time.FixedZone("", 3600))), seven},
		"between two changes":    {CutTime(next.Add(500 * time.Millisecond)), seven},
		"a time before all":      {CutTime(evening().Add(-time.Millisecond)), nothing},
		"the time of the first":  {CutTime(evening()), three},
		"the zero time":          {CutTime(time.Time{}), nothing},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			view(t, r, test.cut, func(reader *Reader) error {
				got, err := lookAll(reader)
				if diff := cmp.Diff(test.want, got); diff != "" {
					t.Error(diff)
				}
				return err
			})
			var mapped []string
			for ref, err := range Map(t.Context(), r, test.cut, care.YoungPerson, func(s care.Subject, _ []care.Entry) string { return s.Ref }) {
				must(t, err)
				mapped = append(mapped, ref)
			}
			if diff := cmp.Diff(test.want.People, append([]string{}, mapped...)); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNotFound(t *testing.T) {
	r := grown(t)
	tests := map[string]struct {
		ask        func(*Reader) error
		text, hint string
	}{
		"a near miss": {
			func(r *Reader) error { _, err := r.Subject(care.YoungPerson, "RH-11"); return err },
			"there is no young person RH-11 in the register", "did you mean RH-1?",
		},
		"nobody near": {
			func(r *Reader) error { _, err := r.Subject(care.YoungPerson, "Amara"); return err },
			"there is no young person Amara in the register",
			"`ypa child list` shows who is in it, `ypa child add` adds a young person",
		},
		"another type": {
			func(r *Reader) error { _, err := r.Subject(care.YoungPerson, "york"); return err },
			"there is no young person york in the register",
			"`ypa child list` shows who is in it, `ypa child add` adds a young person",
		},
		"an authority": {
			func(r *Reader) error { _, err := r.Subject(care.Authority, "walsall"); return err },
			"there is no authority walsall in the register",
			"`ypa authority list` shows the authorities, `ypa authority add` adds one",
		},
		"a uid": {
			func(r *Reader) error { _, err := r.SubjectByUID("nobody"); return err },
			"there is no subject nobody in the register",
			"`ypa child list` shows who is in it, `ypa child add` adds a young person",
		},
		"an entry": {
			func(r *Reader) error { _, err := r.Entry(10); return err },
			"there is no entry 10 in the register", "they are numbered from 1 to 9: `ypa history` lists them",
		},
		"a change": {
			func(r *Reader) error { _, err := r.EntriesOf(0); return err },
			"there is no change 0 in the register", "they are numbered from 1 to 4: `ypa undo --list` lists them",
		},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			view(t, r, Cut{}, func(reader *Reader) error {
				missing, ok := errors.AsType[*NotFound](test.ask(reader))
				if !ok || missing.Error() != test.text || missing.Hint() != test.hint {
					t.Errorf("got %v: %s", missing, missing.Hint())
				}
				return nil
			})
		})
	}
	view(t, r, CutNumber(0), func(reader *Reader) error {
		_, err := reader.Subject(care.TheHome, "home")
		missing, ok := errors.AsType[*NotFound](err)
		if !ok || missing.Error() != "the register has no home yet" || missing.Hint() != "start with `ypa init NAME`" {
			t.Errorf("got %v", err)
		}
		_, err = reader.Entry(1)
		missing, ok = errors.AsType[*NotFound](err)
		if !ok || missing.Hint() != "nothing is recorded yet" {
			t.Errorf("got %v", err)
		}
		return nil
	})
}

// TestHas: a reference is there in any case, of its own type only, and not before
// the register had it.
func TestHas(t *testing.T) {
	r := grown(t)
	for cut, want := range map[Cut]string{{}: "rh-1 york", CutNumber(1): ""} {
		view(t, r, cut, func(reader *Reader) error {
			var found []string
			for _, one := range []struct {
				typ care.SubjectType
				ref string
			}{{care.YoungPerson, "rh-1"}, {care.YoungPerson, "york"}, {care.Authority, "york"}, {care.Authority, "RH-1"}, {care.YoungPerson, "RH-11"}} {
				has, err := reader.Has(one.typ, one.ref)
				must(t, err)
				if has {
					found = append(found, one.ref)
				}
			}
			if got := strings.Join(found, " "); got != want {
				t.Errorf("as of %+v the register has %q, not %q", cut, got, want)
			}
			return nil
		})
	}
}

// TestAllOf: they are the entries that the log has of one subject after the other, in
// every state of the register, and the authorities are found by their index.
func TestAllOf(t *testing.T) {
	r := grown(t)
	for number := range sound(t, r).Head.Size + 1 {
		view(t, r, CutNumber(number), func(reader *Reader) error {
			log, err := reader.Log(1, number)
			must(t, err)
			for _, typ := range []care.SubjectType{care.YoungPerson, care.Authority, care.TheHome} {
				var want []About
				subjects, err := reader.Subjects(typ)
				must(t, err)
				for _, s := range subjects {
					one := About{Subject: s}
					for _, e := range log {
						if e.Subject == s.UID {
							one.Entries = append(one.Entries, e)
						}
					}
					want = append(want, one)
					entries, err := reader.Entries(s.UID)
					must(t, err)
					if diff := cmp.Diff(one.Entries, entries, cmp.Comparer(calendar.Date.Equal)); diff != "" {
						t.Errorf("as of %d, of %s (log -, by itself +):\n%s", number, s.Ref, diff)
					}
				}
				refs := []string{"nobody"}
				for _, one := range want {
					refs = append(refs, strings.ToLower(one.Ref))
				}
				chosen, err := reader.Named(typ, refs...)
				must(t, err)
				if diff := cmp.Diff(want, chosen, cmp.Comparer(calendar.Date.Equal), cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("as of %d, of the type %s (log -, by reference +):\n%s", number, typ, diff)
				}
				got, err := reader.AllOf(typ)
				must(t, err)
				if diff := cmp.Diff(want, got, cmp.Comparer(calendar.Date.Equal), cmpopts.EquateEmpty()); diff != "" {
					t.Errorf("as of %d, of the type %s (log -, all +):\n%s", number, typ, diff)
				}
			}
			return nil
		})
	}
	view(t, r, Cut{}, func(reader *Reader) error {
		plan, err := collect(reader.ctx, reader.tx, func(rows *sql.Rows) (string, error) {
			var id, parent, unused int
			var detail string
			return detail, rows.Scan(&id, &parent, &unused, &detail)
		}, "EXPLAIN QUERY PLAN SELECT s.uid FROM subject AS s WHERE "+ofType(care.Authority)+" ORDER BY s.ref_key")
		if !strings.Contains(strings.Join(plan, "\n"), "USING INDEX authority") {
			t.Errorf("authorities are found so: %s", plan)
		}
		return err
	})
}

func TestReaderFinds(t *testing.T) {
	r := grown(t)
	view(t, r, Cut{}, func(reader *Reader) error {
		s, err := reader.Subject(care.YoungPerson, "rh-10")
		must(t, err)
		again, err := reader.SubjectByUID(s.UID)
		must(t, err)
		if s != again || s.Ref != "RH-10" || s.Type != care.YoungPerson {
			t.Errorf("%v and %v", s, again)
		}
		e, err := reader.Entry(9)
		must(t, err)
		if e.Number != 9 || e.Change != 4 || e.Kind != "event" || e.Body != nil || e.Raw != `{"event":"missing"}` {
			t.Errorf("entry 9 is %+v", e)
		}
		log, err := reader.Log(4, 5)
		must(t, err)
		if diff := cmp.Diff([]int64{4, 5}, numbers(log)); diff != "" {
			t.Error(diff)
		}
		c, err := reader.Change(2)
		must(t, err)
		if c.Number != 2 || c.First != 4 || c.Head.Size != 7 || c.Program != "ypa test" || c.Entries != nil {
			t.Errorf("change 2 is %+v", c)
		}
		of, err := reader.EntriesOf(2)
		must(t, err)
		if diff := cmp.Diff([]int64{4, 5, 6, 7}, numbers(of)); diff != "" {
			t.Error(diff)
		}
		for author, want := range map[string]int64{"Karen Holt": 4, "Pat Lomax": 3, "Nobody": 0} {
			c, ok, err := reader.LastChangeBy(author)
			must(t, err)
			if c.Number != want || ok != (want > 0) {
				t.Errorf("the last change of %s is %d", author, c.Number)
			}
		}
		return nil
	})
}

func TestMap(t *testing.T) {
	r := grown(t)
	type got struct {
		Ref     string
		Entries []care.Entry
	}
	var all []got
	for g, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, func(s care.Subject, entries []care.Entry) got {
		return got{s.Ref, entries}
	}) {
		must(t, err)
		all = append(all, g)
	}
	var want []got
	view(t, r, Cut{}, func(reader *Reader) error {
		subjects, err := reader.Subjects(care.YoungPerson)
		for _, s := range subjects {
			entries, err := reader.Entries(s.UID)
			must(t, err)
			want = append(want, got{s.Ref, entries})
		}
		return err
	})
	if diff := cmp.Diff(want, all); diff != "" {
		t.Error(diff)
	}
	for ref, err := range Map(t.Context(), r, Cut{}, care.YoungPerson, func(s care.Subject, _ []care.Entry) string { return s.Ref }) {
		if ref != "RH-1" || err != nil {
			t.Errorf("after breaking off came %s, %v", ref, err)
		}
		break
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	n := 0
	var last error
	for _, err := range Map(ctx, r, Cut{}, care.YoungPerson, func(care.Subject, []care.Entry) int { return 0 }) {
		cancel()
		n, last = n+1, err
	}
	if n != 2 || !errors.Is(last, context.Canceled) {
		t.Errorf("after cancelling: %d, %v", n, last)
	}
}

// TestMapSortsNothing holds that people and entries are read in the order in
// which they lie in the file and its index.
func TestMapSortsNothing(t *testing.T) {
	r := grown(t)
	view(t, r, Cut{}, func(reader *Reader) error {
		plan, err := collect(t.Context(), reader.tx, func(rows *sql.Rows) (string, error) {
			var id, parent, unused int
			var text string
			err := rows.Scan(&id, &parent, &unused, &text)
			return text, err
		}, "EXPLAIN QUERY PLAN "+gathered, 9, "young-person", "a", "z")
		want := []string{
			"SEARCH s USING INDEX sqlite_autoindex_subject_2 (ref_key>? AND ref_key<?)",
			"CORRELATED SCALAR SUBQUERY 1", "SEARCH e USING PRIMARY KEY (subject=? AND number<?)",
		}
		if diff := cmp.Diff(want, plan); diff != "" {
			t.Error(diff)
		}
		return err
	})
}

// An entry that is not there yet is told, and not taken for the end of the log.
func TestCutEntryBeyondTheLast(t *testing.T) {
	r := opened(t, made(t, "RH-01"))
	size := sound(t, r).Entries
	err := r.View(t.Context(), CutEntry(size+1), func(*Reader) error { return nil })
	missing, ok := errors.AsType[*NotFound](err)
	if !ok || missing.Last != size {
		t.Errorf("got %v", err)
	}
}
