package procedure

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestLint holds what is found in the files that ship, for the authorities whose
// they are.
func TestLint(t *testing.T) {
	l := libraryForTest(t)
	for id, c := range map[string]struct {
		name string
		want []string
	}{
		"law-england":    {"", nil},
		"ypa":            {"", nil},
		"trix-supported": {"Rowan House", nil},
		"childrens-home": {"Rowan House", []string{
			"1: It names \"Children's Rights Director\": since 2014 the Children's Commissioner has its duties.",
		}},
		"york": {"City of York Council", []string{
			"heading: It is headed Coventry City Council, and is taken for that of City of York Council, of whom its text speaks.",
			"2.1: Referrals for an independent visitor go to the Volunteer Lead in City of York Council, for whom it gives neither phone nor e-mail.",
			"1: Referrals for an advocate go to Speak Up, York's rights and advocacy service for young people, for whom it gives neither phone nor e-mail.",
			"1: It asks for a form, \"Change Form\", and gives no link to it.",
		}},
		"cambridgeshire": {"Cambridgeshire", []string{
			"heading: It names no authority as its own; it is taken for that of Cambridgeshire County Council.",
			"1: Referrals for an advocate go to the advocacy service arranged by Children's Services, for whom it gives neither phone nor e-mail.",
			"2.1: It asks for a form, \"Independent Visitor Referral Form\", and gives no link to it.",
			"1: It asks for a form, \"advocacy referral form in the documents library\", and gives no link to it.",
		}},
		"walsall": {"Walsall MBC", []string{
			"2.1: Referrals for an independent visitor go to the advocacy provider that Walsall commissions, for whom it gives neither phone nor e-mail.",
			"1: Referrals for an advocate go to the advocacy provider that Walsall commissions, for whom it gives neither phone nor e-mail.",
			"1: It names \"the Voice\": it is Coram Voice now.",
		}},
	} {
		t.Run(id, func(t *testing.T) {
			p, _ := l.Get(id)
			if diff := cmp.Diff(c.want, remarkTexts(p.Lint(c.name))); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func remarkTexts(remarks []Remark) []string {
	var texts []string
	for _, m := range remarks {
		texts = append(texts, m.Section+": "+m.Text)
	}
	return texts
}

// TestLintFinds: one thing wrong at a time, in a procedure that is otherwise as
// it should be.
func TestLintFinds(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*Procedure)
		called string // what the register calls the authority
		want   string // empty: nothing
	}{
		"as it should be":         {func(*Procedure) {}, "Leeds City Council", ""},
		"called by its service":   {func(*Procedure) {}, "Leeds Children's Services", ""},
		"nobody said for whom":    {func(*Procedure) {}, "", ""},
		"in use for another":      {func(*Procedure) {}, "Leicester City Council", "title: It is the procedure of Leeds City Council, and is in use here for Leicester City Council."},
		"a part of another's":     {func(*Procedure) {}, "North Leedshire Council", "title: It is the procedure of Leeds"},
		"another's heading":       {func(p *Procedure) { p.Heading = "Bradford Council" }, "", "heading: It is headed Bradford Council, and is taken for that of Leeds City Council, of whom its text speaks."},
		"another's text":          {func(p *Procedure) { p.Issuer = "Bradford" }, "", "text: It calls itself that of Bradford, and is taken for that of Leeds"},
		"nobody's":                {func(p *Procedure) { p.Heading, p.Issuer = "", "" }, "", "heading: It names no authority as its own"},
		"only its text names it":  {func(p *Procedure) { p.Heading = "" }, "", ""},
		"no route to a visitor":   {func(p *Procedure) { p.Route.IV = Referral{} }, "", "route: It doesn't say how somebody is referred for an independent visitor."},
		"no route to an advocate": {func(p *Procedure) { p.Route.Advocacy = Referral{} }, "", "route: It doesn't say how somebody is referred for an advocate."},
		"another's address":       {func(p *Procedure) { p.Route.IV.Email = "iv@bradford.gov.uk" }, "", "2: Referrals for an independent visitor go to iv@bradford.gov.uk, which is no address of Leeds City Council."},
		"a charity's address":     {func(p *Procedure) { p.Route.IV.Email = "iv@charity.example.org" }, "", ""},
		"no address":              {func(p *Procedure) { p.Route.IV.Email = "" }, "", "2: Referrals for an independent visitor go to the desk, for whom it gives neither"},
		"a contact instead": {func(p *Procedure) {
			p.Route.IV.Email = ""
			p.Contacts = []Contact{{ID: "iv", For: "iv", Name: "The desk", Phone: "01632 960001"}}
		}, "", ""},
		"a web page isn't enough": {func(p *Procedure) {
			p.Route.IV.Email = ""
			p.Contacts = []Contact{{ID: "iv", For: "iv", Name: "The desk", URL: "https://www.example.org/"}}
		}, "", "2: Referrals for an independent visitor go to the desk, for whom"},
		"a form that isn't there": {func(p *Procedure) { p.Route.Advocacy.Form = "form A" }, "", "1: It asks for a form, \"form A\", and gives no link to it."},
		"a form that is": {func(p *Procedure) {
			p.Route.Advocacy.Form, p.Route.Advocacy.Link = "form A", "https://www.example.org/a"
		}, "", ""},
		"an abolished body in a word": {
			func(p *Procedure) { p.Words = map[string]string{"regulator": "Commission for Social Care Inspection"} }, "",
			"words: It names \"Commission for Social Care Inspection\": since 2007 Ofsted inspects homes.",
		},
		"in a duty": {
			func(p *Procedure) {
				p.Duties = []Clause{{Sections: []string{"2.1"}, Asks: "the Criminal Records Bureau is asked"}}
			}, "",
			"2.1: It names \"Criminal Records Bureau\"",
		},
		"in a duty of the one it extends": {func(p *Procedure) {
			p.Duties = []Clause{{Inherited: "york", Asks: "the Criminal Records Bureau is asked"}}
		}, "", ""},
		"in a contact":             {func(p *Procedure) { p.Contacts = []Contact{{Name: "Children's Rights Director"}} }, "", "contacts: It names \"Children's Rights Director\""},
		"a voice that is nobody's": {func(p *Procedure) { p.Title = "Hear the voice of Coram Voice" }, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			p := &Procedure{
				ID: "leeds", Title: "Leeds", Kind: KindAuthority, Names: []string{"Leeds City Council", "Leeds"},
				Heading: "Leeds City Council", Issuer: "Leeds",
				Route: Route{
					IV:       Referral{To: "the desk", Email: "iv@leeds.gov.uk", Section: "2"},
					Advocacy: Referral{To: "the desk", Email: "advocacy@example.org", Section: "1"},
				},
			}
			c.change(p)
			got := strings.Join(remarkTexts(p.Lint(c.called)), "\n")
			if c.want == "" && got != "" || !strings.HasPrefix(got, c.want) || strings.Contains(got, "\n") {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

// TestLintHome: a home's procedure may have its own name at its head.
func TestLintHome(t *testing.T) {
	p := &Procedure{ID: "larch", Title: "Larch", Kind: KindHome, Heading: "Larch House"}
	if got := remarkTexts(p.Lint("Larch House Children's Home")); got != nil {
		t.Errorf("its own heading: %q", got)
	}
	if got := remarkTexts(p.Lint("")); got != nil {
		t.Errorf("a home of unknown name: %q", got)
	}
	got := strings.Join(remarkTexts(p.Lint("Rowan House")), "\n")
	if got != "heading: It is headed Larch House, and is taken for that of Rowan House." {
		t.Errorf("another's heading: %q", got)
	}
}

// TestLintWithoutNames: a procedure that no file made may have no names.
func TestLintWithoutNames(t *testing.T) {
	p := &Procedure{ID: "a", Title: "Advocacy", Kind: KindAuthority}
	got := strings.Join(remarkTexts(p.Lint("")), "\n")
	if !strings.HasPrefix(got, "heading: It names no authority as its own; it is taken for that of Advocacy.") {
		t.Error(got)
	}
}
