package cmd

import (
	"context"
	"slices"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/present"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

func newDoctor(a *app) *cobra.Command {
	return &cobra.Command{
		Use:   "doctor",
		Short: "look whether the register, this computer and the procedures are in order",
		Long: `Looks where the register's file lies and who may read it, at its seals, at this
computer's clock, at its backups, at when an audit was last read, at the procedures
that are gone by, at the files that the settings name and at who signs. Each line begins with yes, ? (it can't be seen from here, or is for
somebody to judge) or NO, and what is to be done stands under it. With --quiet there
is nothing but the lines with NO. It changes nothing.

Exit codes: 0 no line says NO; 1 some line does; 2 wrong command line; 4 the
register is missing, locked or can't be read; 5 it is damaged or altered, no ypa
register, or newer than this program; 6 anything else; 130 cancelled.`,
		Example: "  ypa doctor\n  ypa doctor --quiet\n  ypa doctor --format json",
		Args:    noArgs, ValidArgsFunction: cobra.NoFileCompletions,
		RunE: func(c *cobra.Command, _ []string) error { return a.runDoctor(c.Context()) },
	}
}

func (a *app) runDoctor(ctx context.Context) error {
	format, err := a.formatOf(present.ViewDoctor)
	if err != nil {
		return err
	}
	d := &doctor{app: a, head: present.Head{AsOf: a.today()}}
	if err := d.look(ctx); err != nil {
		return err
	}
	info := present.DoctorInfo{Head: d.head, Checks: d.checks, Brief: a.set.Quiet}
	if err := a.show(format, func(out *page, o present.Output) error { return present.Doctor(out, o, info) }); err != nil {
		return err
	}
	return d.verdict()
}

// doctor gathers what is looked at. It goes on after a fault, so that one look
// shows all.
type doctor struct {
	*app
	head   present.Head
	checks []present.Check
	code   int // what is wrong with the register's file, as an exit code; 0: nothing

	procedures    *procedure.Library
	proceduresErr error // the own file's; procedures are then those that ship
	work          *calendar.Holidays
	workErr       error // the extra days'; work is then without them
}

func (d *doctor) yes(id, text string)          { d.add(id, present.CheckYes, text, "") }
func (d *doctor) unknown(id, text, fix string) { d.add(id, present.CheckUnknown, text, fix) }
func (d *doctor) no(id, text, fix string)      { d.add(id, present.CheckNo, text, fix) }

func (d *doctor) add(id string, answer present.Answer, text, fix string) {
	d.checks = append(d.checks, present.Check{ID: id, Answer: answer, Text: text, Fix: fix})
}

// failed is a line with NO that says what an error says.
func (d *doctor) failed(id string, err error) {
	_, text, hint := explain(err)
	d.no(id, text, hint)
}

// verdict is the exit code that the lines come to.
func (d *doctor) verdict() error {
	switch {
	case d.code != exitDone:
		return codeOnly(d.code)
	case slices.ContainsFunc(d.checks, func(c present.Check) bool { return c.Answer == present.CheckNo }):
		return codeOnly(exitFlagged)
	}
	return nil
}

// look looks at everything. The error is what kept it from looking at all.
func (d *doctor) look(ctx context.Context) error {
	if err := d.load(); err != nil {
		return err
	}
	if err := d.lookAtRegister(ctx); err != nil {
		return err
	}
	d.lookAtOwnProcedure()
	d.lookAtPapers()
	d.lookAtExtraDays()
	d.lookAtHolidays()
	d.lookAtSigner()
	return nil
}

// load reads the procedures and the working days. Where a file of the home's
// own can't be read, the rest is looked at without it.
func (d *doctor) load() error {
	var err error
	if d.procedures, d.proceduresErr = d.library(); d.proceduresErr != nil {
		if d.procedures, err = procedure.Load(); err != nil {
			return err
		}
	}
	if d.work, d.workErr = d.workingDays(); d.workErr != nil {
		d.work, err = calendar.EnglandAndWales()
	}
	return err
}

// lookAtRegister looks at the file, and at what it holds where it opens.
func (d *doctor) lookAtRegister(ctx context.Context) error {
	reg, err := register.OpenReader(ctx, d.set.Register, d.options("", ""))
	if err != nil {
		return d.fault(ctx, "register", err)
	}
	defer reg.Close()
	d.yes("register", "the register is there and opens: "+d.set.Register)
	d.lookAtPlace()
	d.lookAtRights()
	if err := d.lookAtSeals(ctx, reg); err != nil {
		return d.fault(ctx, "seals", err)
	}
	if err := reg.View(ctx, register.Cut{}, func(r *register.Reader) error { return d.lookInside(r, reg.UID()) }); err != nil {
		return d.fault(ctx, "contents", err)
	}
	return nil
}

// fault makes a line of an error about the register's file or what is in it.
// Every other error ends the command.
func (d *doctor) fault(ctx context.Context, id string, err error) error {
	code, _, _ := explain(err)
	if ctx.Err() != nil || code != exitNoFile && code != exitDamaged {
		return err
	}
	if d.code != exitDamaged {
		d.code = code
	}
	d.failed(id, err)
	return nil
}
