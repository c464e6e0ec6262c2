package paper

import (
	"fmt"
	"slices"
	"strings"

	"ypa/internal/care"
)

// Kind is a paper: the word that the command line has for it.
type Kind string

// The papers.
const (
	Card             Kind = "card"
	Introduction     Kind = "introduction"
	IVReferral       Kind = "iv-referral"
	IRONotification  Kind = "iro-notification"
	IROChange        Kind = "iro-change"
	AdvocacyReferral Kind = "advocacy-referral"
)

// Page is the name of the template of how papers look in HTML.
const Page = "page"

// Kinds lists the papers, the card first.
func Kinds() []Kind {
	return append([]Kind{Card}, Letters()...)
}

// Letters lists the papers that are letters.
func Letters() []Kind {
	return []Kind{Introduction, IVReferral, IRONotification, IROChange, AdvocacyReferral}
}

// About says what a paper is, for help and for lists.
func (k Kind) About() string {
	switch k {
	case Card:
		return "a young person's own sheet: who their people are, and how to reach them"
	case Introduction:
		return "to a young person, or their carer: what an advocate does, and how to get one"
	case IVReferral:
		return "to the authority: a referral for an independent visitor"
	case IRONotification:
		return "to the IRO: something that happened"
	case IROChange:
		return "to a young person: who their IRO is now"
	case AdvocacyReferral:
		return "to the authority: a referral for an advocate"
	}
	return ""
}

// ToThem reports whether a paper is for the young person, or for their carer, and
// so goes by the name they use; letters to an authority go by initials.
func (k Kind) ToThem() bool { return k == Card || k == Introduction || k == IROChange }

// File is the name of its template.
func (k Kind) File() string {
	if k == Page {
		return "page.html"
	}
	return string(k) + ".txt"
}

// ParseLetter reads the name of a letter; an unknown one is an error that lists
// them and names the nearest.
func ParseLetter(text string) (Kind, error) { return parseKind(text, Letters(), "letter") }

// ParseTemplate reads the name of a template: a paper's, or "page".
func ParseTemplate(text string) (Kind, error) {
	return parseKind(strings.TrimSuffix(strings.TrimSuffix(text, ".txt"), ".html"), append(Kinds(), Page), "paper")
}

func parseKind(text string, kinds []Kind, noun string) (Kind, error) {
	k := Kind(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(text)), "_", "-"))
	if slices.Contains(kinds, k) {
		return k, nil
	}
	var names []string
	for _, one := range kinds {
		names = append(names, string(one))
	}
	hint := ""
	if near := care.Nearest(string(k), names); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return "", fmt.Errorf("unknown %s %q: %sthey are %s", noun, text, hint, strings.Join(names, ", "))
}
