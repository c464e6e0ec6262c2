package cmd

import (
	"context"
	"errors"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

func newReg44Code(a *app) *cobra.Command {
	var another bool
	c := &cobra.Command{
		Use: "code REF...", Short: "what a visit pack calls a young person, or give another code", Args: someRefs, ValidArgsFunction: a.completeRefs(everyone),
		Long: `A visit pack and a coded report call young people by a code, as in K7. It stays the
same from one to the next, so that what was said of K7 last month can be followed;
only the register knows whose it is. A code is given with the first pack. --new gives
another one, where the old one has become known.

` + exitStatus,
		Example: "  ypa reg44 code RH-01\n  ypa reg44 code RH-01 --new",
	}
	c.Flags().BoolVar(&another, "new", false, "give another code")
	in := a.inputs(c)
	c.RunE = func(c *cobra.Command, refs []string) error {
		if err := in.read(); err != nil {
			return err
		}
		refs, err := a.expand(c.Context(), refs, nil)
		if err != nil {
			return err
		}
		if another {
			return a.newCodes(c.Context(), refs)
		}
		return a.showCodes(c.Context(), refs)
	}
	return c
}

type codeJSON struct {
	YoungPerson string  `json:"young_person"`
	Code        *string `json:"code"`
}

// showCodes says what the young people are called in a pack.
func (a *app) showCodes(ctx context.Context, refs []string) error {
	list := []codeJSON{}
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		s, err := a.see(r)
		if err != nil {
			return err
		}
		subjects, err := a.subjects(r, refs, s)
		if err != nil {
			return err
		}
		for _, subject := range subjects {
			rec, err := fold(r, subject, s.asOf)
			if err != nil {
				return err
			}
			one := codeJSON{YoungPerson: subject.Ref}
			if code := rec.PackCode(); code != "" {
				one.Code = &code
			}
			if list = append(list, one); rec.Err() != nil {
				return rec.Err()
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	out := a.out()
	if a.json() {
		err = out.json(struct {
			Schema      int        `json:"schema"`
			YoungPeople []codeJSON `json:"young_people"`
		}{1, list})
	} else {
		for _, one := range list {
			if one.Code == nil {
				out.Linef("%s has no code yet. The first visit pack gives one: ypa reg44 export", one.YoungPerson)
				continue
			}
			out.Linef("%s is %s in visit packs and coded reports.", one.YoungPerson, *one.Code)
		}
	}
	if err != nil {
		return err
	}
	return a.send(out)
}

// newCodes gives each of them a code that nobody had.
func (a *app) newCodes(ctx context.Context, refs []string) error {
	reg, err := register.OpenReader(ctx, a.set.Register, a.options("", ""))
	if err != nil {
		return err
	}
	known, err := a.codes(ctx, reg)
	if err := errors.Join(err, reg.Close()); err != nil {
		return err
	}
	given := map[string]string{}
	err = a.record(ctx, "reg44 code", refs, true, func(f care.Facts) (care.Command, error) {
		code, err := care.NewPackCode(a.Rand, known.taken)
		known.taken[code], given[f.Person.Subject.Ref] = true, code
		return care.GivePackCode{Body: care.PackCode{Code: code}}, err
	})
	if err != nil || a.json() {
		return err
	}
	return a.showCodes(ctx, refs)
}
