// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

import "ypa/internal/calendar"

// compiled gives the procedures that ship, as their files state them, but for the
// figures' readings.
func compiled() []*Procedure {
	return []*Procedure{
		{
			ID:       "law-england",
			Title:    "Law and national guidance, England",
			Document: "statutes",
			Kind:     "law",
			Nations: []string{
				"england",
			},
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
				{
					ID:        "help-at-hand",
					For:       "commissioner",
					Name:      "Help at Hand, Children's Commissioner for England",
					Phone:     "0800 528 0731",
					Email:     "help.team@childrenscommissioner.gov.uk",
					URL:       "https://www.childrenscommissioner.gov.uk/help-at-hand/",
					CheckedOn: calendar.MustISO("2026-11-22"),
					Sure:      "A",
					Note:      "the number as on the Commissioner's own page; the e-mail address from a council's page",
				},
				{
					ID:        "ofsted",
					For:       "regulator",
					Name:      "Ofsted",
					Phone:     "0300 123 1231",
					Email:     "enquiries@ofsted.gov.uk",
					CheckedOn: calendar.MustISO("2026-11-22"),
					Sure:      "A",
				},
				{
					ID:    "coram-voice",
					For:   "advocacy",
					Name:  "Coram Voice, Always Heard",
					Phone: "0808 800 5792",
					Sure:  "B",
					Note:  "from pages of 2020 and an undated one; check it before it is printed",
				},
				{
					ID:    "nyas",
					For:   "advocacy",
					Name:  "NYAS, National Youth Advocacy Service",
					Phone: "0808 808 1001",
					Sure:  "C",
					Note:  "the number was not seen on a page; check it before it is printed",
				},
				{
					ID:    "childline",
					For:   "helpline",
					Name:  "Childline",
					Phone: "0800 1111",
					Sure:  "C",
					Note:  "the number was not seen on a page; check it before it is printed",
				},
				{
					ID:    "cafcass",
					For:   "courts",
					Name:  "Cafcass",
					Phone: "0300 456 4000",
					Sure:  "C",
					Note:  "the number was not seen on a page; check it before it is printed",
				},
			},
			Remarks: []Remark{
				{
					Section: "reg 33",
					Text:    "\"Working day\" isn't defined in the part that was read. ypa counts Monday to Friday without bank holidays in England and Wales.",
				},
				{
					Section: "reg 33",
					Text:    "A move to another home restarts no clock, though some local manuals say so.",
				},
				{
					Section: "s23ZB",
					Text:    "How often an independent visitor comes isn't fixed by law.",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Of:   "homes",
					Sections: []string{
						"reg 7(2)(b)(iii), (d)(iii)",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "Each gets the advocacy that suits them, and is told what there is and how to reach it.",
				},
				{
					Rule: "iro-contact",
					Of:   "homes",
					Sections: []string{
						"reg 41(3)(d)(ii)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					When:       "host-is-not-placing",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "The home's notice of an admission to the authority in whose area it stands gives the IRO's contact details; none is needed where that authority placed the young person itself.",
				},
				{
					Rule: "iv-review",
					Of:   "volume-2",
					Sections: []string{
						"Volume 2",
					},
					Basis:      "guidance",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					When:       "nothing-else-asks",
					Asks:       "A visitor, or the lack of one, is looked at again at each review.",
				},
				{
					Rule: "advocacy-explained",
					Of:   "homes",
					Sections: []string{
						"reg 7(2)(d)(iii)",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "Soon after arrival each is told what advocacy there is, how to get it and what they are entitled to.",
				},
				{
					Rule: "advocacy-reminded",
					Of:   "homes",
					Sections: []string{
						"reg 7(2)(a)(vii)",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "Each is reminded where that is needed; how often isn't said.",
				},
				{
					Rule: "advocate-for-complaint",
					Of:   "children-act",
					Sections: []string{
						"s26A",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "B",
					SelectedBy: "authority",
					Asks:       "The authority provides an advocate for who makes a complaint under the Act or means to; somebody has to tell them so.",
				},
				{
					Rule: "advocate-after-restraint",
					Of:   "homes-guide",
					Sections: []string{
						"Guide 9.60",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "After a restraint the young person is offered an advocate's help.",
				},
				{
					Rule: "advocacy-format",
					Of:   "homes",
					Sections: []string{
						"reg 7(2)(d)(iii)",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "What is explained of advocacy has to be explained so that this young person can take it in.",
				},
				{
					Rule: "advocacy-declined",
					Of:   "sccif",
					Sections: []string{
						"SCCIF",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					Asks:       "Young people are actively encouraged to have an advocate; ypa reads that as asking again some time after a no.",
				},
				{
					Rule: "personal-adviser",
					Of:   "children-act",
					Sections: []string{
						"s23B(2)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					Asks:       "The authority appoints a personal adviser for somebody of 16 or 17 who was looked after and no longer is.",
				},
				{
					Rule: "iro-appointed",
					Of:   "children-act",
					Sections: []string{
						"s25A(1), (2), (3)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "An IRO is named before the first review, and a gap is filled as soon as can be.",
				},
				{
					Rule: "iro-appointed",
					Of:   "iro-handbook",
					Sections: []string{
						"IRO Handbook",
					},
					Basis:      "guidance",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Parameters: map[string]Value{
						"grace": {
							Text:  "5 working days",
							Basis: "guidance",
						},
					},
					Asks: "An IRO should be named within five working days of becoming looked after.",
				},
				{
					Rule: "iro-consulted-placement",
					Of:   "care-planning",
					Sections: []string{
						"reg 11(2)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "Whoever approves a placement out of area makes sure first that the IRO was asked.",
				},
				{
					Rule: "review-first",
					Of:   "care-planning",
					Sections: []string{
						"reg 33(1)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Parameters: map[string]Value{
						"within": {
							Text:  "20 working days",
							Basis: "law",
						},
					},
					Asks: "The first review comes within twenty working days of becoming looked after.",
				},
				{
					Rule: "review-second",
					Of:   "care-planning",
					Sections: []string{
						"reg 33(2)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Parameters: map[string]Value{
						"within": {
							Text:  "3 months",
							Basis: "law",
						},
					},
					Asks: "The second review comes within three months of the first.",
				},
				{
					Rule: "review-later",
					Of:   "care-planning",
					Sections: []string{
						"reg 33(2)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Parameters: map[string]Value{
						"within": {
							Text:  "6 months",
							Basis: "law",
						},
					},
					Asks: "Each later review comes within six months of the one before.",
				},
				{
					Rule: "review-booked-late",
					Of:   "care-planning",
					Sections: []string{
						"reg 33",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "A booking after the latest lawful day will be late when it comes.",
				},
				{
					Rule: "review-outcome",
					Of:   "iro-handbook",
					Sections: []string{
						"IRO Handbook",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "Each review has a record with its decisions; that the home then knows what became of it is ypa's reading.",
				},
				{
					Rule: "iv-considered",
					Of:   "children-act",
					Sections: []string{
						"s23ZB(1)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "A visitor is appointed where that seems to be in the young person's interests; when to ask isn't said.",
				},
				{
					Rule: "iv-consulted",
					Of:   "children-act",
					Sections: []string{
						"s23ZB(6)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "Whether they object decides if somebody may be appointed, so they have to be asked.",
				},
				{
					Rule: "iv-objection",
					Of:   "children-act",
					Sections: []string{
						"s23ZB(6)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "No appointment against an objection, if the young person understands enough to decide.",
				},
				{
					Rule: "iv-objection",
					Of:   "children-act",
					Sections: []string{
						"s23ZB(7)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "An appointment ends on a later objection, on the same two conditions.",
				},
				{
					Rule: "iv-waiting",
					Of:   "iv-standards",
					Sections: []string{
						"Standards",
					},
					Basis:      "guidance",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					Asks:       "A young person who was referred isn't left waiting without word; no figure was seen.",
				},
				{
					Rule: "iv-independent",
					Of:   "care-planning",
					Sections: []string{
						"reg 47",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "A visitor isn't independent who belongs to the authority or its children's services, or shares a household with somebody who does.",
				},
				{
					Rule: "iv-visited",
					Of:   "children-act",
					Sections: []string{
						"s23ZB(2)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "The visitor visits; how often isn't said.",
				},
				{
					Rule: "iv-ended",
					Of:   "children-act",
					Sections: []string{
						"s23ZB(4)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2011-04-01"),
					Asks:       "The appointment ends when the young person is no longer looked after, or on notice or resignation in writing.",
				},
				{
					Rule: "private-space",
					Of:   "homes",
					Sections: []string{
						"reg 22(1)",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "There is a place to see advocates, visitors, social workers and others in private.",
				},
				{
					Rule: "contact-checked",
					Of:   "homes-guide",
					Sections: []string{
						"Guide 9.11",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "Staff tell young people whom they can speak to, as their advocate, the IRO or Ofsted. Numbers are right only if somebody looks now and then, which is ypa's reading.",
				},
				{
					Rule: "visit-monthly",
					Of:   "homes",
					Sections: []string{
						"reg 44(1)",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "An independent person visits the home at least once in every month.",
				},
				{
					Rule: "visit-report",
					Of:   "sccif",
					Sections: []string{
						"SCCIF",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					Asks:       "The independent person's report is with Ofsted before the end of the month after the visit.",
				},
				{
					Rule: "visit-recommendation",
					Of:   "homes",
					Sections: []string{
						"reg 44(5)",
					},
					Basis:      "local",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "The independent person may recommend what is to be done, and by when: the day is theirs, not the law's.",
				},
				{
					Rule: "entry-late",
					Of:   "homes",
					Sections: []string{
						"reg 36",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2015-04-01"),
					Asks:       "Case records are kept up to date, and every entry is signed and dated; within how many days isn't said.",
				},
			},
			SHA256: "9d076599ef8dd3fe101174eb2f2c35fa217bd6fa067e0543f573df9f8b6c42e7",
		},
		{
			ID:       "law-wales",
			Title:    "Law and national guidance, Wales",
			Document: "statutes",
			Kind:     "law",
			Nations: []string{
				"wales",
			},
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
				{
					ID:    "commissioner-wales",
					For:   "commissioner",
					Name:  "Children's Commissioner for Wales",
					Phone: "0808 801 1000",
					URL:   "https://www.childcomwales.org.uk/",
					Sure:  "C",
					Note:  "the number was not seen on a page; check it before it is printed",
				},
				{
					ID:    "meic",
					For:   "helpline",
					Name:  "Meic",
					Phone: "080880 23456",
					Sure:  "B",
					Note:  "up to the age of 25, also by text to 84001; from pages of 2010, so check it before it is printed",
				},
			},
			Remarks: []Remark{
				{
					Section: "reg 39",
					Text:    "The figures for reviews are believed to be the same as England's; the regulation itself was not read.",
				},
			},
			Provisions: []Provision{
				{
					Of:      "care-planning",
					Section: "reg 12",
					About:   "a placement out of area is first approved by a panel",
					Sure:    "A",
				},
				{
					Of:      "care-planning",
					Section: "reg 62",
					About:   "short breaks, which change the rules on reviews",
					Sure:    "A",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Of:   "services",
					Sections: []string{
						"reg 19",
						"reg 23",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2018-04-02"),
					Asks:       "The written guide and the information given to each tell of advocacy.",
				},
				{
					Rule: "advocacy-active-offer",
					Of:   "active-offer",
					Sections: []string{
						"statement",
					},
					Basis:      "guidance",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					Asks:       "Whoever becomes looked after, or is the subject of enquiries that lead to a conference, is entitled to an active offer of an advocate.",
				},
				{
					Rule: "advocacy-declined",
					Of:   "advocacy-standards",
					Sections: []string{
						"framework",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "home",
					Asks:       "The offer stays open: ypa reads that as asking again some time after a no.",
				},
				{
					Rule: "iv-review",
					Of:   "part-6-code",
					Sections: []string{
						"Part 6 Code",
					},
					Basis:      "guidance",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					When:       "nothing-else-asks",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "Whether a visitor is needed is looked at when the case is reviewed.",
				},
				{
					Rule: "personal-adviser",
					Of:   "well-being-act",
					Sections: []string{
						"s106",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "The authority gives care leavers a personal adviser.",
				},
				{
					Rule: "iro-appointed",
					Of:   "well-being-act",
					Sections: []string{
						"s99(1), (2), (3)",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "A",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "An IRO is named before the first review, and a gap is filled as soon as can be.",
				},
				{
					Rule: "review-first",
					Of:   "care-planning",
					Sections: []string{
						"reg 39",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Parameters: map[string]Value{
						"within": {
							Text:  "20 working days",
							Basis: "law",
						},
					},
					Asks: "The first review comes within twenty working days of becoming looked after.",
				},
				{
					Rule: "review-second",
					Of:   "care-planning",
					Sections: []string{
						"reg 39",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Parameters: map[string]Value{
						"within": {
							Text:  "3 months",
							Basis: "law",
						},
					},
					Asks: "The second review comes within three months of the first.",
				},
				{
					Rule: "review-later",
					Of:   "care-planning",
					Sections: []string{
						"reg 39",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Parameters: map[string]Value{
						"within": {
							Text:  "6 months",
							Basis: "law",
						},
					},
					Asks: "Each later review comes within six months of the one before.",
				},
				{
					Rule: "review-booked-late",
					Of:   "care-planning",
					Sections: []string{
						"reg 39",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "A booking after the latest lawful day will be late when it comes.",
				},
				{
					Rule: "review-outcome",
					Of:   "part-6-code",
					Sections: []string{
						"Part 6 Code",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "Each review has a record with its decisions; that the home then knows what became of it is ypa's reading.",
				},
				{
					Rule: "iv-considered",
					Of:   "well-being-act",
					Sections: []string{
						"s98",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "A visitor is appointed where that would be in the young person's interests.",
				},
				{
					Rule: "iv-consulted",
					Of:   "well-being-act",
					Sections: []string{
						"s98",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "Whether they object decides if somebody may be appointed, so they have to be asked.",
				},
				{
					Rule: "iv-objection",
					Of:   "well-being-act",
					Sections: []string{
						"s98",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "No appointment against an objection, if the young person understands enough to decide.",
				},
				{
					Rule: "iv-waiting",
					Of:   "iv-standards",
					Sections: []string{
						"Standards",
					},
					Basis:      "guidance",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					Asks:       "A young person who was referred isn't left waiting without word; no figure was seen.",
				},
				{
					Rule: "iv-visited",
					Of:   "well-being-act",
					Sections: []string{
						"s98",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "B",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "The visitor visits; how often isn't said.",
				},
				{
					Rule: "iv-ended",
					Of:   "well-being-act",
					Sections: []string{
						"s98",
					},
					Basis:      "law",
					Owner:      "authority",
					Sure:       "C",
					SelectedBy: "authority",
					From:       calendar.MustISO("2016-04-06"),
					Asks:       "The appointment ends when the young person is no longer looked after.",
				},
				{
					Rule: "contact-checked",
					Of:   "services-guidance",
					Sections: []string{
						"guidance",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "home",
					From:       calendar.MustISO("2018-04-02"),
					Asks:       "The written guide tells young people whom they can turn to; numbers are right only if somebody looks now and then, which is ypa's reading.",
				},
				{
					Rule: "visit-responsible-individual",
					Of:   "services",
					Sections: []string{
						"reg 73",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "A",
					SelectedBy: "home",
					HomeKind:   "childrens-home",
					From:       calendar.MustISO("2018-04-02"),
					Parameters: map[string]Value{
						"interval": {
							Text:  "3 months",
							Basis: "law",
						},
					},
					Asks: "The responsible individual comes at least once in three months and talks with people in private.",
				},
			},
			SHA256: "55c11e507155d6a52b9a4b95fcfc901eb4cf57bacaaeb5c39d969b70eb96c562",
		},
		{
			ID:       "law-supported",
			Title:    "Law on supported accommodation, England",
			Document: "statutes",
			Kind:     "law",
			HomeKind: "supported-accommodation",
			Nations: []string{
				"england",
			},
			Words: map[string]string{
				"home":              "service",
				"manager":           "registered service manager",
				"placing_authority": "accommodating authority",
			},
			Instruments: map[string]string{
				"guide":     "Guide to the supported accommodation regulations, including the quality standards (2023)",
				"sccif":     "Ofsted's social care common inspection framework (SCCIF), supported accommodation",
				"supported": "Supported Accommodation (England) Regulations 2023 (SI 2023/416)",
			},
			Remarks: []Remark{
				{
					Section: "regs 4-7",
					Text:    "The four standards replace the nine of children's homes. What a home for supported accommodation owes in advocacy comes from its own procedure.",
				},
				{
					Section: "reg 32",
					Text:    "There is no regulation 44 visit here; the provider reports on quality instead.",
				},
			},
			Provisions: []Provision{
				{
					Of:      "supported",
					Section: "regs 4-7",
					About:   "four standards, of leadership and management, protection, accommodation and support",
					Sure:    "A",
				},
				{
					Of:      "supported",
					Section: "reg 9(1)(i), (j)",
					About:   "the statement of purpose says how rights and views come first and how each learns of their entitlements",
					Sure:    "A",
				},
				{
					Of:      "supported",
					Section: "reg 24",
					About:   "case records, with what Schedule 2 lists",
					Sure:    "A",
				},
				{
					Of:      "supported",
					Section: "reg 25",
					About:   "other records, with what Schedule 3 lists",
					Sure:    "A",
				},
				{
					Of:      "supported",
					Section: "reg 26",
					About:   "how records are stored",
					Sure:    "A",
				},
				{
					Of:      "supported",
					Section: "reg 27",
					About:   "telling of a serious event",
					Sure:    "A",
				},
				{
					Of:      "supported",
					Section: "reg 28",
					About:   "telling of admissions and discharges",
					Sure:    "A",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-declined",
					Of:   "sccif",
					Sections: []string{
						"SCCIF",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "home",
					Asks:       "Young people are actively encouraged to have an advocate; ypa reads that as asking again some time after a no.",
				},
				{
					Rule: "contact-checked",
					Of:   "guide",
					Sections: []string{
						"Guide",
					},
					Basis:      "guidance",
					Owner:      "home",
					Sure:       "C",
					SelectedBy: "home",
					Asks:       "Young people learn how to reach advocates and others outside the service; numbers are right only if somebody looks now and then, which is ypa's reading.",
				},
				{
					Rule: "quality-report",
					Of:   "supported",
					Sections: []string{
						"reg 32",
					},
					Basis:      "law",
					Owner:      "home",
					Sure:       "B",
					SelectedBy: "home",
					Parameters: map[string]Value{
						"interval": {
							Text:  "6 months",
							Basis: "law",
							Sure:  "C",
						},
					},
					Asks: "The provider reports on the quality of support; that it is every six months was not seen in the text.",
				},
			},
			SHA256: "0ce5c32026f9ecb7561aa126b8499ee17196aa582e0ec669ed831e85e97335f1",
		},
		{
			ID:       "trix-supported",
			Title:    "Supported accommodation manual: advocacy, independent visitors and IROs",
			Document: "S0",
			Kind:     "home procedure",
			HomeKind: "supported-accommodation",
			Nations: []string{
				"england",
			},
			Version: "v16",
			Dated: Day{
				Written: "2024-03-14",
				Last:    calendar.MustISO("2024-03-14"),
			},
			Words: map[string]string{
				"advocate":            "independent Advocate",
				"home":                "Service",
				"independent_visitor": "Independent Visitor",
				"iv_service":          "Independent Visitor Service or Coordinator",
				"looked_after":        "looked after",
				"manager":             "registered person",
				"placing_authority":   "accommodating authority",
				"regulator":           "Regulatory Authority",
				"review":              "Looked After Review",
				"staff":               "staff",
				"young_people":        "young people",
				"young_person":        "young person",
			},
			Points: map[string]Point{
				"advocacy_duty": {
					Text:    "the registered person",
					Section: "¶1",
				},
				"decided": {
					Text:    "in the care plan, and again at the review",
					Section: "IV",
				},
				"not_looked_after": {
					Text:    "no right in law, and to be helped to an advocate all the same",
					Section: "¶4",
				},
				"outside_help": {
					Text:    "the Children's Commissioner and Help at Hand",
					Section: "¶8",
				},
			},
			Route: Route{
				IV: Referral{
					To:             "the accommodating authority's independent visitor service or co-ordinator",
					NeedsAgreement: true,
					Section:        "IV",
				},
				Advocacy: Referral{
					To:      "the advocacy that the young person's own authority arranges",
					Section: "¶6",
					Note:    "who refers, and how, is left to each authority",
				},
			},
			Remarks: []Remark{
				{
					Section: "IRO",
					Text:    "It makes telling Cafcass of a stuck case a duty of the IRO. The Children Act 1989, s25B(3), says that an IRO may refer a case if they think it right; ypa says \"may refer\".",
				},
				{
					Section: "¶8",
					Text:    "It sends readers to guidance on complaints advocacy from 2004. Whether that is still current isn't known.",
				},
				{
					Section: "¶9",
					Text:    "It calls the personal adviser a matter of law and names no provision.",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Sections: []string{
						"¶1-4",
					},
					Basis:          "local",
					NotLookedAfter: "guidance",
					Owner:          "home",
					Asks:           "Everyone supported can get an advocate, of their own choosing where that can be done, and is urged to use one; those who aren't looked after have no legal right to it but are helped to it all the same.",
				},
				{
					Rule: "iro-contact",
					Sections: []string{
						"IRO",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Young people are given the means of reaching their IRO about their support or where they live.",
				},
				{
					Rule: "advocacy-explained",
					Sections: []string{
						"¶6",
					},
					Basis:          "local",
					NotLookedAfter: "guidance",
					Owner:          "home",
					Asks:           "Staff add to what the IRO says about advocates, what they do and how to get one.",
				},
				{
					Rule: "advocacy-reminded",
					Sections: []string{
						"¶2",
						"¶6",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Staff keep reminding young people that they may have an advocate, and help them to one.",
				},
				{
					Rule: "advocacy-told-by-authority",
					Sections: []string{
						"¶6",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"by": {
							Text:  "iro",
							Basis: "local",
						},
					},
					Asks: "The IRO makes sure that somebody who is looked after knows of the advocacy they are entitled to.",
				},
				{
					Rule: "advocate-choice",
					Sections: []string{
						"¶1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "The advocate is somebody of the young person's own choosing, where that can be done.",
				},
				{
					Rule: "advocate-for-complaint",
					Sections: []string{
						"¶3",
					},
					Basis:          "local",
					NotLookedAfter: "guidance",
					Owner:          "home",
					Asks:           "Who wants to complain gets an advocate's help with it.",
				},
				{
					Rule: "advocate-for-meeting",
					Sections: []string{
						"role",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "An advocate speaks for the young person, or stands by them, at meetings such as reviews.",
				},
				{
					Rule: "commissioner-told",
					Sections: []string{
						"¶8",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Young people know of the Children's Commissioner and the Help at Hand service.",
				},
				{
					Rule: "personal-adviser",
					Sections: []string{
						"¶9",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "When somebody stops being looked after, the authority gives them a personal adviser.",
				},
				{
					Rule: "immigration-advice",
					Sections: []string{
						"¶11",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Who is subject to immigration control gets advice on immigration and citizenship from somebody fit to give it.",
				},
				{
					Rule: "iro-appointed",
					Sections: []string{
						"IRO",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "An authority that looks after a young person names an IRO for the case.",
				},
				{
					Rule: "iro-told",
					Sections: []string{
						"¶7",
						"IRO",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Young people know who their IRO is, how to reach them, and that they may.",
				},
				{
					Rule: "iro-notified-event",
					Sections: []string{
						"IRO",
					},
					Basis: "local",
					Owner: "home",
					Parameters: map[string]Value{
						"events": {
							Text:  "safeguarding, missing, absent, complaint, parent-complaint, charged, excluded, health, accident, other",
							Basis: "local",
						},
					},
					Asks: "The IRO hears of important changes and events, among them safeguarding, going missing, complaints, charges, exclusion, health and accidents.",
				},
				{
					Rule: "iro-consulted-event",
					Sections: []string{
						"IRO",
					},
					Basis: "local",
					Owner: "home",
					Parameters: map[string]Value{
						"events": {
							Text:  "safeguarding, missing, absent, complaint, parent-complaint, charged, excluded, health, accident, other",
							Basis: "local",
						},
					},
					Asks: "On each of these events the IRO is asked too, and not only told.",
				},
				{
					Rule: "iro-consulted-placement",
					Sections: []string{
						"IRO",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The IRO is asked before somebody is placed away from their home area.",
				},
				{
					Rule: "iro-consulted-plan",
					Sections: []string{
						"IRO",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "The registered person asks the IRO when they are worried about the care plan.",
				},
				{
					Rule: "iv-considered",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Whether a visitor would help is weighed in the care plan and again at each review.",
				},
				{
					Rule: "iv-factors",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"factors": {
							Text:  "distance, communication, risk, health-education",
							Basis: "local",
						},
					},
					Asks: "Four things are weighed: distance from home, trouble with communicating and relationships, risk from others, and what a visitor could do for health and education.",
				},
				{
					Rule: "iv-referred",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Who is to have a visitor is referred for one.",
				},
				{
					Rule: "iv-route",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The referral goes to the accommodating authority's visitor service or its co-ordinator.",
				},
				{
					Rule: "iv-consulted",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"must-agree": {
							Text:  "yes",
							Basis: "local",
						},
					},
					Asks: "No visitor without the young person's agreement.",
				},
				{
					Rule: "iv-objection",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Somebody who doesn't agree to a visitor isn't given one.",
				},
				{
					Rule: "iv-visited",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The visitor visits, befriends and advises; how often is left open.",
				},
				{
					Rule: "iv-invited",
					Sections: []string{
						"IV",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"wanted": {
							Text:  "asked",
							Basis: "local",
						},
					},
					Asks: "The visitor may have a say at a review, in writing or there, if invited or if the young person asks for them.",
				},
				{
					Rule: "iv-at-change",
					Sections: []string{
						"¶2",
						"IV",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Young people are encouraged to have a visitor where that fits, and the visitor is there when things in their lives change.",
				},
				{
					Rule: "status-current",
					Sections: []string{
						"¶9",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "When somebody stops being looked after, a personal adviser takes over; so the end of it is on record.",
				},
				{
					Rule: "private-space",
					Sections: []string{
						"¶5",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "There is somewhere to see an independent visitor in private at any sensible hour.",
				},
			},
			SHA256: "6a5e1d0b2bd67503be0e0b210ecb3245586f15b38f4dd8b907259d112b20225f",
		},
		{
			ID:       "childrens-home",
			Title:    "Children's home manual, 1.14.4: advocacy and independent visitors",
			Document: "S1",
			Kind:     "home procedure",
			HomeKind: "childrens-home",
			Nations: []string{
				"england",
				"wales",
			},
			Dated: Day{
				Written: "2020-05",
				Last:    calendar.MustISO("2020-05-31"),
			},
			NextReview: Day{
				Written: "2021-05",
				Last:    calendar.MustISO("2021-05-31"),
			},
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
				"advocacy_duty": {
					Text:    "the home's manager",
					Section: "1",
				},
				"decided": {
					Text:    "by the authority, whose social worker then looks for somebody",
					Section: "2.1",
				},
				"not_looked_after": {
					Text:    "no difference, it speaks of everybody",
					Section: "1",
				},
				"outside_help": {
					Text:    "the Children's Rights Director",
					Section: "1",
				},
			},
			Route: Route{
				IV: Referral{
					To:          "whoever the placing authority's own procedure names",
					By:          "the young person's social worker",
					KnownPerson: "the social worker looks first for somebody already known and independent of the authority",
					Section:     "2.1",
				},
			},
			Remarks: []Remark{
				{
					Section: "regulations",
					Text:    "It gives England's care planning regulations the year 2015. They are of 2010; those of 2015 are Wales's.",
				},
				{
					Section: "revision",
					Text:    "Its own review was due in May 2021.",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Everybody can get advice from an advocate who is independent of the home.",
				},
				{
					Rule: "iro-contact",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Young people know how to make contact with their IRO.",
				},
				{
					Rule: "independent-person",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "The manager sees to it that each has somebody independent to turn to directly with a worry: an advocate, a relative, a mentor, a visitor or the like.",
				},
				{
					Rule: "advocacy-explained",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Information about independent advice is given to everybody.",
				},
				{
					Rule: "commissioner-told",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Everybody is told how to reach the national office for their rights: it names one that is gone, whose work the Children's Commissioner does.",
				},
				{
					Rule: "iro-told",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Young people know their IRO's name, how to reach them, and that they may consult them.",
				},
				{
					Rule: "iro-notified-looked-after",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"grace": {
							Text:  "2 working days",
							Basis: "local",
						},
					},
					Asks: "The IRO hears within two working days that somebody has become looked after.",
				},
				{
					Rule: "iro-notified-event",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "home",
					Parameters: map[string]Value{
						"events": {
							Text:  "missing, absent",
							Basis: "local",
						},
					},
					Asks: "The IRO hears, and is asked, when somebody has been missing or keeps staying away.",
				},
				{
					Rule: "iro-consulted-event",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "home",
					Parameters: map[string]Value{
						"events": {
							Text:  "missing, absent",
							Basis: "local",
						},
					},
					Asks: "The IRO is asked what should be done when somebody has been missing or keeps staying away.",
				},
				{
					Rule: "iro-consulted-placement",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The IRO must be asked before a placement away from the young person's normal area.",
				},
				{
					Rule: "iro-consulted-plan",
					Sections: []string{
						"3",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Young people may turn to their IRO about the placement or the care plan, and the manager asks the IRO when worried about the placement.",
				},
				{
					Rule: "iv-consulted",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The young person is asked before a visitor is appointed.",
				},
				{
					Rule: "iv-objection",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "If they object, nobody is appointed.",
				},
				{
					Rule: "iv-checks",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"checks": {
							Text:  "qualified, dbs, childrens-services, nspcc",
							Basis: "local",
						},
					},
					Asks: "Visitors are qualified, and checked with the DBS, Children's Services and the NSPCC.",
				},
				{
					Rule: "iv-independent",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Somebody known already has to be independent of the authority.",
				},
				{
					Rule: "iv-visited",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Visits are regular; how often isn't said. Telephone and letters come on top.",
				},
				{
					Rule: "procedure-current",
					Sections: []string{
						"revision",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "The chapter says by when it is to be reviewed itself.",
				},
			},
			SHA256: "339e7172b01f3f995ba8fca134520dd5ae6c3394a6934afe916a0185b8c7e43f",
		},
		{
			ID:       "york",
			Title:    "City of York Council, 7.2.2: advocacy and independent visitors",
			Document: "S2",
			Kind:     "authority procedure",
			Heading:  "Coventry City Council",
			Issuer:   "City of York Council",
			Nations: []string{
				"england",
			},
			Dated: Day{
				Written: "2018-11",
				Last:    calendar.MustISO("2018-11-30"),
			},
			Names: []string{
				"City of York Council",
				"York",
				"CYC",
				"York City Council",
			},
			Words: map[string]string{
				"advocacy_service":    "Children's Rights and Advocacy Service (Speak Up)",
				"advocate":            "Advocate",
				"home":                "care provider",
				"independent_visitor": "Independent Visitor",
				"iv_service":          "Volunteer Lead",
				"looked_after":        "in care",
				"placing_authority":   "local authority",
				"regulator":           "Regulatory Authority",
				"review":              "Children and Young People in Care Review",
				"social_worker":       "social worker",
				"staff":               "carers",
				"young_people":        "children and young people",
				"young_person":        "child",
			},
			Points: map[string]Point{
				"advocacy_duty": {
					Text:    "the authority, whose rights service writes to each",
					Section: "1",
				},
				"decided": {
					Text:    "as a rule at a review; in secure accommodation as soon as can be",
					Section: "2.1",
				},
				"file_access": {
					Text:    "the authority decides, with the young person taking part; no right to see the file",
					Section: "2.2",
				},
				"not_looked_after": {
					Text:    "it speaks only of who is in care",
					Section: "1",
				},
				"outside_help": {
					Text:    "Speak Up, York's own service",
					Section: "1",
				},
			},
			Route: Route{
				IV: Referral{
					To:          "the Volunteer Lead in City of York Council",
					By:          "the young person's social worker",
					KnownPerson: "the social worker may propose somebody already known and independent of the authority",
					Section:     "2.1",
					Note:        "the appointment is confirmed in writing",
				},
				Advocacy: Referral{
					To:      "Speak Up, York's rights and advocacy service for young people",
					By:      "the social worker, whose Change Form makes the service write to everyone newly looked after",
					Form:    "Change Form",
					Section: "1",
				},
			},
			Remarks: []Remark{
				{
					Section: "2.1",
					Text:    "Rare contact with parents, and twelve months without a visit from them, were the law's test before 2011. Since then they are signs to weigh and nothing more.",
				},
				{
					Section: "2.2",
					Text:    "The sentence on what may be kept from a visitor says the reverse of what it means.",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Everyone in care learns of Speak Up, and gets an advocate for a meeting, complaint or worry.",
				},
				{
					Rule: "iv-review",
					Sections: []string{
						"2.3",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Every review asks whether the visitor is still needed; what the young person wants counts most.",
				},
				{
					Rule: "advocate-requested",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Who wants to be spoken for at a meeting, helped with a complaint or to raise a matter has to have an advocate.",
				},
				{
					Rule: "advocate-for-complaint",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Help with a complaint is a reason why there has to be an advocate.",
				},
				{
					Rule: "advocate-for-meeting",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Being spoken for at a meeting, a review for one, is a reason why there has to be an advocate.",
				},
				{
					Rule: "advocate-for-views",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "authority",
					Asks:           "Where somebody finds it hard to say what they wish, an advocate is thought of.",
				},
				{
					Rule: "views-differ",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "authority",
					Asks:           "Social worker or IRO talk of an advocate at any time, above all where wishes and plans go apart.",
				},
				{
					Rule: "advocacy-format",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Information comes in forms that suit, with particular thought for disabled, very young and far-off young people and for complex needs.",
				},
				{
					Rule: "advocacy-letter",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The rights service writes to everybody who becomes looked after, introduces itself and offers to come.",
				},
				{
					Rule: "advocacy-letter-carer",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"age": {
							Text:  "8",
							Basis: "local",
						},
					},
					Asks: "For who is younger than eight the letter goes to the carer.",
				},
				{
					Rule: "advocacy-guide",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Soon after becoming looked after everybody gets the guide to living in care, which says the same.",
				},
				{
					Rule: "iv-considered",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Whether to refer for a visitor is as a rule decided at a review.",
				},
				{
					Rule: "iv-factors",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"all-asked": {
							Text:  "yes",
							Basis: "local",
						},
						"factors": {
							Text:  "distance, communication, risk, health-education, going-out, individual-setting, contact-infrequent, no-parent-visit",
							Basis: "local",
						},
						"parent-visit": {
							Text:  "12 months",
							Basis: "local",
						},
					},
					Asks: "Beside rare contact and a year without a parent's visit, it is weighed whether they are far from home, can go out alone, find relationships hard, are at risk from others, would gain from something more individual, or in health and education.",
				},
				{
					Rule: "iv-referred",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Once a visitor is thought right, the social worker finds one or refers for one.",
				},
				{
					Rule: "iv-secure",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "In secure accommodation the social worker sees to a visitor as soon as can be.",
				},
				{
					Rule: "iv-route",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Where the social worker knows nobody who would do, the referral goes to the Volunteer Lead.",
				},
				{
					Rule: "iv-consulted",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The young person is asked before anybody is appointed.",
				},
				{
					Rule: "iv-objection",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Nobody is appointed against the young person's objection.",
				},
				{
					Rule: "iv-checks",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"checks": {
							Text:  "dbs, childrens-services, probation, manager, referees",
							Basis: "local",
						},
						"referees": {
							Text:  "2",
							Basis: "local",
						},
					},
					Asks: "Before the appointment come the DBS, social care and probation checks, the yes of the social worker's manager and two personal referees.",
				},
				{
					Rule: "iv-confirmed",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The appointment is put in writing.",
				},
				{
					Rule: "iv-independent",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Somebody known already has to be independent of the authority.",
				},
				{
					Rule: "iv-visited",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The visitor comes regularly, with no figure named, and keeps in touch between visits.",
				},
				{
					Rule: "iv-views",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "What the visitor thinks is asked before every review.",
				},
				{
					Rule: "iv-invited",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"wanted": {
							Text:  "asked",
							Basis: "local",
						},
					},
					Asks: "The visitor is invited to a review if the young person asks for it.",
				},
				{
					Rule: "iv-information",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"deciders": {
							Text:  "young-person",
							Basis: "local",
						},
					},
					Asks: "The authority decides how much the visitor is told, and the young person has a part in deciding.",
				},
				{
					Rule: "iv-carers-prepared",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Carers are prepared, and told what the visitor is there for.",
				},
				{
					Rule: "iv-after-care",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"expenses": {
							Text:  "yes",
							Basis: "local",
						},
					},
					Asks: "Going on informally after care is considered, and whether the authority goes on paying expenses.",
				},
			},
			SHA256: "ea63ff2c4ff53ad1b111e3bca0a9a692b57e6641779a7e4815bfecb137847c17",
		},
		{
			ID:       "cambridgeshire",
			Title:    "Cambridgeshire County Council: advocacy and independent visitors",
			Document: "S3",
			Kind:     "authority procedure",
			Nations: []string{
				"england",
			},
			Names: []string{
				"Cambridgeshire County Council",
				"Cambridgeshire",
				"Cambridgeshire CC",
			},
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
				"advocacy_duty": {
					Text:    "the social worker, and then the IRO",
					Section: "1",
				},
				"decided": {
					Text:    "as a rule at a review; in secure accommodation as soon as can be",
					Section: "2.1",
				},
				"file_access": {
					Text:    "the social worker and their manager decide what the visitor is told",
					Section: "2.2",
				},
				"not_looked_after": {
					Text:    "only for complaints, and at child protection conferences",
					Section: "1",
				},
			},
			Route: Route{
				IV: Referral{
					To:          "the Independent Visitor Co-ordinator",
					By:          "the young person's social worker",
					Form:        "Independent Visitor Referral Form",
					Email:       "IV.Service@cambridgeshire.gov.uk",
					KnownPerson: "somebody already known may be proposed, if independent of the authority",
					Section:     "2.1",
				},
				Advocacy: Referral{
					To:             "the advocacy service arranged by Children's Services",
					By:             "the social worker, another suitable person, or the young person themselves",
					Form:           "advocacy referral form in the documents library",
					NeedsAgreement: true,
					Section:        "1",
				},
			},
			Contacts: []Contact{
				{
					ID:    "cambridgeshire-iv",
					For:   "iv",
					Name:  "Cambridgeshire's Independent Visitor service",
					Email: "IV.Service@cambridgeshire.gov.uk",
					Note:  "as the procedure gives it in 2.1; nobody has checked it since",
				},
			},
			Remarks: []Remark{
				{
					Section: "2.1",
					Text:    "It says that the 2008 Act gives everybody in care a right to a visitor. The Act's test is whether a visitor would be in their interests.",
				},
				{
					Section: "end",
					Text:    "The copy calls itself valid for 48 hours and carries no date.",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Everyone looked after is told how to get an advocate, by the social worker and then the IRO.",
				},
				{
					Rule: "iv-review",
					Sections: []string{
						"2.3",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Every review asks what good the visitor still does; the young person's wishes weigh most.",
				},
				{
					Rule: "advocacy-reminded",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "home",
					Asks:           "Young people are reminded of it regularly, as things in their lives change.",
				},
				{
					Rule: "advocacy-told-by-authority",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"by": {
							Text:  "social-worker, iro",
							Basis: "local",
						},
						"flagged": {
							Text:  "yes",
							Basis: "local",
						},
					},
					Asks: "The social worker tells everybody who is looked after how to get an advocate, and the IRO says it again.",
				},
				{
					Rule: "advocate-agreed",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Who refers somebody to an advocate does so with their knowledge and agreement; they may refer themselves.",
				},
				{
					Rule: "advocate-for-complaint",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Advocacy is there for everybody who wishes to complain.",
				},
				{
					Rule: "advocate-for-meeting",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "An advocate helps to get ready for a meeting such as a review, and at child protection conferences.",
				},
				{
					Rule: "advocate-for-views",
					Sections: []string{
						"1",
					},
					Basis:          "local",
					NotLookedAfter: "none",
					Owner:          "authority",
					Asks:           "Where somebody finds it hard to say what they wish, an advocate is thought of.",
				},
				{
					Rule: "iv-considered",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "A visitor is as a rule decided on at a review, by what the young person needs.",
				},
				{
					Rule: "iv-factors",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"factors": {
							Text:  "little-contact",
							Basis: "local",
						},
					},
					Asks: "Who has little or no contact with their parents should be offered a visitor.",
				},
				{
					Rule: "iv-referred",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "If somebody wishes to have a visitor, the social worker refers them.",
				},
				{
					Rule: "iv-secure",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "In secure accommodation the social worker sees to a visitor as soon as can be.",
				},
				{
					Rule: "iv-route",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The referral goes to the co-ordinator, on the form, by e-mail.",
				},
				{
					Rule: "iv-consulted",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The young person is asked first, and somebody or something else is sought if they object.",
				},
				{
					Rule: "iv-alternative",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "If they object, something else is as a rule looked for.",
				},
				{
					Rule: "iv-checks",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"checks": {
							Text:  "dbs, childrens-services, probation",
							Basis: "local",
						},
					},
					Asks: "The DBS, local Children's Services and Probation are asked before the appointment.",
				},
				{
					Rule: "iv-independent",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Somebody known already has to be independent of the authority.",
				},
				{
					Rule: "iv-visited",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"interval": {
							Text:  "1 month",
							Basis: "local",
						},
					},
					Asks: "The visitor comes once a month; calls, texts and letters don't count as visits.",
				},
				{
					Rule: "iv-views",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "What the visitor thinks is asked before every review.",
				},
				{
					Rule: "iv-invited",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"wanted": {
							Text:  "asked, agreed",
							Basis: "local",
						},
					},
					Asks: "The visitor is invited to a review if the young person asks for it or agrees.",
				},
				{
					Rule: "iv-information",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"deciders": {
							Text:  "social-worker, manager",
							Basis: "local",
						},
					},
					Asks: "The social worker and their manager decide how much the visitor is told.",
				},
				{
					Rule: "iv-after-care",
					Sections: []string{
						"Expenses",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Going on informally after care is considered; the young person and the visitor have the last word.",
				},
			},
			SHA256: "964e666fa6ce97010ef2aca120bdb40760ad549cb71a5c1fa99339cf6adbbfc7",
		},
		{
			ID:       "walsall",
			Title:    "Walsall Council: advocacy and independent visitors",
			Document: "S4",
			Kind:     "authority procedure",
			Issuer:   "Walsall",
			Nations: []string{
				"england",
			},
			Dated: Day{
				Written: "2011-10",
				Last:    calendar.MustISO("2011-10-31"),
			},
			Names: []string{
				"Walsall Council",
				"Walsall",
				"Walsall MBC",
				"Walsall Metropolitan Borough Council",
			},
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
				"advocacy_duty": {
					Text:    "the social worker, who refers",
					Section: "1",
				},
				"decided": {
					Text:    "at any time, by a referral to the commissioned provider",
					Section: "2.1",
				},
				"not_looked_after": {
					Text:    "whoever gets a service may ask",
					Section: "1",
				},
				"outside_help": {
					Text:    "other organisations by name, as the Voice",
					Section: "1",
				},
			},
			Route: Route{
				IV: Referral{
					To:          "the advocacy provider that Walsall commissions",
					By:          "the young person's social worker",
					KnownPerson: "the social worker talks to the same provider about somebody who is known already",
					Section:     "2.1",
				},
				Advocacy: Referral{
					To:      "the advocacy provider that Walsall commissions",
					By:      "the social worker; anybody who gets a service may also ask for themselves",
					Section: "1",
				},
			},
			Remarks: []Remark{
				{
					Section: "2.1",
					Text:    "It was last changed in October 2011.",
				},
			},
			Duties: []Clause{
				{
					Rule: "advocacy-information",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Anybody who gets a service may ask for an advocate, and is told how and by whom.",
				},
				{
					Rule: "iv-review",
					Sections: []string{
						"2.3",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "At reviews it is asked whether the appointment should go on, with their wishes foremost.",
				},
				{
					Rule: "advocate-requested",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "home",
					Asks:  "Anybody who gets a service from the authority may ask for an advocate.",
				},
				{
					Rule: "advocate-referral",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The social worker refers everyone who is looked after, on a child protection plan or in need to the commissioned provider.",
				},
				{
					Rule: "advocacy-other-services",
					Sections: []string{
						"1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Who is in need is told of the commissioned provider, and of other organisations by name.",
				},
				{
					Rule: "iv-route",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Parameters: map[string]Value{
						"known-person": {
							Text:  "yes",
							Basis: "local",
						},
					},
					Asks: "Every appointment is made through the commissioned provider, with whom the social worker also talks about somebody who is known already.",
				},
				{
					Rule: "iv-consulted",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "The young person is asked about the appointment.",
				},
				{
					Rule: "iv-objection",
					Sections: []string{
						"2.1",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "An objection by the young person means no appointment.",
				},
				{
					Rule: "iv-visited",
					Sections: []string{
						"2.2",
					},
					Basis: "local",
					Owner: "authority",
					Asks:  "Visits are regular, without a figure, with calls and letters besides.",
				},
			},
			SHA256: "faa1017d716e9f08e79b57740c545618f60e1f1a2281e58de6056a2e2d178f8e",
		},
		{
			ID:       "ypa",
			Title:    "ypa's own checks",
			Document: "ypa",
			Kind:     "ypa's own checks",
			Nations: []string{
				"england",
				"wales",
			},
			Duties: []Clause{
				{
					Rule: "iro-details-differ",
					Sections: []string{
						"own check",
					},
					Basis: "setting",
					Owner: "home",
					Asks:  "An IRO of several young people has the same phone and e-mail on each of their records.",
				},
			},
			SHA256: "f89dbb04af92a7a36ab4a292882d2873b790005bf3e41d3f9f1579bd237e2672",
		},
	}
}
