package guard

import (
	"testing"

	"pgregory.net/rapid"
)

func TestText(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"empty", "", ""},
		{"plain", "Joan Pike", "Joan Pike"},
		{"accents", "Chloé O'Dwyer-Łuczak", "Chloé O'Dwyer-Łuczak"},
		{"equals", "=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"},
		{"plus", "+44 7700 900123", "'+44 7700 900123"},
		{"minus", "-1", "'-1"},
		{"at", "@SUM(A1)", "'@SUM(A1)"},
		{"bar", "|x", "'|x"},
		{"percent", "%x", "'%x"},
		{"wide equals", "＝1+1", "'＝1+1"},
		{"wide plus", "＋1", "'＋1"},
		{"wide minus", "－1", "'－1"},
		{"wide at", "＠x", "'＠x"},
		{"after spaces", "  =1", "'  =1"},
		{"after a no-break space", "\u00a0=1", "'\u00a0=1"},
		{"after a wide space", "\u3000=1", "'\u3000=1"},
		{"after a byte order mark", "\ufeff=1", "'\ufeff=1"},
		{"after a zero-width space", "\u200b=1", "'\u200b=1"},
		{"after controls", "\x00\x01\x1b=1", "'\x00\x01\x1b=1"},
		{"a tab alone", "\tx", "'\tx"},
		{"a return alone", "\rx", "'\rx"},
		{"a line break alone", "\nx", "'\nx"},
		{"an apostrophe before a formula", "'=1", "''=1"},
		{"an apostrophe before text", "'tis", "'tis"},
		{"an apostrophe alone", "'", "'"},
		{"a formula inside", "1=1", "1=1"},
		{"a telephone number with its area", "01632 960808", "01632 960808"},
		{"a telephone number without spaces", "01632960808", "'01632960808"},
		{"a reference of noughts", "007", "'007"},
		{"a nought", "0", "0"},
		{"a number", "412", "412"},
		{"a long number", "4401632960808", "'4401632960808"},
		{"a power of ten", "1E5", "'1E5"},
		{"a day and a month", "3/4", "'3/4"},
		{"a year and a month", "2026-11", "'2026-11"},
		{"a month and a number", "MAR-1", "'MAR-1"},
		{"a month and a number together", "Sept2", "'Sept2"},
		{"a number and a month", "2-may", "'2-may"},
		{"a whole day", "2026-11-23", "2026-11-23"},
		{"a reference", "RH-03", "RH-03"},
		{"a month in a sentence", "May 2026 was late", "May 2026 was late"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := Text(c.text); got != c.want {
				t.Errorf("Text(%q) = %q, want %q", c.text, got, c.want)
			}
			if got := Undo(Text(c.text)); got != c.text {
				t.Errorf("Undo gives %q for %q", got, c.text)
			}
		})
	}
}

// What is guarded is never a formula, and comes back as it was.
func TestGuardIsUndone(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.OneOf(
			rapid.String(), rapid.StringMatching(`'{0,3}[\t\r\n\x00 =+@|%\-＝＋－＠]{0,3}[0-9a-z/.-]{0,12}`),
		).Draw(t, "text")
		guarded := Text(text)
		if Risky(guarded) {
			t.Fatalf("%q is still risky", guarded)
		}
		if back := Undo(guarded); back != text {
			t.Fatalf("%q came back as %q", text, back)
		}
	})
}

// A file that ypa did not write keeps its apostrophes.
func TestUndoLeavesOtherText(t *testing.T) {
	for _, text := range []string{"", "'", "''", "'tis", "'n'", "O'Dwyer", "x'=1"} {
		if got := Undo(text); got != text {
			t.Errorf("Undo(%q) = %q", text, got)
		}
	}
}

// What is left out without a closer look would have been left as it is.
func TestMayChange(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching(`([0-9]{1,4}[-/. ]?){0,3}|(?i)(jan|feb|mar|ma|dec|x)?[a-z]{0,3}[-/. ]?[0-9]{0,4}`).Draw(t, "text")
		if changed().MatchString(text) && !mayChange(text) {
			t.Errorf("%q is changed by a spreadsheet program", text)
		}
	})
}
