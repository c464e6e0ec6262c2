package care

import (
	"slices"
	"strings"
	"testing"

	"ypa/internal/calendar"
)

// TestAuthoritiesNamed: whatever kind of entry names an authority, it is listed; a
// kind that comes to name one and isn't read is found here.
func TestAuthoritiesNamed(t *testing.T) {
	day := calendar.MustISO("2026-11-22")
	named := 0
	for _, info := range Kinds() {
		for field := range info.body.Fields() {
			name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
			if name != "authority" && !strings.HasSuffix(name, "_authority") {
				continue
			}
			named++
			e := Entry{Number: 1, Kind: info.Kind, Act: Recorded, On: day.AddDays(1), Basis: Stated, Raw: `{"` + name + `":"york"}`}
			rec := Fold(Subject{UID: "u", Type: info.Of, Ref: "RH-01"}, []Entry{e}, day)
			if got := AuthoritiesNamed(rec, rec); !slices.Equal(got, []string{"york"}) || rec.Err() != nil {
				t.Errorf("an entry of kind %s whose %s is york names %q (%v)", info.Kind, name, got, rec.Err())
			}
		}
	}
	if named < 4 {
		t.Errorf("%d kinds of entry name an authority", named)
	}
	if got := AuthoritiesNamed(Fold(Subject{}, nil, day)); len(got) != 0 {
		t.Errorf("nothing names %q", got)
	}
}
