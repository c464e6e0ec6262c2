// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

import "ypa/internal/calendar"

func compiledLawEngland() *Procedure {
	return &Procedure{
		ID:       "law-england",
		Title:    "Law and national guidance, England",
		Document: "statutes",
		Kind:     "law",
		Nations:  []string{"england"},
		Words: map[string]string{
			"commissioner": "Children's Commissioner",
			"regulator":    "Ofsted",
		},
		Instruments: map[string]string{
			"care-planning": "Care Planning, Placement and Case Review (England) Regulations 2010 (SI 2010/959)",
			"children-act":  "Children Act 1989",
			"homes":         "Children's Homes (England) Regulations 2015 (SI 2015/541)",
			"homes-guide":   "Guide to the Children's Homes Regulations, including the quality standards (2015)",
			"iro-handbook":  "IRO Handbook, statutory guidance (2010)",
			"iv-standards":  "National Standards for the Provision of Independent Visitor Services",
			"sccif":         "Ofsted's social care common inspection framework (SCCIF), children's homes",
			"volume-2":      "Children Act 1989 guidance, Volume 2 (care planning)",
		},
		Contacts: []Contact{
			{ID: "help-at-hand", For: "commissioner", Name: "Help at Hand, Children's Commissioner for England", Phone: "0800 528 0731", Email: "help.team@childrenscommissioner.gov.uk", URL: "https://www.childrenscommissioner.gov.uk/help-at-hand/", CheckedOn: calendar.MustISO("2026-11-22"), Sure: "A", Note: "the number as on the Commissioner's own page; the e-mail address from a council's page"},
			{ID: "ofsted", For: "regulator", Name: "Ofsted", Phone: "0300 123 1231", Email: "enquiries@ofsted.gov.uk", CheckedOn: calendar.MustISO("2026-11-22"), Sure: "A"},
			{ID: "coram-voice", For: "advocacy", Name: "Coram Voice, Always Heard", Phone: "0808 800 5792", Sure: "B", Note: "from pages of 2020 and an undated one; check it before it is printed"},
			{ID: "nyas", For: "advocacy", Name: "NYAS, National Youth Advocacy Service", Phone: "0808 808 1001", Sure: "C", Note: "the number was not seen on a page; check it before it is printed"},
			{ID: "childline", For: "helpline", Name: "Childline", Phone: "0800 1111", Sure: "C", Note: "the number was not seen on a page; check it before it is printed"},
			{ID: "cafcass", For: "courts", Name: "Cafcass", Phone: "0300 456 4000", Sure: "C", Note: "the number was not seen on a page; check it before it is printed"},
		},
		Remarks: []Remark{
			{Section: "reg 33", Text: "\"Working day\" isn't defined in the part that was read. ypa counts Monday to Friday without bank holidays in England and Wales."},
			{Section: "reg 33", Text: "A move to another home restarts no clock, though some local manuals say so."},
			{Section: "s23ZB", Text: "How often an independent visitor comes isn't fixed by law."},
		},
		Duties: []Clause{
			{Rule: "advocacy-information", Of: "homes", Sections: []string{"reg 7(2)(b)(iii), (d)(iii)"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "Each gets the advocacy that suits them, and is told what there is and how to reach it."},
			{Rule: "iro-contact", Of: "homes", Sections: []string{"reg 41(3)(d)(ii)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", When: "host-is-not-placing", From: calendar.MustISO("2015-04-01"), Asks: "The home's notice of an admission to the authority in whose area it stands gives the IRO's contact details; none is needed where that authority placed the young person itself."},
			{Rule: "iv-review", Of: "volume-2", Sections: []string{"Volume 2"}, Basis: "guidance", Owner: "authority", Sure: "B", SelectedBy: "authority", When: "nothing-else-asks", Asks: "A visitor, or the lack of one, is looked at again at each review."},
			{Rule: "advocacy-explained", Of: "homes", Sections: []string{"reg 7(2)(d)(iii)"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "Soon after arrival each is told what advocacy there is, how to get it and what they are entitled to."},
			{Rule: "advocacy-reminded", Of: "homes", Sections: []string{"reg 7(2)(a)(vii)"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "Each is reminded where that is needed; how often isn't said."},
			{Rule: "advocate-for-complaint", Of: "children-act", Sections: []string{"s26A"}, Basis: "law", Owner: "home", Sure: "B", SelectedBy: "authority", Asks: "The authority provides an advocate for who makes a complaint under the Act or means to; somebody has to tell them so."},
			{Rule: "advocate-after-restraint", Of: "homes-guide", Sections: []string{"Guide 9.60"}, Basis: "guidance", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "After a restraint the young person is offered an advocate's help."},
			{Rule: "advocacy-format", Of: "homes", Sections: []string{"reg 7(2)(d)(iii)"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "What is explained of advocacy has to be explained so that this young person can take it in."},
			{Rule: "advocacy-declined", Of: "sccif", Sections: []string{"SCCIF"}, Basis: "guidance", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", Asks: "Young people are actively encouraged to have an advocate; ypa reads that as asking again some time after a no."},
			{Rule: "personal-adviser", Of: "children-act", Sections: []string{"s23B(2)"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", Asks: "The authority appoints a personal adviser for somebody of 16 or 17 who was looked after and no longer is."},
			{Rule: "iro-appointed", Of: "children-act", Sections: []string{"s25A(1), (2), (3)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "An IRO is named before the first review, and a gap is filled as soon as can be."},
			{Rule: "iro-appointed", Of: "iro-handbook", Sections: []string{"IRO Handbook"}, Basis: "guidance", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Parameters: map[string]Value{"grace": {Text: "5 working days", Basis: "guidance"}}, Asks: "An IRO should be named within five working days of becoming looked after."},
			{Rule: "iro-consulted-placement", Of: "care-planning", Sections: []string{"reg 11(2)"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "Whoever approves a placement out of area makes sure first that the IRO was asked."},
			{Rule: "review-first", Of: "care-planning", Sections: []string{"reg 33(1)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Parameters: map[string]Value{"within": {Text: "20 working days", Basis: "law"}}, Asks: "The first review comes within twenty working days of becoming looked after."},
			{Rule: "review-second", Of: "care-planning", Sections: []string{"reg 33(2)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Parameters: map[string]Value{"within": {Text: "3 months", Basis: "law"}}, Asks: "The second review comes within three months of the first."},
			{Rule: "review-later", Of: "care-planning", Sections: []string{"reg 33(2)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Parameters: map[string]Value{"within": {Text: "6 months", Basis: "law"}}, Asks: "Each later review comes within six months of the one before."},
			{Rule: "review-booked-late", Of: "care-planning", Sections: []string{"reg 33"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "A booking after the latest lawful day will be late when it comes."},
			{Rule: "review-outcome", Of: "iro-handbook", Sections: []string{"IRO Handbook"}, Basis: "guidance", Owner: "home", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "Each review has a record with its decisions; that the home then knows what became of it is ypa's reading."},
			{Rule: "iv-considered", Of: "children-act", Sections: []string{"s23ZB(1)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "A visitor is appointed where that seems to be in the young person's interests; when to ask isn't said."},
			{Rule: "iv-consulted", Of: "children-act", Sections: []string{"s23ZB(6)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "Whether they object decides if somebody may be appointed, so they have to be asked."},
			{Rule: "iv-objection", Of: "children-act", Sections: []string{"s23ZB(6)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "No appointment against an objection, if the young person understands enough to decide."},
			{Rule: "iv-objection", Of: "children-act", Sections: []string{"s23ZB(7)"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "An appointment ends on a later objection, on the same two conditions."},
			{Rule: "iv-waiting", Of: "iv-standards", Sections: []string{"Standards"}, Basis: "guidance", Owner: "authority", Sure: "C", SelectedBy: "authority", Asks: "A young person who was referred isn't left waiting without word; no figure was seen."},
			{Rule: "iv-independent", Of: "care-planning", Sections: []string{"reg 47"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "A visitor isn't independent who belongs to the authority or its children's services, or shares a household with somebody who does."},
			{Rule: "iv-visited", Of: "children-act", Sections: []string{"s23ZB(2)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "The visitor visits; how often isn't said."},
			{Rule: "iv-ended", Of: "children-act", Sections: []string{"s23ZB(4)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2011-04-01"), Asks: "The appointment ends when the young person is no longer looked after, or on notice or resignation in writing."},
			{Rule: "private-space", Of: "homes", Sections: []string{"reg 22(1)"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "There is a place to see advocates, visitors, social workers and others in private."},
			{Rule: "contact-checked", Of: "homes-guide", Sections: []string{"Guide 9.11"}, Basis: "guidance", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "Staff tell young people whom they can speak to, as their advocate, the IRO or Ofsted. Numbers are right only if somebody looks now and then, which is ypa's reading."},
			{Rule: "visit-monthly", Of: "homes", Sections: []string{"reg 44(1)"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "An independent person visits the home at least once in every month."},
			{Rule: "visit-report", Of: "sccif", Sections: []string{"SCCIF"}, Basis: "guidance", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", Asks: "The independent person's report is with Ofsted before the end of the month after the visit."},
			{Rule: "visit-recommendation", Of: "homes", Sections: []string{"reg 44(5)"}, Basis: "local", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "The independent person may recommend what is to be done, and by when: the day is theirs, not the law's."},
			{Rule: "entry-late", Of: "homes", Sections: []string{"reg 36"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2015-04-01"), Asks: "Case records are kept up to date, and every entry is signed and dated; within how many days isn't said."},
		},
		SHA256: "9d076599ef8dd3fe101174eb2f2c35fa217bd6fa067e0543f573df9f8b6c42e7",
	}
}
