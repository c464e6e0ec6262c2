package cmd

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// tells says of events that were just recorded which of them the IRO has to hear
// of, or be asked about, and by when.
func (s *sight) tells(rec *care.Record, entries []care.Entry) []string {
	var lines []string
	for _, e := range entries {
		body, event := e.Body.(care.Event)
		i := slices.IndexFunc(rec.Events(), func(h care.Happening) bool { return h.Chain() == e.Chain() })
		if !event || i < 0 {
			continue
		}
		if happened := rec.Events()[i]; toldIRO(rec, happened).IsZero() {
			lines = append(lines, s.tellOf(rec, happened, body.Event)...)
		}
	}
	return lines
}

// tellOf says it of one event; nothing where nothing in force asks it.
func (s *sight) tellOf(rec *care.Record, e care.Happening, kind care.EventKind) []string {
	ref := rec.Subject.Ref
	notify, tell := s.asks(rec, "iro-notified-event", kind, e.On)
	consult, ask := s.asks(rec, "iro-consulted-event", kind, e.On)
	concern := kind == care.EventPlanConcern || kind == care.EventPlacementConcern
	switch {
	case tell:
		line := fmt.Sprintf("%s: %s.", s.byWhen("Tell the IRO", notify), s.reach(rec))
		done := fmt.Sprintf("  Done now?   ypa iro notify %s --for %d --how phone", ref, e.Chain())
		if ask {
			line += fmt.Sprintf(" %s too.", s.byWhen("Ask for a view", consult))
			done += " --consulted"
		}
		return append([]string{line, done}, closing(e, kind)...)
	case ask || concern && s.asked(rec, "iro-consulted-plan", e.On, &consult):
		return append([]string{
			fmt.Sprintf("%s: %s.", s.byWhen("Ask the IRO for a view", consult), s.reach(rec)),
			fmt.Sprintf("  Done now?   ypa iro consult %s --for %d", ref, e.Chain()),
		}, closing(e, kind)...)
	}
	return nil
}

// closing is how the end of an event is recorded.
func closing(e care.Happening, kind care.EventKind) []string {
	if !e.Open() {
		return nil
	}
	question := "Over?     "
	if kind == care.EventMissing {
		question = "Back home?"
	}
	return []string{fmt.Sprintf("  %s  ypa event close %d", question, e.Chain())}
}

// asks reports whether a rule in force wants something done about a kind of
// event, and by when.
func (s *sight) asks(rec *care.Record, rule string, kind care.EventKind, on calendar.Date) (by calendar.Date, ok bool) {
	duty, ok := s.auditor.InForce(rec.Authority().Value).DutyFor(rule, true)
	if !ok || !slices.Contains(duty.Set("events").Value, string(kind)) {
		return by, false
	}
	ok = s.asked(rec, rule, on, &by)
	return by, ok
}

// asked reports whether a rule in force asks something of a young person who was
// looked after on a day, and by when.
func (s *sight) asked(rec *care.Record, rule string, on calendar.Date, by *calendar.Date) bool {
	duty, ok := s.auditor.InForce(rec.Authority().Value).DutyFor(rule, true)
	period, looked := rec.LastPeriod()
	if !ok || !looked || !period.Contains(on) {
		return false
	}
	*by, _ = duty.Span("grace").Value.From(on, s.work)
	return true
}

// byWhen says by when something is to be done, or that it was to be done.
func (s *sight) byWhen(do string, by calendar.Date) string {
	switch {
	case by.IsZero():
		return do
	case by.Before(s.asOf):
		return fmt.Sprintf("%s at once, it was due by %s", do, by.Near(s.asOf))
	case by == s.asOf:
		return do + " today"
	}
	return fmt.Sprintf("%s by %s", do, by.Near(s.asOf))
}

// reach says who the IRO is and how to reach them.
func (s *sight) reach(rec *care.Record) string {
	iro, _ := rec.IRO()
	how := iro.Phone
	if how == "" {
		how = iro.Email
	}
	switch {
	case !iro.Appointed():
		return "no IRO is on record, so the authority's IRO service"
	case how == "":
		return strings.TrimSpace(iro.Name) + ", no phone or e-mail on record"
	}
	return strings.TrimPrefix(iro.Name+", "+how, ", ")
}
