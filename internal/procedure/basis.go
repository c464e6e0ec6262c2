package procedure

// Basis says who asks a duty, or who gave a figure.
type Basis string

// The bases, strongest first.
const (
	BasisLaw      Basis = "law"      // an Act or regulations
	BasisGuidance Basis = "guidance" // statutory or other national guidance
	BasisLocal    Basis = "local"    // a home's or an authority's procedure
	BasisSetting  Basis = "setting"  // ypa's own default, because no source gives a figure; the basis of a duty only in ypa's own checks
)

// rank orders the bases; 0 is no basis at all.
func (b Basis) rank() int {
	switch b {
	case BasisLaw:
		return 4
	case BasisGuidance:
		return 3
	case BasisLocal:
		return 2
	case BasisSetting:
		return 1
	}
	return 0
}

// Stronger reports whether b outranks o: law before guidance before local
// before setting. Every basis outranks the empty one.
func (b Basis) Stronger(o Basis) bool { return b.rank() > o.rank() }

// Owner says whose duty it is: ours to fix or theirs to be chased for.
type Owner string

// The owners.
const (
	OwnerHome      Owner = "home"
	OwnerAuthority Owner = "authority"
)

// Kind says what sort of document a procedure is.
type Kind string

// The kinds, as the files write them.
const (
	KindHome      Kind = "home procedure"
	KindAuthority Kind = "authority procedure"
	KindLaw       Kind = "law"
	KindProgram   Kind = "ypa's own checks" // asked by no document: what ypa looks at beside them
)

// Sure says how well a provision of the law is known to ypa.
type Sure string

// The degrees of certainty.
const (
	SureRead      Sure = "A" // the clause itself was read
	SureSecondary Sure = "B" // a secondary source states it
	SureNotSeen   Sure = "C" // general knowledge; the text was not seen
)

// The kinds of home that a law or a procedure may be meant for.
const (
	ChildrensHome          = "childrens-home"
	SupportedAccommodation = "supported-accommodation"
)

// The nations whose law is held.
const (
	England = "england"
	Wales   = "wales"
)

// Who chooses whether a law applies: where the home is and what it is, or whose
// authority placed the young person.
const (
	ByHome      = "home"
	ByAuthority = "authority"
)

// The conditions that a clause of the law may carry.
const (
	// WhenHostIsNotPlacing: the home stands in the area of another authority
	// than the one that placed the young person.
	WhenHostIsNotPlacing = "host-is-not-placing"
	// WhenNothingElseAsks: no other source in force lists the rule.
	WhenNothingElseAsks = "nothing-else-asks"
)

// NotAsked is the value of not_looked_after for a clause that asks nothing for
// a young person who isn't looked after.
const NotAsked = "none"

// bases are what a duty of a document of this kind may rest on.
func (k Kind) bases() []string {
	if k == KindProgram {
		return []string{"setting"}
	}
	return []string{"law", "guidance", "local"}
}

func bases() []string  { return []string{"law", "guidance", "local", "setting"} }
func owners() []string { return []string{"home", "authority"} }
func kinds() []string {
	return []string{string(KindHome), string(KindAuthority), string(KindLaw), string(KindProgram)}
}
func sures() []string     { return []string{"A", "B", "C"} }
func homeKinds() []string { return []string{ChildrensHome, SupportedAccommodation} }
func nations() []string   { return []string{England, Wales} }
func selectors() []string { return []string{ByHome, ByAuthority} }
func conditions() []string {
	return []string{WhenHostIsNotPlacing, WhenNothingElseAsks}
}
