package audit_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// placed is a young person looked after and placed by Cambridgeshire, with more
// on record.
func placed(more ...any) *care.Record {
	on := calendar.MustISO("2026-08-12")
	bodies := append([]any{
		care.Identity{Ref: "RH-02", Name: "Benedict Tarn", Born: calendar.MustISO("2010-11-19")},
		care.Admission{},
		care.StatusFact{Status: care.LookedAfter},
		care.PlacingAuthority{Authority: "cambridgeshire"},
	}, more...)
	var entries []care.Entry
	for i, b := range bodies {
		e := care.New("u-2", on, b)
		e.Number = int64(i + 1)
		entries = append(entries, e)
	}
	return care.Fold(care.Subject{UID: "u-2", Type: care.YoungPerson, Ref: "RH-02"}, entries, calendar.MustISO("2026-11-23"))
}

func who(name, phone string) care.Contact { return care.Contact{Name: name, Phone: phone} }

// rowanInYork lies in York's area.
func rowanInYork() care.Home {
	return care.Home{
		Name: "Rowan House", Kind: "childrens-home", Nation: "england", HostAuthority: "york",
		Authorities: map[string]care.AuthorityRecord{"york": {ID: "york", Name: "City of York Council"}, "cambridgeshire": {ID: "cambridgeshire", Name: "Cambridgeshire County Council"}},
	}
}

func TestAnnexSaysWhatIsNotOnRecord(t *testing.T) {
	worker, iro := care.SocialWorker{Contact: who("Owen Blythe", "01632 960120")}, care.IRO{Contact: who("Peter Lund", "01632 960808")}
	for name, c := range map[string]struct {
		rec  *care.Record
		want []string
	}{
		"everything":                      {placed(worker, iro), nil},
		"nobody":                          {placed(), []string{"social worker", "IRO"}},
		"an IRO without phone or e-mail":  {placed(worker, care.IRO{Contact: who("Peter Lund", "")}), []string{"IRO's phone or e-mail"}},
		"a social worker without a name":  {placed(care.SocialWorker{Contact: who("", "01632 960120")}, iro), []string{"social worker's name"}},
		"no IRO where none is asked":      {placed(worker, care.StatusFact{Status: care.CareLeaver}), nil},
		"an IRO who ended":                {placed(worker, iro, care.IROEnd{}), []string{"IRO"}},
		"legal status and authority both": {care.Fold(care.Subject{Ref: "RH-02"}, nil, calendar.MustISO("2026-11-23")), []string{"legal status", "placing authority", "social worker"}},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, l := range audit.Annex(c.rec, rowanInYork()).Lacking {
				got = append(got, l.What)
				if l.Fix == "" {
					t.Errorf("%s has no command", l.What)
				}
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestNoticeIsAskedWhereRegulation41AsksIt(t *testing.T) {
	for name, c := range map[string]struct {
		change func(*care.Home)
		want   care.Answer
		fix    bool
	}{
		"another authority's area": {func(*care.Home) {}, care.Yes, false},
		"the host placed them":     {func(h *care.Home) { h.HostAuthority = "cambridgeshire" }, care.No, false},
		"supported accommodation":  {func(h *care.Home) { h.Kind = "supported-accommodation" }, care.No, false},
		"Wales":                    {func(h *care.Home) { h.Nation = "wales" }, care.No, false},
		"nobody said where":        {func(h *care.Home) { h.HostAuthority = "" }, "", true},
	} {
		t.Run(name, func(t *testing.T) {
			h := rowanInYork()
			c.change(&h)
			n := audit.NoticeOf(placed(), h)
			if n.Asked != c.want || (n.Why == "") != (c.want == care.Yes) || (n.Fix != "") != c.fix || (len(n.Points) == 0) != (c.want == care.No) {
				t.Errorf("%+v", n)
			}
		})
	}
	if n := audit.NoticeOf(care.Fold(care.Subject{Ref: "RH-02"}, nil, calendar.MustISO("2026-11-23")), rowanInYork()); n.Asked != "" || n.Fix == "" {
		t.Errorf("who placed them isn't known: %+v", n)
	}
}

func TestNoticeIsReady(t *testing.T) {
	worker, iro := care.SocialWorker{Contact: who("Owen Blythe", "01632 960120")}, care.IRO{Contact: who("Peter Lund", "01632 960808")}
	states := func(n audit.Notice) map[string]audit.NoticeState {
		held := map[string]audit.NoticeState{}
		for _, p := range n.Points {
			if held[p.Section] != audit.PointNot {
				held[p.Section] = p.State
			}
		}
		return held
	}
	n := audit.NoticeOf(placed(worker, iro), rowanInYork())
	if !n.Ready() || n.Lacking() != 0 || n.Discharge || n.On != calendar.MustISO("2026-08-12") {
		t.Errorf("%+v", n)
	}
	on, not, hand := audit.PointOnRecord, audit.PointNot, audit.PointElsewhere
	want := map[string]audit.NoticeState{"reg 41(1)": on, "reg 41(3)(a)": on, "reg 41(3)(b)": hand, "reg 41(3)(c)": hand, "reg 41(3)(d)(i)": on, "reg 41(3)(d)(ii)": on, "reg 41(3)(e)": hand}
	if diff := cmp.Diff(want, states(n)); diff != "" {
		t.Error(diff)
	}
	n = audit.NoticeOf(placed(worker, care.IRO{Contact: who("Peter Lund", "")}), rowanInYork())
	if states(n)["reg 41(3)(d)(ii)"] != not || n.Ready() || n.Lacking() != 1 {
		t.Errorf("without the IRO's details it is ready: %+v", n)
	}
	for _, p := range n.Points {
		if text := p.Value.String(false); p.State == on && p.Value.String(true) != text && text != "on record" && text != "Cambridgeshire County Council: on record" {
			t.Errorf("without names %s says %q", p.Section, text)
		}
	}
	inNeed := care.Fold(care.Subject{Ref: "RH-02"}, []care.Entry{care.New("", calendar.MustISO("2026-08-12"), care.StatusFact{Status: care.InNeed})}, calendar.MustISO("2026-11-23"))
	h := rowanInYork()
	h.HostAuthority = ""
	if got := states(audit.NoticeOf(inNeed, h))["reg 41(3)(d)(ii)"]; got != on {
		t.Errorf("who was never looked after has no IRO, and the notice lacks one: %s", got)
	}
	if left := audit.NoticeOf(placed(worker, iro, care.Leaving{}), rowanInYork()); !left.Discharge || !left.Ready() {
		t.Errorf("of somebody who left: %+v", left)
	}
}
