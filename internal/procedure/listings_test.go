package procedure

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// catalogueSources says, for every rule in the catalogue's order, whose it is
// and which document asks it where.
const catalogueSources = `
advocacy-information (home): law-england reg 7(2)(b)(iii), (d)(iii); law-wales reg 19, reg 23; trix-supported ¶1-4; childrens-home 1; york 1; cambridgeshire 1; walsall 1
iro-contact (authority): law-england reg 41(3)(d)(ii); trix-supported IRO; childrens-home 3
iv-review (authority): law-england Volume 2; law-wales Part 6 Code; york 2.3; cambridgeshire 2.3; walsall 2.3
independent-person (home): childrens-home 1
advocacy-explained (home): law-england reg 7(2)(d)(iii); trix-supported ¶6; childrens-home 1
advocacy-reminded (home): law-england reg 7(2)(a)(vii); trix-supported ¶2, ¶6; cambridgeshire 1
advocacy-told-by-authority (authority): trix-supported ¶6; cambridgeshire 1
advocate-choice (home): trix-supported ¶1
advocate-requested (home): york 1; walsall 1
advocate-agreed (home): cambridgeshire 1
advocate-referral (authority): walsall 1
advocate-for-complaint (home): law-england s26A; trix-supported ¶3; york 1; cambridgeshire 1
advocate-after-restraint (home): law-england Guide 9.60
advocate-for-meeting (home): trix-supported role; york 1; cambridgeshire 1
advocate-for-views (authority): york 1; cambridgeshire 1
views-differ (authority): york 1
advocacy-format (home): law-england reg 7(2)(d)(iii); york 1
advocacy-letter (authority): york 1
advocacy-letter-carer (authority): york 1
advocacy-guide (authority): york 1
advocacy-declined (home): law-england SCCIF; law-wales framework; law-supported SCCIF
advocacy-other-services (authority): walsall 1
advocacy-active-offer (authority): law-wales statement
commissioner-told (home): trix-supported ¶8; childrens-home 1
personal-adviser (authority): law-england s23B(2); law-wales s106; trix-supported ¶9
immigration-advice (home): trix-supported ¶11
iro-appointed (authority): law-england s25A(1), (2), (3); law-england IRO Handbook; law-wales s99(1), (2), (3); trix-supported IRO
iro-told (home): trix-supported ¶7, IRO; childrens-home 3
iro-notified-looked-after (authority): childrens-home 3
iro-notified-event (home): trix-supported IRO; childrens-home 3
iro-consulted-event (home): trix-supported IRO; childrens-home 3
iro-consulted-placement (authority): law-england reg 11(2); trix-supported IRO; childrens-home 3
iro-consulted-plan (home): trix-supported IRO; childrens-home 3
iro-details-differ (home): ypa own check
review-first (authority): law-england reg 33(1); law-wales reg 39
review-second (authority): law-england reg 33(2); law-wales reg 39
review-later (authority): law-england reg 33(2); law-wales reg 39
review-booked-late (authority): law-england reg 33; law-wales reg 39
review-outcome (home): law-england IRO Handbook; law-wales Part 6 Code
iv-considered (authority): law-england s23ZB(1); law-wales s98; trix-supported IV; york 2.1; cambridgeshire 2.1
iv-factors (authority): trix-supported IV; york 2.1; cambridgeshire 2.1
iv-referred (authority): trix-supported IV; york 2.1; cambridgeshire 2.1
iv-secure (authority): york 2.1; cambridgeshire 2.1
iv-route (authority): trix-supported IV; york 2.1; cambridgeshire 2.1; walsall 2.1
iv-consulted (authority): law-england s23ZB(6); law-wales s98; trix-supported IV; childrens-home 2.1; york 2.1; cambridgeshire 2.1; walsall 2.1
iv-objection (authority): law-england s23ZB(6); law-england s23ZB(7); law-wales s98; trix-supported IV; childrens-home 2.1; york 2.1; walsall 2.1
iv-alternative (authority): cambridgeshire 2.1
iv-waiting (authority): law-england Standards; law-wales Standards
iv-checks (authority): childrens-home 2.1; york 2.1; cambridgeshire 2.1
iv-confirmed (authority): york 2.1
iv-independent (authority): law-england reg 47; childrens-home 2.1; york 2.1; cambridgeshire 2.1
iv-visited (authority): law-england s23ZB(2); law-wales s98; trix-supported IV; childrens-home 2.2; york 2.2; cambridgeshire 2.2; walsall 2.2
iv-views (authority): york 2.2; cambridgeshire 2.2
iv-invited (authority): trix-supported IV; york 2.2; cambridgeshire 2.2
iv-information (authority): york 2.2; cambridgeshire 2.2
iv-carers-prepared (authority): york 2.2
iv-at-change (home): trix-supported ¶2, IV
iv-after-care (authority): york 2.2; cambridgeshire Expenses
iv-ended (authority): law-england s23ZB(4); law-wales s98
status-current (home): trix-supported ¶9
private-space (home): law-england reg 22(1); trix-supported ¶5
procedure-current (home): childrens-home revision
contact-checked (home): law-england Guide 9.11; law-wales guidance; law-supported Guide
visit-monthly (home): law-england reg 44(1)
visit-report (home): law-england SCCIF
visit-recommendation (home): law-england reg 44(5)
visit-responsible-individual (home): law-wales reg 73
quality-report (home): law-supported reg 32
entry-late (home): law-england reg 36
`

func TestListings(t *testing.T) {
	procedures := libraryForTest(t).Procedures()
	var got []string
	for _, s := range Specs() {
		var lists []string
		owner := OwnerAuthority
		for _, p := range procedures {
			for _, c := range p.clauses(s.Rule) {
				lists = append(lists, p.source(c).String())
				if c.Owner == OwnerHome {
					owner = OwnerHome
				}
			}
		}
		got = append(got, fmt.Sprintf("%s (%s): %s", s.Rule, owner, strings.Join(lists, "; ")))
	}
	if diff := cmp.Diff(strings.Split(strings.TrimSpace(catalogueSources), "\n"), got); diff != "" {
		t.Error(diff)
	}
}

// TestOwnersAgree: where a rule has one owner whatever is in force, no document
// gives it to the other.
func TestOwnersAgree(t *testing.T) {
	procedures := libraryForTest(t).Procedures()
	for _, s := range Specs() {
		owners := map[Owner]bool{}
		for _, p := range procedures {
			for _, c := range p.clauses(s.Rule) {
				owners[c.Owner] = true
			}
		}
		if len(owners) != 1 {
			t.Errorf("%s: %v", s.Rule, owners)
		}
	}
}

// TestBases holds who asks what is neither law nor a local procedure's word, and
// what the law leaves to somebody on the spot.
func TestBases(t *testing.T) {
	want := []string{
		"law-england iv-review guidance",
		"law-england advocate-after-restraint guidance",
		"law-england advocacy-declined guidance",
		"law-england iro-appointed guidance",
		"law-england review-outcome guidance",
		"law-england iv-waiting guidance",
		"law-england contact-checked guidance",
		"law-england visit-report guidance",
		"law-england visit-recommendation local",
		"law-wales advocacy-active-offer guidance",
		"law-wales advocacy-declined guidance",
		"law-wales iv-review guidance",
		"law-wales review-outcome guidance",
		"law-wales iv-waiting guidance",
		"law-wales contact-checked guidance",
		"law-supported advocacy-declined guidance",
		"law-supported contact-checked guidance",
		"ypa iro-details-differ setting",
	}
	var got []string
	for _, p := range libraryForTest(t).Procedures() {
		usual := BasisLocal
		if p.Kind == KindLaw {
			usual = BasisLaw
		}
		for i := range p.Duties {
			if c := &p.Duties[i]; c.Basis != usual {
				got = append(got, fmt.Sprintf("%s %s %s", p.ID, c.Rule, c.Basis))
			}
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// TestNotLookedAfterListings holds which clauses ask less, or nothing, for who
// isn't looked after; of rules that are about looked-after young people alone
// nothing needs to be said.
func TestNotLookedAfterListings(t *testing.T) {
	want := map[string]string{
		"trix-supported": "advocacy-information guidance, advocacy-explained guidance, advocate-for-complaint guidance",
		"childrens-home": "",
		"york": "advocacy-information none, advocate-requested none, advocate-for-complaint none, advocate-for-meeting none, " +
			"advocate-for-views none, views-differ none, advocacy-format none",
		"cambridgeshire": "advocacy-information none, advocacy-reminded none, advocate-for-views none",
		"walsall":        "",
	}
	l := libraryForTest(t)
	for id, says := range want {
		p, _ := l.Get(id)
		var got []string
		for i := range p.Duties {
			if c := &p.Duties[i]; c.NotLookedAfter != "" {
				got = append(got, c.Rule+" "+c.NotLookedAfter)
			}
		}
		if !slices.Equal(got, filter(strings.Split(says, ", "), func(s string) bool { return s != "" })) {
			t.Errorf("%s: %q", id, got)
		}
	}
}
