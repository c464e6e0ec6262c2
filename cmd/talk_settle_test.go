package cmd

import (
	"regexp"
	"strings"
	"testing"
)

// TestSettling: what a review has to settle is asked with the rest, by numbers,
// and shown once more before it is saved; what is known already is not asked.
func TestSettling(t *testing.T) {
	for name, c := range map[string]struct {
		line      string
		typed     []string
		code      int
		out, said string // expressions
	}{
		"all of it": {
			"--on 6/11/2026",
			[]string{"1", "to go on", "3/11/2026", "2", "1", "y", "n"},
			exitDone,
			`need for the IV considered: continue, wishes about the IV recorded, IV.s views of Tue 3 Nov 2026, views differ from the plan: no, advocate: acting`,
			`1 of 5  Should the independent visitor go on\?\n       1 continue  2 end  3 not considered\n       A number: [^~]*  Should the independent visitor go on\?  +continue\n[^~]*This is: ypa review held RH-01 --on 6/11/2026 --iv-need continue --iv-wishes - `,
		},
		"one falls away": {
			"--on 7/11/2026",
			[]string{"not-considered", "today", "-", "-", "y", "n"},
			exitDone,
			`need for the IV considered: not considered, IV.s views of Sun 22 Nov 2026`,
			`2 of 4  When did the independent visitor give their views\?`,
		},
		"back over one that fell away": {
			"--on 8/11/2026",
			[]string{"3", "<", "2", "to stop", "", "", "", "y", "n"},
			exitDone,
			`need for the IV considered: end, wishes about the IV recorded`, `2 of 5  What does the young person want`,
		},
		"asked again": {
			"--on 9/11/2026",
			[]string{"perhaps", "4", "c", "x", "soon", "", "", "", "y", "n"},
			exitDone,
			`considered: continue`, `one of: continue, end, not-considered\n[^~]*a number from 1 to 3`,
		},
		"q leaves, and nothing is recorded": {"--on 10/11/2026", []string{"1", "q"}, exitCancelled, `^$`, `cancelled: nothing was recorded`},
		"not saved":                         {"--on 10/11/2026", []string{"1", "", "", "", "", "n"}, exitCancelled, `^$`, `Save\? \[Y/n/<\]: ypa: cancelled: nothing was recorded`},
		"the input ends":                    {"--on 10/11/2026", []string{"1"}, exitCancelled, `^$`, `cancelled: nothing was recorded`},
		"a day to come, and who there is": {
			"",
			[]string{"?", "RH-01", "tomorrow", "q"},
			exitCancelled,
			`^$`, `RH-01[^~.]*\.[^~]*Mon 23 Nov 2026 is in the future`,
		},
		"what is refused is not asked": {"--on 3/12/2026", nil, exitUsage, `^$`, `^ypa: Thu 3 Dec 2026 is in the future`},
		"from nothing": {
			"",
			[]string{"RH-01", "11/11/2026", "2", "3", "y", "n"},
			exitDone,
			`conference held, advocate: declined, Wed 11 Nov 2026`,
			`4 of 4[^~]*What became of an advocate for this meeting\?  +declined`,
		},
	} {
		t.Run(name, func(t *testing.T) {
			dir := recorded(t)
			m, _, said := machineIn(dir, false)
			if code := Run(t.Context(), m, argWords(`iv appoint RH-01 --name "Derek Shaw" --on 5/11/2026`)); code != exitDone {
				t.Fatal(said)
			}
			m, out, said := machineIn(dir, true, c.typed...)
			m.Width = 200
			line := "review held"
			if c.line != "" {
				line += " RH-01 " + c.line
			}
			if code := Run(t.Context(), m, strings.Fields(line)); code != c.code {
				t.Errorf("exit code %d", code)
			}
			if !regexp.MustCompile(c.out).MatchString(strings.TrimSpace(out.String())) {
				t.Errorf("printed %q", out)
			}
			if !regexp.MustCompile(c.said).MatchString(said.String()) {
				t.Errorf("said %s", said)
			}
		})
	}
}
