// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

import "ypa/internal/calendar"

func compiledLawWales() *Procedure {
	return &Procedure{
		ID:       "law-wales",
		Title:    "Law and national guidance, Wales",
		Document: "statutes",
		Kind:     "law",
		Nations:  []string{"wales"},
		Words: map[string]string{
			"advocate":     "independent professional advocate",
			"care_plan":    "Part 6 care and support plan",
			"commissioner": "Children's Commissioner for Wales",
			"regulator":    "Care Inspectorate Wales",
		},
		Instruments: map[string]string{
			"active-offer":       "Welsh Government's entitlement to an active offer of advocacy",
			"advocacy-standards": "National Standards and Outcomes Framework for Children and Young People in Wales, advocacy (2019)",
			"care-planning":      "Care Planning, Placement and Case Review (Wales) Regulations 2015 (WSI 2015/1818)",
			"iv-standards":       "Practice Standards and Good Practice Guide: Independent Visitors (Wales)",
			"part-6-code":        "Part 6 Code of Practice: looked after and accommodated children",
			"services":           "Regulated Services (Service Providers and Responsible Individuals) (Wales) Regulations 2017 (WSI 2017/1264)",
			"services-guidance":  "Statutory guidance for service providers and responsible individuals (2018)",
			"well-being-act":     "Social Services and Well-being (Wales) Act 2014",
		},
		Contacts: []Contact{
			{ID: "commissioner-wales", For: "commissioner", Name: "Children's Commissioner for Wales", Phone: "0808 801 1000", URL: "https://www.childcomwales.org.uk/", Sure: "C", Note: "the number was not seen on a page; check it before it is printed"},
			{ID: "meic", For: "helpline", Name: "Meic", Phone: "080880 23456", Sure: "B", Note: "up to the age of 25, also by text to 84001; from pages of 2010, so check it before it is printed"},
		},
		Remarks: []Remark{
			{Section: "reg 39", Text: "The figures for reviews are believed to be the same as England's; the regulation itself was not read."},
		},
		Provisions: []Provision{
			{Of: "care-planning", Section: "reg 12", About: "a placement out of area is first approved by a panel", Sure: "A"},
			{Of: "care-planning", Section: "reg 62", About: "short breaks, which change the rules on reviews", Sure: "A"},
		},
		Duties: []Clause{
			{Rule: "advocacy-information", Of: "services", Sections: []string{"reg 19", "reg 23"}, Basis: "law", Owner: "home", Sure: "C", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2018-04-02"), Asks: "The written guide and the information given to each tell of advocacy."},
			{Rule: "advocacy-active-offer", Of: "active-offer", Sections: []string{"statement"}, Basis: "guidance", Owner: "authority", Sure: "A", SelectedBy: "authority", Asks: "Whoever becomes looked after, or is the subject of enquiries that lead to a conference, is entitled to an active offer of an advocate."},
			{Rule: "advocacy-declined", Of: "advocacy-standards", Sections: []string{"framework"}, Basis: "guidance", Owner: "home", Sure: "C", SelectedBy: "home", Asks: "The offer stays open: ypa reads that as asking again some time after a no."},
			{Rule: "iv-review", Of: "part-6-code", Sections: []string{"Part 6 Code"}, Basis: "guidance", Owner: "authority", Sure: "C", SelectedBy: "authority", When: "nothing-else-asks", From: calendar.MustISO("2016-04-06"), Asks: "Whether a visitor is needed is looked at when the case is reviewed."},
			{Rule: "personal-adviser", Of: "well-being-act", Sections: []string{"s106"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "The authority gives care leavers a personal adviser."},
			{Rule: "iro-appointed", Of: "well-being-act", Sections: []string{"s99(1), (2), (3)"}, Basis: "law", Owner: "authority", Sure: "A", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "An IRO is named before the first review, and a gap is filled as soon as can be."},
			{Rule: "review-first", Of: "care-planning", Sections: []string{"reg 39"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Parameters: map[string]Value{"within": {Text: "20 working days", Basis: "law"}}, Asks: "The first review comes within twenty working days of becoming looked after."},
			{Rule: "review-second", Of: "care-planning", Sections: []string{"reg 39"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Parameters: map[string]Value{"within": {Text: "3 months", Basis: "law"}}, Asks: "The second review comes within three months of the first."},
			{Rule: "review-later", Of: "care-planning", Sections: []string{"reg 39"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Parameters: map[string]Value{"within": {Text: "6 months", Basis: "law"}}, Asks: "Each later review comes within six months of the one before."},
			{Rule: "review-booked-late", Of: "care-planning", Sections: []string{"reg 39"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "A booking after the latest lawful day will be late when it comes."},
			{Rule: "review-outcome", Of: "part-6-code", Sections: []string{"Part 6 Code"}, Basis: "guidance", Owner: "home", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "Each review has a record with its decisions; that the home then knows what became of it is ypa's reading."},
			{Rule: "iv-considered", Of: "well-being-act", Sections: []string{"s98"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "A visitor is appointed where that would be in the young person's interests."},
			{Rule: "iv-consulted", Of: "well-being-act", Sections: []string{"s98"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "Whether they object decides if somebody may be appointed, so they have to be asked."},
			{Rule: "iv-objection", Of: "well-being-act", Sections: []string{"s98"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "No appointment against an objection, if the young person understands enough to decide."},
			{Rule: "iv-waiting", Of: "iv-standards", Sections: []string{"Standards"}, Basis: "guidance", Owner: "authority", Sure: "C", SelectedBy: "authority", Asks: "A young person who was referred isn't left waiting without word; no figure was seen."},
			{Rule: "iv-visited", Of: "well-being-act", Sections: []string{"s98"}, Basis: "law", Owner: "authority", Sure: "B", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "The visitor visits; how often isn't said."},
			{Rule: "iv-ended", Of: "well-being-act", Sections: []string{"s98"}, Basis: "law", Owner: "authority", Sure: "C", SelectedBy: "authority", From: calendar.MustISO("2016-04-06"), Asks: "The appointment ends when the young person is no longer looked after."},
			{Rule: "contact-checked", Of: "services-guidance", Sections: []string{"guidance"}, Basis: "guidance", Owner: "home", Sure: "C", SelectedBy: "home", From: calendar.MustISO("2018-04-02"), Asks: "The written guide tells young people whom they can turn to; numbers are right only if somebody looks now and then, which is ypa's reading."},
			{Rule: "visit-responsible-individual", Of: "services", Sections: []string{"reg 73"}, Basis: "law", Owner: "home", Sure: "A", SelectedBy: "home", HomeKind: "childrens-home", From: calendar.MustISO("2018-04-02"), Parameters: map[string]Value{"interval": {Text: "3 months", Basis: "law"}}, Asks: "The responsible individual comes at least once in three months and talks with people in private."},
		},
		SHA256: "55c11e507155d6a52b9a4b95fcfc901eb4cf57bacaaeb5c39d969b70eb96c562",
	}
}
