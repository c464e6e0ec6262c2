package audit_test

import (
	"regexp"
	"strings"

	"ypa/internal/audit"
)

// curesMore are the cures of the rules about the home, and of those about the
// IRO being asked.
func curesMore(f *audit.Finding) []string {
	switch f.Rule {
	case "private-space":
		return []string{"a place to meet in private confirmed"}
	case "iro-consulted-event", "iro-consulted-plan":
		return consultations(f.Fixes)
	case "review-outcome":
		return []string{"held; meeting review"}
	case "status-current":
		return []string{"legal status; status care-leaver"}
	case "procedure-current":
		return afterVerb(f.Fixes, "ypa procedures reviewed ", "procedure reviewed; procedure ")
	case "contact-checked":
		return wordsAfter(f.Fixes, "ypa contacts check ", "a number for young people checked; id ")
	case "visit-monthly":
		return []string{"@" + f.Due.String() + " visit to the home; by independent-person"}
	case "visit-report":
		return afterVerb(f.Fixes, "ypa reg44 report --on ", "report of a visit sent; visit ")
	case "visit-recommendation":
		return afterVerb(f.Fixes, "ypa reg44 done ", "recommendation carried out; number ")
	case "visit-responsible-individual":
		return []string{"visit to the home; by responsible-individual"}
	case "quality-report":
		return []string{"quality report"}
	}
	return nil
}

var consultFix = regexp.MustCompile(`^ypa iro consult RH-01 --about (\S+)(?: --for (\d+))? --on DATE$`)

// consultations reads the commands that ask the IRO.
func consultations(fixes []string) []string {
	var list []string
	for _, fix := range fixes {
		m := consultFix.FindStringSubmatch(fix)
		if m == nil {
			continue
		}
		fact := "IRO consulted; about " + m[1]
		if m[2] != "" {
			fact += "; entry " + m[2]
		}
		list = append(list, fact)
	}
	return list
}

// afterVerb makes a fact of each command: what follows the verb, up to the next flag.
func afterVerb(fixes []string, verb, fact string) []string {
	var list []string
	for _, fix := range fixes {
		rest, ok := strings.CutPrefix(fix, verb)
		what, _, _ := strings.Cut(rest, " --")
		if ok {
			list = append(list, fact+what)
		}
	}
	return list
}

// wordsAfter makes a fact of each word that follows a verb.
func wordsAfter(fixes []string, verb, fact string) []string {
	var list []string
	for _, fix := range fixes {
		for word := range strings.FieldsSeq(strings.TrimPrefix(fix, verb)) {
			list = append(list, fact+word)
		}
	}
	return list
}

// factOn puts what is done on record on the day it is done; one that begins with
// @ has a day of its own.
func factOn(fact, day string) string {
	if own, ok := strings.CutPrefix(fact, "@"); ok {
		return own
	}
	return day + " " + fact
}
