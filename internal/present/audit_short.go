package present

import (
	"fmt"
	"strconv"

	"ypa/internal/care"

	"ypa/internal/audit"
)

// sum is one headline as the end of the page repeats it.
type sum struct {
	name, of, refs shown
	list           []string
}

// sums are the three headlines with what they are out of.
func (pg *page) sums() [3]sum {
	var list [3]sum
	for i, name := range headlines() {
		refs := pg.r.Summary.HeadlineFlagged[i]
		list[i] = sum{name: shown(name), list: refs, of: pg.show(pg.outOf(i))}
	}
	return list
}

// outOf says of how many young people a headline is flagged.
func (pg *page) outOf(column int) string {
	all := pg.r.Summary.AppliesTo[column]
	if all == 0 {
		return "applies to nobody"
	}
	return fmt.Sprintf("%d of %d %s", len(pg.r.Summary.HeadlineFlagged[column]), all, pg.trouble(column))
}

// trouble says in what way a headline is flagged: not on record, or overdue.
func (pg *page) trouble(column int) string {
	var missing, overdue bool
	for i := range pg.r.Lines {
		switch pg.r.Lines[i].Cells[column].State {
		case audit.Missing:
			missing = true
		case audit.Overdue:
			overdue = true
		default:
		}
	}
	switch {
	case missing && overdue:
		return "flagged"
	case overdue, !missing && column == 2:
		return "overdue"
	}
	return "not on record"
}

// inShort repeats the answer: a terminal shows the end of what was printed.
func (pg *page) inShort() {
	pg.heading("IN SHORT")
	switch {
	case len(pg.r.Lines) == 0: // no headline applies to anybody
	case pg.style.wide():
		pg.shortTable()
	default:
		pg.shortLines()
	}
	indent := shown("    ")
	if !pg.style.wide() {
		indent = "  "
	}
	pg.pieces(indent, indent, pg.closing(), " ")
	pg.next(indent)
}

// shortTable sets the headlines beside the totals.
func (pg *page) shortTable() {
	sums := pg.sums()
	_, ours, chased := tally(pg.r)
	counts := [3][2]int{{pg.r.Summary.Missing, ours}, {pg.r.Summary.Overdue, chased}, {pg.r.Summary.Met, count(pg.soon())}}
	words := [3][2]shown{{"Not on record", "Ours"}, {"Overdue", "Chase"}, {"Met", "Coming"}}
	of, first, second := 0, 0, 0
	for i := range sums {
		of = max(of, columns(sums[i].of))
		first = max(first, len(strconv.Itoa(counts[i][0])))
		second = max(second, len(strconv.Itoa(counts[i][1])))
	}
	fixed := 4 + 20 + 3 + of + 3 + 13 + 1 + max(first, 2) + 4 + 6 + 2 + second
	room := pg.style.page() - fixed
	width := 0
	for i := range sums {
		sums[i].refs = pg.fewRefs(sums[i].list, room-columnGap)
		width = max(width, columns(sums[i].refs))
	}
	width = min(max(width+columnGap, 16), max(room, 0))
	for i, s := range sums {
		pg.line("    " + left(s.name, 23) + left(s.of, of+3) + left(s.refs, width) +
			left(words[i][0], 14) + right(shown(strconv.Itoa(counts[i][0])), max(first, 2)) + "    " +
			left(words[i][1], 8) + right(shown(strconv.Itoa(counts[i][1])), second))
	}
}

// fewRefs lists references as far as there is room; the others are counted.
func (pg *page) fewRefs(refs []string, room int) shown {
	text := shown("")
	for i, ref := range refs {
		longer := pg.show(ref)
		if i > 0 {
			longer = text + " " + longer
		}
		others := shown("")
		if n := len(refs) - i - 1; n > 0 {
			others = pg.showf(" and %d more", n)
		}
		if columns(longer+others) > room && i > 0 && columns(text)+columns(pg.showf(" and %d more", len(refs)-i)) <= room {
			return text + pg.showf(" and %d more", len(refs)-i)
		}
		if columns(longer) > room {
			return ""
		}
		text = longer
	}
	return text
}

// shortLines is the same for narrow screens.
func (pg *page) shortLines() {
	sums := pg.sums()
	of := 0
	for _, s := range sums {
		of = max(of, columns(s.of))
	}
	for _, s := range sums {
		label := "  " + left(s.name, 23) + left(s.of, of+3)
		if room := pg.style.page() - columns(label); room >= 12 {
			pg.line(label + pg.fewRefs(s.list, room))
			continue
		}
		pg.block("  ", "    ", s.name+": "+s.of)
	}
	_, ours, chased := tally(pg.r)
	pg.pieces("  ", "  ", []shown{
		pg.showf("Jobs: ours %d, chase %d.", ours, chased), pg.showf("Coming %d.", count(pg.soon())),
		pg.showf("Can't tell %d.", pg.r.Summary.CannotTell), pg.showf("Explained %d.", pg.r.Summary.Waived),
	}, "  ")
}

// closing says what became of the findings, and what to copy into a file.
func (pg *page) closing() []shown {
	var parts []shown
	if n := pg.closed(); n > 0 {
		parts = append(parts, pg.showf("%s %s.", care.Counted(n, "finding makes", "findings make"), care.Counted(len(pg.r.Jobs), "job", "jobs")))
	}
	if pg.r.Checkpoint != "" {
		parts = append(parts, pg.showf("Checkpoint %s: copy it into the audit file.", pg.r.Checkpoint))
	}
	return parts
}

// closed is how many findings the jobs close.
func (pg *page) closed() int {
	n := 0
	for i := range pg.r.Jobs {
		n += len(pg.r.Jobs[i].Findings)
	}
	return n
}

// next says what to type next.
func (pg *page) next(indent shown) {
	var parts []shown
	for _, c := range pg.nextCommands() {
		parts = append(parts, pg.show(c))
	}
	if len(parts) == 0 {
		return
	}
	pg.pieces(indent+"Next:   ", indent+"        ", parts, "     ")
}

// nextCommands gives what was asked for, else what follows from the audit.
func (pg *page) nextCommands() []string {
	if len(pg.o.Next) > 0 {
		return pg.o.Next
	}
	var list []string
	if id := pg.firstChased(); id != "" && pg.o.Has.Chase {
		list = append(list, "ypa chase "+id)
	}
	if pg.o.Has.Due {
		list = append(list, "ypa due")
	}
	if pg.o.Has.Save {
		list = append(list, pg.signing())
	}
	if len(list) < 3 && len(pg.r.Jobs) > 0 && len(pg.r.Jobs[0].Refs) > 0 {
		lead, _ := pg.findings(&pg.r.Jobs[0])
		list = append(list, "ypa child show "+pg.r.Jobs[0].Refs[0], fmt.Sprintf("ypa explain %s %s", lead.Rule, pg.r.Jobs[0].Refs[0]))
	}
	return list[:min(len(list), 3)]
}

func (pg *page) firstChased() string {
	for i := range pg.r.Jobs {
		if b := pg.r.Jobs[i].Block; b.Kind == audit.Chase && b.Authority != "" {
			return b.Authority
		}
	}
	return ""
}
