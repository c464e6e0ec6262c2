package register

import (
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"ypa/internal/care"
)

func TestRefKey(t *testing.T) {
	for ref, want := range map[string]string{
		"RH-2": "rh-01200", "RH-10": "rh-021000", "RH-07": "rh-01701", "RH-000": "rh-0003", "york": "york", "12a3": "021200a01300",
		"É": "é", "E\u0301": "é", "\u212a": "k", "ß": "ß", "Σς": "σσ",
	} {
		t.Run(ref, func(t *testing.T) {
			if got := refKey(ref); got != want {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

func TestRefKeyOrder(t *testing.T) {
	want := []string{"1", "2", "10", "A-1", "a-2", "A-10", "RH-1", "RH-01", "RH-2", "RH-2a", "RH-2b", "rh-9", "RH-10", "RH-10/2", "RH-100", "RH-a", "York"}
	got := slices.Clone(want)
	slices.Reverse(got)
	slices.SortFunc(got, func(a, b string) int { return strings.Compare(refKey(a), refKey(b)) })
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestRefKeyProperties(t *testing.T) {
	ref := rapid.StringMatching(`[A-Za-z0-9éÉß][A-Za-z0-9éÉß_./-]{0,12}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := ref.Draw(t, "a"), ref.Draw(t, "b")
		if (refKey(a) == refKey(b)) != strings.EqualFold(a, b) {
			t.Fatalf("%s and %s: keys %s and %s", a, b, refKey(a), refKey(b))
		}
		n := rapid.Uint64().Draw(t, "n")
		m := rapid.Uint64().Draw(t, "m")
		x, y := new(big.Int).SetUint64(n), new(big.Int).SetUint64(m)
		if got := strings.Compare(refKey("RH-"+x.String()), refKey("RH-"+y.String())); got != x.Cmp(y) {
			t.Fatalf("RH-%d and RH-%d compare as %d", n, m, got)
		}
	})
}

func TestCheckRef(t *testing.T) {
	tests := map[string]struct {
		typ     care.SubjectType
		ref     string
		ok      bool
		refusal bool
	}{
		"young person":             {care.YoungPerson, "RH-01", true, false},
		"authority":                {care.Authority, "york", true, false},
		"home":                     {care.TheHome, "home", true, false},
		"home by another name":     {care.TheHome, "RH", false, false},
		"home, taken":              {care.YoungPerson, "Home", false, true},
		"everyone":                 {care.Authority, "everyone", false, true},
		"empty":                    {care.YoungPerson, "", false, true},
		"two words":                {care.YoungPerson, "RH 01", false, true},
		"a type that there is not": {"ghost", "RH-01", false, false},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			err := checkRef(test.typ, test.ref)
			if (err == nil) != test.ok {
				t.Errorf("got %v", err)
			}
			if _, refusal := errors.AsType[*care.Refusal](err); refusal != test.refusal {
				t.Errorf("%v is a refusal: %v", err, refusal)
			}
		})
	}
}
