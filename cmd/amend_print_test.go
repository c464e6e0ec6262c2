package cmd

import (
	"fmt"
	"testing"
)

func TestFirstOf(t *testing.T) {
	var refs []string
	for n := range 14 {
		refs = append(refs, fmt.Sprintf("RH-%02d", n))
	}
	if got, want := firstOf(refs[:2]), "RH-00, RH-01"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := firstOf(refs), firstOf(refs[:12])+" and 2 more"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
