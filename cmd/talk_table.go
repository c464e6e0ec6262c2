package cmd

import "strings"

const (
	onlyArguments = "=" // a command that asks for its own flags itself
	pick          = "?" // first asks which of the flags are to be asked
)

// asked says which flags of a command are asked where a command line leaves
// something out, in what order, where that is not simply all in the order in
// which they are declared. A flag with ! has to be said; of those with ~ one has
// to be, and where one was typed the others are not asked.
func asked() map[string]string {
	return map[string]string{
		"child add":    "name! known-as born! status! since admitted authority authority-ref worker",
		"child set":    "? name~ known-as~ born~ authority~ authority-ref~ out-of-area~ at-a-distance~ secure~ short-breaks~ immigration-control~ communication-need~ disability~ views-hard-to-express~ parent-visit~ factor~ no-factor~",
		"child status": "status! since!",

		"worker set":  "name~ team~ phone~ email~",
		"adviser set": "kind! name~ phone~ email~ pathway-review~",
		"inform":      "about! how understood fits-need given-by",
		"event add":   "kind!",

		"advocate set":      "name~ organisation~ kind phone~ email~ chosen",
		"advocate refer":    "agreed! already-made reason for to made-by",
		"advocate consider": "decision! for",

		"iro set":     "name~ phone~ email~",
		"iro notify":  "event! how consulted notified",
		"iro consult": "about!",

		"iv consult":     "view! understanding",
		"iv consider":    "decision! factor view",
		"iv refer":       "agreed! already-made reason to known-person",
		"iv match":       "name! phone email",
		"iv appoint":     "name! phone email visit-every via-service confirmed independent",
		"iv set":         "? name~ phone~ email~ visit-every~ via-service~ confirmed~ independent~",
		"iv check":       "? dbs~ childrens-services~ nspcc~ probation~ qualified~ manager~ referees~ all~ confirmed-by",
		"iv review":      "decision! wishes",
		"iv end":         "reason! continues-informally",
		"iv information": "scope! with risk-shared",
		"iv after-care":  "decision! wishes expenses",
		"iv alternative": "note!",

		"review book": "on! kind iv-wanted",
		"review move": "on! kind",
		"review held": "on kind",

		"authority add": "name procedure advocacy-name advocacy-phone iv-name iv-phone",
		"authority set": "? name~ procedure~ nation~ advocacy-name~ advocacy-phone~ advocacy-email~ iv-name~ iv-phone~ iv-email~ checked~",
		"home set":      "? name~ kind~ nation~ procedure~ urn~ host-authority~ records-from~ private-space~",
		"contacts set":  "? name~ phone~ email~ url~ for~ printed~",

		"reg44 visit":     "who",
		"reg44 recommend": "due",
		"reg44 consent":   "given-by! answer",
		"reg44 code":      onlyArguments,
		"waive":           "reason! until!",
		"withdraw":        onlyArguments,
		"correct":         onlyArguments,
		"letter":          onlyArguments,
	}
}

// flagText is the question of a flag: its own words where the help of the flag
// would not do as a question.
func (t *talk) flagText(name, usage string) string {
	own := map[string]string{
		"child add name":          "Full name",
		"child add known-as":      "What do they like to be called",
		"child add born":          "Date of birth",
		"child add status":        "Legal status",
		"child add since":         "Since when (not: here since)",
		"child add admitted":      "Here since",
		"child add authority":     "Who placed them",
		"child add authority-ref": "Their number there",
		"child add worker":        "Social worker, name and phone",
		"child status status":     "The new legal status",
		"child status since":      "Since when",
		"event add kind":          "What happened",
		"event add on":            "When it happened or began",
		"event close on":          "When it ended",
		"inform about":            "What they were told about",
		"iv visit mode":           "A visit, or another contact",
		"review held on":          "The day it took place",
		"review held kind":        "What took place",
		"review book kind":        "What is to take place",
		"review move kind":        "What was moved",
		"review book on":          "The day it is to take place",
		"review move on":          "The new day",
		"waive reason":            "Why it is not done",
	}
	if text := own[t.path+" "+name]; text != "" {
		return text
	}
	usage, _, _ = strings.Cut(usage, " (`")
	usage, _, _ = strings.Cut(usage, ": ")
	usage, _, _ = strings.Cut(usage, "; ")
	usage, _, _ = strings.Cut(usage, ", or "+notKnown)
	usage, _, _ = strings.Cut(usage, ", none or "+notKnown)
	usage, _, _ = strings.Cut(usage, ", in quotes")
	usage, _, _ = strings.Cut(usage, ", a `TEXT`")
	if usage == dayDone {
		return "On which day"
	}
	usage, _, _ = strings.Cut(usage, ", as in ")
	return inPlainWords(usage)
}

// textOf is a question after the answers so far. Since when a legal status holds
// is asked in the words of the status: it is not the day on which somebody came.
func (t *talk) textOf(q *ask) string {
	if q.name != "since" || t.path != "child add" {
		return q.text
	}
	switch t.says("status") {
	case "looked-after":
		return "Looked after since (not: here since)"
	case "care-leaver":
		return "Care leaver since (not: here since)"
	}
	return q.text
}

// argumentText is the question of an argument.
func (t *talk) argumentText(word string) string {
	switch {
	case t.path == "child add":
		return "A reference for them"
	case t.path == "contacts set" || t.path == "contacts check":
		return "Which number (its id)"
	}
	texts := map[string]string{
		"REF": "Which young person", "REF...": "Which young people, or everyone", "ENTRY": "Which entry (its number)",
		"ID": "Which authority (its id)", "RULE": "Which rule", "TEXT": "What was recommended", "N": "Which recommendation (its number)",
		"KIND": "Which kind",
	}
	if text := texts[word]; text != "" {
		return text
	}
	return strings.ToUpper(word[:1]) + strings.ToLower(word[1:])
}
