package cmd

import (
	"cmp"
	"slices"

	"ypa/internal/care"
	"ypa/internal/paper"
)

// meaning is what sending a letter records, by the command that would record it,
// and what the letter says that is not on record.
func (o *letterOptions) meaning(k paper.Kind, source *paperSource) (care.Command, paper.Said, error) {
	words := paper.Said{Agreed: o.consent, Purpose: o.purpose, KnownPerson: o.knownPerson != ""}
	switch k {
	case paper.Introduction:
		body := care.Informed{Topics: []care.Topic{care.AboutLetter}, How: "letter", Noted: o.said.Noted}
		if source.ThroughCarer() {
			body.ViaCarer = care.Yes
		}
		return care.Inform{On: o.said.on, Body: body}, words, nil
	case paper.IROChange:
		return care.Inform{On: o.said.on, Body: care.Informed{Topics: []care.Topic{care.AboutIRO}, How: "letter", Noted: o.said.Noted}}, words, nil
	case paper.IVReferral:
		return care.ReferIV{On: o.said.on, Body: care.IVReferral{
			Agreed: o.consent, KnownPerson: o.knownPerson, AlreadyMade: o.already == care.Yes, Reason: o.reason, Noted: o.said.Noted,
		}}, words, nil
	case paper.AdvocacyReferral:
		return care.ReferAdvocate{On: o.said.on, Body: care.AdvocateReferral{
			For: o.purpose, Agreed: o.consent, AlreadyMade: o.already == care.Yes, Reason: o.reason, Noted: o.said.Noted,
		}}, words, nil
	default:
		return o.notice(source, words)
	}
}

// notice finds the event that the IRO is told of as ypa iro notify does, or is
// refused as there: the letter names the day.
func (o *letterOptions) notice(source *paperSource, words paper.Said) (care.Command, paper.Said, error) {
	c := care.NotifyIRO{Told: o.said.on, On: o.eventOn, Body: care.IRONotice{
		Event: o.event, Entry: o.eventEntry, How: cmp.Or(o.how, "letter"), Noted: o.said.Noted,
	}}
	if o.eventOn.IsZero() && o.eventEntry == 0 && !hasOpen(source, o.event) {
		entry, err := untoldEvent(source, o.event)
		if err != nil {
			return nil, words, err
		}
		c.Body.Entry = entry
	}
	entries, err := c.Decide(source.facts)
	if err != nil {
		return nil, words, err
	}
	body, ok := entries[0].Body.(care.IRONotice)
	if ok {
		words.Notice = body
		_, words.Consult = source.sight.asks(source.Person, "iro-consulted-event", body.Event, body.EventOn)
		c.Body.Consulted = words.Consult
	}
	return c, words, nil
}

// hasOpen reports whether an event of the kind is open, which is then the one that
// is meant.
func hasOpen(source *paperSource, kind care.EventKind) bool {
	return slices.ContainsFunc(source.Person.Events(), func(e care.Happening) bool { return e.Open() && e.Body.Event == kind })
}

// untoldEvent is the one event, of a kind or of any, that the IRO was not told of.
func untoldEvent(source *paperSource, kind care.EventKind) (int64, error) {
	var untold []care.Happening
	for _, e := range source.Person.Events() {
		if toldIRO(source.Person, e).IsZero() && (kind == "" || e.Body.Event == kind) {
			untold = append(untold, e)
		}
	}
	if len(untold) == 1 {
		return untold[0].Chain(), nil
	}
	ref := source.subject.Ref
	hint := "say which with --event EVENT or --entry ENTRY; they are listed by: ypa event list " + ref
	switch {
	case len(untold) == 0 && kind != "":
		return 0, usage("say its day with --event-on DATE, or which it is with --entry ENTRY; they are listed by: ypa event list "+ref, "%s: no event of the kind %s is on record that the IRO was not told of", ref, kind)
	case len(untold) == 0:
		return 0, usage(hint, "%s: no event is on record that the IRO was not told of", ref)
	}
	return 0, usage(hint, "%s: the IRO was not told of %d events, and this letter is about one", ref, len(untold))
}
