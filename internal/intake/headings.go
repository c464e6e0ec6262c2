package intake

import "slices"

// fieldInfo is one row of the table of fields.
type fieldInfo struct {
	field Field
	title string
	names []string // headings that mean it, as plain writes them
	weak  []string // headings that mean it where nothing else does, likeliest first
}

// fieldTable lists every field with the headings that homes use for it.
func fieldTable() []fieldInfo {
	return slices.Concat(identityFields(), placementFields(), peopleFields(), visitorFields(), reviewFields())
}

func identityFields() []fieldInfo {
	return []fieldInfo{
		{
			fieldReference, "the young person's reference",
			[]string{
				"ref", "reference", "ref no", "ref number", "reference no", "reference number", "yp ref", "yp reference", "yp id", "yp code", "yp no",
				"young person ref", "young person reference", "young person id", "young person code", "young persons ref", "child ref", "child id", "home ref",
			},
			[]string{"code", "id", "initials", "yp initials", "young person", "yp", "child", "resident"},
		},
		{
			fieldName, "their name",
			[]string{"name", "full name", "yp name", "young person name", "young persons name", "name of young person", "childs name", "child name", "legal name"},
			[]string{"young person", "yp", "child", "resident"},
		},
		{fieldFirstName, "their first name", []string{"first name", "firstname", "forename", "forenames", "first names", "given name"}, nil},
		{fieldSurname, "their surname", []string{"surname", "last name", "lastname", "family name"}, nil},
		{fieldKnownAs, "what they like to be called", []string{"known as", "preferred name", "likes to be called", "called", "nickname", "aka"}, nil},
		{fieldBorn, "date of birth", []string{"dob", "date of birth", "birth date", "birthdate", "born", "birthday", "date born"}, nil},
		{
			fieldAuthorityRef, "the placing authority's number for them",
			[]string{
				"authority ref", "authority reference", "authority number", "placing authority ref", "placing authority number", "la ref", "la reference", "la number",
				"la no", "la id", "local authority ref", "local authority number", "local authority id", "case number", "case no", "mosaic id", "mosaic number", "lcs id", "liquidlogic id",
			},
			nil,
		},
		{fieldNotes, "notes", []string{"notes", "note", "comment", "comments", "remarks"}, nil},
	}
}

func placementFields() []fieldInfo {
	return []fieldInfo{
		{
			fieldAdmitted, "the day they came to the home",
			[]string{
				"date admitted", "admitted", "admission", "admission date", "date of admission", "placement start", "placement start date", "start of placement",
				"placement date", "date placed", "date of placement", "arrived", "arrival", "arrival date", "date arrived", "date of arrival", "here since", "moved in", "date moved in",
			},
			[]string{"start date"},
		},
		{
			fieldLeft, "the first day they no longer lived in the home",
			[]string{
				"left", "date left", "left on", "leaving date", "date of leaving", "discharged", "discharge date", "date discharged", "date of discharge",
				"placement end", "placement end date", "end of placement", "moved out", "date moved out",
			},
			[]string{"end date"},
		},
		{fieldStatus, "legal status", []string{"legal status", "care status", "lac status", "looked after status"}, []string{"status"}},
		{
			fieldSince, "the day from which the legal status holds",
			[]string{"since", "status since", "legal status since", "legal status from", "status from", "status date", "legal status date", "date of legal status"},
			nil,
		},
		{
			fieldLookedAfter, "the day they became looked after",
			[]string{
				"looked after since", "lac since", "cla since", "cic since", "in care since", "became looked after", "became lac", "date became looked after",
				"date became lac", "date looked after", "date into care", "date came into care",
			},
			nil,
		},
		{
			fieldAuthority, "the placing authority",
			[]string{
				"placing authority", "placing local authority", "placing la", "local authority", "la", "authority", "responsible authority", "placed by",
				"placing council",
			},
			[]string{"council"},
		},
		{fieldOutOfArea, "placed out of area, yes or no", []string{"out of area", "out of area placement", "ooa", "out of county", "out of borough"}, nil},
	}
}

func peopleFields() []fieldInfo {
	sw := []string{"sw", "social worker"}
	iro := []string{"iro", "independent reviewing officer"}
	adv := []string{"advocate", "advocacy", "advocate service", "advocacy service"}
	return []fieldInfo{
		{fieldWorker, "the social worker", slices.Concat(sw, combine(sw, []string{"name"}), []string{"allocated social worker", "allocated sw"}), nil},
		{fieldWorkerPhone, "the social worker's telephone", combine(sw, phoneWords()), nil},
		{fieldWorkerEmail, "the social worker's e-mail", combine(sw, emailWords()), nil},
		{fieldIRO, "the independent reviewing officer", slices.Concat(iro, combine(iro, []string{"name"}), []string{"name of iro"}), nil},
		{fieldIROPhone, "the IRO's telephone", combine(iro, phoneWords()), nil},
		{fieldIROEmail, "the IRO's e-mail", combine(iro, emailWords()), nil},
		{
			fieldToldIRO, "the day they were told about the IRO",
			[]string{"told about iro", "told about the iro", "told who iro is", "told who the iro is", "informed about iro", "informed of iro", "iro explained", "iro info given"},
			nil,
		},
		{
			fieldAdvocate, "the advocate or advocacy service",
			slices.Concat(adv, combine(adv, []string{"name"}), []string{"advocate or service", "advocate advocacy service", "independent advocate", "advocacy provider", "name of advocate"}),
			nil,
		},
		{fieldAdvocatePhone, "the advocate's telephone", combine(adv, phoneWords()), nil},
		{fieldAdvocateEmail, "the advocate's e-mail", combine(adv, emailWords()), nil},
		{
			fieldToldAdvocacy, "the day advocacy was last explained to them",
			[]string{
				"advocacy last discussed", "advocacy discussed", "advocacy last explained", "advocacy explained", "advocacy info given", "advocacy information given",
				"told about advocacy", "last told about advocacy", "informed about advocacy", "informed of advocacy",
			},
			nil,
		},
		{
			fieldToldHelp, "the day they were told about the Children's Commissioner (Help at Hand)",
			[]string{
				"help at hand", "help at hand info given", "help at hand given", "help at hand explained", "told about help at hand", "childrens commissioner",
				"childrens commissioner info given", "told about childrens commissioner", "told about the childrens commissioner", "told about commissioner",
			},
			nil,
		},
	}
}

func visitorFields() []fieldInfo {
	iv := []string{"iv", "independent visitor"}
	return []fieldInfo{
		{fieldIV, "the independent visitor", slices.Concat(iv, combine(iv, []string{"name"}), []string{"name of iv"}), nil},
		{fieldIVPhone, "the independent visitor's telephone", combine(iv, phoneWords()), nil},
		{fieldIVEmail, "the independent visitor's e-mail", combine(iv, emailWords()), nil},
		{
			fieldIVAppointed, "the day the independent visitor was appointed",
			slices.Concat(combine(iv, []string{"appointed", "since", "start", "start date", "appointment", "appointment date"}), []string{"date iv appointed"}), nil,
		},
		{
			fieldIVVisited, "the independent visitor's last visit",
			slices.Concat(combine(iv, []string{"visit", "visited", "last visit", "last visited"}), []string{"last iv visit", "last visit by iv", "date of last iv visit", "last independent visitor visit"}), nil,
		},
		{
			fieldIVReviewed, "the day the need for the independent visitor was considered",
			[]string{
				"iv need reviewed", "iv need considered", "need for iv reviewed", "need for iv considered", "iv reviewed", "iv review", "iv last reviewed",
				"last iv review", "independent visitor reviewed", "independent visitor need reviewed",
			},
			nil,
		},
		{
			fieldIVView, "what they want about the independent visitor",
			[]string{
				"yps view of iv", "yp view of iv", "yps views of iv", "yp views of iv", "yps view on iv", "yp view on iv", "yps views on iv", "view of iv", "views on iv",
				"young persons view of iv", "young persons views on iv", "yps wishes about iv", "wishes about iv",
			},
			nil,
		},
	}
}

func reviewFields() []fieldInfo {
	kinds := []string{"review", "lac review", "looked after review", "cla review", "cic review", "child looked after review"}
	var last, next []string
	for _, k := range kinds {
		last = append(last, "last "+k, "date of last "+k, "previous "+k, k+" held", "last "+k+" date")
		next = append(next, "next "+k, "date of next "+k, k+" booked", "next "+k+" date", "next "+k+" booked")
	}
	return []fieldInfo{
		{fieldReviewHeld, "the last looked-after review", last, nil},
		{fieldReviewBooked, "the day booked for the next looked-after review", next, nil},
	}
}
