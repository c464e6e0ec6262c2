package intake

import (
	"slices"
	"strings"
	"unicode/utf8"

	"ypa/internal/care"
)

// short makes what people write in a cell instead of an answer comparable.
func short(text string) string {
	return strings.TrimRight(strings.ToLower(strings.Join(strings.Fields(text), " ")), ".")
}

// saysUnknown finds what says that nothing is known.
func saysUnknown(text string) bool {
	switch short(text) {
	case "", "tbc", "tba", "to be confirmed", "to be advised", "n/a", "na", "n.a", "not applicable",
		"?", "??", "???", "-", "--", "---", "–", "—", "not known", "not yet known", "unknown", "n/k", "nk":
		return true
	}
	return false
}

// saysNobody finds what says that nobody is there.
func saysNobody(text string) bool {
	switch short(text) {
	case "none", "no one", "no-one", "noone", "nobody", "no", "n", "nil", "vacant", "not appointed", "not allocated", "unallocated", "none appointed", "none allocated":
		return true
	}
	return false
}

// saysNever finds what says, in the column of a day, that it hasn't come.
func saysNever(text string) bool {
	switch short(text) {
	case "none", "no", "n", "nil", "never", "not yet", "not held", "not booked", "none booked", "no date":
		return true
	}
	return false
}

// answer reads a yes or a no.
func answer(text string) (care.Answer, bool) {
	switch short(text) {
	case "y", "yes", "true":
		return care.Yes, true
	case "n", "no", "false":
		return care.No, true
	}
	return "", false
}

// isNoName finds what stands in the column of a person and names nobody.
func isNoName(text string) bool {
	switch short(text) {
	case "y", "yes", "declined", "refused", "offered", "requested", "referred", "referral made", "waiting", "waiting list", "pending", "in progress",
		"not required", "not needed", "not wanted", "not eligible", "allocated", "appointed", "as above", "same", "same as above", "ditto", "see notes", "see below", "true", "false":
		return true
	}
	return false
}

// statusOf reads a legal status as homes write it: one of ypa's own words, or
// the usual short forms and orders (Children Act 1989 sections 17, 20, 31 and
// 38), alone or together, as in "LAC (S20)".
func statusOf(text string) (care.Status, bool) {
	if s, ok := oneStatus(text); ok {
		return s, true
	}
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("/,;()+&", r) })
	if len(parts) == 1 {
		parts = strings.Split(text, " - ")
	}
	found := care.Status("")
	for _, part := range parts {
		s, ok := oneStatus(part)
		switch {
		case strings.TrimSpace(part) == "":
		case !ok || found != "" && s != found:
			return "", false
		default:
			found = s
		}
	}
	return found, found != ""
}

func oneStatus(text string) (care.Status, bool) {
	switch plain(text) {
	case "looked after", "looked after child", "child looked after", "lac", "cla", "cic", "child in care", "in care", "accommodated",
		"s20", "s 20", "section 20", "s31", "s 31", "section 31", "s38", "s 38", "section 38",
		"ico", "interim care order", "fco", "full care order", "care order", "placement order":
		return care.LookedAfter, true
	case "child protection", "child protection plan", "on a child protection plan", "cp", "cp plan", "cpp":
		return care.ChildProtection, true
	case "in need", "child in need", "child in need plan", "cin", "cin plan", "s17", "s 17", "section 17":
		return care.InNeed, true
	case "care leaver", "leaving care", "former relevant", "former relevant child", "relevant child":
		return care.CareLeaver, true
	case "not looked after", "not lac", "no longer looked after", "not in care":
		return care.NotLookedAfter, true
	}
	return "", false
}

// statusWords are the words that an unknown status is told of.
const statusWords = "write looked after (LAC, S20, ICO, FCO), child protection, child in need, care leaver or not looked after"

// isService tells an advocacy service from a person: by a word for a body at
// the start or the end, or the name of one of the known ones at the start.
func isService(name string) bool {
	words := strings.Fields(plain(name))
	if len(words) == 0 {
		return false
	}
	first, last := words[0], words[len(words)-1]
	if slices.Contains(bodyWords(), first) || slices.Contains(bodyWords(), last) {
		return true
	}
	start := strings.Join(words, " ") + " "
	return slices.ContainsFunc(knownServices(), func(s string) bool { return strings.HasPrefix(start, s+" ") })
}

func bodyWords() []string {
	return []string{
		"desk", "service", "services", "team", "project", "advocacy", "advocates", "helpline", "centre", "hub", "office", "agency", "trust", "charity",
		"society", "foundation", "network", "council", "department", "ltd", "limited",
	}
}

func knownServices() []string {
	return []string{
		"nyas", "national youth advocacy", "coram", "voiceability", "voice ability", "pohwer", "barnardos", "barnardo s", "speak up",
		"action for children", "childrens society", "the childrens society", "tros gynnal", "become", "mind",
	}
}

// digitsIn counts the figures of a text.
func digitsIn(text string) int {
	n := 0
	for _, r := range text {
		if '0' <= r && r <= '9' {
			n++
		}
	}
	return n
}

// sameWords compares names as people do: case and spaces don't count.
func sameWords(a, b string) bool {
	return strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// sameNumber compares telephone numbers by what one would dial in Britain.
func sameNumber(a, b string) bool { return dialled(a) == dialled(b) }

func dialled(phone string) string {
	main, ext, _ := strings.Cut(strings.ToLower(phone), "ext")
	main = strings.ReplaceAll(main, "(0)", "")
	digits := onlyDigits(main)
	switch {
	case strings.HasPrefix(strings.TrimSpace(main), "+44"):
		digits = "0" + digits[2:]
	case strings.HasPrefix(digits, "0044"):
		digits = "0" + digits[4:]
	}
	return digits + "x" + onlyDigits(ext)
}

func onlyDigits(text string) string {
	return strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, text)
}

// tooLong reports whether a text has more characters than are kept.
func tooLong(text string, most int) bool { return utf8.RuneCountInString(text) > most }
