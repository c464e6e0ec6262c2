package procedure

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// gone is a body that procedures still name, with what became of it. The name is
// looked for as it stands: "the Voice" is a charity's, "the voice" anybody's.
type gone struct{ name, now string }

// goneBodies lists bodies that have been abolished or renamed. Coram Voice was
// the Voice and, before, Voice for the Child in Care.
func goneBodies() []gone {
	return []gone{
		{"Children's Rights Director", "since 2014 the Children's Commissioner has its duties"},
		{"the Voice", "it is Coram Voice now"},
		{"Voice for the Child in Care", "it is Coram Voice now"},
		{"Criminal Records Bureau", "since 2012 the Disclosure and Barring Service makes its checks"},
		{"Independent Safeguarding Authority", "since 2012 the Disclosure and Barring Service has its duties"},
		{"Commission for Social Care Inspection", "since 2007 Ofsted inspects homes"},
		{"Department for Children, Schools and Families", "it is the Department for Education now"},
		{"Local Safeguarding Children Board", "since 2019 there are safeguarding partners instead"},
		{"Care and Social Services Inspectorate Wales", "it is Care Inspectorate Wales now"},
	}
}

// Lint looks for what can't be right in a home's or an authority's procedure: a
// heading or an owner that is another's or nobody's, a route for referrals that
// leads elsewhere or nowhere, bodies that no longer exist. The name is whose
// procedure it is taken for here, as on record; empty: that isn't known. What is
// wrong with a document that only a reader can see is in its Remarks.
func (p *Procedure) Lint(name string) []Remark {
	if p.Kind != KindHome && p.Kind != KindAuthority {
		return nil
	}
	found := p.lintOwner(name)
	if p.Kind == KindAuthority {
		found = append(found, p.lintRoute("an independent visitor", "iv", p.Route.IV)...)
		found = append(found, p.lintRoute("an advocate", "advocacy", p.Route.Advocacy)...)
	}
	for _, r := range []Referral{p.Route.IV, p.Route.Advocacy} {
		if r.Form != "" && r.Link == "" {
			found = append(found, Remark{r.Section, fmt.Sprintf("It asks for a form, %q, and gives no link to it.", r.Form)})
		}
	}
	return append(found, p.lintGone()...)
}

// lintOwner looks at whose the document says it is.
func (p *Procedure) lintOwner(name string) []Remark {
	var found []Remark
	add := func(section, format string, args ...any) {
		found = append(found, Remark{section, fmt.Sprintf(format, args...)})
	}
	names := p.Names
	if len(names) == 0 && name != "" { // a home's is its own
		names = []string{name}
	}
	if p.Kind == KindAuthority && p.Heading == "" && p.Issuer == "" {
		add("heading", "It names no authority as its own; it is taken for that of %s.", p.owner())
	}
	if p.Heading != "" && len(names) > 0 && !named(p.Heading, names) && !named(name, []string{p.Heading}) {
		add("heading", "It is headed %s, and is taken for that of %s%s.", p.Heading, names[0], p.speaksOf(names))
	}
	if p.Issuer != "" && len(names) > 0 && !named(p.Issuer, names) {
		add("text", "It calls itself that of %s, and is taken for that of %s.", p.Issuer, names[0])
	}
	if p.Kind == KindAuthority && name != "" && !named(name, p.Names) {
		add("title", "It is the procedure of %s, and is in use here for %s.", p.owner(), name)
	}
	return found
}

// speaksOf says why a document is somebody's whose heading it hasn't.
func (p *Procedure) speaksOf(names []string) string {
	if p.Issuer == "" || !named(p.Issuer, names) {
		return ""
	}
	return ", of whom its text speaks"
}

// owner is whose procedure it is taken for.
func (p *Procedure) owner() string {
	if len(p.Names) == 0 {
		return p.Title
	}
	return p.Names[0]
}

// lintRoute looks at where referrals go.
func (p *Procedure) lintRoute(who, use string, r Referral) []Remark {
	if r == (Referral{}) {
		return []Remark{{"route", fmt.Sprintf("It doesn't say how somebody is referred for %s.", who)}}
	}
	var found []Remark
	_, domain, _ := strings.Cut(r.Email, "@")
	if strings.HasSuffix(domain, ".gov.uk") && !named(strings.ReplaceAll(domain, ".", " "), p.Names) {
		found = append(found, Remark{r.Section, fmt.Sprintf("Referrals for %s go to %s, which is no address of %s.", who, r.Email, p.owner())})
	}
	reached := func(c Contact) bool { return c.For == use && (c.Phone != "" || c.Email != "") }
	if r.Email == "" && !slices.ContainsFunc(p.Contacts, reached) {
		found = append(found, Remark{r.Section, fmt.Sprintf("Referrals for %s go to %s, for whom it gives neither phone nor e-mail.", who, r.To)})
	}
	return found
}

// lintGone looks for bodies that no longer exist.
func (p *Procedure) lintGone() []Remark {
	var found []Remark
	for _, said := range p.said() {
		for _, g := range goneBodies() {
			if strings.Contains(said.Text, g.name) {
				found = append(found, Remark{said.Section, fmt.Sprintf("It names %q: %s.", g.name, g.now)})
			}
		}
	}
	return found
}

// said lists what the document says, where it may name bodies.
func (p *Procedure) said() []Remark {
	said := []Remark{{"title", p.Title}}
	for _, key := range WordKeys() {
		said = append(said, Remark{"words", p.Words[key]})
	}
	for _, key := range PointKeys() {
		said = append(said, Remark{p.Points[key].Section, p.Points[key].Text})
	}
	for _, r := range []Referral{p.Route.IV, p.Route.Advocacy} {
		said = append(said, Remark{r.Section, strings.Join([]string{r.To, r.By, r.KnownPerson, r.Note}, "\n")})
	}
	for _, c := range p.Contacts {
		said = append(said, Remark{"contacts", c.Name})
	}
	for i := range p.Duties {
		if c := &p.Duties[i]; c.Inherited == "" {
			said = append(said, Remark{c.section(), c.Asks})
		}
	}
	return said
}

// named reports whether one of the names stands in the text, as whole words:
// York in "City of York Council", and not in "North Yorkshire Council".
func named(text string, names []string) bool {
	in := " " + plainWords(text) + " "
	return slices.ContainsFunc(names, func(name string) bool {
		return strings.Contains(in, " "+plainWords(name)+" ")
	})
}

// plainWords is a text's words in lower case, with single spaces.
func plainWords(text string) string {
	text = strings.ReplaceAll(text, "&", " and ")
	return strings.ToLower(strings.Join(strings.FieldsFunc(text, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	}), " "))
}
