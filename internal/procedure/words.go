package procedure

import (
	"slices"
	"strings"
)

// word is a noun that documents name differently, with ypa's own for it. Where
// messages and papers need its plural, that has a key of its own.
type word struct{ key, own, plural, ownPlural string }

// words lists the nouns that a file may give its own word for. Messages and
// papers are written with these keys.
func words() []word {
	return []word{
		{"young_person", "young person", "young_people", "young people"},
		{key: "looked_after", own: "looked after"},
		{"review", "looked-after review", "reviews", "looked-after reviews"},
		{key: "care_plan", own: "care plan"},
		{"placing_authority", "placing authority", "placing_authorities", "placing authorities"},
		{"home", "home", "homes", "homes"},
		{"manager", "manager", "managers", "managers"},
		{key: "staff", own: "staff"},
		{"social_worker", "social worker", "social_workers", "social workers"},
		{"iro", "independent reviewing officer", "iros", "independent reviewing officers"},
		{key: "regulator", own: "regulator"},
		{key: "commissioner", own: "Children's Commissioner"},
		{"advocate", "advocate", "advocates", "advocates"},
		{"advocacy_service", "advocacy service", "advocacy_services", "advocacy services"},
		{"independent_visitor", "independent visitor", "independent_visitors", "independent visitors"},
		{key: "iv_service", own: "independent visitor service"},
		{"personal_adviser", "personal adviser", "personal_advisers", "personal advisers"},
	}
}

// WordKeys lists the keys that the words of a file may have, in order.
func WordKeys() []string {
	var keys []string
	for _, w := range words() {
		keys = append(keys, w.key)
		if w.plural != "" {
			keys = append(keys, w.plural)
		}
	}
	return keys
}

// wordIn is the noun that one document has for a key; empty if it has none. A
// document that gives only one of a thing is taken to form the plural as usual,
// which "child" doesn't: young_person and young_people are given together.
func wordIn(given map[string]string, key string) string {
	if given[key] != "" {
		return given[key]
	}
	for _, w := range words() {
		if w.plural == key && given[w.key] != "" {
			return plural(given[w.key])
		}
	}
	return ""
}

// plural forms the usual English plural: authorities, visitors, services.
func plural(one string) string {
	stem, ends := strings.CutSuffix(one, "y")
	if ends && stem != "" && !strings.ContainsAny(stem[len(stem)-1:], "aeiou") {
		return stem + "ies"
	}
	return one + "s"
}

// ownWord is ypa's own word for a key; empty for a key that isn't one.
func ownWord(key string) string {
	for _, w := range words() {
		switch key {
		case "":
			return ""
		case w.key:
			return w.own
		case w.plural:
			return w.ownPlural
		}
	}
	return ""
}

// InWords gives a function that puts a text into the words of the home's
// procedure: child for young person, Looked After Review for looked-after
// review. Capitals at the beginning of a sentence stay.
func (f *InForce) InWords() func(string) string { return inWords(f.Word) }

// InAuthorityWords is InWords for a letter to the placing authority: its own
// procedure's words go first.
func (f *InForce) InAuthorityWords() func(string) string { return inWords(f.AuthorityWord) }

func inWords(word func(string) string) func(string) string {
	type pair struct{ own, said string }
	var pairs []pair
	for _, key := range []string{"young_people", "young_person", "reviews", "review", "placing_authorities", "placing_authority"} {
		if own, said := ownWord(key), word(key); own != said {
			pairs = append(pairs, pair{own, said}, pair{upper(own), upper(said)})
		}
	}
	slices.SortFunc(pairs, func(a, b pair) int { return len(b.own) - len(a.own) })
	var list []string
	for _, p := range pairs {
		list = append(list, p.own, p.said)
	}
	return strings.NewReplacer(list...).Replace
}

// upper begins with a capital.
func upper(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
