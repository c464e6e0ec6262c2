// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

import "ypa/internal/calendar"

func compiledWalsall() *Procedure {
	return &Procedure{
		ID:       "walsall",
		Title:    "Walsall Council: advocacy and independent visitors",
		Document: "S4",
		Kind:     "authority procedure",
		Issuer:   "Walsall",
		Nations:  []string{"england"},
		Dated:    Day{Written: "2011-10", Last: calendar.MustISO("2011-10-31")},
		Names:    []string{"Walsall Council", "Walsall", "Walsall MBC", "Walsall Metropolitan Borough Council"},
		Words: map[string]string{
			"advocacy_service":    "Advocacy Provider",
			"advocate":            "advocate",
			"independent_visitor": "Independent Visitor",
			"iv_service":          "commissioned Advocacy Provider",
			"looked_after":        "Looked After",
			"placing_authority":   "Local Authority",
			"review":              "Looked After Review",
			"social_worker":       "social worker",
			"young_people":        "children and young people",
			"young_person":        "child/young person",
		},
		Points: map[string]Point{
			"advocacy_duty":    {Text: "the social worker, who refers", Section: "1"},
			"decided":          {Text: "at any time, by a referral to the commissioned provider", Section: "2.1"},
			"not_looked_after": {Text: "whoever gets a service may ask", Section: "1"},
			"outside_help":     {Text: "other organisations by name, as the Voice", Section: "1"},
		},
		Route: Route{IV: Referral{To: "the advocacy provider that Walsall commissions", By: "the young person's social worker", KnownPerson: "the social worker talks to the same provider about somebody who is known already", Section: "2.1"}, Advocacy: Referral{To: "the advocacy provider that Walsall commissions", By: "the social worker; anybody who gets a service may also ask for themselves", Section: "1"}},
		Remarks: []Remark{
			{Section: "2.1", Text: "It was last changed in October 2011."},
		},
		Duties: []Clause{
			{Rule: "advocacy-information", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Anybody who gets a service may ask for an advocate, and is told how and by whom."},
			{Rule: "iv-review", Sections: []string{"2.3"}, Basis: "local", Owner: "authority", Asks: "At reviews it is asked whether the appointment should go on, with their wishes foremost."},
			{Rule: "advocate-requested", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Anybody who gets a service from the authority may ask for an advocate."},
			{Rule: "advocate-referral", Sections: []string{"1"}, Basis: "local", Owner: "authority", Asks: "The social worker refers everyone who is looked after, on a child protection plan or in need to the commissioned provider."},
			{Rule: "advocacy-other-services", Sections: []string{"1"}, Basis: "local", Owner: "authority", Asks: "Who is in need is told of the commissioned provider, and of other organisations by name."},
			{Rule: "iv-route", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"known-person": {Text: "yes", Basis: "local"}}, Asks: "Every appointment is made through the commissioned provider, with whom the social worker also talks about somebody who is known already."},
			{Rule: "iv-consulted", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "The young person is asked about the appointment."},
			{Rule: "iv-objection", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "An objection by the young person means no appointment."},
			{Rule: "iv-visited", Sections: []string{"2.2"}, Basis: "local", Owner: "authority", Asks: "Visits are regular, without a figure, with calls and letters besides."},
		},
		SHA256: "faa1017d716e9f08e79b57740c545618f60e1f1a2281e58de6056a2e2d178f8e",
	}
}
