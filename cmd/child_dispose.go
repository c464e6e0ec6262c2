package cmd

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/register"
)

// disposeOptions are the flags of ypa child dispose.
type disposeOptions struct {
	beforeTime bool
	neverHere  bool
	reason     string
	yes        string
}

func newChildDispose(a *app) *cobra.Command {
	var o disposeOptions
	c := &cobra.Command{
		Use: "dispose REF", Short: "erase a record for good, once it need not be kept", Args: oneRef, ValidArgsFunction: a.completeRefs(),
		Long: `Erases everything that was recorded about a young person, for good. A case record
is kept until the 75th birthday or, where somebody died under 18, for 15 years from
then (regulation 36 of the Children's Homes (England) Regulations 2015); before that
day it is refused, unless --before-time or --never-here says otherwise, with a reason.

What stays: that a record was disposed of, when, by whom and why; the numbers, days
and kinds of its entries and who wrote them, so that ypa verify still holds; and that
something of theirs was exported. None of it names them. Copies and backups made
earlier still hold the record: it says where they are, as far as it sees them.

On a terminal the reference is to be typed; elsewhere --yes REF says it.

` + exitStatus,
		Example: `  ypa child dispose RH-06
  ypa child dispose RH-09 --never-here --reason "a referral that was not taken up" --yes RH-09`,
	}
	in := a.inputs(c)
	c.Flags().BoolVar(&o.beforeTime, "before-time", false, "before the earliest day, with a --reason")
	c.Flags().BoolVar(&o.neverHere, "never-here", false, "for a referral that never came, with a --reason")
	in.line(&o.reason, "reason", "why, a `TEXT` that names nobody")
	in.line(&o.yes, "yes", "the reference once more, a `REF`: erase it without asking")
	c.RunE = func(c *cobra.Command, args []string) error {
		if err := in.read(); err != nil {
			return err
		}
		if o.beforeTime && o.neverHere {
			return usage("give one of the two", "--before-time and --never-here exclude each other")
		}
		return a.runDispose(c.Context(), o, args[0])
	}
	return c
}

func (o disposeOptions) ground() string {
	switch {
	case o.beforeTime:
		return care.BeforeTime
	case o.neverHere:
		return care.NeverHere
	}
	return care.InTime
}

// disposal is what is to be erased.
type disposal struct {
	subject care.Subject
	entries []care.Entry
	name    string
	kept    care.Retention
	record  []care.Entry // the entry that says so

	mentions []string // entries about others that may name them, with whose they are
}

func (a *app) runDispose(ctx context.Context, o disposeOptions, ref string) error {
	var d *disposal
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) (err error) {
		d, err = a.disposing(r, o, ref)
		return err
	})
	if err != nil {
		return err
	}
	if err := a.sureToDispose(d, o); err != nil {
		return err
	}
	copies, err := a.beforeDispose(ctx)
	if err != nil {
		return err
	}
	change, err := a.dispose(ctx, o, d)
	if err != nil {
		return err
	}
	return a.sayDisposed(d, change, copies)
}

// disposing decides on the disposal.
func (a *app) disposing(r *register.Reader, o disposeOptions, ref string) (*disposal, error) {
	s, err := a.see(r)
	if err != nil {
		return nil, err
	}
	subject, err := anyPerson(r, ref)
	if err != nil {
		return nil, err
	}
	entries, err := r.Entries(subject.UID)
	if err != nil {
		return nil, err
	}
	rec := care.Fold(subject, entries, s.asOf)
	people, err := identities(r, s)
	if err != nil {
		return nil, err
	}
	d := &disposal{subject: subject, entries: entries, name: rec.Identity().Name, kept: rec.Retention()}
	command := care.Dispose{Subject: subject, Entries: entries, Ground: o.ground(), Reason: o.reason}
	d.record, err = unnamed{valid{command}, append(people, everSaid(subject, entries)...)}.Decide(s.facts(rec))
	if err == nil {
		err = rec.Err()
	}
	return d, err
}

// everSaid are all names that were ever recorded for a young person, those that
// were corrected or taken back, too.
func everSaid(s care.Subject, entries []care.Entry) []care.Identity {
	list := []care.Identity{{Ref: s.Ref}}
	for _, e := range entries {
		body, err := care.Decode(e.Kind, e.Raw)
		if id, ok := body.(care.Identity); ok && err == nil && e.Act != care.Withdrawn {
			id.Ref = s.Ref
			list = append(list, id)
		}
	}
	return list
}

// sureToDispose has the reference typed once more.
func (a *app) sureToDispose(d *disposal, o disposeOptions) error {
	ref := d.subject.Ref
	if o.yes != "" || !a.canAsk() {
		if strings.EqualFold(o.yes, ref) {
			return nil
		}
		return usage(fmt.Sprintf("to erase the record of %s for good, say so: --yes %s", ref, ref), "nothing was erased: --yes has to repeat the reference")
	}
	a.sayLine(fmt.Sprintf("%s, %s, will be erased for good: it can't be undone, and ypa can't bring it back.", strings.TrimSpace(ref+" "+d.name), count(len(d.entries), "entry")))
	if !d.kept.Until.IsZero() {
		a.sayLine(fmt.Sprintf("It has to be kept until %s, %s.", d.kept.Until.Medium(), d.kept.Why))
	} else {
		a.sayLine("Until when it has to be kept can't be told: " + d.kept.Why + ".")
	}
	typed, err := a.ask("Type the reference to erase it")
	if err == nil && !strings.EqualFold(typed, ref) {
		err = usage("", "that is not %s: nothing was erased", ref)
	}
	return err
}

// beforeDispose is what is done before anything is erased: a copy is made, if it
// can be encrypted, and the copies of the register beside it are found, which go
// on holding what is erased. No plain copy is made here: it would hold what is
// to be gone.
func (a *app) beforeDispose(ctx context.Context) ([]string, error) {
	made, err := a.safeCopy(ctx, "dispose", false)
	if err != nil {
		return nil, err
	}
	uid, err := a.registerUID(ctx)
	if err != nil {
		return nil, err
	}
	folder, name := filepath.Split(a.set.Register)
	list, err := fs.Glob(os.DirFS(filepath.Clean(folder+".")), globbed(name)+".*")
	if err != nil {
		return nil, err
	}
	for i := range list {
		list[i] = filepath.Join(folder, list[i])
	}
	if made != "" {
		list = append(list, made)
	}
	for _, path := range a.plainCopies(uid) {
		if !slices.Contains(list, path) {
			list = append(list, path)
		}
	}
	return list, nil
}

// globbed is a file's name as a pattern that means it only.
func globbed(name string) string {
	return strings.NewReplacer(`\`, `\\`, "*", `\*`, "?", `\?`, "[", `\[`).Replace(name)
}

// dispose erases the record and says so in the log, in one transaction, and then
// writes the file anew without what was erased.
func (a *app) dispose(ctx context.Context, o disposeOptions, seen *disposal) (register.Change, error) {
	reg, err := a.openForWriting(ctx, "child dispose")
	if err != nil {
		return register.Change{}, err
	}
	defer reg.Close()
	change, err := reg.Update(ctx, func(tx *register.Tx) error {
		d, err := a.disposing(&tx.Reader, o, seen.subject.Ref)
		if err != nil {
			return err
		}
		if len(d.entries) != len(seen.entries) {
			return usage("look at what was recorded: ypa history "+seen.subject.Ref, "somebody recorded something about %s in between: nothing was erased", seen.subject.Ref)
		}
		if seen.mentions, err = mentions(&tx.Reader, d); err != nil {
			return err
		}
		if _, err := tx.Erase(d.subject.UID); err != nil {
			return err
		}
		_, err = tx.Append(d.record[0])
		return err
	})
	if err != nil {
		return change, err
	}
	if err := reg.Compact(ctx); err != nil {
		return change, &failure{
			code: exitOther, err: fmt.Errorf("the record is erased, but the file could not be written anew: %w", err),
			hint: "what was erased was overwritten in the file all the same; look with ypa verify",
		}
	}
	return change, nil
}

// sayDisposed says what was erased, and where it may still be.
func (a *app) sayDisposed(d *disposal, change register.Change, copies []string) error {
	if a.json() {
		return a.echoJSON(change, []outcome{{ref: theHome, entries: change.Entries}})
	}
	out := a.out()
	out.Linef("Erased %s: %s. Entry %d says so, without a name.", d.subject.Ref, count(len(d.entries), "entry"), change.Entries[0].Number)
	out.Linef("Signed %s.", change.Author)
	for _, c := range copies {
		out.Linef("Still in the copy %s: delete it when it is needed no longer.", c)
	}
	if len(d.mentions) > 0 {
		out.Linef("Entries about others that may still name them, and stay: %s.", strings.Join(d.mentions, ", "))
	}
	out.Linef("Backups and exports made before still hold it: delete those too.")
	return a.send(out)
}
