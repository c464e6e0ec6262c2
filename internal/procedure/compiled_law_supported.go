// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

func compiledLawSupported() *Procedure {
	return &Procedure{
		ID:       "law-supported",
		Title:    "Law on supported accommodation, England",
		Document: "statutes",
		Kind:     "law",
		HomeKind: "supported-accommodation",
		Nations:  []string{"england"},
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
			{Section: "regs 4-7", Text: "The four standards replace the nine of children's homes. What a home for supported accommodation owes in advocacy comes from its own procedure."},
			{Section: "reg 32", Text: "There is no regulation 44 visit here; the provider reports on quality instead."},
		},
		Provisions: []Provision{
			{Of: "supported", Section: "regs 4-7", About: "four standards, of leadership and management, protection, accommodation and support", Sure: "A"},
			{Of: "supported", Section: "reg 9(1)(i), (j)", About: "the statement of purpose says how rights and views come first and how each learns of their entitlements", Sure: "A"},
			{Of: "supported", Section: "reg 24", About: "case records, with what Schedule 2 lists", Sure: "A"},
			{Of: "supported", Section: "reg 25", About: "other records, with what Schedule 3 lists", Sure: "A"},
			{Of: "supported", Section: "reg 26", About: "how records are stored", Sure: "A"},
			{Of: "supported", Section: "reg 27", About: "telling of a serious event", Sure: "A"},
			{Of: "supported", Section: "reg 28", About: "telling of admissions and discharges", Sure: "A"},
		},
		Duties: []Clause{
			{Rule: "advocacy-declined", Of: "sccif", Sections: []string{"SCCIF"}, Basis: "guidance", Owner: "home", Sure: "C", SelectedBy: "home", Asks: "Young people are actively encouraged to have an advocate; ypa reads that as asking again some time after a no."},
			{Rule: "contact-checked", Of: "guide", Sections: []string{"Guide"}, Basis: "guidance", Owner: "home", Sure: "C", SelectedBy: "home", Asks: "Young people learn how to reach advocates and others outside the service; numbers are right only if somebody looks now and then, which is ypa's reading."},
			{Rule: "quality-report", Of: "supported", Sections: []string{"reg 32"}, Basis: "law", Owner: "home", Sure: "B", SelectedBy: "home", Parameters: map[string]Value{"interval": {Text: "6 months", Basis: "law", Sure: "C"}}, Asks: "The provider reports on the quality of support; that it is every six months was not seen in the text."},
		},
		SHA256: "0ce5c32026f9ecb7561aa126b8499ee17196aa582e0ec669ed831e85e97335f1",
	}
}
