// Ypa keeps a register of who speaks for each young person in a children's home
// or supported accommodation, and shows who is let down.
package main

import (
	"context"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"ypa/cmd"
)

func main() {
	// A run is short and holds little: memory is tidied up a quarter as often as
	// Go would, which is a third of the time of an audit, until it becomes much
	// (docs/decisions/0033).
	const percent, much = 400, 1 << 30
	debug.SetGCPercent(percent)
	debug.SetMemoryLimit(much)
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cmd.Run(ctx, cmd.System(), os.Args[1:])
	stop()
	os.Exit(code)
}
