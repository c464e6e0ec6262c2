package audit

import "ypa/internal/care"

// Rules about the home itself.

func homeRules() []Rule {
	return []Rule{
		{
			ID: "private-space", Next: "confirm the private space", Action: "private-space", Home: true, Check: privateSpace,
			Asks:  "There is a place in the home to meet advocates, independent visitors, IROs and others in private, and somebody has looked.",
			Flags: "That was never confirmed, or too long ago.",
			Reads: []care.Kind{"home", "private-space"},
			Fixes: []string{"ypa home set --private-space today"},
		},
	}
}

func privateSpace(c *Case) Verdict {
	interval := c.Duty.Span("interval")
	v := Verdict{
		What: say("A place to meet in private is not confirmed."), Brief: say("a place to meet in private"),
		Figure: spanFigure(interval), Fixes: fixes("ypa home set --private-space today"),
	}
	confirmed := c.Home.PrivateSpace
	if confirmed.IsZero() {
		v.State, v.Since = Missing, c.Home.RecordsFrom
		v.Because = say("Never confirmed on record")
		if c.Home.RecordsFrom.After(c.AsOf) {
			v.Since = c.AsOf
		}
		return v
	}
	due := c.add(confirmed, interval.Value)
	v.Because = say("Last confirmed ", c.day(confirmed), "; ", figureText(interval), ended(c, due))
	return c.deadline(confirmed, due, v)
}
