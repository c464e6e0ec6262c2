package audit

import (
	"slices"

	"ypa/internal/care"
)

// Independent visitors, continued: the way to one (S0 IV, S2 2.1, S3 2.1, S4
// 2.1), what is settled around an appointment (S2 2.1 and 2.2, S3 2.2), and how
// it ends (s23ZB(4); S2 2.2, S3 Expenses).

func visitorMoreRules() []Rule {
	return slices.Concat(visitorWayRules(), visitorRouteRules(), visitorPersonRules(), visitorRoundRules(), visitorChangeRules())
}

// appointmentKinds are the kinds of entry that say who is appointed.
func appointmentKinds(more ...care.Kind) []care.Kind {
	return append([]care.Kind{"iv-appointed", "iv-ended", "iv-details"}, more...)
}

// visitorWayRules are about the way to a visitor.
func visitorWayRules() []Rule {
	return []Rule{
		{
			ID: "iv-factors", Next: "weigh factors for an IV", Action: "iv-consider", Behind: []string{"iv-considered"}, Who: lookedAfter, Check: ivFactors,
			Asks:  "What speaks for an independent visitor, by the procedures in force, is weighed: whether one is needed is considered again when such a factor comes up.",
			Flags: "A factor was recorded after the need was last considered, nobody is appointed, found or referred for, and the days after it are over. Where a procedure wants all its factors weighed, one that nobody asked about is a question; whether a more individual setting would help is only a note.",
			Reads: appointmentKinds("factors", "circumstances", "iv-considered", "iv-referred", "iv-matched"),
			Fixes: []string{"ypa iv consider REF --decision DECISION"},
		},
		{
			ID: "iv-referred", Next: "refer for an IV", Action: "iv-refer", Who: lookedAfter, Check: ivReferred,
			Asks:  "Who asked for an independent visitor, or is to have one by a decision, is referred for one.",
			Flags: "No referral is on record, nobody was found or appointed, and the working days after the wish or the decision are over. A wish is closed too by a later objection, or by a decision that a visitor is not needed.",
			Reads: appointmentKinds("iv-requested", "iv-considered", "iv-referred", "iv-matched", "iv-view"),
			Fixes: []string{"ypa iv refer REF --agreed yes"},
		},
		{
			ID: "iv-secure", Next: "refer for an IV", Action: "iv-refer", Who: lookedAfter, Check: ivSecure,
			Asks:  "Who is in secure accommodation is referred for an independent visitor as soon as can be, without waiting for a review.",
			Flags: "No referral is on record, nobody is found or appointed, and the working days after the placement are over. It does not apply to who objects, or where it was decided that a visitor is not needed.",
			Reads: appointmentKinds("circumstances", "iv-referred", "iv-matched", "iv-considered", "iv-view"),
			Fixes: []string{"ypa iv refer REF --agreed yes", "ypa iv consider REF --decision not-needed"},
		},
		{
			ID: "iv-alternative", Next: "alternative to the IV", Action: "iv-alternative", Who: lookedAfter, Check: ivAlternative,
			Asks:  "Something else, or somebody else, is looked for when a young person objects to an independent visitor.",
			Flags: "The latest view on record is an objection, nothing else was sought since, and the days after it are over. Another referral, or somebody else found, counts too.",
			Reads: appointmentKinds("iv-view", "iv-alternative", "iv-referred", "iv-matched"),
			Fixes: []string{"ypa iv alternative REF --note TEXT"},
		},
		{
			ID: "iv-waiting", Next: "IV referral", Action: "iv-waiting", Who: lookedAfter, Check: ivWaiting,
			Asks:  "A referral for an independent visitor comes to something: somebody is found or appointed, or it ends.",
			Flags: "A referral has had no outcome and the days after it are over. Asking again does not begin them anew.",
			Reads: appointmentKinds("iv-referred", "iv-matched"),
			Fixes: []string{"ypa iv match REF --name NAME", "ypa iv appoint REF --name NAME", "ypa iv end REF --reason no-match"},
		},
	}
}
