package care

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"sync"
)

// Kind names a kind of entry, as stored.
type Kind string

// KindInfo is what the program knows of a kind of entry.
type KindInfo struct {
	Kind     Kind
	Of       SubjectType
	Command  string // the command that writes it
	Title    string // in words, for history
	Fact     bool   // holds until the next of its kind; otherwise something that happened
	Identity bool   // the latest known counts, whatever the day that is asked about
	Ends     Kind   // the kind that it brings to an end
	Personal bool   // holds personal data: leaves in a subject access export, erased on disposal
	Kept     bool   // says what this register was used for: it can't be undone, corrected or withdrawn
	body     reflect.Type
	plan     func() plan // made when the first body of the kind is read
	decode   func(plan, string) (any, error)
}

// Kinds is the one table of every kind of entry, in a fixed order.
func Kinds() []KindInfo { return slices.Clone(kindTable) }

//nolint:gochecknoglobals // the one table of kinds: read for every entry, never changed, never handed out
var kindTable = []KindInfo{
	of[HomeFacts](KindInfo{Kind: "home", Of: TheHome, Command: "home set", Title: "the home", Fact: true}),
	of[PrivateSpace](KindInfo{Kind: "private-space", Of: TheHome, Command: "home set", Title: "a place to meet in private confirmed"}),
	of[HomeWaiver](KindInfo{Kind: "home-waiver", Of: TheHome, Command: "waive", Title: "a finding about the home explained"}),
	of[PrintedContact](KindInfo{Kind: "contact", Of: TheHome, Command: "contacts set", Title: "a number for young people", Fact: true}),
	of[ContactCheck](KindInfo{Kind: "contact-checked", Of: TheHome, Command: "contacts check", Title: "a number for young people checked"}),
	of[ProcedureReview](KindInfo{Kind: "procedure-reviewed", Of: TheHome, Command: "procedures reviewed", Title: "procedure reviewed"}),
	of[HomeVisit](KindInfo{Kind: "visit", Of: TheHome, Command: "reg44 visit", Title: "visit to the home"}),
	of[VisitReport](KindInfo{Kind: "visit-report-sent", Of: TheHome, Command: "reg44 report", Title: "report of a visit sent"}),
	of[Recommendation](KindInfo{Kind: "recommendation", Of: TheHome, Command: "reg44 recommend", Title: "recommendation made"}),
	of[RecommendationDone](KindInfo{Kind: "recommendation-done", Of: TheHome, Command: "reg44 done", Title: "recommendation carried out"}),
	of[QualityReport](KindInfo{Kind: "quality-report", Of: TheHome, Command: "reg44 quality-report", Title: "quality report"}),
	of[SavedAudit](KindInfo{Kind: "audit-saved", Of: TheHome, Command: "audit", Title: "audit saved", Kept: true}),
	of[AuditRead](KindInfo{Kind: "audit-read", Of: TheHome, Command: "audit", Title: "saved audit read", Kept: true}),
	of[Export](KindInfo{Kind: "export", Of: TheHome, Command: "report", Title: "something left the register", Kept: true}),
	of[Disposal](KindInfo{Kind: "disposal", Of: TheHome, Command: "child dispose", Title: "a record disposed of", Kept: true}),
	of[Backup](KindInfo{Kind: "backup", Of: TheHome, Command: "backup", Title: "backup made", Kept: true}),
	of[BackupCheck](KindInfo{Kind: "backup-checked", Of: TheHome, Command: "backup verify", Title: "backup opened and counted", Kept: true}),
	of[Restored](KindInfo{Kind: "restored", Of: TheHome, Command: "restore", Title: "backup restored", Kept: true}),
	of[AuthorityFacts](KindInfo{Kind: "authority", Of: Authority, Command: "authority set", Title: "the authority", Fact: true}),
	of[AuthorityPackConsent](KindInfo{Kind: "authority-pack-consent", Of: Authority, Command: "reg44 consent", Title: "the authority's consent to details for those who visit", Fact: true}),

	of[Identity](KindInfo{Kind: "identity", Command: "child set", Title: "who they are", Fact: true, Identity: true}),
	of[StatusFact](KindInfo{Kind: "status", Command: "child status", Title: "legal status", Fact: true}),
	of[PlacingAuthority](KindInfo{Kind: "placing-authority", Command: "child set", Title: "placing authority", Fact: true}),
	of[Admission](KindInfo{Kind: "admission", Command: "child admit", Title: "came to the home", Fact: true}),
	of[Leaving](KindInfo{Kind: "leaving", Command: "child leave", Title: "left the home", Ends: "admission", Fact: true}),
	of[Move](KindInfo{Kind: "move", Command: "child move", Title: "moved to another building"}),
	of[Circumstances](KindInfo{Kind: "circumstances", Command: "child set", Title: "circumstances", Fact: true}),
	of[Factors](KindInfo{Kind: "factors", Command: "child set", Title: "factors for an independent visitor", Fact: true}),
	of[SocialWorker](KindInfo{Kind: "social-worker", Command: "worker set", Title: "social worker", Fact: true}),
	of[Informed](KindInfo{Kind: "informed", Command: "inform", Title: "told about"}),
	of[Event](KindInfo{Kind: "event", Command: "event add", Title: "happened"}),
	of[EventClosed](KindInfo{Kind: "event-closed", Command: "event close", Title: "ended", Ends: "event"}),
	of[Adviser](KindInfo{Kind: "adviser", Command: "adviser set", Title: "adviser", Fact: true}),

	of[Advocate](KindInfo{Kind: "advocate", Command: "advocate set", Title: "advocate", Fact: true}),
	of[AdvocateRequest](KindInfo{Kind: "advocate-requested", Command: "advocate request", Title: "asked for an advocate"}),
	of[AdvocateOffer](KindInfo{Kind: "advocate-offered", Command: "advocate offer", Title: "offered an advocate"}),
	of[AdvocateReferral](KindInfo{Kind: "advocate-referred", Command: "advocate refer", Title: "referred to an advocacy service"}),
	of[AdvocateAgreement](KindInfo{Kind: "advocate-agreed", Command: "advocate agree", Title: "taken on by an advocate"}),
	of[AdvocateDecision](KindInfo{Kind: "advocate-considered", Command: "advocate consider", Title: "an advocate considered"}),
	of[AdvocateMeeting](KindInfo{Kind: "advocate-met", Command: "advocate meet", Title: "met the advocate"}),
	of[AdvocateDecline](KindInfo{Kind: "advocate-declined", Command: "advocate decline", Title: "said no to an advocate for now"}),
	of[AdvocateEnd](KindInfo{Kind: "advocate-ended", Command: "advocate end", Title: "advocate's work ended", Ends: "advocate"}),

	of[IRO](KindInfo{Kind: "iro", Command: "iro set", Title: "IRO", Fact: true}),
	of[IROEnd](KindInfo{Kind: "iro-ended", Command: "iro end", Title: "IRO's appointment ended", Ends: "iro"}),
	of[IRONotice](KindInfo{Kind: "iro-notified", Command: "iro notify", Title: "IRO told of an event"}),
	of[IROConsultation](KindInfo{Kind: "iro-consulted", Command: "iro consult", Title: "IRO consulted"}),
	of[Booking](KindInfo{Kind: "booked", Command: "review book", Title: "booked"}),
	of[BookingCancelled](KindInfo{Kind: "booking-cancelled", Command: "review cancel", Title: "booking cancelled", Ends: "booked"}),
	of[ReviewHeld](KindInfo{Kind: "held", Command: "review held", Title: "held"}),

	of[IVRequest](KindInfo{Kind: "iv-requested", Command: "iv request", Title: "asked for an independent visitor"}),
	of[IVView](KindInfo{Kind: "iv-view", Command: "iv consult", Title: "view on an independent visitor"}),
	of[IVDecision](KindInfo{Kind: "iv-considered", Command: "iv consider", Title: "an independent visitor considered"}),
	of[IVReferral](KindInfo{Kind: "iv-referred", Command: "iv refer", Title: "referred for an independent visitor"}),
	of[IVMatch](KindInfo{Kind: "iv-matched", Command: "iv match", Title: "independent visitor found"}),
	of[IVAppointment](KindInfo{Kind: "iv-appointed", Command: "iv appoint", Title: "independent visitor appointed"}),
	of[IVDetails](KindInfo{Kind: "iv-details", Command: "iv set", Title: "independent visitor's details"}),
	of[IVChecks](KindInfo{Kind: "iv-checked", Command: "iv check", Title: "checks on the independent visitor"}),
	of[IVVisit](KindInfo{Kind: "iv-visit", Command: "iv visit", Title: "independent visitor's visit"}),
	of[IVReview](KindInfo{Kind: "iv-reviewed", Command: "iv review", Title: "need for the independent visitor considered"}),
	of[IVEnd](KindInfo{Kind: "iv-ended", Command: "iv end", Title: "independent visitor's appointment ended", Ends: "iv-appointed"}),
	of[IVViews](KindInfo{Kind: "iv-views", Command: "iv views", Title: "independent visitor asked for views"}),
	of[IVInvitation](KindInfo{Kind: "iv-invited", Command: "iv invite", Title: "independent visitor invited to a review"}),
	of[IVPrepared](KindInfo{Kind: "iv-prepared", Command: "iv prepare", Title: "staff told of the independent visitor's role"}),
	of[IVAlternative](KindInfo{Kind: "iv-alternative", Command: "iv alternative", Title: "an alternative to an independent visitor sought"}),
	of[IVInformation](KindInfo{Kind: "iv-information", Command: "iv information", Title: "what the independent visitor is told"}),
	of[IVAfterCare](KindInfo{Kind: "iv-after-care", Command: "iv after-care", Title: "the independent visitor after care considered"}),

	of[PackConsent](KindInfo{Kind: "pack-consent", Command: "reg44 consent", Title: "consent to details for those who visit", Fact: true}),
	of[PackCode](KindInfo{Kind: "pack-code", Command: "reg44 code", Title: "code to be called by outside", Fact: true}),

	of[Waiver](KindInfo{Kind: "waiver", Command: "waive", Title: "a finding explained"}),
	of[Chased](KindInfo{Kind: "chased", Command: "chase", Title: "authority chased"}),
}

// of ties a row of the table to the struct of its body.
func of[B any](info KindInfo) KindInfo {
	if info.Of == "" {
		info.Of = YoungPerson
	}
	info.Personal = info.Of == YoungPerson
	body := reflect.TypeFor[B]()
	info.body = body
	info.plan = sync.OnceValue(func() plan { return planOf(body) })
	info.decode = func(p plan, raw string) (any, error) {
		var body B
		err := decodeBody(p, raw, &body)
		return body, err
	}
	return info
}

// decodeBody reads a body strictly: a field that the struct does not have is an
// error.
func decodeBody[B any](p plan, raw string, body *B) error {
	if p.quick(raw, reflect.ValueOf(body).Elem()) {
		return nil
	}
	var err error
	*body, err = strictly[B](raw)
	return err
}

// strictly reads a stored body with encoding/json; a field that its struct does
// not have is an error.
func strictly[B any](raw string) (body B, err error) {
	dec := json.NewDecoder(strings.NewReader(raw))
	dec.DisallowUnknownFields()
	err = dec.Decode(&body)
	return body, err
}

// decodeInto is decodeBody for the kind with this place in the table.
func decodeInto[B any](place int, raw string, body *B) error {
	info := &kindTable[place]
	if err := decodeBody(info.plan(), raw, body); err != nil {
		return fmt.Errorf("%s: %w", info.Kind, err)
	}
	return nil
}

//nolint:gochecknoglobals // made of the table of kinds, and asked for every entry
var (
	placesByKind = byPlace(func(info *KindInfo) Kind { return info.Kind })
	placesByBody = byPlace(func(info *KindInfo) uintptr { return address(info.body) })
)

// byPlace maps something of each kind to its place in the table.
func byPlace[K comparable](of func(*KindInfo) K) map[K]int {
	places := make(map[K]int, len(kindTable))
	for i := range kindTable {
		places[of(&kindTable[i])] = i
	}
	return places
}

// placeOf is the place of a kind in the table; -1 and false: there is none.
func placeOf(k Kind) (int, bool) {
	if place, ok := placesByKind[k]; ok {
		return place, true
	}
	return -1, false
}

// placeOfBody is the place of the kind whose body is B.
func placeOfBody[B any]() int {
	t := reflect.TypeFor[B]()
	if place, ok := placesByBody[address(t)]; ok {
		return place
	}
	panic(fmt.Sprintf("care: %s is the body of no kind of entry", t))
}

// address is where a type is described, which is one place for each: it is found
// in a map in half the time, and asked for two hundred times a young person.
func address(t reflect.Type) uintptr { return reflect.ValueOf(t).Pointer() }

// Info finds the row of a kind.
func Info(k Kind) (KindInfo, bool) {
	if place, ok := placeOf(k); ok {
		return kindTable[place], true
	}
	return KindInfo{}, false
}

// KindOf is the kind whose body has this type. A body of no kind is a mistake
// in the program and panics.
func KindOf(body any) Kind {
	if place, ok := placesByBody[address(reflect.TypeOf(body))]; ok {
		return kindTable[place].Kind
	}
	panic(fmt.Sprintf("care: %T is the body of no kind of entry", body))
}

// Decode reads a stored body strictly: a field that the struct of the kind does
// not have, or a kind that this program does not know, is an error.
func Decode(k Kind, raw string) (any, error) {
	info, ok := Info(k)
	if !ok {
		return nil, fmt.Errorf("unknown kind of entry %q", k)
	}
	body, err := info.decode(info.plan(), raw)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", k, err)
	}
	return body, nil
}

// Encode gives the text that is stored, and hashed, for a body.
func Encode(body any) (string, error) {
	if err := Validate(body); err != nil {
		return "", err
	}
	raw, err := json.Marshal(body)
	if err != nil {
		return "", fmt.Errorf("%s: %w", KindOf(body), err)
	}
	return string(raw), nil
}

// DecodeWithdrawal reads the stored body of a withdrawal, of whatever kind.
func DecodeWithdrawal(raw string) (Withdrawal, error) {
	w, err := strictly[Withdrawal](raw)
	if err != nil {
		return w, fmt.Errorf("withdrawal: %w", err)
	}
	return w, nil
}

// EncodeWithdrawal gives the text that are stored for a withdrawal. The reason
// is as long as a note may be.
func EncodeWithdrawal(w Withdrawal) (string, error) {
	if err := checkField("", "note", reflect.TypeFor[string](), w.Reason); err != nil {
		return "", fmt.Errorf("reason: %w", err)
	}
	raw, err := json.Marshal(w)
	return string(raw), err
}
