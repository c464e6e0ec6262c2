package present

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// ViewAnnex is the list for an inspector, ViewNotice the notice to the authority
// in whose area a home lies.
const (
	ViewAnnex  View = "annex-a"
	ViewNotice View = "notice"
)

// AnnexList is whom to ring about each young person, for an inspector.
type AnnexList struct {
	Head  Head
	Lines []audit.AnnexLine
}

// Lacking counts what is not on record. While there is anything, the list does
// not call itself complete.
func (a *AnnexList) Lacking() int {
	n := 0
	for i := range a.Lines {
		n += len(a.Lines[i].Lacking)
	}
	return n
}

// Complete reports whether the list may call itself so: somebody lives in the
// home, and whoever is to be rung about them can be.
func (a *AnnexList) Complete() bool { return len(a.Lines) > 0 && a.Lacking() == 0 }

// Verdict says whether the list is complete.
func (a *AnnexList) Verdict() string {
	n, one, many := a.Lacking(), "contact is", "contacts are"
	for i := range a.Lines {
		if a.Lines[i].Legal.Status == "" {
			one, many = "detail is", "details are"
		}
	}
	switch {
	case len(a.Lines) == 0:
		return "EMPTY: by what is on record nobody lives in the home"
	case n == 0:
		return "complete: every contact is on record"
	}
	return fmt.Sprintf("NOT COMPLETE: %s not on record", care.Counted(n, one, many))
}

// Annex writes the list: table, csv, json or xlsx. Without names persons are "on
// record" or not, and no more is said of them.
func Annex(w io.Writer, out Output, a AnnexList) error {
	switch out.Format {
	case CSV:
		return a.sheet(out.Style).write(w, out, ViewAnnex, Book{})
	case XLSX:
		return Workbook(w, a.sheets(out.Style), Book{Title: a.Head.Home + ": Annex A, " + a.Verdict(), Day: a.Head.AsOf})
	default:
		l := a.listing(out)
		return l.write(w, out, ViewAnnex, a.json(out.Style))
	}
}

// listing is the list for a screen.
func (a *AnnexList) listing(out Output) listing {
	l := listing{
		head: a.Head, title: a.Head.Home + ": Annex A contacts, " + a.Verdict(), names: 1, empty: "Somebody who does is put on record by: ypa child add REF", high: 6,
		columns: []listColumn{{"Young person", ""}, {"Legal status", ""}, {"Placed by", ""}, {"Social worker", ""}, {"IRO", ""}, {"Not on record", ""}},
	}
	for i := range a.Lines {
		p := &a.Lines[i]
		who, iro := p.Ref, personIn(out.Style, p.IRO)
		if out.Names {
			who = withName(p.Ref, p.Identity.FirstName())
		}
		switch {
		case iro != "" || p.LookedFor:
		case p.Legal.Status == "":
			iro = "can't tell"
		default:
			iro = "none: not looked after"
		}
		lacks := whats(p.Lacking)
		l.rows = append(l.rows, []item{
			same(who),
			{text: statusWords(p.Legal.Status)},
			{text: p.Authority.Short()},
			{text: personIn(out.Style, p.Worker)},
			{text: iro},
			{text: strings.Join(lacks, ", "), alert: len(lacks) > 0},
		})
		for _, lack := range p.Lacking {
			l.foot = append(l.foot, p.Ref+" "+lack.What+": "+lack.Fix)
		}
	}
	if !out.Names && len(a.Lines) > 0 {
		l.foot = append(l.foot, "An inspector needs the names: ypa annex-a --names --output annex-a.xlsx")
	}
	return l
}

// whats lists what is not on record.
func whats(lacks []audit.Lack) []string {
	var list []string
	for _, l := range lacks {
		list = append(list, l.What)
	}
	return list
}

// personIn writes a person with contact details, or that there is one.
func personIn(s Style, h care.Holder) string {
	var parts []string
	for _, part := range []string{h.Name, h.Organisation, h.Phone, h.Email} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	if len(parts) > 0 && !s.Names {
		return "on record"
	}
	return strings.Join(parts, ", ")
}

type annexPersonJSON struct {
	Ref          string         `json:"young_person"`
	Name         *string        `json:"name"`
	Born         *calendar.Date `json:"born"`
	Status       *string        `json:"status"`
	Since        *calendar.Date `json:"since"`
	Admitted     *calendar.Date `json:"admitted"`
	Authority    *string        `json:"authority"`
	AuthorityRef *string        `json:"authority_ref"`
	OutOfArea    *string        `json:"out_of_area"`
	Worker       annexWhoJSON   `json:"social_worker"`
	IRO          annexWhoJSON   `json:"iro"`
	LastReview   *calendar.Date `json:"last_review"`
	NextReview   *calendar.Date `json:"next_review"`
	NotOnRecord  []annexLack    `json:"not_on_record"`
}

type annexWhoJSON struct {
	OnRecord bool    `json:"on_record"`
	Name     *string `json:"name"`
	Body     *string `json:"organisation"`
	Phone    *string `json:"phone"`
	Email    *string `json:"email"`
}

type annexLack struct {
	What string `json:"what"`
	Fix  string `json:"fix"`
}

// json is the list for programs.
func (a *AnnexList) json(s Style) any {
	j := struct {
		listHead
		Complete    bool              `json:"complete"`
		NotOnRecord int               `json:"not_on_record"`
		YoungPeople []annexPersonJSON `json:"young_people"`
	}{a.Head.json(), a.Complete(), a.Lacking(), []annexPersonJSON{}}
	who := func(h care.Holder) annexWhoJSON {
		return annexWhoJSON{h.Name != "" || h.Organisation != "" || h.Reachable(), s.nameOrNull(h.Name), s.nameOrNull(h.Organisation), s.nameOrNull(h.Phone), s.nameOrNull(h.Email)}
	}
	for i := range a.Lines {
		p := &a.Lines[i]
		born := p.Identity.Born
		if !s.Names {
			born = calendar.Date{}
		}
		one := annexPersonJSON{
			Ref: p.Ref, Name: s.nameOrNull(p.Identity.Name), Born: dayOrNull(born), Status: textOrNull(string(p.Legal.Status)), Since: dayOrNull(statedDay(p.Legal.Since, p.Legal.Stated)),
			Admitted: dayOrNull(statedDay(p.Admitted.Since, p.Admitted.Stated)), Authority: textOrNull(p.Authority.ID), AuthorityRef: s.nameOrNull(p.Identity.AuthorityRef), OutOfArea: textOrNull(string(p.OutOfArea)),
			Worker: who(p.Worker), IRO: who(p.IRO), LastReview: dayOrNull(p.LastReview), NextReview: dayOrNull(p.NextReview), NotOnRecord: []annexLack{},
		}
		for _, l := range p.Lacking {
			one.NotOnRecord = append(one.NotOnRecord, annexLack(l))
		}
		j.YoungPeople = append(j.YoungPeople, one)
	}
	return j
}

// statedDay is a day that somebody said; an assumed one is not given away as if
// it were.
func statedDay(day calendar.Date, stated bool) calendar.Date {
	if !stated {
		return calendar.Date{}
	}
	return day
}
