package cmd

import (
	"github.com/spf13/cobra"

	"ypa/internal/disk"
)

// allowNetworkFlag adds the flag of the commands that begin a register.
func (*app) allowNetworkFlag(c *cobra.Command, to *bool) {
	c.Flags().BoolVar(to, "allow-network", false, "keep the register on a network drive or in a synced folder all the same")
}

// place is what kind of place a folder is, as far as this machine can tell.
func (a *app) place(folder string) disk.Place {
	if a.Place == nil {
		return disk.Place{Unknown: true}
	}
	return a.Place(folder)
}

// checkPlace refuses a place that would sooner or later damage a register: a
// synced folder or a network drive, unless that was allowed. A drive that can be
// taken out is only warned of.
func (a *app) checkPlace(folder string, allowed bool) error {
	p := a.place(folder)
	switch text := badPlace(p); {
	case text == "":
	case allowed:
		a.tell("the register is kept " + text + ": have ypa doctor run often")
	default:
		return usage("name a place on this computer's own disk with --register FILE, and let backups go there (ypa backup --to); --allow-network keeps it there all the same",
			"a register is not kept %s", text)
	}
	if p.Removable {
		a.tell("the register is on a drive that can be taken out: encrypt the drive, and pull it out only when no ypa runs")
	}
	return nil
}

// badPlace says what speaks against keeping a register somewhere; empty:
// nothing.
func badPlace(p disk.Place) string {
	switch {
	case p.Synced != "":
		return "in a folder that " + p.Synced + " carries away: it copies the file in the middle of a change, and two computers overwrite each other"
	case p.Network != "":
		return "on a network drive (" + p.Network + "): locks are not sure there, and two who record at once can damage it"
	}
	return ""
}
