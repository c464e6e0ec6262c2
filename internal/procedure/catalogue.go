package procedure

import "slices"

// Names of the parameters that several rules share.
const (
	paramEvents   = "events"
	paramGrace    = "grace"
	paramInterval = "interval"
	paramLapse    = "lapse"
	paramMargin   = "margin"
	paramNotice   = "notice"
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

// chapter puts rules into a chapter.
func chapter(c Chapter, specs ...Spec) []Spec {
	for i := range specs {
		specs[i].Chapter = c
	}
	return specs
}

// rule is a rule with its figures.
func rule(id, title string, params ...Param) Spec {
	return Spec{Rule: id, Title: title, Params: params}
}

// span is a length of time with ypa's own default.
func span(name, preset, about string) Param {
	return Param{Name: name, Type: TypeSpan, Default: preset, About: about}
}

// spanGiven is a length of time that a source has to give, because ypa has no
// default for it.
func spanGiven(name, about string) Param {
	return Param{Name: name, Type: TypeSpan, About: about}
}

// set is a choice of words that a source has to make.
func set(name string, words []string, about string) Param {
	return Param{Name: name, Type: TypeSet, Words: words, About: about}
}

// answer is a yes or no that is no unless a source says yes.
func answer(name, about string) Param {
	return Param{Name: name, Type: TypeYes, Default: no, About: about}
}

func headlineSpecs() []Spec {
	return chapter(ChapterHeadline,
		rule("advocacy-information", "an advocate or service that can be reached, and told how",
			span(paramGrace, "7 days", "after arrival")),
		rule("iro-contact", "the IRO's phone or e-mail is on record"),
		rule("iv-review", "the need for the independent visitor is considered at reviews",
			span(paramInterval, "6 months", "longest time since the need was last considered"),
			span(paramMargin, "14 days", "before a review, when considering it still counts for that review")),
	)
}

func reviewSpecs() []Spec {
	return chapter(ChapterReviews,
		rule("review-first", "the first looked-after review is held in time",
			spanGiven(paramWithin, "of becoming looked after")),
		rule("review-second", "the second looked-after review is held in time",
			spanGiven(paramWithin, "of the first review")),
		rule("review-later", "later looked-after reviews are held in time",
			spanGiven(paramWithin, "of the review before")),
		rule("review-booked-late", "no review is booked after its latest lawful day"),
		rule("review-outcome", "what became of a booked review is on record",
			span(paramGrace, "5 working days", "after the day it was booked for")),
	)
}

func homeSpecs() []Spec {
	return chapter(ChapterHome,
		rule("status-current", "nobody is recorded as looked after past the 18th birthday"),
		rule("private-space", "a place to meet in private is confirmed",
			span(paramInterval, "12 months", "longest time since it was last confirmed")),
		rule("procedure-current", "the procedures in use are reviewed by their own day"),
		rule("contact-checked", "the contacts printed for young people are checked",
			span(paramInterval, "6 months", "longest time since a contact was last checked")),
		rule("visit-monthly", "the independent person visits each calendar month"),
		rule("visit-report", "the report of the visit is sent by the end of the next month"),
		rule("visit-recommendation", "the independent person's recommendations are carried out in time"),
		rule("visit-responsible-individual", "the responsible individual visits",
			spanGiven(paramInterval, "longest time between visits")),
		rule("quality-report", "the report on the quality of support is made",
			spanGiven(paramInterval, "longest time between reports")),
		rule("entry-late", "what happens is written down soon",
			span(paramGrace, "7 days", "between the day something happened and the day it is recorded")),
	)
}
