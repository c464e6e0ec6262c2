package cmd

import (
	"strconv"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// appointedSteps lists what is recorded of an appointment, from its beginning
// to its end.
func appointedSteps() []step {
	return []step{
		{
			path: "iv appoint", short: "an independent visitor was appointed", flags: ivAppoint,
			long: `Refused while another one is appointed, and when the young person's latest view
is an objection. What the authority has already done is recorded with
--already-made and a --reason, and the audit shows it.`,
			examples: []string{
				`ypa iv appoint RH-01 --name "Derek Shaw" --phone "01632 960345" --visit-every 1m`,
				`ypa iv appoint RH-01 --name "Derek Shaw" --already-made --reason "appointed by the authority in May"`,
			},
		},
		{
			path: "iv set", short: "add to the present appointment", flags: ivSet,
			long:     `Makes no new appointment. A new name starts with no phone and no e-mail.`,
			examples: []string{`ypa iv set RH-01 --phone "01632 960345" --visit-every 6w`},
		},
		{
			path: "iv check", short: "checks on the visitor were seen or confirmed", flags: ivCheck,
			long: `Only the days are kept; certificates and their numbers are the visitor's own.
--all says that the authority confirmed every check that its procedure requires.`,
			examples: []string{
				`ypa iv check RH-01 --dbs 3/11/2026 --referees 2`,
				`ypa iv check RH-01 --all 3/11/2026 --confirmed-by "the Volunteer Lead"`,
			},
		},
		{
			path: "iv visit", short: "the visitor came, rang or wrote", flags: ivVisit,
			long:     `Only --mode visit counts as a visit; it is taken when nothing is said.`,
			examples: []string{`ypa iv visit RH-01 --private`, `ypa iv visit RH-01 --mode phone --on 3/11/2026`},
		},
		{
			path: "iv review", short: "it was considered whether the appointment should go on", flags: ivReview,
			long:     `Apart from a looked-after review; at one: ypa review held REF --iv-need.`,
			examples: []string{`ypa iv review RH-01 --decision continue --wishes "would like it to go on"`},
		},
		{
			path: "iv end", short: "the appointment ended", flags: ivEnd,
			examples: []string{`ypa iv end RH-01 --reason resigned`, `ypa iv end RH-01 --reason not-looked-after --continues-informally`},
		},
	}
}

func ivAppoint(in *inputs) decider {
	var b care.IVAppointment
	var already care.Answer
	visitorDetails(in, &b.Contact, &b.VisitEvery, &b.Confirmed, &b.ViaService, &b.Independent)
	alreadyMade(in, &already, &b.Reason, "who made the appointment")
	return func(s said) care.Command {
		b.Noted, b.AlreadyMade = s.Noted, already == care.Yes
		return care.AppointIV{On: s.on, Body: b}
	}
}

func ivSet(in *inputs) decider {
	var b care.IVDetails
	visitorDetails(in, &b.Contact, &b.VisitEvery, &b.Confirmed, &b.ViaService, &b.Independent)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.SetIV{On: s.on, Body: b}
	}
}

// visitorDetails declares the flags that an appointment and its details share.
func visitorDetails(in *inputs, who *care.Contact, every *calendar.Span, confirmed *calendar.Date, service, independent *care.Answer) {
	in.contact(who, "", "the `NAME` of the visitor")
	in.span(every, "visit-every", "how often visits were agreed, as in 1m or 6 weeks")
	in.answer(service, "via-service", "whether they are reached through the visitors' service")
	in.date(confirmed, "confirmed", "the `DATE` the appointment was confirmed in writing")
	in.answer(independent, "independent", "whether their independence of the authority is declared")
}

func ivCheck(in *inputs) decider {
	var b care.IVChecks
	in.date(&b.DBS, "dbs", "the `DATE` of the check with the Disclosure and Barring Service")
	in.date(&b.ChildrensService, "childrens-services", "the `DATE` of the check with Children's Services (social care)")
	in.date(&b.NSPCC, "nspcc", "the `DATE` of the check with the NSPCC")
	in.date(&b.Probation, "probation", "the `DATE` of the check with probation")
	in.date(&b.Qualified, "qualified", "the `DATE` they were found suitably qualified")
	in.date(&b.Manager, "manager", "the `DATE` the manager agreed")
	in.text("referees", "how many referees answered, a `NUMBER`", nil, func(given string) (err error) {
		if b.Referees, err = strconv.Atoi(given); err != nil || b.Referees < 1 {
			return usage("as in --referees 2", "--referees %q is no number of people", given)
		}
		return nil
	})
	in.date(&b.All, "all", "the `DATE` the authority confirmed every required check")
	in.name(&b.ConfirmedBy, "confirmed-by", "`WHO` confirmed them")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.CheckIV{On: s.on, Body: b}
	}
}

func ivVisit(in *inputs) decider {
	var b care.IVVisit
	wordFlag(in, &b.Mode, "mode", "visit-mode", "what kind of contact it was")
	in.answer(&b.Private, "private", "whether they could talk in private")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.VisitIV{On: s.on, Body: b}
	}
}

func ivReview(in *inputs) decider {
	var b care.IVReview
	wordFlag(in, &b.Decision, "decision", "iv-decision", "what was decided")
	in.line(&b.Wishes, "wishes", "what the young person wants, a `TEXT`")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.ReviewIV{On: s.on, Body: b}
	}
}

func ivEnd(in *inputs) decider {
	var b care.IVEnd
	wordFlag(in, &b.Reason, "reason", "iv-end", "why")
	in.answer(&b.Informally, "continues-informally", "whether they stay in touch without an appointment")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.EndIV{On: s.on, Body: b}
	}
}
