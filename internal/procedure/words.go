package procedure

// word is a noun that documents name differently, with ypa's own for it.
type word struct{ key, own string }

// words lists the nouns that a file may give its own word for. Messages and
// papers are written with these keys.
func words() []word {
	return []word{
		{"young_person", "young person"},
		{"young_people", "young people"},
		{"looked_after", "looked after"},
		{"review", "looked-after review"},
		{"placing_authority", "placing authority"},
		{"home", "home"},
		{"manager", "manager"},
		{"staff", "staff"},
		{"social_worker", "social worker"},
		{"regulator", "regulator"},
		{"advocate", "advocate"},
		{"advocacy_service", "advocacy service"},
		{"independent_visitor", "independent visitor"},
		{"iv_service", "independent visitor service"},
	}
}

// WordKeys lists the keys that the words of a file may have, in order.
func WordKeys() []string {
	var keys []string
	for _, w := range words() {
		keys = append(keys, w.key)
	}
	return keys
}

// ownWord is ypa's own word for a key; empty for a key that isn't one.
func ownWord(key string) string {
	for _, w := range words() {
		if w.key == key {
			return w.own
		}
	}
	return ""
}
