package register

import (
	"testing"
	"time"

	"pgregory.net/rapid"
)

func TestStampSortsAsTimesDo(t *testing.T) {
	instant := func(t *rapid.T, label string) time.Time {
		ms := rapid.Int64Range(0, 7_000_000_000_000).Draw(t, label)
		return time.UnixMilli(ms).In(time.FixedZone("", rapid.IntRange(-50_000, 50_000).Draw(t, label+" zone")))
	}
	rapid.Check(t, func(t *rapid.T) {
		a, b := instant(t, "a"), instant(t, "b")
		back, err := parseStamp(stamp(a))
		if err != nil || !back.Equal(a) || back.Location() != time.UTC {
			t.Fatalf("%v is read back as %v (%v)", a, back, err)
		}
		if (stamp(a) < stamp(b)) != a.Before(b) {
			t.Fatalf("%s and %s sort differently from their times", stamp(a), stamp(b))
		}
	})
}

func TestParseStampRefuses(t *testing.T) {
	for _, s := range []string{
		"", "2026-11-22", "2026-11-22T19:04:05Z", "2026-11-22T19:04:05.12Z", "2026-11-22T19:04:05.1234Z", "2026-11-22 19:04:05.123Z",
		"2026-11-22T19:04:05.123+", "2026-02-30T19:04:05.123Z", "2026-13-01T19:04:05.123Z", "2026-11-22T24:00:00.000Z",
		"2026-11-22T19:60:00.000Z", "2026-11-22T19:04:60.000Z", "2026-11-22T19:04:0x.123Z", "2O26-11-22T19:04:05.123Z",
	} {
		t.Run(s, func(t *testing.T) {
			if got, err := parseStamp(s); err == nil {
				t.Errorf("read as %v", got)
			}
		})
	}
}
