package procedure

import "slices"

// visitorChecks are the checks on an independent visitor that S1 to S3 ask for.
func visitorChecks() []string {
	return []string{"qualified", "dbs", "childrens-services", "nspcc", "probation", "manager", "referees"}
}

// visitorFactors are the reasons to consider an independent visitor: the first
// four in S0 and S2, the next four in S2 alone, the last in S3.
func visitorFactors() []string {
	return []string{
		"distance", "communication", "risk", "health-education",
		"going-out", "individual-setting", "contact-infrequent", "no-parent-visit",
		"little-contact",
	}
}

func ivSpecs() []Spec {
	return chapter(ChapterIV, slices.Concat(ivNeedSpecs(), ivPersonSpecs(), ivWorkSpecs())...)
}

// ivNeedSpecs are about whether there is to be a visitor, and the way to one.
func ivNeedSpecs() []Spec {
	return []Spec{
		rule("iv-considered", "an independent visitor is considered at reviews",
			span(paramMargin, "14 days", "before a review, when a decision still counts for that review")),
		rule("iv-factors", "factors that speak for an independent visitor are weighed",
			set("factors", visitorFactors(), "factors to weigh"),
			span(paramGrace, "28 days", "after the factor was recorded"),
			Param{Name: "parent-visit", Type: TypeSpan, Optional: true, About: "without a visit by a parent, from when no-parent-visit holds"},
			answer("all-asked", "whether factors that nobody asked about leave it open")),
		rule("iv-referred", "a referral for an independent visitor follows the wish or the decision",
			span(paramGrace, "5 working days", "after the wish or the decision")),
		rule("iv-secure", "who is in secure accommodation is referred for an independent visitor",
			span(paramGrace, "5 working days", "after the placement in secure accommodation")),
		rule("iv-route", "referrals for an independent visitor go the authority's way",
			answer("known-person", "whether somebody known already goes the same way")),
		rule("iv-consulted", "the young person's view on an independent visitor is asked",
			answer("must-agree", "whether only agreement will do")),
		rule("iv-objection", "no independent visitor against the young person's objection"),
		rule("iv-alternative", "an alternative is sought for who objects to an independent visitor",
			span(paramGrace, "28 days", "after the objection")),
		rule("iv-waiting", "a referral for an independent visitor has an outcome",
			span(paramGrace, "28 days", "after the referral")),
	}
}

// ivPersonSpecs are about who is appointed.
func ivPersonSpecs() []Spec {
	return []Spec{
		rule("iv-checks", "the independent visitor is checked",
			set("checks", visitorChecks(), "checks that the authority must have made"),
			Param{Name: "referees", Type: TypeCount, Default: "1", About: "personal referees, where referees are a check"},
			span(paramGrace, "28 days", "after the appointment, if they haven't visited before")),
		rule("iv-confirmed", "the appointment is confirmed in writing",
			span(paramGrace, "28 days", "after the appointment")),
		rule("iv-independent", "the independent visitor is declared independent",
			answer("of-home", "whether independence of the home is asked for too")),
	}
}

// ivWorkSpecs are about what the visitor does, and how it ends.
func ivWorkSpecs() []Spec {
	return []Spec{
		rule("iv-visited", "the independent visitor visits",
			Param{Name: paramInterval, Type: TypeSpan, Optional: true, About: "between visits, where none is agreed for the appointment"},
			span("tolerance", "7 days", "after a visit is due, before it is overdue")),
		rule("iv-views", "the independent visitor's views are sought before a review", aroundMeeting("review")...),
		rule("iv-invited", "the independent visitor is invited to the review", append(aroundMeeting("review"),
			set("wanted", []string{"asked", "agreed"}, "what of the young person's decides: that they asked for it, or that they agree"))...),
		rule("iv-information", "it is decided what the independent visitor is told",
			set("deciders", []string{"young-person", "social-worker", "manager"}, "who takes part in deciding; all of them"),
			span(paramGrace, "28 days", "after the appointment")),
		rule("iv-carers-prepared", "staff are prepared for the independent visitor",
			span(paramGrace, "28 days", "after the appointment")),
		rule("iv-at-change", "the independent visitor is there when things change",
			span(paramGrace, "1 month", "after a move, or a change of IRO or legal status")),
		rule("iv-after-care", "what becomes of the visits after care is considered",
			span(paramMargin, "6 months", "before the 18th birthday"),
			answer("expenses", "whether the visitor's expenses are considered too")),
		rule("iv-ended", "the appointment ends with being looked after"),
	}
}
