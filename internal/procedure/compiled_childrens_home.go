// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

import "ypa/internal/calendar"

func compiledChildrensHome() *Procedure {
	return &Procedure{
		ID:         "childrens-home",
		Title:      "Children's home manual, 1.14.4: advocacy and independent visitors",
		Document:   "S1",
		Kind:       "home procedure",
		HomeKind:   "childrens-home",
		Nations:    []string{"england", "wales"},
		Dated:      Day{Written: "2020-05", Last: calendar.MustISO("2020-05-31")},
		NextReview: Day{Written: "2021-05", Last: calendar.MustISO("2021-05-31")},
		Words: map[string]string{
			"advocate":            "independent advocate",
			"home":                "home",
			"independent_visitor": "Independent Visitor",
			"looked_after":        "Looked After",
			"manager":             "home's manager",
			"placing_authority":   "Placing Authority",
			"regulator":           "Regulatory Authority",
			"review":              "Looked After Review",
			"social_worker":       "social worker",
			"young_people":        "children",
			"young_person":        "child",
		},
		Points: map[string]Point{
			"advocacy_duty":    {Text: "the home's manager", Section: "1"},
			"decided":          {Text: "by the authority, whose social worker then looks for somebody", Section: "2.1"},
			"not_looked_after": {Text: "no difference, it speaks of everybody", Section: "1"},
			"outside_help":     {Text: "the Children's Rights Director", Section: "1"},
		},
		Route: Route{IV: Referral{To: "whoever the placing authority's own procedure names", By: "the young person's social worker", KnownPerson: "the social worker looks first for somebody already known and independent of the authority", Section: "2.1"}},
		Remarks: []Remark{
			{Section: "regulations", Text: "It gives England's care planning regulations the year 2015. They are of 2010; those of 2015 are Wales's."},
			{Section: "revision", Text: "Its own review was due in May 2021."},
		},
		Duties: []Clause{
			{Rule: "advocacy-information", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Everybody can get advice from an advocate who is independent of the home."},
			{Rule: "iro-contact", Sections: []string{"3"}, Basis: "local", Owner: "authority", Asks: "Young people know how to make contact with their IRO."},
			{Rule: "independent-person", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "The manager sees to it that each has somebody independent to turn to directly with a worry: an advocate, a relative, a mentor, a visitor or the like."},
			{Rule: "advocacy-explained", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Information about independent advice is given to everybody."},
			{Rule: "commissioner-told", Sections: []string{"1"}, Basis: "local", Owner: "home", Asks: "Everybody is told how to reach the national office for their rights: it names one that is gone, whose work the Children's Commissioner does."},
			{Rule: "iro-told", Sections: []string{"3"}, Basis: "local", Owner: "home", Asks: "Young people know their IRO's name, how to reach them, and that they may consult them."},
			{Rule: "iro-notified-looked-after", Sections: []string{"3"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"grace": {Text: "2 working days", Basis: "local"}}, Asks: "The IRO hears within two working days that somebody has become looked after."},
			{Rule: "iro-notified-event", Sections: []string{"3"}, Basis: "local", Owner: "home", Parameters: map[string]Value{"events": {Text: "missing, absent", Basis: "local"}}, Asks: "The IRO hears, and is asked, when somebody has been missing or keeps staying away."},
			{Rule: "iro-consulted-event", Sections: []string{"3"}, Basis: "local", Owner: "home", Parameters: map[string]Value{"events": {Text: "missing, absent", Basis: "local"}}, Asks: "The IRO is asked what should be done when somebody has been missing or keeps staying away."},
			{Rule: "iro-consulted-placement", Sections: []string{"3"}, Basis: "local", Owner: "authority", Asks: "The IRO must be asked before a placement away from the young person's normal area."},
			{Rule: "iro-consulted-plan", Sections: []string{"3"}, Basis: "local", Owner: "home", Asks: "Young people may turn to their IRO about the placement or the care plan, and the manager asks the IRO when worried about the placement."},
			{Rule: "iv-consulted", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "The young person is asked before a visitor is appointed."},
			{Rule: "iv-objection", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "If they object, nobody is appointed."},
			{Rule: "iv-checks", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Parameters: map[string]Value{"checks": {Text: "qualified, dbs, childrens-services, nspcc", Basis: "local"}}, Asks: "Visitors are qualified, and checked with the DBS, Children's Services and the NSPCC."},
			{Rule: "iv-independent", Sections: []string{"2.1"}, Basis: "local", Owner: "authority", Asks: "Somebody known already has to be independent of the authority."},
			{Rule: "iv-visited", Sections: []string{"2.2"}, Basis: "local", Owner: "authority", Asks: "Visits are regular; how often isn't said. Telephone and letters come on top."},
			{Rule: "procedure-current", Sections: []string{"revision"}, Basis: "local", Owner: "home", Asks: "The chapter says by when it is to be reviewed itself."},
		},
		SHA256: "339e7172b01f3f995ba8fca134520dd5ae6c3394a6934afe916a0185b8c7e43f",
	}
}
