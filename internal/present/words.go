package present

import (
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
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
	default:
		return strings.ReplaceAll(string(k), "-", " ")
	}
}

// topicWords is what a young person was told about, as people in a nation say
// it: England's Commissioner is reached through Help at Hand.
func topicWords(t care.Topic, nation string) string {
	switch t {
	case care.AboutIRO:
		return "IRO"
	case care.AboutIV:
		return "independent visitors"
	case care.AboutCommissioner:
		if nation == procedure.Wales {
			return "the Commissioner"
		}
		return "Help at Hand"
	case care.AboutGuide:
		return "the guide"
	case care.AboutLetter:
		return "the advocacy letter"
	default:
		return strings.ReplaceAll(string(t), "-", " ")
	}
}

func topicList(topics []care.Topic, nation string) string {
	var list []string
	for _, t := range topics {
		list = append(list, topicWords(t, nation))
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
		return "Other visitor"
	case care.KindMentor:
		return "Mentor"
	default:
		return "Independent person"
	}
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
