//go:build !linux

package torture_test

import "testing"

// record needs strace, which only Linux has.
func record(t *testing.T, name string) recording {
	t.Helper()
	t.Fatalf("YPA_TORTURE asks for a new recording %s, which needs Linux", name)
	return recording{}
}
