package cmd

import (
	"context"
	"fmt"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
	"ypa/internal/register"
)

// packMaking is what a pack is made from, and what is recorded about it.
type packMaking struct {
	in    pack.Input
	codes *codes
	size  int64 // of the log as far as the pack knows
	past  bool  // it ends before today: what is agreed to now doesn't count for it
}

// gatherPack reads all that goes into a pack.
func (a *app) gatherPack(ctx context.Context, o packOptions) (*packMaking, error) {
	text, cut, err := a.knownAt(o.knownAt)
	if err != nil {
		return nil, err
	}
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return nil, err
	}
	defer reg.Close()
	today, err := a.knownDay(ctx, reg, text)
	if err != nil {
		return nil, err
	}
	m := &packMaking{in: pack.Input{Late: lateAfter, Names: a.names, Notes: o.notes}}
	if err := m.time(ctx, a, reg, cut, today, o.month); err != nil {
		return nil, err
	}
	report, s, records, err := a.assemble(ctx, request{asOf: m.in.Until, cut: register.CutNumber(m.size)})
	if err != nil {
		return nil, err
	}
	m.in.Home, m.in.Now, m.past = s.home, report, m.in.Until.Before(a.today())
	if err := m.compareWith(ctx, a, reg); err != nil {
		return nil, err
	}
	if m.codes, err = a.codes(ctx, reg); err != nil {
		return nil, err
	}
	return m, m.people(ctx, a, reg, records)
}

// time finds the days that the pack covers: a month, or since the last visit.
func (m *packMaking) time(ctx context.Context, a *app, reg *register.Register, cut register.Cut, today calendar.Date, month string) error {
	return reg.View(ctx, cut, func(r *register.Reader) error {
		m.size = r.Size()
		s, err := a.seeOn(r, today)
		if err != nil {
			return err
		}
		if month == "" {
			m.in.Last = lastVisit(s.home, today.AddDays(1))
			m.in.From, m.in.Until = m.in.Last, today
			if m.in.Last.IsZero() {
				m.in.From = earlier(s.home.RecordsFrom, today)
			}
			return nil
		}
		first, last, err := monthOf(month)
		if err != nil {
			return err
		}
		if first.After(today) {
			return usage("leave --month out for the time since the last visit", "--month: %s has not begun", month)
		}
		m.in.Month, m.in.From, m.in.Until = true, first, earlier(last, today)
		m.in.Last = lastVisit(s.home, first)
		return nil
	})
}

// compareWith audits the day of the last visit, as it was known then. Where the
// register began later, as it is known now.
func (m *packMaking) compareWith(ctx context.Context, a *app, reg *register.Register) error {
	if m.in.Last.IsZero() {
		return nil
	}
	_, cut, err := a.knownAt(m.in.Last.String())
	if err != nil {
		return err
	}
	var then int64
	err = reg.View(ctx, cut, func(r *register.Reader) error {
		then = min(r.Size(), m.size)
		return nil
	})
	if err != nil {
		return err
	}
	if then == 0 {
		m.in.Later, then = true, m.size
	}
	before, _, _, err := a.assemble(ctx, request{asOf: m.in.Last, cut: register.CutNumber(then)})
	if err != nil {
		return err
	}
	changes := audit.Compare(before, m.in.Now)
	m.in.Changes = &changes
	return nil
}

// people gathers who lives here, with their codes and what they agreed to.
func (m *packMaking) people(ctx context.Context, a *app, reg *register.Register, records map[string]*care.Record) error {
	err := reg.View(ctx, register.CutNumber(m.size), func(r *register.Reader) error {
		bar := a.progress("gathering young people", len(m.in.Now.Lines))
		defer bar.end()
		for i := range m.in.Now.Lines {
			bar.step(i)
			rec := records[m.in.Now.Lines[i].Ref]
			code, err := m.codes.give(rec.Subject.UID)
			if err != nil {
				return err
			}
			entries, err := r.Entries(rec.Subject.UID)
			if err != nil {
				return err
			}
			p := pack.Person{Code: code, Record: rec, Entries: entries, Consents: m.in.Home.PackConsents(rec)}
			m.in.People = append(m.in.People, p)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return reg.View(ctx, register.Cut{}, func(r *register.Reader) error { return m.withdrawn(a, r) })
}

// withdrawn finds consents that stood on the day of the pack and stand no more:
// what is made again later is never richer than what is agreed to now.
func (m *packMaking) withdrawn(a *app, r *register.Reader) error {
	if r.Size() == m.size && m.in.Until == a.today() {
		return nil
	}
	home, err := readHome(r, a.today())
	if err != nil {
		return err
	}
	for i := range m.in.People {
		p := &m.in.People[i]
		if !p.Consents.Both() {
			continue
		}
		rec, err := fold(r, p.Record.Subject, a.today())
		if err != nil {
			return err
		}
		p.Withdrawn = !home.PackConsents(rec).Both()
	}
	return nil
}

// entry is what is recorded about the pack.
func (m *packMaking) entry(made *pack.Pack) care.Export {
	_, purpose := pack.Recipient(m.in.Home)
	e := care.Export{
		What: "visit-pack", For: purpose, SHA256: made.SHA256, Names: care.No,
		From: m.in.From, Until: m.in.Until, Entries: m.size, Subjects: made.Subjects,
	}
	if m.in.Names {
		e.Names = care.Yes
	}
	return e
}

// lacking is a reason why details stay out, and how it is mended.
type lacking struct {
	why  string
	refs []string
	fix  string
}

// lackings says why details stay out, and for how many.
func (m *packMaking) lackings() []lacking {
	var list []lacking
	add := func(ref, why, fix string) {
		for i := range list {
			if list[i].why == why {
				list[i].refs = append(list[i].refs, ref)
				return
			}
		}
		list = append(list, lacking{why, []string{ref}, fix})
	}
	for i := range m.in.People {
		p := &m.in.People[i]
		ref, home := p.Record.Subject.Ref, m.in.Home
		if p.Withdrawn {
			add(ref, "a consent was taken back since then", "ypa reg44 consents")
			continue
		}
		if said := p.Consents.Own; !said.Given() {
			fix := ""
			if m.canAsk(said.Answer) {
				fix = "ypa reg44 consent REFS --given-by young-person --on DATE"
			}
			add(ref, "the young person "+m.answerWords(said.Answer), fix)
		}
		if said := p.Consents.Authority; !said.Given() {
			who, fix := "the placing authority, which is not known,", fmt.Sprintf("ypa child set %s --authority ID", ref)
			if id := p.Record.Authority().Value; id != "" {
				who, fix = home.Authorities[id].Short(), fmt.Sprintf("ypa reg44 consent --authority %s --on DATE", id)
			}
			if !m.canAsk(said.Answer) {
				fix = ""
			}
			add(ref, who+" "+m.answerWords(said.Answer), fix)
		}
	}
	return list
}

// canAsk reports whether asking now would let details into this pack.
func (m *packMaking) canAsk(a care.PackAnswer) bool {
	return !m.past && (a == "" || a == care.ConsentNotAsked)
}

// answerWords says what was answered, as known on the last day of the pack.
func (m *packMaking) answerWords(a care.PackAnswer) string {
	switch {
	case a == care.ConsentNo:
		return "said no"
	case a == care.ConsentWithdrawn:
		return "took the consent back"
	case m.past:
		return fmt.Sprintf("had not been asked by %s", m.in.Until.Medium())
	default:
		return "has not been asked"
	}
}
