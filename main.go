// Ypa keeps a register of who speaks for each young person in a children's home
// or supported accommodation, and shows who is let down.
package main

import (
	"context"
	"os"
	"os/signal"
	"syscall"

	"ypa/cmd"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := cmd.Run(ctx, cmd.System(), os.Args[1:])
	stop()
	os.Exit(code)
}
