package cmd

import "time"

// howLong is a time in words: whole days, hours, minutes or seconds.
func howLong(d time.Duration) string {
	const day = 24 * time.Hour
	switch {
	case d >= 2*day:
		return counted(int(d/day), "day", "days")
	case d >= time.Hour:
		return counted(int(d/time.Hour), "hour", "hours")
	case d >= time.Minute:
		return counted(int(d/time.Minute), "minute", "minutes")
	}
	return counted(int(d/time.Second), "second", "seconds")
}
