package cmd

import (
	"fmt"
	"testing"
)

func TestFew(t *testing.T) {
	var refs []string
	for n := range 14 {
		refs = append(refs, fmt.Sprintf("RH-%02d", n))
	}
	if got, want := few(refs[:2], 12), "RH-00, RH-01"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	if got, want := few(refs, 12), few(refs[:12], 12)+" and 2 more"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
