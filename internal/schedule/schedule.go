// Package schedule writes what an operating system needs to run the weekly audit
// on its own: a timer of systemd, a line of cron, a property list of launchd, a
// task of Windows. It gives text for files and installs nothing.
package schedule

import (
	"fmt"
	"strings"
	"time"
)

// Job is a command line that is to be run on a day of the week, or every day.
type Job struct {
	Name    string // what the job is called: lower-case letters, digits and hyphens
	Program string // the absolute path of the program
	Args    []string
	Weekly  bool         // on Day only; else every day
	Day     time.Weekday // with Weekly
	Hour    int          // 0 to 23, by the clock of the computer
	Minute  int
	Account string // who it runs as, where the system wants to be told
}

// When says in words when a job runs, as in "every Monday at 08:00".
func (j Job) When() string {
	if j.Weekly {
		return fmt.Sprintf("every %s at %02d:%02d", j.Day, j.Hour, j.Minute)
	}
	return fmt.Sprintf("every day at %02d:%02d", j.Hour, j.Minute)
}

// words are the program and its arguments.
func (j Job) words() []string { return append([]string{j.Program}, j.Args...) }

// ParseTime reads a time of day, as in 08:00 or 8:30.
func ParseTime(text string) (hour, minute int, err error) {
	at, err := time.Parse("15:04", strings.TrimSpace(text))
	if err != nil {
		return 0, 0, fmt.Errorf("%q is no time of day, as in 08:00", text)
	}
	return at.Hour(), at.Minute(), nil
}

// Days are the words for the days of the week, Monday first.
func Days() []string {
	return []string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
}

// ParseDay reads a day of the week by its name or its first three letters.
func ParseDay(text string) (time.Weekday, error) {
	want := strings.ToLower(strings.TrimSpace(text))
	for i, day := range Days() {
		if want == day || want == day[:3] {
			return time.Weekday((i + 1) % 7), nil
		}
	}
	return 0, fmt.Errorf("%q is no day of the week: %s", text, strings.Join(Days(), ", "))
}
