package present

import (
	"bytes"
	"fmt"
	"io"
)

// Answer is what a check found.
type Answer string

// The answers, as JSON has them.
const (
	CheckYes     Answer = "yes"
	CheckUnknown Answer = "unknown" // it can't be seen from here, or is for a person to judge
	CheckNo      Answer = "no"
)

// Check is one thing that was looked at. Text says what was found, Fix what to
// type (a line that begins with "ypa ") or to do; empty: nothing. Neither names
// a person.
type Check struct {
	ID     string
	Answer Answer
	Text   string
	Fix    string
}

// DoctorInfo is everything that was looked at. With Brief only what is not in
// order is written, and nothing where all is.
type DoctorInfo struct {
	Head   Head // no home: the register could not be read
	Checks []Check
	Brief  bool
}

type checkJSON struct {
	ID     string  `json:"id"`
	Answer Answer  `json:"answer"`
	Text   string  `json:"text"`
	Fix    *string `json:"fix"`
}

// Doctor writes what was looked at: table or json.
func Doctor(w io.Writer, out Output, info DoctorInfo) error {
	checks := info.Checks
	if info.Brief {
		checks = checksWith(checks, CheckNo)
	}
	switch out.Format {
	case Table, "":
		var b bytes.Buffer
		info.text(NewPrinter(&b, out.Style), checks)
		_, err := w.Write(b.Bytes())
		return err
	case JSON:
		return WriteJSON(w, info.json(checks))
	default:
		return &UnknownFormatError{View: ViewDoctor, Name: string(out.Format)}
	}
}

func (info DoctorInfo) json(checks []Check) any {
	j := struct {
		listHead
		InOrder bool        `json:"in_order"`
		Checks  []checkJSON `json:"checks"`
	}{info.Head.json(), len(checksWith(info.Checks, CheckNo)) == 0, []checkJSON{}}
	for _, c := range checks {
		j.Checks = append(j.Checks, checkJSON{c.ID, c.Answer, c.Text, textOrNull(c.Fix)})
	}
	return j
}

func checksWith(checks []Check, a Answer) []Check {
	var list []Check
	for _, c := range checks {
		if c.Answer == a {
			list = append(list, c)
		}
	}
	return list
}

// text writes the list for people, and what it comes to.
func (info DoctorInfo) text(p *Printer, checks []Check) {
	if !info.Brief {
		info.top(p)
	}
	for i, c := range checks {
		if i+1 < len(checks) && checks[i+1].ID == c.ID && checks[i+1].Fix == c.Fix {
			c.Fix = "" // it stands under the next
		}
		c.text(p)
	}
	if info.Brief {
		return
	}
	p.Blank()
	wrong, unknown := len(checksWith(checks, CheckNo)), len(checksWith(checks, CheckUnknown))
	switch {
	case wrong == 0 && unknown == 0:
		p.Text("All is in order.")
	case wrong == 0:
		p.Textf("Nothing is wrong; %d for somebody to look at (?).", unknown)
	case unknown == 0:
		p.Textf("%d to put right (NO).", wrong)
	default:
		p.Textf("%d to put right (NO), %d for somebody to look at (?).", wrong, unknown)
	}
}

func (info DoctorInfo) top(p *Printer) {
	if info.Head.MadeUp {
		p.heading(madeUp)
	}
	title := "The register and what it goes by"
	if info.Head.Home != "" {
		title = info.Head.Home + ": the register and what it goes by"
	}
	if p.style.Accessible {
		p.Text(stop(title))
	} else {
		p.pair(p.style.show(title), p.style.show("on "+info.Head.AsOf.Long()))
	}
	p.Blank()
}

// text writes one line, and under it what to do.
func (c Check) text(p *Printer) {
	label := map[Answer]string{CheckYes: "yes", CheckUnknown: "?", CheckNo: "NO"}[c.Answer]
	if p.style.Accessible {
		spoken := map[Answer]string{CheckYes: "Yes", CheckUnknown: "Not known", CheckNo: "NO"}[c.Answer]
		p.Text(fmt.Sprintf("%s: %s", spoken, stop(c.Text)))
		if c.Fix != "" {
			p.Text("To do: " + c.Fix)
		}
		return
	}
	start := left(p.style.show(" "+label), len(" yes  "))
	p.labelled(start, p.style.show(c.Text), "", c.Answer == CheckNo)
	if c.Fix != "" {
		p.block("        ", "        ", p.style.show(c.Fix))
	}
}
