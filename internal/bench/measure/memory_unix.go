//go:build unix

package measure

import (
	"os"
	"runtime"
	"syscall"
)

// memory is the most memory that a program had, in kB.
func memory(s *os.ProcessState) int64 {
	usage, ok := s.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin":
		return int64(usage.Maxrss) / 1024 // there it is in bytes
	}
	return int64(usage.Maxrss)
}
