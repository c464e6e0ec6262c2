package care

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
)

// filled is a body of the kind with every field set: words by the first of
// their set, texts by one that can be found again.
func filled(t *testing.T, info KindInfo) any {
	t.Helper()
	v := reflect.New(info.body).Elem()
	fill(t, info.Kind, v)
	return v.Interface()
}

func fill(t *testing.T, k Kind, v reflect.Value) {
	t.Helper()
	for i := range v.NumField() {
		f := v.Type().Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		set := Vocabulary()[setOf(k, name)].Words
		field := v.Field(i)
		switch {
		case f.Type == reflect.TypeFor[calendar.Date]():
			field.Set(reflect.ValueOf(calendar.MustISO("2026-11-03")))
		case f.Type == reflect.TypeFor[calendar.Span]():
			field.Set(reflect.ValueOf(calendar.Span{N: 6, Unit: calendar.Weeks}))
		case f.Type == reflect.TypeFor[Answer]():
			field.SetString("not-known")
		case f.Type.Kind() == reflect.Struct:
			fill(t, k, field)
		case f.Type.Kind() == reflect.Slice:
			one := reflect.New(f.Type.Elem()).Elem()
			if one.Kind() == reflect.Struct {
				fill(t, k, one)
			} else {
				one.SetString(wordFor(name, set))
			}
			field.Set(reflect.Append(field, one))
		case f.Type.Kind() == reflect.Map:
			field.Set(reflect.ValueOf(map[Factor]Answer{"distance": Yes, "risk": No}))
		case f.Type.Kind() == reflect.String:
			field.SetString(wordFor(name, set))
		case f.Type.Kind() == reflect.Bool:
			field.SetBool(true)
		case f.Type.Kind() == reflect.Int, f.Type.Kind() == reflect.Int64:
			field.SetInt(7)
		default:
			t.Fatalf("%s: a field of type %s", name, f.Type)
		}
	}
}

func wordFor(name string, set []string) string {
	switch {
	case len(set) > 0:
		return set[0]
	case name == "factors":
		return "health-education"
	case name == "phone":
		return "01632 960808"
	case name == "email":
		return "desk@example.org"
	case name == "url":
		return "https://www.example.org"
	case name == "ref":
		return "RH-77"
	}
	return "Zz " + strings.ReplaceAll(name, "_", "")
}

func TestEveryKindIsDescribed(t *testing.T) {
	for _, info := range Kinds() {
		t.Run(string(info.Kind), func(t *testing.T) {
			body := filled(t, info)
			raw, err := Encode(body)
			if err != nil {
				t.Fatal(err)
			}
			fromBody := Describe(Entry{Kind: info.Kind, Body: body})
			fromRaw := Describe(Entry{Kind: info.Kind, Raw: raw})
			if fromBody != fromRaw {
				t.Errorf("from the body %q, from its bytes %q", fromBody, fromRaw)
			}
			if !strings.HasSuffix(fromBody, ", with a note") && info.Kind != "identity" {
				t.Errorf("%q does not end with the note", fromBody)
			}
			if strings.ContainsAny(fromBody, `_{}[]"`) || strings.Contains(fromBody, ", ,") || strings.Contains(fromBody, "  ") {
				t.Errorf("%q is no plain phrase", fromBody)
			}
			if strings.Contains(fromBody, "Zz note") {
				t.Errorf("%q repeats the note", fromBody)
			}
			if empty := Describe(New("u1", calendar.MustISO("2026-11-03"), reflect.Zero(info.body).Interface())); empty == "" {
				t.Error("an entry that says nothing has no phrase")
			}
		})
	}
}

func TestDescribe(t *testing.T) {
	date := calendar.MustISO("2026-11-03")
	peter := Contact{Name: "Peter Lund", Phone: "01632 960808"}
	for want, body := range map[string]any{
		"IRO Peter Lund, phone 01632 960808":                       IRO{Contact: peter},
		"IRO, e-mail peter@example.org":                            IRO{Contact: Contact{Email: "peter@example.org"}},
		"social worker Peter Lund, phone 01632 960808, team North": SocialWorker{Contact: peter, Team: "North"},
		"told about advocacy and the IRO, in a group, by the home": Informed{Topics: []Topic{AboutAdvocacy, AboutIRO}, How: "group"},
		"told about complaints, in easy read, by the IRO, in a form that fits: yes, understood: not sure": Informed{
			Topics: []Topic{AboutComplaints}, How: "easy-read", GivenBy: "iro", FitsNeed: Yes, Understood: "not-sure",
		},
		"legal status looked after":                                                    StatusFact{Status: LookedAfter},
		"legal status child protection plan":                                           StatusFact{Status: ChildProtection},
		"looked-after review held, need for the IV considered: continue":               ReviewHeld{Meeting: Review, IVNeed: "continue"},
		"first looked-after review held":                                               ReviewHeld{Number: "first"},
		"child protection conference booked for Tue 3 Nov 2026":                        Booking{Meeting: Conference, Day: date},
		"out of area: yes, last visit by a parent: Tue 3 Nov 2026":                     Circumstances{OutOfArea: Yes, ParentVisit: "2026-11-03"},
		"communication need: none, last visit by a parent: not known":                  Circumstances{CommunicationNeed: "none", ParentVisit: "not-known"},
		"communication need recorded":                                                  Circumstances{CommunicationNeed: "Makaton"},
		"factors for an independent visitor, far from home: yes, risk from others: no": Factors{Factors: map[Factor]Answer{"risk": No, "distance": Yes}},
		"name, born Tue 3 Nov 2026":                                                    Identity{Name: "Ines Talbot", Born: date},
		"came to the home":                                                             Admission{},
		"left the home, reason: moved":                                                 Leaving{Reason: "moved"},
		"moved to another building, out of area: no":                                   Move{OutOfArea: No},
		"placing authority york":                                                       PlacingAuthority{Authority: "york"},
		"missing from home, with a note":                                               Event{Event: EventMissing, Noted: Noted{"x"}},
		"ended: missing from home, entry 12":                                           EventClosed{Event: EventMissing, Entry: 12},
		"personal adviser Peter Lund, phone 01632 960808":                              Adviser{Contact: peter, AdviserKind: "personal"},
		"advocacy service, Speak Up, phone 01632 960808":                               Advocate{Contact: Contact{Organisation: "Speak Up", Phone: "01632 960808"}, AdvocateKind: KindService},
		"referred for an advocate for a complaint, they agreed":                        AdvocateReferral{For: "complaint", Agreed: Agreed},
		"referred for an independent visitor, to the Volunteer Lead, they did not agree, already made by others, reason recorded": IVReferral{
			To: "the Volunteer Lead", Agreed: Refused, AlreadyMade: true, Reason: "made in May",
		},
		"advocate considered for support: not needed":                       AdvocateDecision{For: "support", Decision: "not-needed"},
		"view on an independent visitor: objects":                           IVView{View: Objects},
		"independent visitor appointed: Joan Pike, visits every 1 month":    IVAppointment{Contact: Contact{Name: "Joan Pike"}, VisitEvery: calendar.Span{N: 1, Unit: calendar.Months}},
		"independent visitor in touch by phone":                             IVVisit{Mode: "phone"},
		"independent visitor's visit, in private: yes":                      IVVisit{Private: Yes},
		"checks on the independent visitor, DBS Tue 3 Nov 2026, 2 referees": IVChecks{DBS: date, Referees: 2},
		"checks on the independent visitor, 1 referee":                      IVChecks{Referees: 1},
		"IRO told of missing from home, happened Tue 3 Nov 2026, by e-mail": IRONotice{Event: EventMissing, EventOn: date, How: "email"},
		"IRO consulted about the care plan":                                 IROConsultation{About: "care-plan"},
		"IRO consulted about restraint":                                     IROConsultation{About: "restraint"},
		"work ended: all independent people":                                AdvocateEnd{},
		"procedure childrens-home, host authority york":                     HomeFacts{Procedure: "childrens-home", HostAuthority: "york"},
		"name Rowan House, children's home, England":                        HomeFacts{Name: "Rowan House", HomeKind: "childrens-home", Nation: "england"},
		"a place to meet in private confirmed":                              PrivateSpace{},
		"City of York Council, procedure york, advocacy service Speak Up, phone 01632 960808": AuthorityFacts{
			Name: "City of York Council", Procedure: "york", Advocacy: Contact{Name: "Speak Up", Phone: "01632 960808"},
		},
	} {
		t.Run(want, func(t *testing.T) {
			if diff := cmp.Diff(want, Describe(New("u1", date, body))); diff != "" {
				t.Errorf("phrase (-want +got):\n%s", diff)
			}
		})
	}
}

func TestDescribeFull(t *testing.T) {
	date := calendar.MustISO("2026-11-03")
	for want, body := range map[string]any{
		"name Ines Talbot, called Inny, the authority's number 44": Identity{Name: "Ines Talbot", KnownAs: "Inny", AuthorityRef: "44"},
		"communication need: Makaton":                              Circumstances{CommunicationNeed: "Makaton"},
		"need for the independent visitor considered: continue, wishes: go on, with a note": IVReview{
			Decision: "continue", Wishes: "go on", Noted: Noted{"x"},
		},
	} {
		if diff := cmp.Diff(want, DescribeFull(New("u1", date, body))); diff != "" {
			t.Errorf("phrase (-want +got):\n%s", diff)
		}
	}
}

func TestDescribeWhatCannotBeRead(t *testing.T) {
	for want, e := range map[string]Entry{
		"erased":         {Kind: "iro"},
		"cannot be read": {Kind: "iro", Raw: `{"nick":"x"}`},
	} {
		if got := Describe(e); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := Describe(Entry{Kind: "of-the-future", Raw: `{}`}); got != "cannot be read" {
		t.Errorf("a kind that is not known: %q", got)
	}
}

func TestPhrasesOfTheVocabulary(t *testing.T) {
	phrases := map[string]func(string) string{
		"status":        func(w string) string { return Status(w).Phrase() },
		"topic":         func(w string) string { return Topic(w).Phrase() },
		"event":         func(w string) string { return EventKind(w).Phrase() },
		"advocate-kind": func(w string) string { return AdvocateKind(w).Phrase() },
		"factor":        func(w string) string { return Factor(w).Phrase() },
		"consent":       func(w string) string { return Consent(w).Phrase() },
		"view":          func(w string) string { return View(w).Phrase() },
		"meeting":       func(w string) string { return Meeting(w).Phrase() },
		"told-how":      telling,
		"given-by":      giver,
		"purpose":       purpose,
		"consult-about": aboutPhrase,
		"visit-mode":    visitPhrase,
	}
	for set, phrase := range phrases {
		seen := map[string]string{}
		for _, w := range Vocabulary()[set].Words {
			got := phrase(w)
			if got == "" || strings.ContainsAny(got, "_") {
				t.Errorf("%s %s: phrase %q", set, w, got)
			}
			if other, twice := seen[got]; twice {
				t.Errorf("%s: %s and %s are both %q", set, w, other, got)
			}
			seen[got] = w
		}
	}
	for want, words := range map[string][]string{"": nil, "a": {"a"}, "a and b": {"a", "b"}, "a, b and c": {"a", "b", "c"}} {
		if got := andList(words); got != want {
			t.Errorf("andList(%v) = %q", words, got)
		}
	}
}
