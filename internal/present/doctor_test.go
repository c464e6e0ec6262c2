package present

import (
	"bytes"
	"errors"
	"strings"
	"testing"
)

func doctorInfo() DoctorInfo {
	ask := "ask City of York Council which is right"
	return DoctorInfo{Head: rowanHead(), Checks: []Check{
		{"register", CheckYes, "the register is there and opens: /srv/rowan/register.db", ""},
		{"host-authority", CheckNo, "it is not known in whose area the home lies", "ypa home set --host-authority ID"},
		{"procedure", CheckUnknown, "york, heading: It is headed for somebody else.", ask},
		{"procedure", CheckUnknown, "york, 1: It asks for a form and gives no link to it, \x1b[2J however long one looks for it.", ask},
	}}
}

// TestDoctor holds the list in every form. Where two lines have the same thing
// to do, it stands once, under the last.
func TestDoctor(t *testing.T) {
	for kind, out := range map[string]Output{
		"100.txt":        {Style: Style{Width: 100}},
		"60.txt":         {Style: Style{Width: 60}},
		"colour.txt":     {Style: Style{Width: 100, Colour: true}},
		"accessible.txt": {Style: Style{Width: 100, Accessible: true}},
		"json":           {Format: JSON},
	} {
		t.Run(kind, func(t *testing.T) {
			golden(t, "views/doctor."+kind, written(t, func(b *bytes.Buffer) error { return Doctor(b, out, doctorInfo()) }))
		})
	}
}

func TestDoctorSums(t *testing.T) {
	yes, unknown, no := Check{ID: "a", Answer: CheckYes, Text: "so"}, Check{ID: "b", Answer: CheckUnknown, Text: "perhaps"}, Check{ID: "c", Answer: CheckNo, Text: "not so"}
	for name, tc := range map[string]struct {
		checks []Check
		brief  bool
		want   string
	}{
		"all in order":     {[]Check{yes}, false, "\n\nAll is in order.\n"},
		"some to look at":  {[]Check{yes, unknown}, false, "\n\nNothing is wrong; 1 for somebody to look at (?).\n"},
		"some wrong":       {[]Check{no, yes}, false, "\n\n1 to put right (NO).\n"},
		"both":             {[]Check{no, unknown}, false, "\n\n1 to put right (NO), 1 for somebody to look at (?).\n"},
		"brief":            {[]Check{yes, no, unknown}, true, " NO   not so\n"},
		"brief, all right": {[]Check{yes, unknown}, true, ""},
	} {
		t.Run(name, func(t *testing.T) {
			got := string(written(t, func(b *bytes.Buffer) error {
				return Doctor(b, Output{}, DoctorInfo{Head: Head{MadeUp: true, AsOf: day("2026-11-23")}, Checks: tc.checks, Brief: tc.brief})
			}))
			if !strings.HasSuffix(got, tc.want) || tc.brief && got != tc.want {
				t.Errorf("%q", got)
			}
			if strings.Contains(got, madeUp) == tc.brief {
				t.Errorf("a made-up home is headed so: %q", got)
			}
		})
	}
}

func TestDoctorRefusesOtherFormats(t *testing.T) {
	err := Doctor(&bytes.Buffer{}, Output{Format: CSV}, doctorInfo())
	if _, ok := errors.AsType[*UnknownFormatError](err); !ok {
		t.Errorf("%v", err)
	}
}
