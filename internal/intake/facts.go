package intake

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// facts are what one row says. What it doesn't say is zero.
type facts struct {
	ref, name, knownAs, authorityRef, note string
	born, admitted, left                   calendar.Date
	status                                 care.Status
	since                                  calendar.Date // of the status
	sinceField                             Field         // where that day stands
	authority                              string        // its id
	outOfArea                              care.Answer
	worker, iro, advocate, iv              somebody
	toldIRO, toldAdvocacy, toldHelp        calendar.Date
	ivAppointed, ivVisited, ivReviewed     calendar.Date
	ivView                                 string
	reviewHeld, reviewBooked               calendar.Date
}

// somebody is a person or a body in their columns.
type somebody struct {
	nobody bool              // the sheet says that nobody is there
	kind   care.AdvocateKind // of an advocate or service that is named
	care.Contact
}

// named reports whether the sheet says who it is.
func (s somebody) named() bool { return s.Name != "" || s.Organisation != "" }

// read takes everything from a row.
func (r *reader) read() facts {
	var f facts
	r.identity(&f)
	r.placement(&f)
	f.worker = r.somebody(roles()[0])
	f.iro = r.somebody(roles()[1])
	f.advocate = r.advocate(roles()[2])
	f.iv = r.somebody(roles()[3])
	f.toldIRO = r.past(fieldToldIRO)
	f.toldAdvocacy = r.past(fieldToldAdvocacy)
	f.toldHelp = r.past(fieldToldHelp)
	f.ivAppointed = r.past(fieldIVAppointed)
	f.ivVisited = r.past(fieldIVVisited)
	f.ivReviewed = r.past(fieldIVReviewed)
	f.ivView = r.limited(fieldIVView, true, maxLine)
	f.reviewHeld = r.past(fieldReviewHeld)
	f.reviewBooked = r.day(fieldReviewBooked)
	f.note = r.limited(fieldNotes, true, maxNote)
	r.order(&f)
	return f
}

func (r *reader) identity(f *facts) {
	f.ref = r.text(fieldReference, false)
	if f.ref != "" {
		if err := care.CheckRef(f.ref); err != nil {
			r.fault(fieldReference, f.ref, err.Error())
			f.ref = ""
		}
	} else if !r.faulty(fieldReference) {
		r.fault(fieldReference, r.dash(fieldReference), "a reference is needed, as in RH-01")
	}
	f.name = r.name(fieldName)
	if _, whole := r.columns[fieldName]; !whole {
		f.name = strings.TrimSpace(r.name(fieldFirstName) + " " + r.name(fieldSurname))
	}
	f.knownAs = r.name(fieldKnownAs)
	f.authorityRef = r.line(fieldAuthorityRef)
	if f.born = r.day(fieldBorn); f.born.After(r.now.Today) {
		r.fault(fieldBorn, r.written(fieldBorn), "a birth after the day of the import: is the year right?")
		f.born = calendar.Date{}
	}
}

// faulty reports whether the cell is at fault already.
func (r *reader) faulty(f Field) bool {
	return slices.ContainsFunc(r.faults, func(have Fault) bool { return have.Column.Letter == r.columns[f].Letter })
}

func (r *reader) placement(f *facts) {
	f.admitted = r.past(fieldAdmitted)
	f.left = r.past(fieldLeft)
	if text := r.text(fieldStatus, false); text != "" {
		ok := false
		if f.status, ok = statusOf(text); !ok {
			r.fault(fieldStatus, text, "this is no legal status known here: "+statusWords)
		}
	}
	f.since, f.sinceField = r.past(fieldSince), fieldSince
	became := r.past(fieldLookedAfter)
	switch {
	case became.IsZero():
	case f.status == care.LookedAfter:
		// A new order or section doesn't restart being looked after.
		f.since, f.sinceField = became, fieldLookedAfter
	default:
		r.skip(fieldLookedAfter, "the legal status isn't looked after")
	}
	f.outOfArea = r.yes(fieldOutOfArea)
}

// somebody reads a person from the columns of their role.
func (r *reader) somebody(who role) somebody {
	name := r.name(who.name)
	s := somebody{Contact: care.Contact{Name: name, Phone: r.phone(who.phone), Email: r.email(who.email)}}
	if !saysNobody(name) {
		return s
	}
	if s.Reachable() {
		r.remarks = append(r.remarks, fmt.Sprintf("%s says that nobody is there: the telephone number or e-mail address beside it is not read", r.columns[who.name]))
	}
	return somebody{nobody: true}
}

// advocate reads the column that homes use for a person and for a service.
func (r *reader) advocate(who role) somebody {
	s := r.somebody(who)
	if s.Name == "" {
		return s
	}
	s.kind = care.KindAdvocate
	if isService(s.Name) {
		s.kind, s.Name, s.Organisation = care.KindService, "", s.Name
		return s
	}
	// "Sam Okoro (NYAS)" and "Sam Okoro, Speak Up" name both.
	name, rest, ok := strings.Cut(strings.TrimSuffix(s.Name, ")"), "(")
	if !ok {
		name, rest, ok = strings.Cut(s.Name, ",")
	}
	name, rest = strings.TrimSpace(name), strings.TrimSpace(rest)
	if ok && isService(rest) && noName(name) == "" && noName(rest) == "" {
		s.Name, s.Organisation = name, rest
	}
	return s
}

// order reports days that can't lie as they do.
func (r *reader) order(f *facts) {
	born := f.born
	if born.IsZero() {
		if rec := r.record(f.ref); rec != nil {
			born = rec.Identity().Born
		}
	}
	for _, d := range f.days() {
		if !d.day.IsZero() && d.day.Before(born) {
			r.fault(d.field, r.written(d.field), fmt.Sprintf("%s is before the birth on %s", d.day.Medium(), born.Medium()))
		}
	}
	if !f.left.IsZero() && f.left.Before(f.admitted) {
		r.fault(fieldLeft, r.written(fieldLeft), fmt.Sprintf("%s is before the admission on %s", f.left.Medium(), f.admitted.Medium()))
	}
	if years := f.born.Age(r.now.Today); years > 30 {
		r.remarks = append(r.remarks, fmt.Sprintf("born %s, so %d years old: is the year right?", f.born.Medium(), years))
	}
}

// dated is a day and the column it stands in.
type dated struct {
	field Field
	day   calendar.Date
}

// days gives the days of a row that can't come before the birth.
func (f *facts) days() []dated {
	return []dated{
		{fieldAdmitted, f.admitted},
		{fieldLeft, f.left},
		{f.sinceField, f.since},
		{fieldToldIRO, f.toldIRO},
		{fieldToldAdvocacy, f.toldAdvocacy},
		{fieldToldHelp, f.toldHelp},
		{fieldIVAppointed, f.ivAppointed},
		{fieldIVVisited, f.ivVisited},
		{fieldIVReviewed, f.ivReviewed},
		{fieldReviewHeld, f.reviewHeld},
		{fieldReviewBooked, f.reviewBooked},
	}
}
