package present

import (
	"fmt"
	"strings"

	"ypa/internal/audit"
)

// notices writes the few things that must be known before the table is read.
func (pg *page) notices() {
	for _, n := range pg.noticeList() {
		pg.Text(n)
	}
}

func (pg *page) noticeList() []string {
	var list []string
	if pg.r.Filtered {
		list = append(list, "Only what was asked for is shown and counted.")
	}
	list = append(list, pg.changedFiles()...)
	list = append(list, pg.unread()...)
	for _, l := range pg.r.Away {
		list = append(list, fmt.Sprintf("Missing from home since %s: %s. Jobs that need %s present are paused.", l.MissingOn.Near(pg.r.AsOf), l.Ref, l.Ref))
	}
	if known := pg.r.KnownTo; !known.IsZero() && known.Before(pg.r.AsOf.AddDays(60)) {
		list = append(list, fmt.Sprintf("Bank holidays are known up to %s only: working days counted beyond may be out.", known.Medium()))
	}
	return list
}

// changedFiles says which procedures and laws are not what they were in the
// audit that this one is compared with, and whether the program is.
func (pg *page) changedFiles() []string {
	var parts []string
	if ids := pg.r.ChangedFiles(); len(ids) > 0 {
		parts = append(parts, strings.Join(ids, ", "))
	}
	if pg.r.Since != nil && pg.r.Since.Body.Program != pg.r.Program && pg.r.Since.Body.Program != "" {
		parts = append(parts, fmt.Sprintf("the program (%s, then %s)", pg.r.Program, pg.r.Since.Body.Program))
	}
	if len(parts) == 0 {
		return nil
	}
	return []string{fmt.Sprintf("Not the same files as in the audit of %s: %s. What is new may come from that.", pg.r.Since.On.Near(pg.r.AsOf), strings.Join(parts, "; "))}
}

// unread says that no audit was read for too long, or not yet the last one.
func (pg *page) unread() []string {
	if pg.r.Filtered || pg.r.KnownAt != "" {
		return nil
	}
	since, n, late := audit.Unread(pg.r.Home, pg.r.AsOf)
	switch last := pg.r.LastSaved; {
	case late:
	case !pg.style.wide() && !pg.style.Accessible && last != nil && last.ReadOn.IsZero():
		return []string{capital(pg.lastSaved()) + ". To read and sign it: ypa audit --read"} // a wide page says so at its head
	default:
		return nil
	}
	return []string{fmt.Sprintf("No audit was read and signed for %s, since %s (%d days are a setting, not law): %s",
		days(n), since.Near(pg.r.AsOf), audit.ReadWithin, pg.signing())}
}

// signing is the command that signs an audit: the one saved last, where nobody
// has read it.
func (pg *page) signing() string {
	if last := pg.r.LastSaved; last != nil && last.ReadOn.IsZero() {
		return "ypa audit --read"
	}
	return "ypa audit --save"
}
