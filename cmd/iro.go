package cmd

import (
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

func newIRO(a *app) *cobra.Command {
	return a.noun("iro", "the independent reviewing officer (IRO)", `Records who the independent reviewing officer is, that the young person was told,
and what the officer was told of or asked about.`, iroSteps())
}

// iroSteps lists what can be recorded about the IRO.
func iroSteps() []step {
	return []step{
		{
			path: "iro set", short: "say who the IRO is, or how to reach them", several: true, flags: iroSet,
			long: `Without --name, or with the same name, details are added to the IRO on record. A
new name starts with no phone and no e-mail, and is a change of IRO: the young
person is to be told (ypa iro tell REF).`,
			examples: []string{
				`ypa iro set RH-01 --name "Peter Lund" --phone "01632 960808"`,
				`ypa iro set RH-01 RH-02 --email peter.lund@example.org`,
			},
		},
		{
			path: "iro tell", short: "the young person was told who the IRO is", several: true, flags: iroTell,
			long:     `Another word for: ypa inform REF --about iro. The IRO is told with ypa iro notify.`,
			examples: []string{`ypa iro tell RH-01`, `ypa iro tell everyone --except RH-03 --how leaflet`},
		},
		{
			path: "iro notify", short: "the IRO was told of an event", flags: iroNotify,
			on: "the `DATE` of the event (default: that of the one open event of its kind)",
			long: `Two days matter. --on is the day of the event; without it, it is the one open
event of that kind, and several are listed instead. --notified is the day the IRO
was told, today if nothing is said. The event looked-after needs no day: it is the
day the young person became looked after.`,
			examples: []string{
				`ypa iro notify RH-01 --event missing --how phone --consulted`,
				`ypa iro notify RH-01 --event accident --on 19/11/2026 --notified yesterday`,
				`ypa iro notify RH-01 --for 430`,
			},
		},
		{
			path: "iro consult", short: "the IRO was asked for a view", flags: iroConsult,
			examples: []string{
				`ypa iro consult RH-01 --about placement --on 3/11/2026`,
				`ypa iro consult RH-01 --about missing --for 430`,
			},
		},
		{
			path: "iro end", short: "the IRO's appointment ended", flags: iroEnd,
			examples: []string{`ypa iro end RH-01 --on 3/11/2026`},
		},
	}
}

func iroSet(in *inputs) decider {
	var b care.IRO
	in.contact(&b.Contact, "", "the `NAME` of the IRO")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.SetIRO{On: s.on, Body: b}
	}
}

// iroTell is ypa inform --about iro under the name that people look for.
func iroTell(in *inputs) decider {
	b := care.Informed{Topics: []care.Topic{care.AboutIRO}}
	telling(in, &b)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.Inform{On: s.on, Body: b}
	}
}

func iroEnd(*inputs) decider {
	return func(s said) care.Command { return care.EndIRO{On: s.on, Body: care.IROEnd{Noted: s.Noted}} }
}

func iroNotify(in *inputs) decider {
	var b care.IRONotice
	var consulted care.Answer
	var told calendar.Date
	wordFlag(in, &b.Event, "event", "event", "what the IRO was told of")
	in.date(&told, "notified", "the `DATE` the IRO was told (default today)")
	wordFlag(in, &b.How, "how", "notify-how", "how the IRO was told")
	in.answer(&consulted, "consulted", "whether the IRO was asked for a view at the same time")
	eventEntry(in, &b.Entry)
	return func(s said) care.Command {
		b.Noted, b.Consulted = s.Noted, consulted == care.Yes
		c := care.NotifyIRO{Told: told, Body: b}
		if told.IsZero() {
			c.Told = in.a.today()
		}
		if s.given {
			c.On = s.on
		}
		return c
	}
}

// eventEntry declares the flag that names the event by its entry.
func eventEntry(in *inputs, to *int64) {
	in.text("for", "the `ENTRY` of the event, a number (they are listed by: ypa event list REF)", nil, func(given string) (err error) {
		if *to, err = strconv.ParseInt(strings.TrimPrefix(given, "#"), 10, 64); err != nil || *to < 1 {
			return usage("the entries of events are listed by: ypa event list REF", "--for %q is no number of an entry", given)
		}
		return nil
	})
}

func iroConsult(in *inputs) decider {
	var b care.IROConsultation
	wordFlag(in, &b.About, "about", "consult-about", "what about")
	eventEntry(in, &b.Entry)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.ConsultIRO{On: s.on, Body: b}
	}
}
