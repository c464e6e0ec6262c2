package calendar_test

import (
	"errors"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

func TestReadExtraDays(t *testing.T) {
	const file = "\ufeff# days our office is closed\r\n" +
		"\r\n" +
		"2029-01-01 New Year's Day\r\n" +
		"30/3/2029\tGood Friday\r\n" +
		"2 Apr 2029 Easter Monday # from the printed list\r\n" +
		"  Mon 7 May 2029\r\n" +
		"Monday, 28 May 2029, spring\r\n" +
		"2029-08-27: late summer\r\n" +
		"2029-12-25,Christmas\r\n" +
		"26 December 2029 2 people in\r\n" +
		"31 / 12 / 2029 2 people in\r\n" +
		"2029-01-01 once more"
	got, err := calendar.ReadExtraDays(strings.NewReader(file), "extra.txt")
	if err != nil {
		t.Fatal(err)
	}
	want := []calendar.Date{
		iso("2029-01-01"), iso("2029-03-30"), iso("2029-04-02"), iso("2029-05-07"), iso("2029-05-28"),
		iso("2029-08-27"), iso("2029-12-25"), iso("2029-12-26"), iso("2029-12-31"), iso("2029-01-01"),
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestReadExtraDaysEmpty(t *testing.T) {
	for name, file := range map[string]string{"empty": "", "BOM": "\ufeff", "comments": "# none\n\n  # yet\n"} {
		if got, err := calendar.ReadExtraDays(strings.NewReader(file), name); err != nil || len(got) != 0 {
			t.Errorf("%s: got %v, %v", name, got, err)
		}
	}
}

func TestReadExtraDaysReportsEveryFault(t *testing.T) {
	const file = "2029-01-01\n" +
		"31/02/2029 no such day\n" +
		"# a comment\n" +
		"3 Nov closed\n" +
		"3 Nov 29 closed\n" +
		"Tue 3 Nov 2029 closed\n" +
		"11/25/2029\n" +
		"Christmas 25/12/2029\n" +
		"tomorrow\n" +
		"monday\n" +
		"2029-01-01T00:00\n" +
		"closed!\n"
	got, err := calendar.ReadExtraDays(strings.NewReader(file), "extra.txt")
	if err == nil || got != nil {
		t.Fatalf("got %v, %v", got, err)
	}
	const forms = "; forms that work: 2026-11-03, 3/11/2026 (day first) or 3 Nov 2026, then words if wanted"
	want := []string{
		`extra.txt:2: cannot read "31/02/2029 no such day": there is no day 31: February 2029 has 28 days` + forms,
		`extra.txt:4: cannot read "3 Nov closed": the year is not there` + forms,
		`extra.txt:5: cannot read "3 Nov 29 closed": the year needs all four digits` + forms,
		`extra.txt:6: cannot read "Tue 3 Nov 2029 closed": 3 Nov 2029 is a Saturday, not a Tuesday` + forms,
		`extra.txt:7: cannot read "11/25/2029": there is no month 25; dates are written day first, so 25 November is 25/11/2029` + forms,
		`extra.txt:8: cannot read "Christmas 25/12/2029": it is not in a form known here` + forms,
		`extra.txt:9: cannot read "tomorrow": it is not in a form known here` + forms,
		`extra.txt:10: cannot read "monday": it is not in a form known here` + forms,
		`extra.txt:11: cannot read "2029-01-01T00:00": it is not in a form known here` + forms,
		`extra.txt:12: cannot read "closed!": it is not in a form known here` + forms,
	}
	if diff := cmp.Diff(want, strings.Split(err.Error(), "\n")); diff != "" {
		t.Error(diff)
	}
	var fault *calendar.ParseError
	if !errors.As(err, &fault) || fault.Read != "31/02/2029 no such day" {
		t.Errorf("the faults are not wrapped: %v", fault)
	}
}

func TestReadExtraDaysRefusesFiles(t *testing.T) {
	broken := errors.New("the stick was pulled out")
	_, err := calendar.ReadExtraDays(iotest.ErrReader(broken), "extra.txt")
	if !errors.Is(err, broken) || !strings.HasPrefix(err.Error(), "extra.txt: ") {
		t.Errorf("got %v", err)
	}
	for name, tt := range map[string]struct{ file, want string }{
		"UTF-16, as PowerShell's > writes it": {
			"\xff\xfe2\x000\x002\x009\x00",
			"extra.txt: it is not a text file in UTF-8; save it with the encoding UTF-8",
		},
		"far too large": {
			strings.Repeat("2029-01-01\n", 10000),
			"extra.txt: it is larger than 64 kB, too large for a list of days",
		},
	} {
		t.Run(name, func(t *testing.T) {
			got, err := calendar.ReadExtraDays(strings.NewReader(tt.file), "extra.txt")
			if err == nil || err.Error() != tt.want || got != nil {
				t.Errorf("got %v, %v", got, err)
			}
		})
	}
}

func TestReadExtraDaysOfAnotherFile(t *testing.T) {
	_, err := calendar.ReadExtraDays(strings.NewReader(strings.Repeat("x\n", 130)), "tracker.csv")
	if err == nil {
		t.Fatal("read")
	}
	lines := strings.Split(err.Error(), "\n")
	if len(lines) != 101 || lines[100] != "tracker.csv: 30 lines more cannot be read" {
		t.Errorf("got %d lines, the last %q", len(lines), lines[len(lines)-1])
	}
}
