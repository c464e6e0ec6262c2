package cmd

import (
	"time"

	"ypa/internal/care"
)

// howLong is a time in words: whole days, hours, minutes or seconds.
func howLong(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d >= 2*day:
		return care.Counted(int(d/day), "day", "days")
	case d >= time.Hour:
		return care.Counted(int(d/time.Hour), "hour", "hours")
	case d >= time.Minute:
		return care.Counted(int(d/time.Minute), "minute", "minutes")
	}
	return care.Counted(int(d/time.Second), "second", "seconds")
}
