package audit

import (
	"slices"
	"sync"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// Rule is one duty that the audit looks at. Its id is the JSON field, the CSV
// value, the page under docs/rules and the case file; it is never reused.
type Rule struct {
	ID       string
	Headline int                // 1 to 3: the column of the first table; 0: none
	Next     string             // what happens on its day, in a word or two
	Action   string             // what closes it; findings of one person with the same action are one job
	Together bool               // one command closes it for several young people at once
	Once     bool               // a duty that happens once: what fell due before our records, and is not on them, cannot be told
	Present  bool               // needs the young person to be there: paused while they are missing from home
	Home     bool               // about the home, not about a young person
	Across   bool               // decided with the records of all young people: see [Assemble]
	Behind   []string           // the rules that stand before it: while one of them is flagged, this one does not apply
	Asks     string             // what has to be so, for explain and the page
	Flags    string             // when it is flagged
	Reads    []care.Kind        // the kinds of entry that decide it, beside those that say who lives here (see [ReadAlways])
	Fixes    []string           // the commands that close it, with what is to be filled in in capitals
	Who      func(*Case) string // empty: it applies; else why it does not
	Check    func(*Case) Verdict
}

// ReadAlways are the kinds of entry that may decide every rule about a young
// person: who lives here, in which legal position and placed by whom.
func ReadAlways() []care.Kind {
	return []care.Kind{"identity", "status", "placing-authority", "admission", "leaving"}
}

// Catalogue lists every rule in the order of the chapters, as the procedures do. It is a fresh slice
// each time.
func Catalogue() []Rule { return slices.Clone(catalogue()) }

//nolint:gochecknoglobals // the one table of rules, made at its first use, never changed, never handed out
var catalogue = sync.OnceValue(func() []Rule {
	chapters := [][]Rule{
		headlineRules(), advocacyRules(), advocacyMoreRules(), iroRules(), iroMoreRules(), reviewRules(), reviewMoreRules(), visitorRules(), visitorMoreRules(), homeRules(), homeMoreRules(),
	}
	byID := map[string]*Rule{}
	for _, chapter := range chapters {
		for i := range chapter {
			byID[chapter[i].ID] = &chapter[i]
		}
	}
	all := make([]Rule, 0, len(byID))
	for _, spec := range procedure.Specs() {
		if rule := byID[spec.Rule]; rule != nil {
			all = append(all, *rule)
		}
	}
	return all
})

// ByID gives the rules of the catalogue by their ids, to read. It makes the map anew: call
// it once where many are looked up.
func ByID() map[string]*Rule {
	all := catalogue()
	rules := make(map[string]*Rule, len(all))
	for i := range all {
		rules[all[i].ID] = &all[i]
	}
	return rules
}

// Find looks up one rule by its id; see [ByID] for many.
func Find(id string) (Rule, bool) {
	for _, r := range catalogue() {
		if r.ID == id {
			return r, true
		}
	}
	return Rule{}, false
}

// strength orders the bases: law before guidance before local.
func strength(b procedure.Basis) int {
	switch b {
	case procedure.BasisLaw:
		return 0
	case procedure.BasisGuidance:
		return 1
	case procedure.BasisLocal:
		return 2
	default:
		return 3
	}
}
