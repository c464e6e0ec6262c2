package cmd

import (
	"context"
	"fmt"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/present"
	"ypa/internal/register"
)

// attended reports whether somebody is there to read what is printed: an audit
// that ran on its own is signed as such, and is no oversight until it was read.
func (a *app) attended() bool {
	return a.Terminal && !a.set.NoInput && !strings.EqualFold(strings.TrimSpace(a.set.By), care.Scheduled)
}

// savable refuses to save what is not an audit of the whole home by what the
// register knows now.
func (o auditOptions) savable(refs []string) error {
	whole := "an audit is saved whole, so that the next one can be compared with it"
	switch {
	case !o.save:
		return nil
	case o.read:
		return usage("--save saves the audit of today, --read reads the one saved last", "--save and --read are two things")
	case len(refs) > 0 && !strings.EqualFold(refs[0], everyone), len(o.except) > 0, len(o.rules) > 0, o.owner != "":
		return usage("leave the references, --except, --rule and --owner out, or --save", "%s", whole)
	case o.knownAt != "":
		return usage("leave --known-at out, or --save", "an audit is saved by what the register knows now")
	}
	return nil
}

// saveAudit hands the page of an audit over and records the audit. Read or not,
// it is signed: by its author who sees it, else as scheduled.
func (a *app) saveAudit(ctx context.Context, p *page, report *audit.Report) error {
	read := a.attended()
	if !read {
		a.set.By = care.Scheduled
	}
	change, err := a.deliver(p, func() (register.Change, error) {
		return a.recordOwn(ctx, care.SaveAudit{On: report.AsOf, Body: report.Save(read)})
	})
	if err != nil || a.set.Quiet {
		return err
	}
	said := fmt.Sprintf("saved as entry %d: the audit of %s, %d flagged. ", change.First, report.AsOf.Medium(), report.Summary.Flagged)
	if read {
		a.tell(said + "Signed " + change.Author + ".")
		return nil
	}
	a.tell(said + "Signed scheduled, not read.")
	a.tell("somebody reads and signs it with: ypa audit --read")
	return nil
}

// recordOwn records what the program did itself.
func (a *app) recordOwn(ctx context.Context, command care.Command) (register.Change, error) {
	reg, err := a.openForWriting(ctx, "audit")
	if err != nil {
		return register.Change{}, err
	}
	defer reg.Close()
	return reg.Update(ctx, func(tx *register.Tx) error {
		tx.Again = true
		home, err := readHome(&tx.Reader, a.today())
		if err != nil {
			return err
		}
		entries, err := valid{command}.Decide(care.Facts{Home: home, Today: a.today()})
		if err != nil {
			return err
		}
		_, err = tx.Append(entries[0])
		return err
	})
}

// deliver hands a page over and records something of it in between: once a file
// is written and before it has its name. What can't be written is not recorded.
func (a *app) deliver(p *page, record func() (register.Change, error)) (register.Change, error) {
	if a.toScreen() {
		change, err := record()
		if err != nil {
			return change, err
		}
		return change, a.send(p)
	}
	file, err := outfile.Prepare(a.set.Output, p.Bytes(), a.set.Force)
	if err != nil {
		return register.Change{}, a.unwritten(a.set.Output, err)
	}
	defer file.Discard()
	change, err := record()
	if err != nil {
		return change, err
	}
	if err := file.Commit(); err != nil {
		return change, a.unwritten(a.set.Output, err)
	}
	return change, nil
}

// readable refuses what makes no sense beside --read.
func (a *app) readable(o auditOptions, refs []string) error {
	switch {
	case len(refs) > 0, len(o.except) > 0, len(o.rules) > 0, o.owner != "", o.asOf != "", o.knownAt != "", o.since != "":
		return usage("as in: ypa audit --read", "--read shows the audit that was saved last, as it was saved: it takes no references, --except, --rule, --owner, --as-of, --known-at or --since")
	case !a.attended():
		return usage("type ypa audit --read at a terminal, without --no-input and under your own name", "an audit is read by somebody, and nobody is seen to be there")
	}
	return nil
}

// readAudit shows the audit that was saved last and that nobody has read, as it
// was saved, and records that it was read.
func (a *app) readAudit(ctx context.Context, o auditOptions, refs []string) error {
	if err := a.readable(o, refs); err != nil {
		return err
	}
	format, err := a.formatOf(present.ViewAudit)
	if err != nil {
		return err
	}
	saved, err := a.unreadAudit(ctx)
	if saved == nil || err != nil {
		return err
	}
	q := request{asOf: saved.On, knownAt: fmt.Sprintf("#%d", saved.Body.Entries), cut: register.CutNumber(saved.Body.Entries)}
	report, _, _, err := a.assemble(ctx, q)
	if err != nil {
		return err
	}
	page, err := a.auditPage(report, o, format)
	if err != nil {
		return err
	}
	change, err := a.deliver(page, func() (register.Change, error) { return a.recordOwn(ctx, care.ReadAudit{Audit: saved.Entry}) })
	if err != nil {
		return err
	}
	a.sayRead(saved, report, change)
	return exitFor(report, o.failOn)
}

// unreadAudit is the audit that was saved last, nil where somebody has read it,
// which is said.
func (a *app) unreadAudit(ctx context.Context) (*audit.Saved, error) {
	var home care.Home
	err := a.view(ctx, register.Cut{}, func(r *register.Reader) (err error) {
		home, err = readHome(r, a.today())
		return err
	})
	if err != nil {
		return nil, err
	}
	last, any := home.LastAudit()
	switch {
	case !any:
		return nil, usage("how things stand: ypa audit; keep it with: ypa audit --save", "there is nothing to read: no audit was saved yet")
	case !last.ReadOn.IsZero():
		a.tell(fmt.Sprintf("there is nothing to read: the audit of %s was read on %s by %s", last.On.Medium(), last.ReadOn.Medium(), last.ReadBy))
		a.tell("how things stand now: ypa audit")
		return nil, home.Record.Err()
	}
	return audit.NewSaved(last), home.Record.Err()
}

// sayRead says that the audit was signed, and whether what was shown is what was
// saved.
func (a *app) sayRead(saved *audit.Saved, shown *audit.Report, change register.Change) {
	if a.set.Quiet {
		return
	}
	a.tell(fmt.Sprintf("recorded %d: the audit of %s, saved as entry %d, was read. Signed %s.", change.First, saved.On.Medium(), saved.Entry, change.Author))
	if c := audit.CompareSaved(saved.Body, shown); len(c.Opened)+len(c.Closed)+c.Erased > 0 {
		a.tell(fmt.Sprintf("this is not quite what was saved (%d flagged then): ypa, a procedure's file or the working days have changed since", saved.Body.Flagged()))
	}
	if len(shown.Learnt) > 0 || saved.On != a.today() {
		a.tell("how things stand now: ypa audit")
	}
}
