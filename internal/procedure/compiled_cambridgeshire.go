// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

func compiledCambridgeshire() *Procedure {
	return &Procedure{
		ID:       "cambridgeshire",
		Title:    "Cambridgeshire County Council: advocacy and independent visitors",
		Document: "S3",
		Kind:     "authority procedure",
		Nations:  []string{"england"},
		Names:    []string{"Cambridgeshire County Council", "Cambridgeshire", "Cambridgeshire CC"},
		Words: map[string]string{
			"advocate":            "advocate",
			"home":                "care provider",
			"independent_visitor": "Independent Visitor",
			"iv_service":          "Independent Visitor Co-ordinator",
			"looked_after":        "looked after",
			"placing_authority":   "local authority",
			"regulator":           "Ofsted",
			"review":              "Looked After Review",
			"social_worker":       "social worker",
			"staff":               "carers",
			"young_people":        "children and young people",
			"young_person":        "child",
		},
		Points: map[string]Point{
			"advocacy_duty":    {Text: "the social worker, and then the IRO", Section: "1"},
			"decided":          {Text: "as a rule at a review; in secure accommodation as soon as can be", Section: "2.1"},
			"file_access":      {Text: "the social worker and their manager decide what the visitor is told", Section: "2.2"},
			"not_looked_after": {Text: "only for complaints, and at child protection conferences", Section: "1"},
		},
		Route: Route{IV: Referral{To: "the Independent Visitor Co-ordinator", By: "the young person's social worker", Form: "Independent Visitor Referral Form", Email: "IV.Service@cambridgeshire.gov.uk", KnownPerson: "somebody already known may be proposed, if independent of the authority", Section: "2.1"}, Advocacy: Referral{To: "the advocacy service arranged by Children's Services", By: "the social worker, another suitable person, or the young person themselves", Form: "advocacy referral form in the documents library", NeedsAgreement: true, Section: "1"}},
		Contacts: []Contact{
			{ID: "cambridgeshire-iv", For: "iv", Name: "Cambridgeshire's Independent Visitor service", Email: "IV.Service@cambridgeshire.gov.uk", Note: "as the procedure gives it in 2.1; nobody has checked it since"},
		},
		Remarks: []Remark{
			{Section: "2.1", Text: "It says that the 2008 Act gives everybody in care a right to a visitor. The Act's test is whether a visitor would be in their interests."},
			{Section: "end", Text: "The copy calls itself valid for 48 hours and carries no date."},
		},
		Duties: []Clause{
			{Rule: "advocacy-information", Sections: []string{"1"}, Basis: "local", NotLookedAfter: "none", Owner: "home", Asks: "Everyone looked after is told how to get an advocate, by the social worker and then the IRO."},
			{Rule: "iv-review", Sections: []string{"2.3"}, Basis: "local", Owner: "authority", Asks: "Every review asks what good the visitor still does; the young person's wishes weigh most."},
			{Rule: "advocacy-reminded", Sections: []string{"1"}, Basis: "local", NotLookedAfter: "none", Owner: "home", Asks: "Young people are reminded of it regularly, as things in their lives change."},
			{Rule: "advocacy-told-by-authority", Sections: []string{"1"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"by": {Text: "social-worker, iro", Basis: "local"}, "flagged": {Text: "yes", Basis: "local"}}, Asks: "The social worker tells everybody who is looked after how to get an advocate, and the IRO says it again."},
			{Rule: "advocate-agreed", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Who refers somebody to an advocate does so with their knowledge and agreement; they may refer themselves."},
			{Rule: "advocate-for-complaint", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Advocacy is there for everybody who wishes to complain."},
			{Rule: "advocate-for-meeting", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "An advocate helps to get ready for a meeting such as a review, and at child protection conferences."},
			{Rule: "advocate-for-views", Sections: []string{"1"}, Basis: "local", NotLookedAfter: "none", Owner: "authority", Asks: "Where somebody finds it hard to say what they wish, an advocate is thought of."},
			{Rule: "iv-considered", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "A visitor is as a rule decided on at a review, by what the young person needs."},
			{Rule: "iv-factors", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"factors": {Text: "little-contact", Basis: "local"}}, Asks: "Who has little or no contact with their parents should be offered a visitor."},
			{Rule: "iv-referred", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "If somebody wishes to have a visitor, the social worker refers them."},
			{Rule: "iv-secure", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "In secure accommodation the social worker sees to a visitor as soon as can be."},
			{Rule: "iv-route", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "The referral goes to the co-ordinator, on the form, by e-mail."},
			{Rule: "iv-consulted", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "The young person is asked first, and somebody or something else is sought if they object."},
			{Rule: "iv-alternative", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "If they object, something else is as a rule looked for."},
			{Rule: "iv-checks", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"checks": {Text: "dbs, childrens-services, probation", Basis: "local"}}, Asks: "The DBS, local Children's Services and Probation are asked before the appointment."},
			{Rule: "iv-independent", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "Somebody known already has to be independent of the authority."},
			{Rule: "iv-visited", Sections: []string{"2.2"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"interval": {Text: "1 month", Basis: "local"}}, Asks: "The visitor comes once a month; calls, texts and letters don't count as visits."},
			{Rule: "iv-views", Sections: []string{"2.2"}, Basis: "local", Owner: "authority", Asks: "What the visitor thinks is asked before every review."},
			{Rule: "iv-invited", Sections: []string{"2.2"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"wanted": {Text: "asked, agreed", Basis: "local"}}, Asks: "The visitor is invited to a review if the young person asks for it or agrees."},
			{Rule: "iv-information", Sections: []string{"2.2"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"deciders": {Text: "social-worker, manager", Basis: "local"}}, Asks: "The social worker and their manager decide how much the visitor is told."},
			{Rule: "iv-after-care", Sections: []string{"Expenses"}, Basis: "local", Owner: "authority", Asks: "Going on informally after care is considered; the young person and the visitor have the last word."},
		},
		SHA256: "964e666fa6ce97010ef2aca120bdb40760ad549cb71a5c1fa99339cf6adbbfc7",
	}
}
