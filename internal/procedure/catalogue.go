package procedure

import "slices"

// Names of the parameters that several rules share.
const (
	paramGrace    = "grace"
	paramInterval = "interval"
	paramMargin   = "margin"
	paramWithin   = "within"
)

// Specs lists the rules that files may speak of, in the catalogue's order. The
// slice is the caller's own.
func Specs() []Spec {
	return slices.Concat(headlineSpecs(), advocacySpecs(), iroSpecs(), reviewSpecs(), ivSpecs(), homeSpecs())
}

// SpecOf finds a rule by its id.
func SpecOf(rule string) (Spec, bool) {
	specs := Specs()
	i := slices.IndexFunc(specs, func(s Spec) bool { return s.Rule == rule })
	if i < 0 {
		return Spec{}, false
	}
	return specs[i], true
}

// span is a length of time with ypa's own default.
func span(name, preset, about string) Param {
	return Param{Name: name, Type: TypeSpan, Default: preset, About: about}
}

func headlineSpecs() []Spec {
	return []Spec{
		{Rule: "advocacy-information", Chapter: ChapterHeadline, Title: "an advocate or service that can be reached, and told how", Params: []Param{
			span(paramGrace, "7 days", "after arrival"),
		}},
		{Rule: "iro-contact", Chapter: ChapterHeadline, Title: "the IRO's phone or e-mail is on record"},
		{Rule: "iv-review", Chapter: ChapterHeadline, Title: "the need for the independent visitor is considered at reviews", Params: []Param{
			span(paramInterval, "6 months", "longest time since the need was last considered"),
			span(paramMargin, "14 days", "before a review, when considering it still counts for that review"),
		}},
	}
}

func advocacySpecs() []Spec {
	return []Spec{
		{Rule: "independent-person", Chapter: ChapterAdvocacy, Title: "somebody independent to turn to directly", Params: []Param{
			span(paramGrace, "7 days", "after arrival"),
		}},
		{Rule: "advocacy-explained", Chapter: ChapterAdvocacy, Title: "advocacy explained on arrival", Params: []Param{
			span(paramGrace, "7 days", "after arrival"),
		}},
		{Rule: "advocacy-reminded", Chapter: ChapterAdvocacy, Title: "reminded of advocacy", Params: []Param{
			span(paramInterval, "3 months", "longest time since the last explanation or reminder"),
			span("after-change", "14 days", "after a change of legal status, authority, home or IRO"),
		}},
		{Rule: "advocate-referral", Chapter: ChapterAdvocacy, Title: "referred to the commissioned advocacy provider", Params: []Param{
			span(paramGrace, "10 working days", "after admission"),
		}},
		{Rule: "commissioner-told", Chapter: ChapterAdvocacy, Title: "told how to reach the Children's Commissioner", Params: []Param{
			span(paramGrace, "7 days", "after arrival"),
		}},
		{Rule: "personal-adviser", Chapter: ChapterAdvocacy, Title: "a care leaver has a personal adviser"},
	}
}

// significantEvents are the kinds of event that an IRO is told of (S0 IRO).
func significantEvents() []string {
	return []string{
		"safeguarding", "missing", "absent", "complaint", "parent-complaint",
		"charged", "excluded", "health", "accident", "other",
	}
}

func iroSpecs() []Spec {
	return []Spec{
		{Rule: "iro-appointed", Chapter: ChapterIRO, Title: "an IRO is appointed", Params: []Param{
			span(paramGrace, "5 working days", "after becoming looked after, or after the last IRO ended"),
		}},
		{Rule: "iro-told", Chapter: ChapterIRO, Title: "told who the IRO is and how to reach them", Params: []Param{
			span(paramGrace, "5 working days", "after the IRO or their contact details change"),
		}},
		{Rule: "iro-notified-looked-after", Chapter: ChapterIRO, Title: "the IRO is told that a young person became looked after", Params: []Param{
			{Name: paramGrace, Type: TypeSpan, About: "after becoming looked after"},
		}},
		{Rule: "iro-notified-event", Chapter: ChapterIRO, Title: "the IRO is told of significant events", Params: []Param{
			span(paramGrace, "2 working days", "after the event"),
			{Name: "events", Type: TypeSet, Words: significantEvents(), About: "kinds of event to tell the IRO of"},
		}},
		{Rule: "iro-consulted-placement", Chapter: ChapterIRO, Title: "the IRO is consulted before a placement out of area", Params: []Param{
			span("exempt", "5 working days", "before the placement, when becoming looked after with no IRO yet excuses it"),
		}},
	}
}

func reviewSpecs() []Spec {
	return []Spec{
		{Rule: "review-first", Chapter: ChapterReviews, Title: "the first looked-after review is held in time", Params: []Param{
			{Name: paramWithin, Type: TypeSpan, About: "of becoming looked after"},
		}},
		{Rule: "review-second", Chapter: ChapterReviews, Title: "the second looked-after review is held in time", Params: []Param{
			{Name: paramWithin, Type: TypeSpan, About: "of the first review"},
		}},
		{Rule: "review-later", Chapter: ChapterReviews, Title: "later looked-after reviews are held in time", Params: []Param{
			{Name: paramWithin, Type: TypeSpan, About: "of the review before"},
		}},
		{Rule: "review-booked-late", Chapter: ChapterReviews, Title: "no review is booked after its latest lawful day"},
	}
}

// visitorChecks are the checks on an independent visitor that S1 to S3 ask for.
func visitorChecks() []string {
	return []string{"qualified", "dbs", "childrens-services", "nspcc", "probation", "manager", "referees"}
}

func ivSpecs() []Spec {
	return []Spec{
		{Rule: "iv-considered", Chapter: ChapterIV, Title: "an independent visitor is considered at reviews", Params: []Param{
			span(paramMargin, "14 days", "before a review, when a decision still counts for that review"),
		}},
		{Rule: "iv-consulted", Chapter: ChapterIV, Title: "the young person's view on an independent visitor is asked", Params: []Param{
			{Name: "must-agree", Type: TypeYes, Default: no, About: "whether only agreement will do"},
		}},
		{Rule: "iv-objection", Chapter: ChapterIV, Title: "no independent visitor against the young person's objection"},
		{Rule: "iv-checks", Chapter: ChapterIV, Title: "the independent visitor is checked", Params: []Param{
			{Name: "checks", Type: TypeSet, Words: visitorChecks(), About: "checks that the authority must have made"},
			{Name: "referees", Type: TypeCount, Default: "1", About: "personal referees, where referees are a check"},
			span(paramGrace, "28 days", "after the appointment, if they haven't visited before"),
		}},
		{Rule: "iv-visited", Chapter: ChapterIV, Title: "the independent visitor visits", Params: []Param{
			{Name: paramInterval, Type: TypeSpan, Optional: true, About: "between visits, where none is agreed for the appointment"},
			span("tolerance", "7 days", "after a visit is due, before it is overdue"),
		}},
	}
}

func homeSpecs() []Spec {
	return []Spec{
		{Rule: "private-space", Chapter: ChapterHome, Title: "a place to meet in private is confirmed", Params: []Param{
			span(paramInterval, "12 months", "longest time since it was last confirmed"),
		}},
	}
}
