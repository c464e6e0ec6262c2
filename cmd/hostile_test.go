package cmd

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"ypa/internal/register"
)

// hostileTexts are one of each sort; internal/torture has the rest.
func hostileTexts() []string {
	return []string{
		"Amara \x1b]52;c;QW1hcmE=\x07", "\u202earama", "=HYPERLINK(\"https://example.org\",\"x\")", "Am\xffara", "Jose\u0301 Keane", "\u009b31mred", "Ama\u200bra",
		strings.Repeat("a", 201), strings.Repeat("b", 501), strings.Repeat("c", 20_001), "'; DROP TABLE entry; --", "<script>alert(1)</script>", "محمد", "Amara\rX", "{{.}}", "-1+1|x", "Plain words",
	}
}

// baseLines are command lines that record on the made-up home, for the commands
// whose own example can't: it names an entry of another register, or asks.
func baseLines() map[string][]string {
	return map[string][]string{
		"authority add": {`authority add hull --name "Hull City Council"`},
		"child add":     {`child add RH-09 --name "Amara Keane" --born 14/2/2013 --status looked-after --since 18/11/2026`},
		"child dispose": {`child add RH-90 --name "Amara Keane" --born 14/2/2013 --status looked-after --since 18/11/2026`, `child dispose RH-90 --never-here --reason "never came" --yes RH-90`},
		"event close":   {`event add RH-04 --kind complaint --on 19/11/2026`, `event close LAST`},
		"iro notify":    {`event add RH-04 --kind missing --on 19/11/2026`, `iro notify RH-04 --event missing --how phone`},
		"iv appoint":    {`iv appoint RH-05 --name "Derek Shaw" --phone "01632 960345" --visit-every 1m`},
		"reg44 report":  {`reg44 visit --on 20/10/2026`, `reg44 report --on 20/10/2026 --sent 3/11/2026`},
		"withdraw":      {`event add RH-04 --kind complaint --on 19/11/2026`, `withdraw LAST --reason "typed wrongly"`},
	}
}

// hostileHome is a register, and a way to type on it.
type hostileHome struct {
	t    *testing.T
	dir  string
	path string
}

func newHostileHome(t *testing.T, data []byte) *hostileHome {
	t.Helper()
	dir := t.TempDir()
	h := &hostileHome{t, dir, filepath.Join(dir, "register.db")}
	put(t, h.path, data)
	return h
}

// run types words. LAST is the number of the last entry.
func (h *hostileHome) run(args ...string) (code int, out, said string) {
	h.t.Helper()
	m, o, s := machineIn(h.dir, false)
	args = slices.Clone(args)
	if i := slices.Index(args, "LAST"); i >= 0 {
		args[i] = fmt.Sprint(h.size())
	}
	code = Run(h.t.Context(), m, args)
	return code, o.String(), s.String()
}

// size is how many entries there are, and recorded the texts in those after some
// number.
func (h *hostileHome) size() int64 {
	n, _ := h.recorded(1 << 40)
	return n
}

func (h *hostileHome) recorded(after int64) (size int64, texts []string) {
	h.t.Helper()
	r, err := register.OpenReader(h.t.Context(), h.path, register.Options{})
	if err != nil {
		h.t.Fatal(err)
	}
	err = r.View(h.t.Context(), register.Cut{}, func(reader *register.Reader) error {
		size = reader.Size()
		entries, err := reader.Log(min(after, size)+1, size)
		for _, e := range entries {
			var body any
			err = errors.Join(err, json.Unmarshal([]byte(e.Raw), &body))
			texts = append(texts, textsIn(body)...)
		}
		return err
	})
	if err := errors.Join(err, r.Close()); err != nil {
		h.t.Fatal(err)
	}
	return size, texts
}

// textsIn are all texts in a value that was JSON.
func textsIn(v any) (list []string) {
	switch v := v.(type) {
	case string:
		return []string{v}
	case []any:
		for _, one := range v {
			list = append(list, textsIn(one)...)
		}
	case map[string]any:
		for _, one := range v {
			list = append(list, textsIn(one)...)
		}
	}
	return list
}

// onScreen holds that nothing is printed that a terminal obeys or hides.
func onScreen(t *testing.T, what, text string) {
	t.Helper()
	if at := strings.IndexFunc(text, func(c rune) bool { return c != '\n' && !unicode.IsPrint(c) }); at >= 0 || !utf8.ValidString(text) {
		t.Errorf("%s prints %q", what, text[max(0, at-30):min(len(text), at+30)])
	}
}

// named reports whether a message says what a flag is about: the field by its name,
// an authority that there is none of, words that name a young person.
func named(said, flag string) bool {
	for _, about := range []string{strings.ReplaceAll(flag, "-", " ") + ": ", "no authority ", "the words name a young person"} {
		if strings.Contains(said, about) {
			return true
		}
	}
	return false
}

// TestHostileFlags gives hostile texts to every flag with a value of every
// recording command of the tree: they are stored and given back exactly, or refused
// with a reason that names the flag and, where it is too long, the limit.
func TestHostileFlags(t *testing.T) {
	full := os.Getenv("YPA_TORTURE") == "full"
	var tally struct{ flags, texts, stored, refused, tried int }
	all := newHostileHome(t, demoRegister(t))
	for _, tr := range trials(t) {
		for _, flag := range tr.flags {
			tally.flags++
			takes := false
			for i, text := range append([]string{"Plain words"}, hostileTexts()...) {
				if !full && i-1 != tally.flags%len(hostileTexts()) {
					continue // one of them, in turn; all of them with make torture
				}
				tally.tried++
				h := newHostileHome(t, tr.ready)
				code, out, said := h.run(tr.with(flag, text)...)
				what := fmt.Sprintf("%s --%s %.30q", tr.path, flag, text)
				onScreen(t, what, out+said)
				switch {
				case code == exitDone:
					tally.stored++
					takes = takes || i == 0
					all.run(tr.with(flag, text)...)
					size, texts := h.recorded(tr.size)
					if want := norm.NFC.String(strings.TrimSpace(text)); size > tr.size && !slices.Contains(texts, want) {
						t.Errorf("%s is not given back: %.200q", what, texts)
					}
				case code != exitUsage || !strings.Contains(said, "--"+flag) && !named(said, flag):
					t.Errorf("%s: exit %d, and the reason does not name the flag: %.300s", what, code, said)
				default:
					tally.refused++
					if long := utf8.RuneCountInString(text); takes && long > 200 && !strings.Contains(said, "200") && !strings.Contains(said, "500") {
						t.Errorf("%s: of %d characters, and the limit is not named: %.300s", what, long, said)
					}
				}
				if err := os.RemoveAll(h.dir); err != nil {
					t.Error(err)
				}
			}
			if takes {
				tally.texts++
			}
		}
	}
	t.Logf("%d flags (%d take any text, where all are tried): %d texts stored and given back, %d refused, of %d", tally.flags, tally.texts, tally.stored, tally.refused, tally.tried)
	shownOn(t, all)
	if full && tally.texts < 100 {
		t.Errorf("only %d flags take text: are the base lines good?", tally.texts)
	}
}
