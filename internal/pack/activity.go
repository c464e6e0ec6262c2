package pack

import (
	"cmp"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
)

// ofPeriod gives the standing entries of a kind of the time that the pack covers.
func ofPeriod[B any](b *build, p *Person) []care.Of[B] {
	var list []care.Of[B]
	for _, o := range care.All[B](p.Record) {
		if o.Stated() && b.whole().holds(o.On) {
			list = append(list, o)
		}
	}
	return list
}

func entryColumn() present.SheetColumn {
	return numberColumn("entry", "Entry", "The number of the entry in the register, to ask for.")
}

// events are what happened. Of those whose details stay out only a number goes
// in, without what it was.
func (b *build) events() sheet {
	s := table("3-events", "What happened", []string{"entry"}, entryColumn(),
		dayColumn("on", "Day", "The day it happened or began."),
		textColumn("event", "What", "What happened."),
		dayColumn("ended", "Ended", "The day it ended; empty: it is open."),
		dayColumn("iro_told", "IRO told", "The day on which the independent reviewing officer was told; empty: not on record."),
		dayColumn("written_on", "Written on", "The day it was written down."),
	)
	b.noteColumn(&s, "The note, as it was written.")
	for _, p := range b.shown {
		told := map[int64]calendar.Date{}
		for _, n := range p.Record.Notices() {
			if n.Body.Entry != 0 && told[n.Body.Entry].IsZero() {
				told[n.Body.Entry] = n.On
			}
		}
		for _, e := range p.Record.Events() {
			if !b.touches(e) {
				continue
			}
			s.add(b.noted([]any{p.Code, int(e.Number), e.On, e.Body.Event.Phrase(), e.Ended, told[e.Chain()], calendar.OfTime(e.At)}, e.Body.Note)...)
		}
	}
	return s
}

// touches reports whether an event began, ended or was open in the time of the
// pack.
func (b *build) touches(e care.Happening) bool {
	return !e.On.After(b.Until) && (e.Open() || !e.Ended.Before(b.From))
}

// reviews are those held in the time of the pack and those booked.
func (b *build) reviews() sheet {
	s := table("3-reviews", "Reviews", []string{"entry"}, entryColumn(),
		textColumn("meeting", "Meeting", "A looked-after review or a child protection conference."),
		textColumn("state", "State", "held, or booked."),
		dayColumn("on", "Day", "The day it was held, or is booked for."),
		textColumn("which", "Which", "first, second or later, where that was said."),
		textColumn("visitor_need", "Visitor considered", "Whether the need for the independent visitor was considered."),
		textColumn("wishes_heard", "Wishes heard", "Whether the young person's wishes were heard: yes, no; empty: not recorded."),
		textColumn("advocate", "Advocate", "Whether an advocate was there."),
	)
	b.noteColumn(&s, "What the young person wants, and the note, as they were written.")
	for _, p := range b.shown {
		for _, o := range ofPeriod[care.ReviewHeld](b, p) {
			r := o.Body
			note := strings.TrimSpace(r.IVWishes + " " + r.Note)
			s.add(b.noted([]any{p.Code, int(o.Number), r.Meeting.Phrase(), "held", o.On, r.Number, plain(r.IVNeed), plain(r.WishesHeard), plain(r.Advocate)}, note)...)
		}
		for _, m := range []care.Meeting{care.Review, care.Conference} {
			if o, ok := p.Record.Booked(m); ok {
				s.add(b.noted([]any{p.Code, int(o.Number), m.Phrase(), "booked", o.Body.Day, "", "", "", ""}, o.Body.Note)...)
			}
		}
	}
	return s
}

// activityKinds are the entries that show what advocates, independent visitors
// and reviewing officers did, or what was done about having one.
func activityKinds() []care.Kind {
	return []care.Kind{
		"advocate-requested", "advocate-offered", "advocate-referred", "advocate-agreed", "advocate-considered", "advocate-met", "advocate-declined", "advocate-ended",
		"iro-notified", "iro-consulted", "iro-ended",
		"iv-requested", "iv-view", "iv-considered", "iv-referred", "iv-matched", "iv-appointed", "iv-visit", "iv-reviewed", "iv-ended", "iv-views", "iv-invited",
		"iv-prepared", "iv-alternative", "iv-information", "iv-after-care",
	}
}

// activity gives what was done in the time of the pack, by day.
func (b *build) activity(p *Person) []*care.Entry {
	kinds := activityKinds()
	var list []*care.Entry
	for e := range p.Record.Entries() {
		if slices.Contains(kinds, e.Kind) && e.Basis != care.Assumed && b.whole().holds(e.On) {
			list = append(list, e)
		}
	}
	slices.SortStableFunc(list, func(x, y *care.Entry) int {
		return cmp.Or(x.On.Compare(y.On), cmp.Compare(x.Number, y.Number))
	})
	return list
}

// visitsAndAdvocacy is what was done, without names and without what was said.
func (b *build) visitsAndAdvocacy() sheet {
	s := table("3-visits-and-advocacy", "Visits and advocacy", []string{"entry"}, entryColumn(),
		dayColumn("on", "Day", "The day it was done."),
		textColumn("what", "What", "What was done."),
		textColumn("how", "How", "How a visitor was in touch: visit, phone, letter or text."),
	)
	b.noteColumn(&s, "The note, as it was written.")
	for _, p := range b.shown {
		for _, e := range b.activity(p) {
			info, _ := care.Info(e.Kind)
			how := ""
			if v, ok := e.Content().(care.IVVisit); ok {
				how = cmp.Or(v.Mode, "visit")
			}
			s.add(b.noted([]any{p.Code, int(e.Number), e.On, info.Title, how}, care.NoteOf(e.Content()))...)
		}
	}
	return s
}

// informed is what young people were told about in the time of the pack.
func (b *build) informed() sheet {
	s := table("3-told", "What they were told", []string{"entry"}, entryColumn(),
		dayColumn("on", "Day", "The day."),
		textColumn("about", "About", "What they were told about."),
		textColumn("how", "How", "How they were told."),
		textColumn("given_by", "By", "Who told them; empty: the home."),
		textColumn("understood", "Understood", "Whether it was understood: yes, not sure, no; empty: not recorded."),
	)
	b.noteColumn(&s, "The note, as it was written.")
	for _, p := range b.shown {
		for _, o := range ofPeriod[care.Informed](b, p) {
			var about []string
			for _, t := range o.Body.Topics {
				about = append(about, t.Phrase())
			}
			s.add(b.noted([]any{
				p.Code, int(o.Number), o.On, strings.Join(about, ", "), plain(o.Body.How), plain(o.Body.GivenBy), plain(o.Body.Understood),
			}, o.Body.Note)...)
		}
	}
	return s
}

// explained are the findings that are explained for a time.
func (b *build) explained() sheet {
	s := table("3-explained", "Explained for a time", []string{"code", "rule"},
		textColumn("rule", "Rule", "The short name of what is asked."),
		dayColumn("made", "From", "The first day on which it counts."),
		dayColumn("until", "Until", "The last day on which it counts."),
		textColumn("holds", "Holds", "Whether it counts on the last day of the pack: yes, no."),
	)
	b.noteColumn(&s, "The reason, as it was written.")
	for _, p := range b.shown {
		for _, w := range p.Record.Waivers() {
			if w.Until.Before(b.From) {
				continue
			}
			holds := "no"
			if w.Holds(b.Until) {
				holds = "yes"
			}
			s.add(b.noted([]any{p.Code, w.Rule, w.Made, w.Until, holds}, w.Reason)...)
		}
	}
	return s
}

// asked is what placing authorities were asked for.
func (b *build) asked() sheet {
	s := table("3-asked-of-authorities", "Asked of authorities", []string{"entry"}, entryColumn(),
		dayColumn("on", "Day", "The day the authority was asked."),
		textColumn("authority", "Authority", "Which one."),
		textColumn("how", "How", "email, phone or letter."),
		textColumn("rules", "For", "The short names of what was asked for."),
	)
	b.noteColumn(&s, "The note, as it was written.")
	for _, p := range b.shown {
		for _, o := range ofPeriod[care.Chased](b, p) {
			s.add(b.noted([]any{
				p.Code, int(o.Number), o.On, b.Now.AuthorityName(o.Body.Authority), o.Body.How, strings.Join(o.Body.Rules, ", "),
			}, o.Body.Note)...)
		}
	}
	return s
}

// entries are what was written in the time of the pack, not what it says.
func (b *build) entries() sheet {
	s := table("3-entries", "What was written", []string{"entry"}, entryColumn(),
		textColumn("what", "What", "The kind of entry. What it says stays in the register."),
		textColumn("act", "Act", "record, correct or withdraw."),
		dayColumn("on", "Day", "The day it is about; empty: not said."),
		dayColumn("written_on", "Written on", "The day it was written."),
		numberColumn("days_after", "Days after", "How many days later that was; 0 for what an import brought."),
	)
	for _, p := range b.shown {
		for _, e := range b.written(p) {
			info, _ := care.Info(e.Kind)
			on := e.On
			if e.Basis == care.Assumed {
				on = calendar.Date{}
			}
			s.add(p.Code, int(e.Number), info.Title, string(e.Act), on, calendar.OfTime(e.At), b.daysAfter(&e))
		}
	}
	return s
}
