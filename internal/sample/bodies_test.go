package sample_test

import (
	"encoding/json"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/sample"
)

// fields gives the texts of a body by the names that JSON has for them.
func fields(t fataler, body any) map[string][]string {
	t.Helper()
	raw, err := care.Encode(body)
	if err != nil {
		t.Fatalf("%v", err)
	}
	decoded, err := care.Decode(care.KindOf(body), raw)
	if err != nil {
		t.Fatalf("%v", err)
	}
	if diff := cmp.Diff(body, decoded); diff != "" {
		t.Fatalf("%s is not read as it was written (-want +got):\n%s", care.KindOf(body), diff)
	}
	var value map[string]any
	if err := json.Unmarshal([]byte(raw), &value); err != nil {
		t.Fatalf("%v", err)
	}
	found := map[string][]string{}
	gather(found, "", value)
	return found
}

func gather(found map[string][]string, name string, value any) {
	switch v := value.(type) {
	case string:
		found[name] = append(found[name], v)
	case []any:
		for _, one := range v {
			gather(found, name, one)
		}
	case map[string]any:
		for key, one := range v {
			gather(found, key, one)
		}
	}
}

// TestBodies reads every body as the register will: right subject, valid words,
// invented numbers and addresses.
func TestBodies(t *testing.T) {
	for _, p := range parts(sample.Demo(calendar.MustISO(screens))) {
		for _, e := range p.entries {
			info, known := care.Info(e.Kind)
			if !known || info.Of != p.typ {
				t.Errorf("%s: an entry of kind %q is not about a %s", p.name, e.Kind, p.typ)
			}
			if e.Subject != "" || e.Number != 0 || e.Act != care.Recorded || e.Basis != care.Stated {
				t.Errorf("%s: %s is not as a command would write it: %+v", p.name, e.Kind, e)
			}
			for field, texts := range fields(t, e.Body) {
				for _, text := range texts {
					if !fits(e.Kind, field, text) {
						t.Errorf("%s: %s: %q does not do for %s", p.name, e.Kind, text, field)
					}
				}
			}
		}
	}
}

var (
	phones = regexp.MustCompile(`^(01632 960\d{3}|07700 900\d{3}|020 7946 0\d{3})$`) // kept for fiction
	emails = regexp.MustCompile(`^[a-z.]+@([a-z]+\.)?example\.org$`)
)

// fits checks what [care.Validate] leaves to the commands: words whose field is
// called the same in different kinds, and that nobody real can be reached.
func fits(kind care.Kind, field, text string) bool {
	set := ""
	switch field {
	case "phone":
		return phones.MatchString(text)
	case "email":
		return emails.MatchString(text)
	case "how":
		set = "told-how"
		if kind == "iro-notified" {
			set = "notify-how"
		}
		if kind == "chased" {
			set = "chase-how"
		}
	case "decision":
		set = "decision"
	case "reason":
		if kind == "waiver" {
			return true
		}
		set = "leave-reason"
	default:
		return true
	}
	return slices.Contains(care.Vocabulary()[set].Words, text)
}
