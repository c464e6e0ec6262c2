package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// SaveAudit records what an audit of the whole home found.
type SaveAudit struct {
	On   calendar.Date // the day that was audited
	Body SavedAudit
}

// Decide refuses an audit of a day to come: nobody knows yet what that will be
// like.
func (c SaveAudit) Decide(f Facts) ([]Entry, error) {
	if c.On.After(f.Today) {
		return nil, refuse(fmt.Sprintf("an audit of %s, a day to come, is not saved", c.On.Medium()), "leave --as-of out, or --save")
	}
	return []Entry{New(f.Home.UID, c.On, c.Body)}, nil
}

// ReadAudit records that somebody read the audit that was saved last, which was
// scheduled.
type ReadAudit struct {
	Audit int64 // its entry
}

// Decide refuses what is no saved audit, or has been read.
func (c ReadAudit) Decide(f Facts) ([]Entry, error) {
	for one := range f.Home.AuditsBack() {
		if one.Chain() != c.Audit {
			continue
		}
		if !one.ReadOn.IsZero() {
			return nil, refuse(fmt.Sprintf("the audit of %s was read on %s", one.On.Medium(), one.ReadOn.Medium()), "how things stand now: ypa audit")
		}
		return f.forHome(f.Today, AuditRead{Audit: c.Audit})
	}
	return nil, refuse(fmt.Sprintf("entry %d is no saved audit", c.Audit), "they are among: ypa history home")
}
