package paper_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"ypa/internal/care"
	"ypa/internal/paper"
)

// TestPapers makes every paper under each procedure, in Wales, and in the words
// of a home's own.
func TestPapers(t *testing.T) {
	for name, s := range settings() {
		src := source(t, s, everybody(), checkedNumbers()...)
		said := paper.Said{
			Agreed: care.Agreed, Purpose: "complaint", Consult: true,
			Notice: care.IRONotice{Event: care.EventMissing, Entry: 11, EventOn: day("2026-11-19")},
		}
		for _, k := range paper.Kinds() {
			t.Run(name+"/"+string(k), func(t *testing.T) {
				doc, notes := filled(t, k, src, said, nil)
				golden(t, name+"/"+string(k)+".txt", withNotes(doc, notes))
			})
		}
	}
}

// TestCases makes papers where something is open.
func TestCases(t *testing.T) {
	york := settings()["york"]
	unreachable := york
	unreachable.authority.IV, unreachable.authority.Advocacy = care.Contact{}, care.Contact{}
	on := func(d string, body any) care.Entry { return care.New("", day(d), body) }
	young := append(without(everybody(), care.Identity{}), on("2026-02-02", care.Identity{Ref: "LH-04", Name: "Dewi Rhys", KnownAs: "Dee", Born: day("2019-05-04")}))
	promised := map[string]paper.Promise{
		paper.GapIRO: {Who: "Karen", By: day("2026-11-27")}, paper.GapSocialWorker: {Who: "Tom", By: day("2026-12-01")},
		paper.GapAdvocate: {Who: "Karen", By: day("2026-11-27")}, paper.GapVisitor: {Who: "Karen", By: day("2026-11-30")},
	}
	nobody := without(everybody(), care.IRO{}, care.Advocate{}, care.SocialWorker{})
	named := append(slices.Clone(nobody), on("2026-02-03", care.IRO{Contact: care.Contact{Name: "Fiona Marsh"}}))
	for name, c := range map[string]struct {
		kind     paper.Kind
		setting  setting
		entries  []care.Entry
		said     paper.Said
		promises map[string]paper.Promise
		ofHome   []any
	}{
		"card of somebody under eight":                   {kind: paper.Card, setting: york, entries: young, ofHome: checkedNumbers()},
		"card with numbers that nobody checked":          {kind: paper.Card, setting: york, entries: everybody()},
		"card with gaps left off":                        {kind: paper.Card, setting: unreachable, entries: nobody, ofHome: checkedNumbers()},
		"card with gaps promised":                        {kind: paper.Card, setting: unreachable, entries: named, promises: promised, ofHome: checkedNumbers()},
		"card of who said not now":                       {kind: paper.Card, setting: york, entries: append(without(everybody(), care.Advocate{}), on("2026-10-01", care.AdvocateDecline{})), ofHome: checkedNumbers()},
		"card of who said not now, then asked":           {kind: paper.Card, setting: york, entries: append(without(everybody(), care.Advocate{}), on("2026-10-01", care.AdvocateDecline{}), on("2026-11-01", care.AdvocateRequest{})), ofHome: checkedNumbers()},
		"card of who is not looked after":                {kind: paper.Card, setting: york, entries: append(slices.Clone(nobody), on("2026-06-01", care.StatusFact{Status: care.CareLeaver}), on("2026-06-02", care.Adviser{AdviserKind: "personal", Contact: care.Contact{Name: "Jo Ash", Phone: "01632 960555"}})), ofHome: checkedNumbers()},
		"card of a care leaver who waits for an adviser": {kind: paper.Card, setting: york, entries: append(slices.Clone(nobody), on("2026-06-01", care.StatusFact{Status: care.CareLeaver})), promises: map[string]paper.Promise{paper.GapAdviser: {Who: "Karen", By: day("2026-11-27")}}, ofHome: checkedNumbers()},
		"card with a communication need":                 {kind: paper.Card, setting: york, entries: append(everybody(), on("2026-06-01", care.Circumstances{CommunicationNeed: "Makaton"})), ofHome: checkedNumbers()},
		"introduction through the carer":                 {kind: paper.Introduction, setting: york, entries: young, ofHome: checkedNumbers()},
		"introduction under eight, where nobody asks":    {kind: paper.Introduction, setting: settings()["walsall"], entries: young, ofHome: checkedNumbers()},
		"introduction with no service":                   {kind: paper.Introduction, setting: unreachable, entries: everybody()},
		"iv-referral to nobody who can be reached":       {kind: paper.IVReferral, setting: unreachable, entries: nobody},
		"iv-referral by the procedure's own address":     {kind: paper.IVReferral, setting: func() setting { s := settings()["cambridgeshire"]; s.authority.IV = care.Contact{}; return s }(), entries: everybody(), said: paper.Said{Agreed: care.CannotSay, KnownPerson: true}},
		"advocacy-referral that they do not want":        {kind: paper.AdvocacyReferral, setting: york, entries: everybody(), said: paper.Said{Agreed: care.Refused}},
		"iv-referral with the name":                      {kind: paper.IVReferral, setting: york, entries: everybody(), said: paper.Said{Names: true}},
		"iro-notification with no IRO":                   {kind: paper.IRONotification, setting: york, entries: nobody, said: paper.Said{Notice: care.IRONotice{Event: care.EventComplaint, EventOn: day("2026-11-10")}}},
	} {
		t.Run(name, func(t *testing.T) {
			doc, notes := filled(t, c.kind, source(t, c.setting, c.entries, c.ofHome...), c.said, c.promises)
			golden(t, "cases/"+strings.NewReplacer(" ", "-", ",", "", "'", "").Replace(name)+".txt", withNotes(doc, notes))
		})
	}
}

// TestNobodyToTellOf: a letter about an IRO wants one who can be reached.
func TestNobodyToTellOf(t *testing.T) {
	src := source(t, settings()["york"], without(everybody(), care.IRO{}))
	if _, err := src.Letter(paper.IROChange, paper.Said{}); !errors.Is(err, paper.ErrNobody) {
		t.Errorf("error %v", err)
	}
	if _, err := src.Letter(paper.Card, paper.Said{}); err == nil {
		t.Error("the card passes for a letter")
	}
}

// TestHTML: the page holds the words of the text, and nothing from elsewhere.
func TestHTML(t *testing.T) {
	src := source(t, settings()["york"], everybody(), checkedNumbers()...)
	for _, k := range []paper.Kind{paper.Card, paper.IVReferral, paper.Introduction} {
		for _, large := range []bool{false, true} {
			doc, _ := filled(t, k, src, paper.Said{Agreed: care.Agreed}, nil)
			html, err := shippedSet().HTML(doc, large)
			if err != nil {
				t.Fatal(err)
			}
			name := string(k)
			if large {
				name += "-large"
			}
			golden(t, "html/"+name+".html", html)
			for _, foreign := range []string{"<script", "http:", "https:", "url(", "<link", "<img"} {
				if strings.Contains(html, foreign) {
					t.Errorf("%s holds %s", name, foreign)
				}
			}
		}
	}
}

// TestNothingSteers: what comes from a register can neither change what a line
// is nor add markup, and nothing invisible gets through.
func TestNothingSteers(t *testing.T) {
	entries := without(everybody(), care.IRO{}, care.Identity{})
	for _, name := range []string{"# Big", "## Head | 123", "- item", ": line", "---", "<b>Ann</b>", "{{.Name}}", "A\u202eB", "x | y", "a\nb", "|"} {
		all := append(slices.Clone(entries),
			care.New("", day("2026-02-02"), care.Identity{Ref: "LH-04", Name: "Dewi Rhys", KnownAs: name, Born: day("2013-05-04")}),
			care.New("", day("2026-02-03"), care.IRO{Contact: care.Contact{Name: name, Phone: "01632 960101"}}))
		src := source(t, settings()["york"], all)
		plain, _ := filled(t, paper.Card, source(t, settings()["york"], everybody()), paper.Said{}, nil)
		doc, _ := filled(t, paper.Card, src, paper.Said{}, nil)
		if len(doc.Sections) != len(plain.Sections) {
			t.Errorf("%q: %d sections, not %d", name, len(doc.Sections), len(plain.Sections))
		}
		if strings.ContainsAny(doc.Text(), "\u202e\ue000\ue001\ue002\ue003\ue010\ue011") {
			t.Errorf("%q: something invisible came through", name)
		}
		html, err := shippedSet().HTML(doc, false)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(html, "<b>") {
			t.Errorf("%q became markup", name)
		}
	}
}
