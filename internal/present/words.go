package present

import (
	"strings"

	"ypa/internal/care"
)

// statusWords is a legal status as people say it.
func statusWords(s care.Status) string {
	switch s {
	case care.LookedAfter:
		return "looked after"
	case care.ChildProtection:
		return "on a child protection plan"
	case care.InNeed:
		return "in need"
	case care.CareLeaver:
		return "care leaver"
	case care.NotLookedAfter:
		return "not looked after"
	}
	return "not known"
}

// eventWords is something that happened, as people say it. "missing" always
// says from where.
func eventWords(k care.EventKind) string {
	switch k {
	case care.EventMissing:
		return "missing from home"
	case care.EventAbsent:
		return "absent"
	case care.EventSafeguarding:
		return "safeguarding concern"
	case care.EventParentComplaint:
		return "complaint by a parent"
	case care.EventCharged:
		return "charged"
	case care.EventHealth:
		return "health concern"
	case care.EventOther:
		return "other significant change"
	}
	return strings.ReplaceAll(string(k), "-", " ")
}

// topicWords is what a young person was told about.
func topicWords(t care.Topic) string {
	switch t {
	case care.AboutIRO:
		return "IRO"
	case care.AboutIV:
		return "independent visitors"
	case care.AboutCommissioner:
		return "Help at Hand"
	case care.AboutGuide:
		return "the guide"
	case care.AboutLetter:
		return "the advocacy letter"
	}
	return strings.ReplaceAll(string(t), "-", " ")
}

func topicList(topics []care.Topic) string {
	var list []string
	for _, t := range topics {
		list = append(list, topicWords(t))
	}
	return strings.Join(list, ", ")
}

// independent is what an independent person is called who is no advocate.
func independent(k care.AdvocateKind) string {
	switch k {
	case care.KindRightsOfficer:
		return "Rights officer"
	case care.KindFamily:
		return "Adult relative"
	case care.KindPersonalAdviser:
		return "Personal adviser"
	case care.KindBefriender:
		return "Befriender"
	case care.KindOrganisationVisitor:
		return "Visitor"
	case care.KindMentor:
		return "Mentor"
	}
	return "Independent person"
}

// decisionWords is what was decided about an advocate or a visitor.
func decisionWords(d string) string {
	if d == "refer" {
		return "to be referred"
	}
	return strings.ReplaceAll(d, "-", " ")
}

// homeKindWords is a kind of home as people say it.
func homeKindWords(k string) string {
	if k == "childrens-home" {
		return "children's home"
	}
	return strings.ReplaceAll(k, "-", " ")
}
