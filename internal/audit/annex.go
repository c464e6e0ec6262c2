package audit

import (
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// AnnexLine is one young person in the list that an inspector asks for before an
// inspection of a home (Ofsted's Annex A): whom to ring about them. The form
// itself was seen in part only; the register holds no more of it than this.
type AnnexLine struct {
	Ref        string
	UID        string
	Identity   care.Identity
	Legal      care.Legal
	Admitted   care.Fact
	Authority  care.AuthorityRecord // the zero value: none on record
	OutOfArea  care.Answer
	Worker     care.Holder // the placing authority's contact
	Team       string
	IRO        care.Holder
	LookedFor  bool // looked after: an IRO belongs to them
	LastReview calendar.Date
	NextReview calendar.Date // booked
	Lacking    []Lack        // what is not on record and has to be
}

// Lack is something that is not on record, with the command that records it.
type Lack struct {
	What string // "social worker", "IRO's phone or e-mail"
	Fix  string
}

// Annex gives the line of one young person who lives in the home.
func Annex(rec *care.Record, home care.Home) AnnexLine {
	l := AnnexLine{Ref: rec.Subject.Ref, UID: rec.Subject.UID, Identity: rec.Identity(), Legal: rec.Status(), Admitted: rec.Residence().Admitted}
	if id := rec.Authority().Value; id != "" {
		l.Authority = home.Authorities[id]
		l.Authority.ID = id
	}
	l.OutOfArea = care.Answer(rec.OutOfArea().Value)
	l.Worker, l.Team = rec.SocialWorker()
	l.IRO, _ = rec.IRO()
	_, l.LookedFor = rec.Period()
	for _, o := range care.All[care.ReviewHeld](rec) {
		if o.Body.Meeting != care.Conference {
			l.LastReview = o.On
		}
	}
	if b, open := rec.Booked(care.Review); open {
		l.NextReview = b.Body.Day
	}
	l.Lacking = l.lacking()
	return l
}

// lacking lists what is not on record. Whether somebody has an IRO can't be told
// without their legal status.
func (l *AnnexLine) lacking() []Lack {
	var list []Lack
	if l.Legal.Status == "" {
		list = append(list, Lack{"legal status", "ypa child status " + l.Ref + " --status STATUS --since DATE"})
	}
	if l.Authority.ID == "" {
		list = append(list, Lack{"placing authority", "ypa child set " + l.Ref + " --authority ID"})
	}
	list = append(list, unreachable("social worker", "ypa worker set "+l.Ref, l.Worker)...)
	if l.LookedFor || l.IRO.Appointed() {
		list = append(list, unreachable("IRO", "ypa iro set "+l.Ref, l.IRO)...)
	}
	return list
}

// unreachable says what of a person is not on record.
func unreachable(role, set string, h care.Holder) []Lack {
	named := h.Name != "" || h.Organisation != ""
	switch {
	case !named && !h.Reachable():
		return []Lack{{role, set + " --name NAME --phone NUMBER --email ADDRESS"}}
	case !h.Reachable():
		return []Lack{{role + "'s phone or e-mail", set + " --phone NUMBER --email ADDRESS"}}
	case !named:
		return []Lack{{role + "'s name", set + " --name NAME"}}
	}
	return nil
}
