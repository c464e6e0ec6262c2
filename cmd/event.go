package cmd

import (
	"context"
	"errors"
	"strconv"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

func newEvent(a *app) *cobra.Command {
	c := a.noun("event", "what happened: missing, complaint, accident, restraint and the like",
		`Records what happened to young people and when it ended. What the IRO has to be
told of is shown with it.`, []step{{
			path: "event add", short: "something happened", several: true, flags: eventAdd,
			on: "the `DATE` it happened or began (default today)",
			examples: []string{
				`ypa event add RH-04 --kind missing --on 19/11/2026`,
				`ypa event add RH-01 RH-02 --kind other --note "the kitchen was flooded"`,
			},
		}})
	c.AddCommand(newEventClose(a), newEventList(a))
	c.Example += "\n  ypa event list\n  ypa event close 430"
	return c
}

func eventAdd(in *inputs) decider {
	var b care.Event
	wordFlag(in, &b.Event, "kind", "event", "what happened")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.AddEvent{On: s.on, Body: b}
	}
}

func newEventClose(a *app) *cobra.Command {
	c := &cobra.Command{
		Use: "close ENTRY", Short: "what happened has ended: back home, complaint answered",
		Args: oneEntry, ValidArgsFunction: a.completeRefs(),
		Long: `Takes the number of the event's entry (ypa event list), or the reference of a young
person of whom just one event is open.

` + exitStatus,
		Example: "  ypa event close 430\n  ypa event close RH-04 --on yesterday",
	}
	var e entryFlags
	in := a.inputs(c)
	e.add(c)
	c.Flags().Lookup("on").Usage = "the `DATE` it ended (default today)"
	c.RunE = func(c *cobra.Command, args []string) error {
		given, err := a.said(in, &e)
		if err != nil {
			return err
		}
		ref, entry, err := a.eventOf(c.Context(), args[0])
		if err != nil {
			return err
		}
		return a.take(c.Context(), "event close", []string{ref}, e.again, care.CloseEvent{On: given.on, Entry: entry, Note: given.Noted})
	}
	return c
}

// oneEntry are the arguments of a command about one entry.
func oneEntry(c *cobra.Command, args []string) error {
	if len(args) != 1 {
		return usage("they are listed by: ypa event list", "which event? give the number of its entry")
	}
	return nil
}

// eventOf finds whose event is meant: by the number of its entry, or by the
// reference of the young person. A reference that is a number of no entry stays
// one.
func (a *app) eventOf(ctx context.Context, typed string) (ref string, entry int64, err error) {
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		number, failed := strconv.ParseInt(typed, 10, 64)
		if failed != nil {
			ref = typed
			return nil
		}
		e, err := r.Entry(number)
		if _, missing := errors.AsType[*register.NotFound](err); missing {
			if _, err := r.Subject(care.YoungPerson, typed); err == nil {
				ref = typed
				return nil
			}
			return usage("the events are listed by: ypa event list", "there is no entry %d", number)
		}
		if err != nil {
			return err
		}
		s, err := r.SubjectByUID(e.Subject)
		if err != nil {
			return err
		}
		if s.Type != care.YoungPerson {
			return usage("the events are listed by: ypa event list", "entry %d is about the %s, not about a young person", number, s.Type)
		}
		ref, entry = s.Ref, number
		return nil
	})
	return ref, entry, err
}
