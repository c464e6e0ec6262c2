package present

import (
	"maps"
	"slices"
	"strings"

	"ypa/internal/calendar"
	"ypa/internal/procedure"
)

// sortedKeys gives the keys of a map in order.
func sortedKeys[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// referral is a route in lines; none where the document says nothing.
func referral(label string, r procedure.Referral) []formLine {
	if r == (procedure.Referral{}) {
		return nil
	}
	var lines []formLine
	add := func(sub, text string) {
		if text == "" {
			return
		}
		if len(lines) > 0 {
			label = ""
		}
		lines = append(lines, formLine{label: label, sub: sub, text: text})
	}
	add("to", r.To)
	add("by", r.By)
	add("form", r.Form)
	add("e-mail", r.Email)
	if r.NeedsAgreement {
		add("needs", "the young person's agreement")
	}
	add("known person", r.KnownPerson)
	add("note", r.Note)
	add("section", r.Section)
	return lines
}

// contactLines lists the contacts with the day on which each was checked.
func contactLines(p *procedure.Procedure, today calendar.Date) []formLine {
	var lines []formLine
	for _, c := range p.Contacts {
		parts := slices.DeleteFunc([]string{c.Name, c.Phone, c.Email, c.URL}, func(s string) bool { return s == "" })
		checked := "not checked"
		if !c.CheckedOn.IsZero() {
			checked = "checked " + c.CheckedOn.Near(today)
		}
		lines = append(lines, formLine{label: c.ID, text: strings.Join(append(parts, checked), ", ")})
		if c.Note != "" {
			lines = append(lines, formLine{text: c.Note})
		}
	}
	return lines
}

func wordLines(p *procedure.Procedure) []formLine {
	var lines []formLine
	for _, key := range procedure.WordKeys() {
		if own := p.Words[key]; own != "" {
			lines = append(lines, formLine{label: strings.ReplaceAll(key, "_", " "), text: own})
		}
	}
	return lines
}

func remarkLines(p *procedure.Procedure) []formLine {
	var lines []formLine
	for _, r := range p.Remarks {
		lines = append(lines, formLine{label: r.Section, text: sentence(r.Text)})
	}
	return lines
}

func provisionLines(p *procedure.Procedure) []formLine {
	var lines []formLine
	for _, v := range p.Provisions {
		lines = append(lines, formLine{label: v.Section, text: sentence(v.About)})
	}
	return lines
}
