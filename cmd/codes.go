package cmd

import (
	"context"

	"ypa/internal/care"
	"ypa/internal/register"
)

// codes are what young people are called where not even a reference may stand.
// They come from the whole log, whatever is known at which time, so that they
// stay the same from one pack or report to the next.
type codes struct {
	a     *app
	of    map[string]string // by uid
	taken map[string]bool   // every code that was ever given
	size  int64             // of the log they were read from
	fresh []care.Entry      // those given now, to be recorded with what they are given for
}

// codes reads the codes on record.
func (a *app) codes(ctx context.Context, reg *register.Register) (*codes, error) {
	c := &codes{a: a, of: map[string]string{}, taken: map[string]bool{}}
	err := reg.View(ctx, register.Cut{}, func(r *register.Reader) error {
		c.size = r.Size()
		return nil
	})
	if err != nil {
		return nil, err
	}
	type given struct {
		uid, code string
		all       []string
		err       error
	}
	kind := care.KindOf(care.PackCode{})
	every := register.Map(ctx, reg, register.CutNumber(c.size), care.YoungPerson, func(s care.Subject, entries []care.Entry) given {
		var only []care.Entry
		for _, e := range entries {
			if e.Kind == kind {
				only = append(only, e)
			}
		}
		rec := care.Fold(s, only, a.today())
		g := given{uid: s.UID, code: rec.PackCode(), err: rec.Err()}
		for _, o := range care.Ever[care.PackCode](rec) {
			g.all = append(g.all, o.Body.Code)
		}
		return g
	})
	for g, err := range every {
		if err != nil {
			return nil, err
		}
		if g.err != nil {
			return nil, g.err
		}
		if g.code != "" {
			c.of[g.uid] = g.code
		}
		for _, code := range g.all {
			c.taken[code] = true
		}
	}
	return c, nil
}

// give is the code of a young person: the one on record, or a new one, which
// [app.releaseCoded] records.
func (c *codes) give(uid string) (string, error) {
	if code := c.of[uid]; code != "" {
		return code, nil
	}
	code, err := care.NewPackCode(c.a.Rand, c.taken)
	if err != nil {
		return "", err
	}
	c.of[uid], c.taken[code] = code, true
	c.fresh = append(c.fresh, care.New(uid, c.a.today(), care.PackCode{Code: code}))
	return code, nil
}

// record writes the new codes. Where the register has grown since they were
// chosen, somebody else may have given the same ones.
func (c *codes) record(tx *register.Tx) error {
	if c == nil || len(c.fresh) == 0 {
		return nil
	}
	if tx.Size() != c.size {
		return usage("run it again", "the register was written to meanwhile, and nothing has left it")
	}
	for _, e := range c.fresh {
		if _, err := tx.Append(e); err != nil {
			return err
		}
	}
	return nil
}
