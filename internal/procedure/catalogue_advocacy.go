package procedure

func advocacySpecs() []Spec {
	return chapter(ChapterAdvocacy,
		rule("independent-person", "somebody independent to turn to directly",
			span(paramGrace, "7 days", "after arrival")),
		rule("advocacy-explained", "advocacy explained on arrival",
			span(paramGrace, "7 days", "after arrival")),
		rule("advocacy-reminded", "reminded of advocacy",
			span(paramInterval, "3 months", "longest time since the last explanation or reminder"),
			span("after-change", "14 days", "after a change of legal status, authority, home or IRO")),
		rule("advocacy-told-by-authority", "advocacy explained by the social worker or the IRO",
			set("by", []string{"social-worker", "iro"}, "who of the authority explains it; one of them will do"),
			answer("flagged", "whether it is flagged, and not only noted")),
		rule("advocate-choice", "whether the young person chose the advocate"),
		rule("advocate-requested", "who asks for an advocate gets one",
			span(paramGrace, "5 working days", "after the request")),
		rule("advocate-agreed", "a referral by somebody else has the young person's agreement"),
		rule("advocate-referral", "referred to the commissioned advocacy provider",
			span(paramGrace, "10 working days", "after admission")),
		rule("advocate-for-complaint", "who complains is offered an advocate"),
		rule("advocate-after-restraint", "advocacy offered after a restraint",
			span(paramGrace, "2 working days", "after the restraint")),
		rule("advocate-for-meeting", "advocacy offered before a review or conference", aroundMeeting("meeting")...),
		rule("advocate-for-views", "an advocate considered where views are hard to express",
			span(paramGrace, "7 days", "after the difficulty was recorded")),
		rule("views-differ", "an advocate offered where wishes differ from the plan",
			span(paramGrace, "5 working days", "after that was recorded")),
		rule("advocacy-format", "information on advocacy in a form that fits"),
		rule("advocacy-letter", "the advocacy service's letter of introduction has come",
			span(paramGrace, "10 working days", "after becoming looked after")),
		rule("advocacy-letter-carer", "the letter to a young child goes through the carer",
			Param{Name: "age", Type: TypeCount, About: "years; who is younger gets the letter through the carer"}),
		rule("advocacy-guide", "the guide to living in care was given",
			span(paramGrace, "10 working days", "after becoming looked after")),
		rule("advocacy-declined", "an offer that was declined is made again",
			span(paramInterval, "3 months", "since the offer was declined")),
		rule("advocacy-other-services", "more than one source of advocacy was named",
			span(paramGrace, "10 working days", "after admission, or after becoming in need")),
		rule("advocacy-active-offer", "the active offer of advocacy was made and answered",
			span(paramGrace, "5 working days", "after becoming looked after, or after the enquiry")),
		rule("commissioner-told", "told how to reach the Children's Commissioner",
			span(paramGrace, "7 days", "after arrival")),
		rule("personal-adviser", "a care leaver has a personal adviser"),
		rule("immigration-advice", "an adviser for who is subject to immigration control",
			span(paramGrace, "10 working days", "after admission")),
	)
}

// aroundMeeting are the days in which something for a meeting is due soon, and
// in which it can still be put right.
func aroundMeeting(meeting string) []Param {
	return []Param{
		span(paramNotice, "14 days", "before the "+meeting+", from when it is due soon"),
		span(paramLapse, "28 days", "after the "+meeting+", from when it is left at that"),
	}
}
