package audit_test

import (
	"strings"
	"testing"

	"ypa/internal/care"
)

// moreThings are what else may be put on record, so that every kind is drawn.
func moreThings() []string {
	return []string{
		"left the home", "who they are; authority ref 4471902", "social worker; name Ruth Bell; phone 01632 960346; team North",
		"factors for an independent visitor; factors distance yes, risk no", "factors for an independent visitor; factors no-parent-visit yes, little-contact not-known",
		"circumstances; secure yes", "circumstances; communication need signs; disability yes", "circumstances; immigration control yes; views hard to express yes",
		"told about; topics advocacy; how easy-read; fits need yes; given by social-worker", "told about; topics other-services, active-offer; given by iro", "told about; topics iv",
		"happened; event plan-concern", "happened; event placement-concern", "happened; event views-differ", "happened; event restraint",
		"happened; event charged", "happened; event excluded", "happened; event health", "happened; event accident", "happened; event cafcass", "happened; event other",
		"ended; event plan-concern", "ended; event restraint",
		"IRO told of an event; event missing; consulted yes", "IRO told of an event; event safeguarding; how phone",
		"IRO consulted; about missing", "IRO consulted; about complaint", "IRO consulted; about plan-concern",
		"booked; meeting conference; day 2026-10-12", "booked; meeting review; day 2026-08-03; iv wanted asked", "booking cancelled; meeting conference",
		"held; meeting review; number first; advocate offered; views differ yes", "held; meeting review; iv wanted agreed; iv invited yes; iv views 2026-03-02",
		"asked for an advocate; for complaint", "asked for an advocate; for review", "taken on by an advocate", "an advocate considered; decision not-now", "met the advocate",
		"offered an advocate; active yes", "referred to an advocacy service; made by social worker; agreed not-asked",
		"adviser; adviser kind immigration; name Omar Hale; email omar.hale@example.org",
		"asked for an independent visitor", "independent visitor asked for views", "independent visitor invited to a review", "staff told of the independent visitor's role",
		"an alternative to an independent visitor sought; note a mentor", "what the independent visitor is told; scope summary; with young-person, social-worker, manager",
		"the independent visitor after care considered; decision continue; wishes Likes the visits; expenses yes", "an independent visitor considered; decision refer",
		"independent visitor's details; confirmed 2025-05-01; independent yes; via service yes", "independent visitor's appointment ended; reason not-looked-after; continues informally yes",
		"a finding explained; rule iro-contact; reason asked to wait; until 2026-06-30", "a finding explained; rule advocacy-information; reason asked to wait; until 2026-12-31",
		"authority chased; authority york; rules iro-contact, iv-considered; how email", "authority chased; authority walsall; rules iv-considered; how phone",
		"the home; urn SC123456", "the authority; iv name Desk; iv phone 01632 960222", "a place to meet in private confirmed",
		"a finding about the home explained; rule private-space; reason builders; until 2026-09-30",
		"a number for young people; id mentor-scheme; contact for other; name Rowan Mentors; phone 01632 960222", "a number for young people; id nyas; printed no",
		"a number for young people checked; id childline", "a number for young people checked; id coram-voice", "a number for young people checked; id cafcass",
		"procedure reviewed; procedure childrens-home; next 2026-11-03", "procedure reviewed; procedure childrens-home", "procedure reviewed; procedure york; next 2026-05-03",
		"visit to the home; by independent-person", "visit to the home; by independent-person", "visit to the home; by responsible-individual",
		"report of a visit sent; visit 2026-05-05", "quality report",
		"recommendation made; number 1; due 2026-06-13; text an advocacy poster in the hall", "recommendation made; number 2; text a private telephone", "recommendation carried out; number 1",
		"audit saved; read yes; entries 12; program ypa", "audit saved; read no; entries 14; program ypa", "saved audit read; audit 12",
		"consent to details for those who visit; consent by young-person; answer yes", "consent to details for those who visit; consent by authority; authority york; answer no",
		"the authority's consent to details for those who visit; answer yes", "code to be called by outside; code K7",
		"something left the register; what report; sha256 00; names no; entries 12",
		"a record disposed of; subject 0a; ground time; entries 12",
		"backup made; file ypa-20260503-020000-12-ab12cd.age; sha256 00; size 4096; entries 12; encrypted yes; keys 2",
		"backup opened and counted; file ypa-20260503-020000-12-ab12cd.age; sha256 00; entries 12", "backup restored; file a.age; sha256 00; entries 12; replaced 14",
	}
}

// TestEveryKindIsDrawn: the properties of the rules hold for whatever can be on
// record, so that nothing that can be may be left out.
func TestEveryKindIsDrawn(t *testing.T) {
	t.Parallel()
	drawn := map[string]bool{}
	for _, thing := range things() {
		title, _, _ := strings.Cut(thing, ";")
		drawn[title] = true
	}
	for _, k := range care.Kinds() {
		if !drawn[k.Title] {
			t.Errorf("nothing of the kind %s (%s) is drawn", k.Kind, k.Title)
		}
	}
}
