package cmd

import (
	"fmt"

	"ypa/internal/audit"
)

// lookAtAudits looks whether somebody has read an audit lately. One that was
// saved and that nobody read is no oversight.
func (d *doctor) lookAtAudits(s *sight) {
	since, days, late := audit.Unread(s.home, s.asOf)
	last, any := s.home.LastAudit()
	waiting := any && last.ReadOn.IsZero()
	fix := "ypa audit --save"
	if waiting {
		fix = "ypa audit --read"
	}
	switch {
	case late:
		d.no("audit-read", fmt.Sprintf("no audit was read and signed for %d days, since %s; %d days are a setting, not law",
			days, since.Medium(), audit.ReadWithin), fix)
	case waiting:
		d.unknown("audit-read", "the audit of "+last.On.Medium()+" was scheduled and nobody has read it yet", fix)
	case !any:
		d.yes("audit-read", fmt.Sprintf("no audit was saved yet, and the register is not yet %d days old", audit.ReadWithin))
	default:
		d.yes("audit-read", "an audit was last read and signed on "+s.home.LastReadAudit().Medium())
	}
}
