package calendar

import (
	"sync"
	"time"
	_ "time/tzdata" // Windows has no zone data of its own
)

// londonOnce loads the zone at its first use: looking it up each time costs
// more than all else in OfTime.
//
//nolint:gochecknoglobals // a constant that can only be computed
var londonOnce = sync.OnceValue(func() *time.Location {
	return must(time.LoadLocation("Europe/London"))
})

// London returns the zone that says which day it is. It cannot fail: where the
// machine has no zone data the copy inside the program is used.
func London() *time.Location { return londonOnce() }

// must is for what only a mistake in the program can make fail.
func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}
