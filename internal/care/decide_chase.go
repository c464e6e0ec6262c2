package care

import (
	"fmt"

	"ypa/internal/calendar"
)

// Chase records that the placing authority was asked for what it owes.
type Chase struct {
	On   calendar.Date
	Body Chased
}

// Decide refuses to have asked nobody, for nothing, or in no way.
func (c Chase) Decide(f Facts) ([]Entry, error) {
	b := c.Body
	switch {
	case b.Authority == "":
		return nil, refuse(f.ref()+": no placing authority is on record, so nobody can be asked", fmt.Sprintf("ypa child set %s --authority ID", f.ref()))
	case len(b.Rules) == 0:
		return nil, refuse(f.ref()+": nothing is owed by the authority, so there is nothing to ask for", "what is flagged is shown by: ypa audit "+f.ref())
	case b.How == "":
		return nil, refuse("--how is needed: "+words("chase-how"), fmt.Sprintf("ypa chase %s --sent --how %s", b.Authority, words("chase-how")))
	}
	return f.one(c.On, b)
}
