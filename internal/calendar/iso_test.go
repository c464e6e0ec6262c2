package calendar_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

func TestParseISO(t *testing.T) {
	d, err := calendar.ParseISO("2026-11-03")
	if err != nil || d.Year() != 2026 || d.Month() != 11 || d.Day() != 3 {
		t.Errorf("got %v, %v", d, err)
	}
	for name, text := range map[string]string{
		"empty": "", "space before": " 2026-11-03", "space after": "2026-11-03 ",
		"no zero": "2026-11-3", "no zeros, same length": "2026-1-003", "slashes": "2026/11/03", "day first": "03-11-2026",
		"time": "2026-11-03T00:00:00Z", "30 February": "2026-02-30", "29 February": "2023-02-29",
		"month 13": "2026-13-01", "month 0": "2026-00-01", "day 0": "2026-01-00", "day 32": "2026-01-32",
		"Go's zero time": "0001-01-01", "year of five digits": "10000-01-01", "before 1900": "1899-12-31",
		"after 2199": "2200-01-01", "minus": "-026-11-03", "plus": "+026-11-03", "letter in the year": "2O26-11-03",
		"letter in the month": "2026-1l-03", "letter in the day": "2026-11-0x", "Arabic digits": "٢٠٢٦-١١-٠٣",
		"wide digits": "２０２６-11-03", "minus sign for a hyphen": "2026−11−03", "NUL": "2026-11-0\x00",
		"basic form": "20261103", "week": "2026-W45-2", "ordinal": "2026-307",
	} {
		t.Run(name, func(t *testing.T) {
			got, err := calendar.ParseISO(text)
			var fault *calendar.ParseError
			if !errors.As(err, &fault) || !got.IsZero() || fault.Try != "2026-11-03" {
				t.Errorf("%q: got %v, %v", text, got, err)
			}
		})
	}
}

func TestISOErrorText(t *testing.T) {
	tests := []struct{ text, want string }{
		{"2026-02-30", `cannot read "2026-02-30": there is no day 30: February 2026 has 28 days; forms that work: 2026-11-03`},
		{"3/11/2026", `cannot read "3/11/2026": it is not year, month and day in digits with hyphens between them; forms that work: 2026-11-03`},
	}
	for _, tt := range tests {
		if _, err := calendar.ParseISO(tt.text); err == nil || err.Error() != tt.want {
			t.Errorf("got  %v\nwant %s", err, tt.want)
		}
	}
}

func TestJSON(t *testing.T) {
	type record struct {
		On    calendar.Date  `json:"on"`
		Until calendar.Date  `json:"until"`
		Left  calendar.Date  `json:"left,omitzero"`
		Due   *calendar.Date `json:"due"`
	}
	in := record{On: iso("2026-11-03")}
	data, err := json.Marshal(in)
	if err != nil {
		t.Fatal(err)
	}
	if want := `{"on":"2026-11-03","until":"","due":null}`; string(data) != want {
		t.Errorf("got %s, want %s", data, want)
	}
	out := record{Until: iso("2026-01-01")}
	if err := json.Unmarshal(data, &out); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(in, out); diff != "" {
		t.Error(diff)
	}
}

func TestUnmarshalTextRefuses(t *testing.T) {
	d := iso("2026-11-03")
	for _, text := range []string{"3 Nov 2026", "today", " ", "2026-02-30"} {
		var fault *calendar.ParseError
		if err := d.UnmarshalText([]byte(text)); !errors.As(err, &fault) || fault.Read != text {
			t.Errorf("%q: %v", text, err)
		}
	}
	if d != iso("2026-11-03") {
		t.Errorf("a refused text changed the day to %s", d)
	}
}

func TestAppendText(t *testing.T) {
	got, err := iso("1900-01-09").AppendText([]byte("on "))
	if err != nil || string(got) != "on 1900-01-09" {
		t.Errorf("got %q, %v", got, err)
	}
	got, err = calendar.Date{}.AppendText([]byte("on "))
	if err != nil || string(got) != "on " {
		t.Errorf("no date: got %q, %v", got, err)
	}
}

// An audit of a large group reads millions of days.
func TestISOTakesNoMemory(t *testing.T) {
	text, buf := []byte("2026-11-03"), make([]byte, 0, 16)
	var d calendar.Date
	if n := testing.AllocsPerRun(100, func() {
		if d.UnmarshalText(text) != nil {
			t.Error("not read")
		}
		if out, err := d.AppendText(buf); err != nil || len(out) != len(text) {
			t.Error("not written")
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
