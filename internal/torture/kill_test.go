package torture_test

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"
)

// afresh is after how many kills a harness takes a new register: it is the kills
// that are tried, not the size.
const afresh = 50

// TestKills kills ypa at random moments while it records for everybody, and gives
// the same command again: what was acknowledged is there, nothing is half there,
// and nothing is there twice.
func TestKills(t *testing.T) {
	chance := rand.New(rand.NewPCG(20261122, 3)) //nolint:gosec // repeatable on purpose
	original := made(t)
	want, kills, runs, acked, unheard, repeated := rounds(15, 1000), 0, 0, 0, 0, 0
	typical := 100 * time.Millisecond
	var file string
	var before int64
	for ; kills < want; runs++ {
		if runs%afresh == 0 {
			file = copied(t, original)
			before = sound(t, file)
		}
		args := []string{"inform", "everyone", "--about", "advocacy", "--note", fmt.Sprintf("Run %d", runs)}
		killed := killedAfter(t, file, time.Duration(chance.Int64N(int64(typical)*5/4)), args)
		after := sound(t, file)
		switch told := last(killed.out); {
		case after < told:
			t.Fatalf("entry %d was acknowledged, and %d are there", told, after)
		case after > before && told == 0:
			unheard++
		}
		again := ended(t, file, args...)
		typical = (typical*3 + again.took) / 4
		fresh, known := len(acknowledged(again.out)), strings.Count(again.out, "already recorded as entry")
		all := fresh + known
		if after != before && after != before+int64(all) || fresh != 0 && known != 0 || all == 0 {
			t.Fatalf("%d entries before, %d after the kill; then %d were recorded and %d were there:\n%s", before, after, fresh, known, again.out)
		}
		if now := sound(t, file); now != before+int64(all) {
			t.Fatalf("%d entries before, %d after the same command twice for %d young people", before, now, all)
		}
		before += int64(all)
		acked += all
		if known > 0 {
			repeated++
		}
		if killed.code == -1 {
			kills++
		}
	}
	ended(t, file, "verify")
	if unheard == 0 && want >= 100 {
		t.Error("no kill hit the moment between recording and saying so: they are not aimed well")
	}
	figure(t, "kill -9 at random moments: nothing acknowledged lost, none half, none twice",
		"%d kills in %d runs, %d entries acknowledged, 0 lost, 0 half, 0 damaged; %d commands given again found their entries, %d of which had not been acknowledged",
		kills, runs, acked, repeated, unheard)
}

// killedAfter runs a command and kills it after a time, if it has not ended.
func killedAfter(t *testing.T, file string, after time.Duration, args []string) answer {
	t.Helper()
	c := command(t.Context(), file, args...)
	var out, errs bytes.Buffer
	c.Stdout, c.Stderr = &out, &errs
	must(t, c.Start())
	kill := time.AfterFunc(after, func() { _ = c.Process.Kill() }) // it may have ended
	defer kill.Stop()
	_ = c.Wait() // that it was killed is an error too
	return answer{out: out.String(), err: errs.String(), code: c.ProcessState.ExitCode()}
}
