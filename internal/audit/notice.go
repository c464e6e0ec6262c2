package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Notice is what the home has to tell the authority in whose area it lies when a
// young person comes or goes: regulation 41 of the Children's Homes (England)
// Regulations 2015.
type Notice struct {
	Ref       string
	UID       string
	Discharge bool          // they have left: the notice is of that
	On        calendar.Date // the day they came or left; zero: not on record
	Host      care.AuthorityRecord
	Placing   care.AuthorityRecord
	Asked     care.Answer // whether the regulation asks it; empty: can't be told
	Why       string      // where it isn't asked, or can't be told
	Fix       string      // the command that lets it be told
	Points    []NoticePoint
}

// NoticeState says whether a point of a notice can be written from the register.
type NoticeState string

// The states of a point.
const (
	PointOnRecord  NoticeState = "on-record"
	PointNot       NoticeState = "not-on-record"
	PointElsewhere NoticeState = "not-held" // the register has no place for it: to be filled in by hand
)

// NoticePoint is one thing that the notice must state.
type NoticePoint struct {
	Section string // of the regulations: "reg 41(3)(a)"
	What    string
	State   NoticeState
	Value   Text   // without names: what is on record, in general
	Fix     string // the command that records it
}

// Ready reports whether everything that the register can hold is on record.
func (n *Notice) Ready() bool {
	for _, p := range n.Points {
		if p.State == PointNot {
			return false
		}
	}
	return n.Asked == care.Yes
}

// Lacking counts what is not on record.
func (n *Notice) Lacking() int {
	count := 0
	for _, p := range n.Points {
		if p.State == PointNot {
			count++
		}
	}
	return count
}

// NoticeOf works out the notice about one young person: of their coming, or of
// their leaving where they have left.
func NoticeOf(rec *care.Record, home care.Home) Notice {
	stay := rec.Residence()
	n := Notice{Ref: rec.Subject.Ref, UID: rec.Subject.UID, On: stay.Admitted.Since}
	if !stay.Admitted.Stated {
		n.On = calendar.Date{}
	}
	if !stay.Left.IsZero() {
		n.Discharge, n.On = true, stay.Left
	}
	id := rec.Authority().Value
	if id != "" {
		n.Placing = home.Authorities[id]
		n.Placing.ID = id
	}
	if home.HostAuthority != "" {
		n.Host = home.Authorities[home.HostAuthority]
		n.Host.ID = home.HostAuthority
	}
	n.asked(home)
	if n.Asked != care.No {
		n.points(rec)
	}
	return n
}

// asked decides whether the regulation asks for the notice: paragraphs (1) and
// (2).
func (n *Notice) asked(home care.Home) {
	n.Asked = care.No
	switch {
	case home.Kind != procedure.ChildrensHome:
		n.Why = "regulation 41 is about children's homes, and this is " + kindWords(home.Kind)
	case home.Nation != procedure.England:
		n.Why = "regulation 41 holds in England, and the home is in Wales"
	case n.Host.ID == "":
		n.Asked, n.Why, n.Fix = "", "in whose area the home lies is not on record", "ypa home set --host-authority ID"
	case n.Placing.ID == "":
		n.Asked, n.Why, n.Fix = "", "who placed them is not on record", "ypa child set "+n.Ref+" --authority ID"
	case n.Host.ID == n.Placing.ID:
		n.Why = n.Host.Short() + " placed them, in whose area the home lies: no notice is asked (regulation 41(2))"
	default:
		n.Asked = care.Yes
	}
}

// kindWords says what kind of home it is.
func kindWords(kind string) string {
	if kind == procedure.SupportedAccommodation {
		return "supported accommodation"
	}
	return "none"
}

// points are what the notice must state: paragraph (3).
func (n *Notice) points(rec *care.Record) {
	id := rec.Identity()
	add := func(section, what string, ok bool, value Text, fix string) {
		p := NoticePoint{Section: "reg 41(3)" + section, What: what, State: PointOnRecord, Value: value}
		if !ok {
			p.State, p.Value, p.Fix = PointNot, nil, fix
		}
		n.Points = append(n.Points, p)
	}
	byHand := func(section, what string) {
		n.Points = append(n.Points, NoticePoint{Section: "reg 41(3)" + section, What: what, State: PointElsewhere})
	}
	day := "came to the home"
	if n.Discharge {
		day = "left the home"
	}
	n.Points = append(n.Points, NoticePoint{Section: "reg 41(1)", What: "the day they " + day, State: PointNot, Fix: "ypa child admit " + n.Ref + " --on DATE"})
	if !n.On.IsZero() {
		n.Points[0].State, n.Points[0].Value, n.Points[0].Fix = PointOnRecord, say(n.On.Long()), ""
	}
	add("(a)", "the young person's name", id.Name != "", say(person(id.Name, "on record")), "ypa child set "+n.Ref+" --name NAME")
	add("(a)", "their date of birth", !id.Born.IsZero(), say(person(id.Born.Long(), "on record")), "ypa child set "+n.Ref+" --born DATE")
	byHand("(b)", "whether they are accommodated under section 20 or 21 of the Children Act 1989 (placed by an authority in Wales: section 76 or 77 of the Social Services and Well-being (Wales) Act 2014)")
	byHand("(c)", "whether they are subject to a care or supervision order under section 31 of the Children Act 1989")
	worker, _ := rec.SocialWorker()
	add("(d)(i)", "contact details of the placing authority", worker.Reachable() && n.Placing.ID != "", n.placing(worker), setContact("worker", n.Ref, worker))
	iro, _ := rec.IRO()
	text, ok := contactText(iro), iro.Reachable()
	if _, looked := rec.LastPeriod(); !looked && !iro.Appointed() && rec.Status().Status != "" {
		text, ok = say("none: not looked after"), true
	}
	add("(d)(ii)", "contact details of the independent reviewing officer", ok, text, setContact("iro", n.Ref, iro))
	byHand("(e)", "whether they have an education, health and care plan or a statement of special educational needs, and which authority is responsible for it")
}

// setContact is the command that records how to reach somebody.
func setContact(noun, ref string, h care.Holder) string {
	if h.Name == "" {
		ref += " --name NAME"
	}
	return "ypa " + noun + " set " + ref + " --phone NUMBER --email ADDRESS"
}

// placing writes the placing authority with its social worker, who is whom a
// home rings there.
func (n *Notice) placing(worker care.Holder) Text {
	return say(n.Placing.Name+": ", contactText(worker))
}

// contactText writes somebody with their contact details; without names only
// that they are on record.
func contactText(h care.Holder) Text {
	text := ""
	for _, part := range []string{h.Name, h.Organisation, h.Phone, h.Email} {
		if part != "" && text != "" {
			text += ", "
		}
		text += part
	}
	return say(person(text, "on record"))
}
