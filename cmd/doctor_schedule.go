package cmd

import (
	"fmt"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// lateSchedule is after how many days without one a scheduled audit is late: a
// week, and a weekend to notice.
const lateSchedule = 9

// lookAtSchedule says when an audit last ran on its own. The register knows, and
// not the file it was written to: that one may have been copied or put back.
// Where none ever ran there is nothing to be late.
func (d *doctor) lookAtSchedule(s *sight) {
	const again = "ypa schedule --weekly monday --at 08:00"
	var last calendar.Date
	for one := range s.home.AuditsBack() {
		if one.Author == care.Scheduled {
			last = calendar.OfTime(one.At)
			break
		}
	}
	days := s.asOf.Sub(last)
	text := "the scheduled audit last ran on " + last.Medium()
	switch {
	case last.IsZero():
		d.unknown("scheduled", "no audit has run on its own yet", again)
	case days >= lateSchedule:
		d.no("scheduled", fmt.Sprintf("%s, %d days ago: was this computer off, or the job taken away?", text, days), again)
	default:
		d.yes("scheduled", text)
	}
}
