package cmd

import (
	"context"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/care"
)

// chaseSent records that the message to an authority was sent: for each young
// person, what it asked for.
func (a *app) chaseSent(ctx context.Context, in *inputs, o *chaseOptions, args []string) error {
	given, err := a.said(in, &o.entry)
	if err != nil {
		return err
	}
	owed, _, _, _, err := a.owed(ctx, args)
	if err != nil {
		return err
	}
	owed = slices.DeleteFunc(owed, func(w audit.Owing) bool { return w.Authority == "" })
	switch {
	case len(owed) == 0:
		return usage("what is flagged is shown by: ypa audit", "nothing is owed that could have been asked for")
	case len(owed) > 1:
		var ids []string
		for _, w := range owed {
			ids = append(ids, w.Authority)
		}
		return usage("one at a time, as in: ypa chase "+ids[0]+" --sent --how email", "several authorities owe something (%s): say which one was asked", strings.Join(ids, ", "))
	}
	rules := map[string][]string{}
	var refs []string
	for _, p := range owed[0].People {
		refs = append(refs, p.Ref)
		rules[p.Ref] = p.Rules()
	}
	return a.record(ctx, "chase", refs, o.entry.again, func(f care.Facts) (care.Command, error) {
		return valid{care.Chase{On: given.on, Body: care.Chased{
			Authority: owed[0].Authority, Rules: rules[f.Person.Subject.Ref], How: o.how, To: o.to, Noted: given.Noted,
		}}}, nil
	})
}
