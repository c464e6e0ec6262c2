package procedure

// significantEvents are the kinds of event that an IRO is told of (S0 IRO).
func significantEvents() []string {
	return []string{
		"safeguarding", "missing", "absent", "complaint", "parent-complaint",
		"charged", "excluded", "health", "accident", "other",
	}
}

func iroSpecs() []Spec {
	return chapter(ChapterIRO,
		rule("iro-appointed", "an IRO is appointed",
			span(paramGrace, "5 working days", "after becoming looked after, or after the last IRO ended")),
		rule("iro-told", "told who the IRO is and how to reach them",
			span(paramGrace, "5 working days", "after the IRO or their contact details change")),
		rule("iro-notified-looked-after", "the IRO is told that a young person became looked after",
			spanGiven(paramGrace, "after becoming looked after")),
		rule("iro-notified-event", "the IRO is told of significant events",
			span(paramGrace, "2 working days", "after the event"),
			set(paramEvents, significantEvents(), "kinds of event to tell the IRO of")),
		rule("iro-consulted-event", "the IRO is consulted about significant events",
			span(paramGrace, "5 working days", "after the event"),
			set(paramEvents, significantEvents(), "kinds of event to consult the IRO about")),
		rule("iro-consulted-placement", "the IRO is consulted before a placement out of area",
			span("exempt", "5 working days", "before the placement, when becoming looked after with no IRO yet excuses it")),
		rule("iro-consulted-plan", "the IRO is consulted about a concern with the care plan or placement",
			span(paramGrace, "5 working days", "after the concern was recorded")),
		rule("iro-details-differ", "one IRO has the same contact details on every record"),
	)
}
