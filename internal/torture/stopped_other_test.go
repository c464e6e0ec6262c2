//go:build !linux

package torture_test

import "testing"

// atEveryCall needs strace, which only Linux has.
func atEveryCall(*testing.T, []operation) (n stops) { return n }
