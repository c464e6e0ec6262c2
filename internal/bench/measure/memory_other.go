//go:build !unix

package measure

import "os"

// memory is the most memory that a program had; this system does not say.
func memory(*os.ProcessState) int64 { return 0 }
