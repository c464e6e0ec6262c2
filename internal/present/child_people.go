package present

import (
	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// peopleOf lists the people around a young person.
func peopleOf(rec *care.Record, f ofPerson, in ChildInput) []PersonRow {
	rows := []PersonRow{advocateRow(rec, f, in.Report)}
	if row, ok := iroRow(rec, f); ok {
		rows = append(rows, row)
	}
	rows = append(rows, visitorRow(rec), workerRow(rec))
	rows = append(rows, advisers(rec, f)...)
	for _, p := range rec.Advocates() {
		if !p.IsAdvocate() {
			rows = append(rows, holderRow(independent(p.Kind), p.Holder, calendar.Date{}))
		}
	}
	return append(rows, commissioner(rec, in.Contacts, in.Report.Home.Nation)...)
}

// holderRow is the row of somebody who is there.
func holderRow(role string, h care.Holder, told calendar.Date) PersonRow {
	row := PersonRow{Role: role, Contact: h.Contact, Person: h.Name != "", Told: told}
	if h.Stated {
		row.Since = h.Since
	}
	if !h.Reachable() {
		row.Gap = "no phone/email"
	}
	return row
}

// flag marks a row with the job of the finding that is about it.
func (p *PersonRow) flag(f *audit.Finding) {
	if f != nil {
		p.Job, p.Flagged = f.Job, true
	}
}

// lastTold is the last day on which the young person was told about one of some
// topics.
func lastTold(rec *care.Record, topics ...care.Topic) calendar.Date {
	list := rec.Told(topics...)
	if len(list) == 0 {
		return calendar.Date{}
	}
	return list[len(list)-1].On
}

func advocateRow(rec *care.Record, f ofPerson, r *audit.Report) PersonRow {
	told := lastTold(rec, care.AboutAdvocacy, care.AboutLetter, care.AboutGuide, care.AboutActiveOffer)
	row := PersonRow{Role: "Advocate", None: "nobody yet", Told: told}
	service := r.Home.Authorities[rec.Authority().Value].Advocacy
	if service.Reachable() {
		row = PersonRow{Role: "Advocate", Contact: service, Told: told}
	}
	for _, p := range rec.Advocates() {
		if p.IsAdvocate() && (p.Reachable() || row.None != "") {
			row = holderRow("Advocate", p.Holder, told)
			row.Person = row.Person && p.Kind == care.KindAdvocate
			break
		}
	}
	flagged := f.flagged("advocacy-information")
	if flagged == nil {
		return row
	}
	switch {
	case row.None != "":
		row.None = "NOBODY"
		row.flag(flagged)
	case row.Gap != "":
		row.Gap = "NO PHONE/EMAIL"
		row.flag(flagged)
	}
	if told.IsZero() {
		row.NotTold, row.ToldJob, row.Flagged = "NEVER TOLD", flagged.Job, true
	}
	return row
}

// iroRow is the IRO; a young person who is not looked after and has none needs
// no row.
func iroRow(rec *care.Record, f ofPerson) (PersonRow, bool) {
	h, ended := rec.IRO()
	flagged := f.flagged("iro-contact")
	if h.Appointed() {
		row := holderRow("IRO", h, lastTold(rec, care.AboutIRO))
		if flagged != nil && row.Gap != "" {
			row.Gap = "NO PHONE/EMAIL"
			row.flag(flagged)
		}
		if told := f.flagged("iro-told"); told != nil && row.Told.IsZero() {
			row.NotTold, row.ToldJob, row.Flagged = "NOT TOLD", told.Job, true
		}
		return row, true
	}
	if _, looked := rec.Period(); !looked {
		return PersonRow{}, false
	}
	row := PersonRow{Role: "IRO", None: "no IRO yet", Since: ended}
	if flagged != nil {
		row.None = "NO IRO"
		row.flag(flagged)
	}
	return row, true
}

// visitorRow is the independent visitor, or what was decided about one.
func visitorRow(rec *care.Record) PersonRow {
	const role = "Independent visitor"
	if v, ok := rec.Visitor(); ok {
		row := PersonRow{Role: role, Contact: v.Contact, Person: true, Told: lastTold(rec, care.AboutIV)}
		if v.Stated {
			row.Since = v.Appointed
		}
		if !v.Reachable() {
			row.Gap = "no phone/email"
		}
		return row
	}
	row := PersonRow{Role: role, None: "none"}
	if d, ok := care.Latest[care.IVDecision](rec); ok {
		row.None, row.Since = "none: "+decisionWords(d.Body.Decision), d.On
	}
	if ref, ok := care.Latest[care.IVReferral](rec); ok && !ref.On.Before(row.Since) {
		row.None, row.Since = "none: referred", ref.On
	}
	return row
}

func workerRow(rec *care.Record) PersonRow {
	h, _ := rec.SocialWorker()
	if !h.Appointed() {
		return PersonRow{Role: "Social worker", None: "not known yet"}
	}
	return holderRow("Social worker", h, calendar.Date{})
}

// advisers are the personal adviser of a care leaver and the immigration
// adviser.
func advisers(rec *care.Record, f ofPerson) []PersonRow {
	var rows []PersonRow
	flagged := f.flagged("personal-adviser")
	if h, _ := rec.AdviserOf("personal"); h.Appointed() {
		rows = append(rows, holderRow("Personal adviser", h, calendar.Date{}))
	} else if flagged != nil {
		row := PersonRow{Role: "Personal adviser", None: "NOBODY"}
		row.flag(flagged)
		rows = append(rows, row)
	}
	if h, _ := rec.AdviserOf("immigration"); h.Appointed() {
		rows = append(rows, holderRow("Immigration adviser", h, calendar.Date{}))
	}
	return rows
}

// commissioner is the Children's Commissioner's number: Help at Hand in
// England. The first such contact of the list is taken.
func commissioner(rec *care.Record, contacts []procedure.Contact, nation string) []PersonRow {
	role := "Help at Hand"
	if nation == procedure.Wales {
		role = "Commissioner"
	}
	for _, c := range contacts {
		if c.For == "commissioner" {
			return []PersonRow{{
				Role: role, Contact: care.Contact{Organisation: "Commissioner", Phone: c.Phone, Email: c.Email},
				Told: lastTold(rec, care.AboutCommissioner), Checked: c.CheckedOn,
			}}
		}
	}
	return nil
}
