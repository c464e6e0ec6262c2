package care

import "strings"

// What the words of the vocabulary are in a sentence. A word without a phrase of
// its own is written as it is, with spaces for hyphens.

// Phrase is the status in words: "looked after".
func (s Status) Phrase() string {
	switch s {
	case ChildProtection:
		return "child protection plan"
	case InNeed:
		return "child in need"
	default:
		return plain(s)
	}
}

// Phrase is the topic in words, as it follows "told about".
func (t Topic) Phrase() string {
	switch t {
	case AboutIRO:
		return "the IRO"
	case AboutCommissioner:
		return "the Children's Commissioner"
	case AboutIV:
		return "independent visitors"
	case AboutRights:
		return "their rights"
	case AboutGuide:
		return "the guide to living in care"
	case AboutLetter:
		return "the advocacy service's letter"
	case AboutOtherServices:
		return "other advocacy services"
	case AboutActiveOffer:
		return "the active offer of an advocate"
	default:
		return plain(t)
	}
}

// Phrase is what happened, in words: "missing from home".
func (k EventKind) Phrase() string {
	switch k {
	case EventLookedAfter:
		return "became looked after"
	case EventOutOfArea:
		return "placement out of area"
	case EventSafeguarding:
		return "safeguarding concern"
	case EventMissing:
		return "missing from home"
	case EventAbsent:
		return "persistently absent"
	case EventComplaint:
		return "complaint by the young person"
	case EventParentComplaint:
		return "complaint by a parent"
	case EventCharged:
		return "charged with an offence"
	case EventExcluded:
		return "excluded from school"
	case EventHealth:
		return "health concern"
	case EventPlanConcern:
		return "concern about the care plan"
	case EventPlacementConcern:
		return "concern about the placement"
	case EventViewsDiffer:
		return "wishes that differ from the plan"
	case EventCafcass:
		return "matter for Cafcass"
	case EventOther:
		return "other significant change"
	default:
		return plain(k)
	}
}

// Phrase is the kind of independent person in words.
func (k AdvocateKind) Phrase() string {
	switch k {
	case KindService:
		return "advocacy service"
	case KindRightsOfficer:
		return "children's rights officer"
	case KindFamily:
		return "adult family member"
	case KindOrganisationVisitor:
		return "organisation's visitor"
	case KindOtherPerson:
		return "other independent person"
	default:
		return plain(k)
	}
}

// Phrase is the factor in words.
func (f Factor) Phrase() string {
	switch f {
	case "distance":
		return "far from home"
	case "communication":
		return "difficulty communicating"
	case "risk":
		return "risk from others"
	case "health-education":
		return "health or education"
	case "going-out":
		return "difficulty going out alone"
	case "individual-setting":
		return "placed alone"
	case "contact-infrequent":
		return "infrequent contact"
	case "no-parent-visit":
		return "no visit by a parent"
	case "little-contact":
		return "little contact with family"
	default:
		return plain(f)
	}
}

// Phrase is the answer to "did they agree?" in words.
func (c Consent) Phrase() string {
	switch c {
	case Agreed:
		return "they agreed"
	case Refused:
		return "they did not agree"
	case NotAsked:
		return "they were not asked"
	case CannotSay:
		return "they cannot say"
	default:
		return plain(c)
	}
}

// Phrase is the view on having an independent visitor in words.
func (v View) Phrase() string {
	switch v {
	case Agrees:
		return "wants one"
	case Unsure:
		return "not sure"
	default:
		return plain(v)
	}
}

// Phrase is the meeting in words.
func (m Meeting) Phrase() string {
	if m == Conference {
		return "child protection conference"
	}
	return "looked-after review"
}

// plain writes a word of the vocabulary with spaces.
func plain[T ~string](word T) string { return strings.ReplaceAll(string(word), "-", " ") }

// telling says how somebody was told.
func telling(how string) string {
	switch how {
	case "group":
		return "in a group"
	case "letter", "leaflet", "video":
		return "by " + how
	case "easy-read", "large-print":
		return "in " + plain(how)
	case "translated":
		return "in translation"
	case "bsl":
		return "in British Sign Language"
	default:
		return plain(how)
	}
}

// giver says who told them; without a word it was the home.
func giver(by string) string {
	switch by {
	case "":
		return "by the home"
	case "iro":
		return "by the IRO"
	case "other":
		return "by somebody else"
	default:
		return "by the " + plain(by)
	}
}

// purpose says what an advocate is for; without a word nothing.
func purpose(of string) string {
	switch of {
	case "review", "conference", "complaint":
		return "for a " + of
	case "matter":
		return "for a matter to raise"
	case "family-contact":
		return "about contact with family"
	case "social-worker":
		return "about the social worker"
	case "leaving-care":
		return "about leaving care"
	case "support":
		return "for support"
	case "views":
		return "to express views"
	case "other":
		return "for another reason"
	default:
		return plain(of)
	}
}

// andList joins words for a sentence: "a, b and c".
func andList(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " and " + words[last]
}
