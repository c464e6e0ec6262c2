package audit

import (
	"slices"

	"ypa/internal/care"
)

// advocacyMoreRules are the rules on what young people ask for, what they are
// given, and what is offered when something happens.
func advocacyMoreRules() []Rule {
	return slices.Concat(advocacyAskedRules(), advocacyOccasionRules(), advocacyGivenRules(), advocacyNeedRules())
}

// whatSupports are the kinds of entry by which an advocate comes into it.
func whatSupports(more ...care.Kind) []care.Kind {
	return append(more, "advocate", "advocate-ended", "advocate-requested", "advocate-offered", "advocate-referred",
		"advocate-agreed", "advocate-met", "advocate-declined", "held")
}

func advocacyAskedRules() []Rule {
	return []Rule{
		{
			ID: "advocate-choice", Next: "choice of advocate", Action: "advocate-choice", Who: withNamedAdvocate, Check: advocateChoice,
			Asks:  "Where it can be done, the advocate is somebody whom the young person chose.",
			Flags: "Never: it is a note where an advocate is named and it is not on record whether the young person chose them, or not why they could not.",
			Reads: []care.Kind{"advocate", "advocate-ended"},
			Fixes: []string{"ypa advocate set REF --kind advocate --chosen ANSWER"},
		},
		{
			ID: "advocate-requested", Next: "advocate asked for", Action: "advocate-asked", Check: advocateRequested,
			Asks:  "Who asks for an advocate, for a meeting, a complaint or something to raise, gets one.",
			Flags: "They asked, the working days since are over, and no advocate or service was named, met them or took them on since. It is closed, too, when they say no, when it is ended, and when the meeting they asked for is held. It is the home's turn until the request is passed on by a referral, then the authority's.",
			Reads: whatSupports(),
			Fixes: []string{"ypa advocate set REF --name NAME --phone NUMBER", "ypa advocate refer REF --made-by home --agreed yes"},
		},
		{
			ID: "advocate-agreed", Next: "agreement", Action: "advocate-agreed", Check: advocateAgreed,
			Asks:  "A referral that somebody else makes is made with the young person's knowledge and agreement. Somebody who cannot say may be referred for a reason that is recorded.",
			Flags: "A referral by somebody else is on record, they did not agree or were not asked, and neither an agreed referral, a no nor an end followed.",
			Reads: []care.Kind{"advocate-referred", "advocate-declined", "advocate-ended", "held"},
			Fixes: []string{"ypa advocate refer REF --made-by WHO --agreed yes", "ypa advocate decline REF"},
		},
		{
			ID: "advocacy-declined", Next: "offer again", Action: "advocate-offer-again", Present: true, Check: advocacyDeclined,
			Asks:  "An offer of an advocate that was declined is made again some time later.",
			Flags: "The last no is longer ago than that, no offer, request or referral followed, and nobody is acting.",
			Reads: whatSupports("event", "event-closed"),
			Fixes: []string{"ypa advocate offer REF"},
		},
	}
}

func advocacyOccasionRules() []Rule {
	return []Rule{
		{
			ID: "advocate-for-complaint", Next: "offer an advocate", Action: "advocate-complaint", Present: true, Check: advocateForComplaint,
			Asks:  "A young person who complains is offered an advocate's help with it.",
			Flags: "Their complaint is open, and since its day no advocate was offered, asked for or declined for it, and none is acting.",
			Reads: whatSupports("event", "event-closed"),
			Fixes: []string{"ypa advocate offer REF --for complaint"},
		},
		{
			ID: "advocate-after-restraint", Next: "offer an advocate", Action: "advocate-restraint", Present: true, Check: advocateAfterRestraint,
			Asks:  "After a restraint the young person is offered an advocate.",
			Flags: "A restraint in this home is on record, nothing was offered or asked for on its day or later, and the working days after it are over.",
			Reads: whatSupports("event", "event-closed"),
			Fixes: []string{"ypa advocate offer REF"},
		},
		{
			ID: "advocate-for-meeting", Next: "offer advocate", Action: "advocate-meeting", Check: advocateForMeeting,
			Asks:  "Before a looked-after review or a child protection conference the young person is offered an advocate's support with it.",
			Flags: "The meeting was held, and since the one before no advocate was acting, offered, asked for or declined. That can be recorded late; some weeks after the meeting it is left at that.",
			Reads: whatSupports("booked", "booking-cancelled"),
			Fixes: []string{"ypa advocate offer REF --for review", "ypa advocate offer REF --for conference"},
		},
		{
			ID: "views-differ", Next: "offer an advocate", Action: "advocate-views-differ", Present: true, Check: viewsDiffer,
			Asks:  "Where a young person wants something else than the plan, social worker or IRO speak with them of an advocate.",
			Flags: "At the last review that says so their wishes differed, or an event that says so is open; nothing was offered or asked for since, and the working days after it are over.",
			Reads: whatSupports("event", "event-closed"),
			Fixes: []string{"ypa advocate offer REF --for views"},
		},
	}
}

func advocacyGivenRules() []Rule {
	return []Rule{
		{
			ID: "advocacy-told-by-authority", Next: "told by the authority", Action: "advocacy-authority", Together: true, Present: true, Once: true,
			Who: lookedAfter, Check: advocacyToldByAuthority,
			Asks:  "By the first review of a looked-after period the social worker or the IRO has explained advocacy to the young person.",
			Flags: "No explanation by one of them in this period is on record, and the first review was held or its last lawful day has passed. Where only the manual of supported accommodation asks it, it is a note.",
			Reads: []care.Kind{"informed", "held", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about advocacy --given-by social-worker"},
		},
		{
			ID: "advocacy-format", Next: "a form that fits", Action: "advocacy-format", Present: true,
			Behind: []string{"advocacy-information", "advocacy-explained"}, Check: advocacyFormat,
			Asks:  "Who has a communication need or a disability is told of advocacy in a form that fits it.",
			Flags: "A need or a disability is on record, they were told of advocacy, and nothing of that is recorded as fitting.",
			Reads: []care.Kind{"circumstances", "informed", "advocate-offered", "advocate-declined", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about advocacy --how FORM --fits-need"},
		},
		{
			ID: "advocacy-letter", Next: "letter", Action: "advocacy-letter", Once: true, Who: lookedAfter, Check: advocacyLetter,
			Asks:  "The authority's advocacy service writes to everybody who becomes looked after and introduces itself.",
			Flags: "No letter in this looked-after period is on record and the working days after becoming looked after are over.",
			Reads: []care.Kind{"informed"},
			Fixes: []string{"ypa inform REF --about letter --how letter --given-by advocacy-service"},
		},
		{
			ID: "advocacy-letter-carer", Next: "letter by the carer", Action: "advocacy-letter", Once: true,
			Behind: []string{"advocacy-letter"}, Who: lookedAfter, Check: advocacyLetterCarer,
			Asks:  "The letter to a young child goes through the carer.",
			Flags: "They were younger than that on the day of the letter, it went to them directly, and none through the carer, or when they were old enough, is on record.",
			Reads: []care.Kind{"informed"},
			Fixes: []string{"ypa inform REF --about letter --how letter --given-by advocacy-service --via-carer"},
		},
		{
			ID: "advocacy-guide", Next: "guide", Action: "advocacy-guide", Together: true, Once: true, Present: true, Who: lookedAfter, Check: advocacyGuide,
			Asks:  "Everybody who becomes looked after is given the authority's guide to living in care.",
			Flags: "It was not given in this looked-after period and the working days after becoming looked after are over.",
			Reads: []care.Kind{"informed", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about guide"},
		},
		{
			ID: "advocacy-other-services", Next: "other services", Action: "advocacy-other", Together: true, Present: true, Who: inNeed, Check: advocacyOtherServices,
			Asks:  "Who is in need is told of the service that the authority commissions and of other organisations.",
			Flags: "No other organisation was named to them, and the working days after admission, or after becoming in need, are over.",
			Reads: []care.Kind{"informed", "event", "event-closed"},
			Fixes: []string{"ypa inform REF --about other-services"},
		},
		{
			ID: "advocacy-active-offer", Next: "active offer", Action: "advocacy-active", Present: true, Who: entitledToOffer, Check: advocacyActiveOffer,
			Asks:  "Who becomes looked after by a Welsh authority, or is the subject of enquiries that lead to a conference, is made an active offer of an advocate, and the answer is recorded.",
			Flags: "No active offer is on record since then, or not what came of it, and the working days are over.",
			Reads: whatSupports("booked", "informed", "event", "event-closed"),
			Fixes: []string{"ypa advocate offer REF --active", "ypa advocate agree REF", "ypa advocate decline REF"},
		},
	}
}

func advocacyNeedRules() []Rule {
	return []Rule{
		{
			ID: "advocate-for-views", Next: "consider an advocate", Action: "advocate-views", Check: advocateForViews,
			Asks:  "Where somebody finds it hard to say what they wish, it is decided whether they need an advocate.",
			Flags: "The difficulty is on record, the days after that are over, and there was no decision, no referral and nobody who acts.",
			Reads: whatSupports("circumstances", "advocate-considered"),
			Fixes: []string{"ypa advocate consider REF --decision DECISION --for views"},
		},
		{
			ID: "immigration-advice", Next: "immigration adviser", Action: "immigration-adviser", Check: immigrationAdvice,
			Asks:  "Who is subject to immigration control has somebody fit to advise on immigration and citizenship.",
			Flags: "They are subject to it, no immigration adviser is on record, and the working days after admission are over.",
			Reads: []care.Kind{"circumstances", "adviser"},
			Fixes: []string{"ypa adviser set REF --kind immigration --name NAME --phone NUMBER"},
		},
	}
}
