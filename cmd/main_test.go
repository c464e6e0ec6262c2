package cmd

import (
	"os"
	"strings"
	"testing"
)

// TestMain takes settings out of the environment: a test that records must never
// record in the register of whoever runs it.
func TestMain(m *testing.M) {
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		if strings.HasPrefix(name, "YPA_") && name != "YPA_TORTURE" {
			if err := os.Unsetenv(name); err != nil {
				panic(err)
			}
		}
	}
	m.Run()
}
