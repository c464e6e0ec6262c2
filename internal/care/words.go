package care

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"
)

// Answer is a three-valued yes or no; the empty string means that nobody asked.
type Answer string

// The answers.
const (
	Yes      Answer = "yes"
	No       Answer = "no"
	NotKnown Answer = "not-known"
)

// Asked reports whether a yes or a no was given.
func (a Answer) Asked() bool { return a == Yes || a == No }

// Status is a legal status.
type Status string

// The legal statuses.
const (
	LookedAfter     Status = "looked-after"
	ChildProtection Status = "child-protection"
	InNeed          Status = "in-need"
	CareLeaver      Status = "care-leaver"
	NotLookedAfter  Status = "not-looked-after"
)

// Factor is a reason to consider an independent visitor (S0, S2 2.1, S3 2.1).
type Factor string

// EventKind is something that happened to a young person, or that an
// independent reviewing officer is told of or consulted about.
type EventKind string

// The kinds of event.
const (
	EventLookedAfter      EventKind = "looked-after"
	EventOutOfArea        EventKind = "out-of-area-placement"
	EventSafeguarding     EventKind = "safeguarding"
	EventMissing          EventKind = "missing"
	EventAbsent           EventKind = "absent"
	EventComplaint        EventKind = "complaint"
	EventParentComplaint  EventKind = "parent-complaint"
	EventCharged          EventKind = "charged"
	EventExcluded         EventKind = "excluded"
	EventHealth           EventKind = "health"
	EventAccident         EventKind = "accident"
	EventRestraint        EventKind = "restraint"
	EventPlanConcern      EventKind = "plan-concern"
	EventPlacementConcern EventKind = "placement-concern"
	EventViewsDiffer      EventKind = "views-differ"
	EventCafcass          EventKind = "cafcass"
	EventOther            EventKind = "other"
)

// Topic is something that a young person is told about.
type Topic string

// The topics.
const (
	AboutAdvocacy      Topic = "advocacy"
	AboutIRO           Topic = "iro"
	AboutCommissioner  Topic = "commissioner"
	AboutIV            Topic = "iv"
	AboutComplaints    Topic = "complaints"
	AboutRights        Topic = "rights"
	AboutGuide         Topic = "guide"
	AboutLetter        Topic = "letter"
	AboutOtherServices Topic = "other-services"
	AboutActiveOffer   Topic = "active-offer"
)

// AdvocateKind is who stands by a young person.
type AdvocateKind string

// The kinds of independent person (S1 §1 lists them).
const (
	KindAdvocate            AdvocateKind = "advocate"
	KindService             AdvocateKind = "service"
	KindRightsOfficer       AdvocateKind = "rights-officer"
	KindFamily              AdvocateKind = "family"
	KindPersonalAdviser     AdvocateKind = "personal-adviser"
	KindBefriender          AdvocateKind = "befriender"
	KindOrganisationVisitor AdvocateKind = "organisation-visitor"
	KindMentor              AdvocateKind = "mentor"
	KindOtherPerson         AdvocateKind = "other"
)

// View is what a young person thinks of having an independent visitor.
type View string

// The views.
const (
	Agrees       View = "agrees"
	Objects      View = "objects"
	Unsure       View = "unsure"
	ViewNotAsked View = "not-asked"
)

// Consent is whether a young person agreed to a referral made for them.
type Consent string

// The answers to "did they agree?".
const (
	Agreed    Consent = "yes"
	Refused   Consent = "no"
	NotAsked  Consent = "not-asked"
	CannotSay Consent = "cannot-say" // a non-instructed referral, with a reason
)

// Meeting is what a booking or a record of a meeting is about.
type Meeting string

// The meetings.
const (
	Review     Meeting = "review"
	Conference Meeting = "conference"
)

// Set is a fixed list of words that a flag, a column or a body may hold.
type Set struct {
	Name  string // what the words are, for messages: "legal status"
	Words []string
	Alias map[string]string // other spellings that mean one of Words
}

// WordsOf is one set of words, by the name that flags use.
func WordsOf(set string) Set { return vocabulary()[set] }

// Vocabulary lists every set of words, by the name that flags use.
func Vocabulary() map[string]Set { return maps.Clone(vocabulary()) }

//nolint:gochecknoglobals // made when first a body is checked, never changed, never handed out
var vocabulary = sync.OnceValue(func() map[string]Set {
	return map[string]Set{
		"status":               {Name: "legal status", Words: []string{"looked-after", "child-protection", "in-need", "care-leaver", "not-looked-after"}},
		"factor":               {Name: "factor", Words: []string{"distance", "communication", "risk", "health-education", "going-out", "individual-setting", "contact-infrequent", "no-parent-visit", "little-contact"}},
		"event":                {Name: "event", Words: []string{"looked-after", "out-of-area-placement", "safeguarding", "missing", "absent", "complaint", "parent-complaint", "charged", "excluded", "health", "accident", "restraint", "plan-concern", "placement-concern", "views-differ", "cafcass", "other"}},
		"topic":                {Name: "topic", Words: []string{"advocacy", "iro", "commissioner", "iv", "complaints", "rights", "guide", "letter", "other-services", "active-offer"}, Alias: map[string]string{"help-at-hand": "commissioner"}},
		"advocate-kind":        {Name: "kind of independent person", Words: []string{"advocate", "service", "rights-officer", "family", "personal-adviser", "befriender", "organisation-visitor", "mentor", "other"}},
		"purpose":              {Name: "purpose", Words: []string{"review", "conference", "complaint", "matter", "family-contact", "social-worker", "leaving-care", "support", "views", "other"}},
		"told-how":             {Name: "way of telling", Words: []string{"spoken", "group", "letter", "leaflet", "easy-read", "large-print", "translated", "bsl", "video"}},
		"understood":           {Name: "answer", Words: []string{"yes", "not-sure", "no"}},
		"given-by":             {Name: "person who told them", Words: []string{"home", "social-worker", "iro", "advocacy-service", "other"}},
		"chosen":               {Name: "answer", Words: []string{"yes", "no", "not-asked"}},
		"answer":               {Name: "answer", Words: []string{"yes", "no", "not-known"}},
		"consent":              {Name: "answer", Words: []string{"yes", "no", "not-asked", "cannot-say"}},
		"view":                 {Name: "view", Words: []string{"agrees", "objects", "unsure", "not-asked"}},
		"understanding":        {Name: "answer", Words: []string{"yes", "no", "not-assessed"}},
		"decision":             {Name: "decision", Words: []string{"refer", "not-now", "not-needed"}},
		"iv-decision":          {Name: "decision", Words: []string{"continue", "end", "not-considered"}},
		"meeting":              {Name: "kind of meeting", Words: []string{"review", "conference"}},
		"review-number":        {Name: "review", Words: []string{"first", "second", "later"}},
		"iv-wanted":            {Name: "answer", Words: []string{"asked", "agreed", "no", "not-asked"}},
		"advocate-there":       {Name: "answer", Words: []string{"acting", "offered", "declined"}},
		"visit-mode":           {Name: "kind of contact", Words: []string{"visit", "phone", "letter", "text"}},
		"iv-end":               {Name: "reason", Words: []string{"resigned", "notice", "objection", "no-match", "withdrawn", "not-looked-after"}},
		"adviser-kind":         {Name: "kind of adviser", Words: []string{"personal", "immigration"}},
		"leave-reason":         {Name: "reason", Words: []string{"moved", "home", "died", "other"}},
		"home-kind":            {Name: "kind of home", Words: []string{"childrens-home", "supported-accommodation"}},
		"nation":               {Name: "nation", Words: []string{"england", "wales"}},
		"consult-about":        {Name: "subject of a consultation", Words: []string{"care-plan", "placement", "looked-after", "out-of-area-placement", "safeguarding", "missing", "absent", "complaint", "parent-complaint", "charged", "excluded", "health", "accident", "restraint", "plan-concern", "placement-concern", "views-differ", "cafcass", "other"}},
		"after-care":           {Name: "decision", Words: []string{"continue", "end", "undecided"}},
		"expenses":             {Name: "answer", Words: []string{"yes", "no", "undecided"}},
		"chase-how":            {Name: "way", Words: []string{"email", "phone", "letter"}},
		"iv-information-scope": {Name: "scope", Words: []string{"none", "summary", "full"}},
		"iv-information-with":  {Name: "person who took part", Words: []string{"young-person", "social-worker", "manager"}},
		"visit-by":             {Name: "person who visits", Words: []string{"independent-person", "responsible-individual"}},
		"contact-for":          {Name: "purpose of a number", Words: []string{"advocacy", "commissioner", "helpline", "iv", "iro", "regulator", "courts", "other"}},
		"export":               {Name: "thing that leaves the register", Words: []string{"visit-pack", "report", "card", "letter", "notice", "annex-a", "tracker", "chase", "young-person", "history", "register"}},
		"consent-by":           {Name: "giver of a consent", Words: []string{"young-person", "authority"}},
		"pack-consent":         {Name: "answer", Words: []string{"yes", "no", "not-asked", "withdrawn"}},
		"disposal-ground":      {Name: "ground of a disposal", Words: []string{"time", "before-time", "never-here"}},
		"notify-how":           {Name: "way", Words: []string{"phone", "email", "letter", "meeting", "form", "other"}},
	}
})

// Parse reads one word of the set, whatever its case; an unknown one is an
// error that lists the words allowed and names the nearest.
func (s Set) Parse(text string) (string, error) {
	word := strings.ToLower(strings.TrimSpace(text))
	word = strings.ReplaceAll(strings.ReplaceAll(word, " ", "-"), "_", "-")
	if to, ok := s.Alias[word]; ok {
		word = to
	}
	if slices.Contains(s.Words, word) {
		return word, nil
	}
	hint := ""
	if near := Nearest(word, s.Words); near != "" {
		hint = fmt.Sprintf("did you mean %s? ", near)
	}
	return "", fmt.Errorf("unknown %s %q: %sthe words are %s", s.Name, text, hint, strings.Join(s.Words, ", "))
}
