package cmd

import (
	"slices"
	"strconv"
	"strings"

	"ypa/internal/paper"
)

// declare declares the flags.
func (o *letterOptions) declare(in *inputs) {
	f := in.c.Flags()
	f.BoolVar(&o.record, "record", false, "record that it was sent, and what that means")
	f.BoolVar(&o.large, "large", false, "HTML at 18 points")
	f.BoolVar(&in.a.names, "names", false, "the full name in letters to an authority")
	agreement(in, &o.consent, &o.already, &o.reason, "who made the referral")
	purpose(in, &o.purpose)
	in.name(&o.knownPerson, "known-person", "the `NAME` of somebody they know already, proposed as visitor; it is recorded and not on the letter")
	wordFlag(in, &o.event, "event", "event", "what the IRO is told of")
	in.date(&o.eventOn, "event-on", "the `DATE` of the event (default: that of the one open event of its kind)")
	in.text("entry", "the `ENTRY` of the event, a number (they are listed by: ypa event list REF)", nil, func(given string) (err error) {
		if o.eventEntry, err = strconv.ParseInt(strings.TrimPrefix(given, "#"), 10, 64); err != nil || o.eventEntry < 1 {
			return usage("the entries of events are listed by: ypa event list REF", "--entry %q is no number of an entry", given)
		}
		return nil
	})
	wordFlag(in, &o.how, "how", "notify-how", "how the IRO was told (default letter)")
	o.entry.add(in.c)
	f.Lookup("on").Usage = "the `DATE` it was sent (default today)"
}

// only lists the flags that belong to certain letters.
func only() map[string][]paper.Kind {
	referrals := []paper.Kind{paper.IVReferral, paper.AdvocacyReferral}
	notice := []paper.Kind{paper.IRONotification}
	return map[string][]paper.Kind{
		"agreed": referrals, "already-made": referrals, "reason": referrals,
		"for": {paper.AdvocacyReferral}, "known-person": {paper.IVReferral},
		"event": notice, "event-on": notice, "entry": notice, "how": notice,
	}
}

// read takes the flags, and refuses those that say nothing about this letter.
func (o *letterOptions) read(a *app, in *inputs, k paper.Kind) (err error) {
	for _, flag := range []string{"agreed", "already-made", "reason", "for", "known-person", "event", "event-on", "entry", "how"} {
		if kinds := only()[flag]; in.given(flag) && !slices.Contains(kinds, k) {
			var names []string
			for _, one := range kinds {
				names = append(names, string(one))
			}
			return usage("", "--%s goes with %s", flag, strings.Join(names, " and "))
		}
	}
	if !o.record && in.given("on", "note", "again", "already-made", "reason", "how") {
		return usage("without it only the letter is made", "--on, --note, --again, --already-made, --reason and --how go with --record")
	}
	if _, err := a.paperFormat(o.large); err != nil {
		return err
	}
	for _, f := range in.fields {
		if err := f.take(); err != nil {
			return err
		}
	}
	if o.said.on, err = o.entry.day(a); err != nil {
		return err
	}
	o.said.Noted, err = o.entry.noted(a)
	return err
}
