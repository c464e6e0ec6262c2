package intake

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
)

// onRecord is the entry that every person on record in these tests begins with.
func onRecord(more ...care.Entry) []care.Entry {
	first := care.New("", day("2026-01-05"), care.Identity{Ref: "A-1", Name: "Ana Bell", Born: day("2012-04-03"), Noted: care.Noted{Note: "quiet"}})
	return append([]care.Entry{first}, more...)
}

// stands is an entry of a stated day.
func stands(on string, body any) care.Entry { return care.New("", day(on), body) }

// assumed is an entry of no day of its own.
func assumed(body any) care.Entry { return care.NewAssumed("", day("2026-01-05"), body) }

func contact(name, phone string) care.Contact { return care.Contact{Name: name, Phone: phone} }

// after gives the entries that a proposal leaves on record.
func after(have []care.Entry, p Person) []care.Entry {
	return append(slices.Clone(have), p.Entries()...)
}

// row is one comparison of a row with a record: what is proposed, and what is
// said of the columns that change nothing.
type rowCase struct {
	name     string
	have     []care.Entry
	headings string
	cells    string
	want     []string // lines; those that end somebody begin with "ends: "
	skipped  []string
	remarks  []string
}

func (c rowCase) run(t *testing.T) {
	t.Helper()
	data := table("Ref,Name,"+c.headings, "a-1,Ana Bell,"+c.cells)
	s := mustRead(t, "a.csv", data)
	have := onRecord(c.have...)
	p, faults := Propose(s, at(t, today(), fold("A-1", today(), have...)))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	person := p.People[0]
	var lines, skipped []string
	for _, l := range person.Lines {
		text := l.Text
		if l.Ends {
			text = "ends: " + text
		}
		lines = append(lines, text)
		if l.Entry.Subject != "uid-A-1" || l.Entry.Command != "import" || l.Entry.Act != care.Recorded {
			t.Errorf("entry %+v", l.Entry)
		}
	}
	for _, s := range person.Skipped {
		if s.Field != fieldName {
			skipped = append(skipped, string(s.Field)+": "+s.Why)
		}
	}
	if diff := cmp.Diff(c.want, lines); diff != "" {
		t.Errorf("lines (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(c.skipped, skipped); diff != "" {
		t.Errorf("skipped (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(c.remarks, person.Remarks); diff != "" {
		t.Errorf("remarks (-want +got):\n%s", diff)
	}
	if person.New || person.Ref != "A-1" {
		t.Errorf("new %v, reference %s", person.New, person.Ref)
	}
	again, faults := Propose(s, at(t, today(), fold("A-1", today(), after(have, person)...)))
	if len(faults) > 0 || len(again.People[0].Lines) > 0 {
		t.Errorf("the second time: %v, %q", faults, texts(again))
	}
}

func runAll(t *testing.T, cases []rowCase) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.name, c.run)
	}
}

func TestIdentity(t *testing.T) {
	runAll(t, []rowCase{
		{name: "equal", headings: "DOB,Notes", cells: "03/04/2012,quiet", skipped: []string{"notes: on record already", "born: on record already"}},
		{name: "nothing", headings: "DOB,Notes,Known as", cells: ",TBC,n/a", skipped: []string{"known-as: not known", "born: empty", "notes: not known"}},
		{name: "another birth date", headings: "DOB", cells: "04/04/2012", want: []string{"who they are: born Wed 4 Apr 2012, from Sun 22 Nov 2026 (assumed)"}},
		{
			name: "what was never said", headings: "Known as,LA number,Notes", cells: "Annie,4471902,\"loud\nnow\"",
			want: []string{"who they are: known as, the authority's number, a note, from Sun 22 Nov 2026 (assumed)"},
		},
		{name: "an old note", have: []care.Entry{stands("2026-03-01", care.Identity{Noted: care.Noted{Note: "by hand"}})}, headings: "Notes", cells: "quiet", skipped: []string{"notes: on record already"}},
		{name: "too old", headings: "DOB", cells: "03/04/1912", want: []string{"who they are: born Wed 3 Apr 1912, from Sun 22 Nov 2026 (assumed)"}, remarks: []string{"born Wed 3 Apr 1912, so 114 years old: is the year right?"}},
	})
}

func TestPlacement(t *testing.T) {
	here := stands("2026-01-05", care.Admission{})
	runAll(t, []rowCase{
		{name: "equal", have: []care.Entry{here, stands("2026-10-30", care.Leaving{Reason: "moved"})}, headings: "Admitted,Left", cells: "5 Jan 2026,30/10/2026", skipped: []string{"admitted: on record already", "left: on record already"}},
		{name: "another day", have: []care.Entry{here}, headings: "Admitted,Left", cells: "06/01/2026,30/10/2026", want: []string{"came to the home on Tue 6 Jan 2026", "left the home on Fri 30 Oct 2026"}},
		{name: "a day that was assumed", have: []care.Entry{assumed(care.Admission{})}, headings: "Admitted", cells: "05/01/2026", want: []string{"came to the home on Mon 5 Jan 2026"}},
		{name: "still here", have: []care.Entry{here}, headings: "Left", cells: "no", skipped: []string{"left: says that there is no such day"}},
		{name: "the authority, first said", have: []care.Entry{here}, headings: "LA", cells: "Walsall Council", want: []string{"placing authority walsall, from Mon 5 Jan 2026 (assumed)"}},
		{name: "the authority, first said, without an admission", headings: "LA", cells: "Walsall Council", want: []string{"placing authority walsall, from Sun 22 Nov 2026 (assumed)"}},
		{name: "the authority, first said, with the admission beside it", headings: "LA,Arrived", cells: "Walsall Council,01/02/2026", want: []string{"came to the home on Sun 1 Feb 2026", "placing authority walsall, from Sun 1 Feb 2026 (assumed)"}},
		{name: "another authority", have: []care.Entry{here, stands("2026-01-05", care.PlacingAuthority{Authority: "york"})}, headings: "LA", cells: "Leeds City Council", want: []string{"placing authority leeds instead of york, from Sun 22 Nov 2026 (assumed)"}},
		{name: "the same authority", have: []care.Entry{stands("2026-01-05", care.PlacingAuthority{Authority: "leeds"})}, headings: "LA", cells: "Leeds City Council", skipped: []string{"authority: on record already"}},
		{name: "no authority", have: []care.Entry{stands("2026-01-05", care.PlacingAuthority{Authority: "leeds"})}, headings: "LA", cells: "none", skipped: []string{"authority: not known"}},
		{name: "out of area", have: []care.Entry{here}, headings: "Out of area?", cells: "Yes", want: []string{"out of area: yes, from Mon 5 Jan 2026 (assumed)"}},
		{name: "out of area no longer", have: []care.Entry{here, stands("2026-01-05", care.Circumstances{OutOfArea: care.Yes})}, headings: "OOA", cells: "n", want: []string{"out of area: no instead of yes, from Sun 22 Nov 2026 (assumed)"}},
		{name: "out of area after a move of today", have: []care.Entry{here, stands("2026-11-22", care.Move{OutOfArea: care.Yes})}, headings: "OOA", cells: "n", skipped: []string{"out-of-area: a move on record says otherwise"}},
		{name: "out of area as the move of today", have: []care.Entry{here, stands("2026-11-22", care.Move{OutOfArea: care.Yes})}, headings: "OOA", cells: "y", skipped: []string{"out-of-area: on record already"}},
	})
}

func TestLegalStatus(t *testing.T) {
	lac := stands("2026-01-05", care.StatusFact{Status: care.LookedAfter})
	here := stands("2025-12-24", care.Admission{})
	runAll(t, []rowCase{
		{name: "equal", have: []care.Entry{lac}, headings: "Legal Status,Since", cells: "CiC,05/01/2026", skipped: []string{"status: on record already", "status-since: on record already"}},
		{name: "equal without a day", have: []care.Entry{lac}, headings: "Legal Status,Since", cells: "S20,", skipped: []string{"status-since: empty", "status: on record already"}},
		{name: "first, without a day", have: []care.Entry{here}, headings: "Legal Status", cells: "LAC", want: []string{"legal status looked-after, from Wed 24 Dec 2025 (assumed)"}},
		{name: "first, with a day", have: []care.Entry{here}, headings: "Legal Status,Since", cells: "Child in need,01/02/2026", want: []string{"legal status in-need since Sun 1 Feb 2026"}},
		{name: "another, without a day", have: []care.Entry{lac}, headings: "Legal Status", cells: "CP plan", want: []string{"legal status child-protection instead of looked-after, from Sun 22 Nov 2026 (assumed)"}},
		{name: "another, with a day", have: []care.Entry{lac}, headings: "Legal Status,Since", cells: "Care leaver,01/07/2026", want: []string{"legal status care-leaver instead of looked-after since Wed 1 Jul 2026"}},
		{name: "a day for what was assumed", have: []care.Entry{assumed(care.StatusFact{Status: care.LookedAfter})}, headings: "Legal Status,Since", cells: "LAC,05/01/2026", want: []string{"legal status looked-after since Mon 5 Jan 2026"}},
		{name: "an old one that the record has left behind", have: []care.Entry{lac, stands("2026-07-01", care.StatusFact{Status: care.CareLeaver})}, headings: "Legal Status,Since", cells: "LAC,05/01/2026", skipped: []string{"status: on record already", "status-since: on record already"}},
		{name: "a day alone", have: []care.Entry{here}, headings: "Legal Status,Since", cells: "?,05/01/2026", skipped: []string{"status: not known", "status-since: the legal status isn't known"}},
		{name: "looked after since", headings: "Legal Status,LAC since", cells: "Full Care Order (S31),05/01/2026", want: []string{"legal status looked-after since Mon 5 Jan 2026"}},
		{name: "looked after since, and since when the order", headings: "Legal Status,Since,LAC since", cells: "FCO,01/06/2026,05/01/2026", want: []string{"legal status looked-after since Mon 5 Jan 2026"}},
		{name: "once looked after", headings: "Legal Status,Since,LAC since", cells: "Care leaver,01/06/2026,05/01/2026", want: []string{"legal status care-leaver since Mon 1 Jun 2026"}, skipped: []string{"looked-after-since: the legal status isn't looked after"}},
	})
}

func TestOfficerAndWorker(t *testing.T) {
	here := stands("2026-01-05", care.Admission{})
	fiona := stands("2026-02-01", care.IRO{Contact: care.Contact{Name: "Fiona Marsh", Phone: "01632 960101", Email: "fiona@example.org"}})
	sw := stands("2026-02-01", care.SocialWorker{Contact: contact("Lee Hart", "")})
	gone := stands("2026-06-01", care.IROEnd{})
	runAll(t, []rowCase{
		{name: "equal, however it is written", have: []care.Entry{fiona}, headings: "IRO,IRO Tel,IRO Email", cells: "fiona  marsh,+44 (0)1632 960101,Fiona@Example.org", skipped: []string{"iro: on record already", "iro-phone: on record already", "iro-email: on record already"}},
		{name: "blank", have: []care.Entry{fiona}, headings: "IRO,IRO Tel,IRO Email", cells: "TBC,-,", skipped: []string{"iro: not known", "iro-phone: not known", "iro-email: empty"}},
		{name: "the first", have: []care.Entry{here}, headings: "IRO,Tel,Email", cells: "Fiona Marsh,01632 960101,", want: []string{"IRO Fiona Marsh, 01632 960101, from Mon 5 Jan 2026 (assumed)"}, skipped: []string{"iro-email: empty"}},
		{name: "another number", have: []care.Entry{here, fiona}, headings: "IRO,IRO Tel", cells: "Fiona Marsh,01632 960102", want: []string{"IRO Fiona Marsh, 01632 960102, from Sun 22 Nov 2026 (assumed)"}},
		{name: "a number for the one on record", have: []care.Entry{fiona}, headings: "IRO,IRO Tel", cells: ",01632 960102", want: []string{"IRO Fiona Marsh, 01632 960102, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{"iro: empty"}},
		{name: "a number for nobody", have: []care.Entry{here}, headings: "IRO,IRO Tel", cells: "?,01632 960102", skipped: []string{"iro: not known", "iro-phone: nobody is named whose it could be"}},
		{name: "another person", have: []care.Entry{here, fiona}, headings: "IRO,IRO Tel", cells: "Peter Lund,", want: []string{"IRO Peter Lund instead of Fiona Marsh, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{"iro-phone: empty"}},
		{name: "nobody any more", have: []care.Entry{here, fiona}, headings: "IRO,IRO Tel", cells: "None,none", want: []string{"ends: no IRO any more: Fiona Marsh, 01632 960101, fiona@example.org, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{"iro-phone: not known"}},
		{name: "nobody still", have: []care.Entry{here, fiona, gone}, headings: "IRO", cells: "nobody", skipped: []string{"iro: nobody is on record"}},
		{name: "nobody, and a number", have: []care.Entry{here}, headings: "IRO,IRO Tel", cells: "no one,01632 960101", skipped: []string{"iro: nobody is on record"}, remarks: []string{"column C (IRO) says that nobody is there: the telephone number or e-mail address beside it is not read"}},
		{name: "somebody again", have: []care.Entry{here, fiona, gone}, headings: "IRO", cells: "Fiona Marsh", want: []string{"IRO Fiona Marsh, from Sun 22 Nov 2026 (assumed)"}},
		{name: "a lost 0", have: []care.Entry{fiona}, headings: "IRO,IRO Tel", cells: "Fiona Marsh,1632960101", skipped: []string{"iro: on record already", "iro-phone: on record already", "iro-email: on record already"}[:2], remarks: []string{"column D (IRO Tel): 1632960101 read as 01632960101, its first 0 put back"}},
		{name: "a social worker", have: []care.Entry{here, sw}, headings: "SW,SW tel", cells: "Lee Hart,020 7946 0111", want: []string{"social worker Lee Hart, 020 7946 0111, from Sun 22 Nov 2026 (assumed)"}},
		{name: "no social worker", have: []care.Entry{here, sw}, headings: "SW", cells: "unallocated", skipped: []string{"social-worker: a social worker stays on record until another is named"}},
		{name: "no social worker, as on record", have: []care.Entry{here}, headings: "SW", cells: "none", skipped: []string{"social-worker: nobody is on record"}},
	})
}

func TestAdvocate(t *testing.T) {
	here := stands("2026-01-05", care.Admission{})
	sam := stands("2026-02-01", care.Advocate{AdvocateKind: care.KindAdvocate, Contact: contact("Sam Okoro", "07700 900111")})
	desk := stands("2026-02-01", care.Advocate{AdvocateKind: care.KindService, Contact: care.Contact{Organisation: "Voiceability desk", Phone: "01632 960220"}})
	named := stands("2026-02-01", care.Advocate{AdvocateKind: care.KindService, Contact: contact("Voiceability desk", "01632 960220")})
	aunt := stands("2026-02-01", care.Advocate{AdvocateKind: care.KindFamily, Contact: contact("Aunt May", "07700 900112")})
	runAll(t, []rowCase{
		{name: "a person", have: []care.Entry{here, aunt}, headings: "Advocate / service,Tel", cells: "Sam Okoro,07700 900111", want: []string{"advocate Sam Okoro, 07700 900111, from Mon 5 Jan 2026 (assumed)"}},
		{name: "a service", have: []care.Entry{here}, headings: "Advocate / service,Tel", cells: "Speak Up desk,01632 960330", want: []string{"service Speak Up desk, 01632 960330, from Mon 5 Jan 2026 (assumed)"}},
		{name: "a person of a service", have: []care.Entry{here}, headings: "Advocate", cells: "Sam Okoro (NYAS)", want: []string{"advocate Sam Okoro, NYAS, from Mon 5 Jan 2026 (assumed)"}},
		{name: "the service of a person", have: []care.Entry{here, sam}, headings: "Advocate", cells: "\"Sam Okoro, Coram Voice\"", want: []string{"advocate Sam Okoro, Coram Voice, from Sun 22 Nov 2026 (assumed)"}},
		{name: "equal", have: []care.Entry{sam}, headings: "Advocate,Tel", cells: "Sam Okoro,07700900111", skipped: []string{"advocate: on record already", "advocate-phone: on record already"}},
		{name: "an equal service", have: []care.Entry{desk}, headings: "Advocate,Tel", cells: "Voiceability Desk,", skipped: []string{"advocate-phone: empty", "advocate: on record already", "advocate-phone: on record already"}},
		{name: "a service that the record has by its name", have: []care.Entry{named}, headings: "Advocate", cells: "Voiceability desk", skipped: []string{"advocate: on record already"}},
		{name: "another service", have: []care.Entry{desk}, headings: "Advocate", cells: "Speak Up desk", want: []string{"service Speak Up desk instead of Voiceability desk, from Sun 22 Nov 2026 (assumed)"}},
		{name: "another service than the named one", have: []care.Entry{named}, headings: "Advocate", cells: "Speak Up desk", want: []string{"service Speak Up desk instead of Voiceability desk, from Sun 22 Nov 2026 (assumed)"}},
		{name: "a person beside a service", have: []care.Entry{here, desk}, headings: "Advocate", cells: "Sam Okoro", want: []string{"advocate Sam Okoro, from Mon 5 Jan 2026 (assumed)"}},
		{name: "a number for the one on record", have: []care.Entry{here, desk, aunt}, headings: "Advocate,Tel", cells: ",01632 960221", want: []string{"service Voiceability desk, 01632 960221, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{"advocate: empty"}},
		{name: "a number for one of two", have: []care.Entry{here, desk, sam}, headings: "Advocate,Tel", cells: ",01632 960221", skipped: []string{"advocate: empty", "advocate-phone: nobody is named whose it could be"}},
		{name: "nobody any more", have: []care.Entry{here, desk, sam, aunt}, headings: "Advocate", cells: "none", want: []string{
			"ends: no advocate any more: Sam Okoro, 07700 900111, from Sun 22 Nov 2026 (assumed)",
			"ends: no service any more: Voiceability desk, 01632 960220, from Sun 22 Nov 2026 (assumed)",
		}},
		{name: "nobody still", have: []care.Entry{here, aunt}, headings: "Advocate", cells: "No one", skipped: []string{"advocate: nobody is on record"}},
		{name: "somebody again", have: []care.Entry{here, sam, stands("2026-06-01", care.AdvocateEnd{})}, headings: "Advocate", cells: "Sam Okoro", want: []string{"advocate Sam Okoro, from Sun 22 Nov 2026 (assumed)"}},
	})
}

func TestTold(t *testing.T) {
	informed := stands("2026-02-10", care.Informed{Topics: []care.Topic{care.AboutAdvocacy, care.AboutCommissioner}})
	const headings = "Told about IRO,Advocacy last discussed,Help at Hand info given"
	runAll(t, []rowCase{
		{name: "nothing", headings: headings, cells: "never,TBC,", skipped: []string{"told-iro: says that there is no such day", "told-advocacy: not known", "told-commissioner: empty"}},
		{name: "everything", headings: headings, cells: "10/02/2026,11/02/2026,12/02/2026", want: []string{"told about advocacy on Wed 11 Feb 2026", "told about the IRO on Tue 10 Feb 2026", "told about the Children's Commissioner on Thu 12 Feb 2026"}},
		{name: "what is on record for that day", have: []care.Entry{informed}, headings: headings, cells: "10/02/2026,10/02/2026,10/02/2026", want: []string{"told about the IRO on Tue 10 Feb 2026"}, skipped: []string{"told-advocacy: on record already", "told-commissioner: on record already"}},
		{name: "today", headings: headings, cells: ",22/11/2026,", want: []string{"told about advocacy on Sun 22 Nov 2026"}, skipped: []string{"told-iro: empty", "told-commissioner: empty"}},
	})
}

func TestVisitor(t *testing.T) {
	here := stands("2026-01-05", care.Admission{})
	joan := stands("2026-03-01", care.IVAppointment{Contact: contact("Joan Pike", "01632 960301"), VisitEvery: calendar.Span{N: 1, Unit: calendar.Months}})
	guess := assumed(care.IVAppointment{Contact: contact("Joan Pike", "01632 960301")})
	gone := stands("2026-06-01", care.IVEnd{Reason: "resigned"})
	const headings = "IV name,IV appointed,IV tel,Last IV visit,IV need reviewed,YP's view of IV"
	blank := func(fields ...string) (list []string) {
		for _, f := range fields {
			list = append(list, f+": empty")
		}
		return list
	}
	rest := blank("iv-phone", "iv-visited", "iv-reviewed", "iv-view")
	runAll(t, []rowCase{
		{name: "the first, with a day", have: []care.Entry{here}, headings: headings, cells: "Joan Pike,01/03/2026,,,,", want: []string{"independent visitor Joan Pike appointed on Sun 1 Mar 2026"}, skipped: rest},
		{name: "the first, without a day", have: []care.Entry{here}, headings: headings, cells: "Joan Pike,,,,,", want: []string{"independent visitor Joan Pike, from Mon 5 Jan 2026 (assumed)"}, skipped: blank("iv-phone", "iv-appointed", "iv-visited", "iv-reviewed", "iv-view")},
		{name: "equal", have: []care.Entry{joan}, headings: headings, cells: "JOAN PIKE,01/03/2026,01632 960301,,,", skipped: append(blank("iv-visited", "iv-reviewed", "iv-view"), "iv: on record already", "iv-appointed: on record already", "iv-phone: on record already")},
		{name: "equal, of an unknown day", have: []care.Entry{joan}, headings: "IV,IV email", cells: "Joan Pike,joan@example.org", want: []string{"independent visitor's details: joan@example.org, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{"iv: on record already"}},
		{name: "the same e-mail", have: []care.Entry{joan, stands("2026-03-02", care.IVDetails{Contact: care.Contact{Email: "joan@example.org"}})}, headings: "IV,IV email", cells: "Joan Pike,JOAN@example.org", skipped: []string{"iv: on record already", "iv-email: on record already"}},
		{name: "a day for what was assumed", have: []care.Entry{here, guess}, headings: "IV,IV appointed", cells: "Joan Pike,01/03/2026", want: []string{"independent visitor Joan Pike appointed on Sun 1 Mar 2026"}},
		{name: "another person, with a day", have: []care.Entry{joan}, headings: "IV,IV appointed", cells: "Derek Shaw,01/09/2026", want: []string{"independent visitor Derek Shaw instead of Joan Pike appointed on Tue 1 Sep 2026"}},
		{name: "another person, before the details of the one on record", have: []care.Entry{joan, stands("2026-10-01", care.IVDetails{Contact: contact("", "01632 960309")})}, headings: "IV,IV appointed,IV tel", cells: "Derek Shaw,01/09/2026,01632 960310", want: []string{
			"independent visitor Derek Shaw, 01632 960310 instead of Joan Pike appointed on Tue 1 Sep 2026", "independent visitor's details: Derek Shaw, 01632 960310, from Sun 22 Nov 2026 (assumed)",
		}},
		{name: "another person, without a day", have: []care.Entry{here, joan}, headings: "IV", cells: "Derek Shaw", want: []string{"independent visitor Derek Shaw instead of Joan Pike, from Sun 22 Nov 2026 (assumed)"}},
		{name: "somebody who has ended", have: []care.Entry{here, joan, gone}, headings: "IV,IV appointed", cells: "Joan Pike,01/03/2026", skipped: []string{"iv: appointed on that day by the record, and no longer there: if appointed again, that day is needed"}, remarks: []string{"the appointment of its independent visitor, of Sun 1 Mar 2026, has ended by the record: if appointed again, that day is needed"}},
		{name: "somebody after another", have: []care.Entry{here, joan, gone}, headings: "IV", cells: "Joan Pike", want: []string{"independent visitor Joan Pike, from Sun 22 Nov 2026 (assumed)"}},
		{name: "nobody any more", have: []care.Entry{joan}, headings: "IV,IV need reviewed", cells: "none,01/09/2026", want: []string{"ends: no independent visitor any more: Joan Pike, 01632 960301, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{`iv-reviewed: no independent visitor is named: what was decided is to be recorded with "ypa iv consider"`}},
		{name: "nobody still", have: []care.Entry{here}, headings: "IV", cells: "none", skipped: []string{"iv: nobody is on record"}},
		{name: "a number for the one on record", have: []care.Entry{joan}, headings: "IV,IV tel,IV appointed", cells: ",01632 960302,01/03/2026", want: []string{"independent visitor's details: 01632 960302, from Sun 22 Nov 2026 (assumed)"}, skipped: []string{"iv: empty", "iv-appointed: on record already"}},
		{name: "a number and a day for nobody", have: []care.Entry{here}, headings: "IV,IV tel,IV appointed", cells: ",01632 960302,01/03/2026", skipped: []string{"iv: empty", "iv-phone: nobody is named whose it could be", "iv-appointed: nobody is named who was appointed"}},
		{name: "a visit", have: []care.Entry{joan}, headings: "Last IV visit", cells: "14/11/2026", want: []string{"independent visitor's visit on Sat 14 Nov 2026"}},
		{name: "a visit on record", have: []care.Entry{joan, stands("2026-11-14", care.IVVisit{Mode: "visit"})}, headings: "Last IV visit", cells: "14/11/2026", skipped: []string{"iv-visited: on record already"}},
		{name: "a visit on the day of a telephone call", have: []care.Entry{joan, stands("2026-11-14", care.IVVisit{Mode: "phone"})}, headings: "Last IV visit", cells: "14/11/2026", want: []string{"independent visitor's visit on Sat 14 Nov 2026"}},
		{name: "the need considered", have: []care.Entry{joan}, headings: "IV need reviewed", cells: "01/09/2026", want: []string{"need for the independent visitor considered (to go on) on Tue 1 Sep 2026"}},
		{name: "the need considered, with a view", have: []care.Entry{joan}, headings: "IV need reviewed,YP's view of IV", cells: "01/09/2026,=Likes Joan", want: []string{"need for the independent visitor considered (to go on), with what they want, on Tue 1 Sep 2026"}},
		{name: "the need considered, on record", have: []care.Entry{joan, stands("2026-09-01", care.IVReview{Decision: "continue", Wishes: "Likes Joan"})}, headings: "IV need reviewed,YP's view of IV", cells: "01/09/2026,Likes Joan", skipped: []string{"iv-reviewed: on record already", "iv-view: on record already"}},
		{name: "the need considered, on record with a review", have: []care.Entry{joan, stands("2026-09-01", care.ReviewHeld{Meeting: care.Review, IVNeed: "continue"})}, headings: "IV need reviewed,YP's view of IV", cells: "01/09/2026,?", skipped: []string{"iv-view: not known", "iv-reviewed: on record already"}},
		{name: "a view that the record lacks", have: []care.Entry{joan, stands("2026-09-01", care.IVReview{Decision: "continue"})}, headings: "IV need reviewed,YP's view of IV", cells: "01/09/2026,Likes Joan", want: []string{"need for the independent visitor considered (to go on), with what they want, on Tue 1 Sep 2026"}},
		{name: "a view of no day", have: []care.Entry{joan}, headings: "YP's view of IV", cells: "Likes Joan", skipped: []string{"iv-view: the day on which they said so isn't known"}},
		{name: "the need considered, of nobody", have: []care.Entry{here}, headings: "IV need reviewed", cells: "01/09/2026", skipped: []string{`iv-reviewed: no independent visitor is named: what was decided is to be recorded with "ypa iv consider"`}},
	})
}

func TestReviews(t *testing.T) {
	lac := stands("2026-01-05", care.StatusFact{Status: care.LookedAfter})
	held := func(on string) care.Entry { return stands(on, care.ReviewHeld{Meeting: care.Review}) }
	booked := func(on, for_ string) care.Entry {
		return stands(on, care.Booking{Meeting: care.Review, Day: day(for_)})
	}
	const last, next = "Last LAC Review", "Next LAC Review"
	runAll(t, []rowCase{
		{name: "the last day of a first review", have: []care.Entry{lac}, headings: last, cells: "02/02/2026", want: []string{"looked-after review held on Mon 2 Feb 2026"}},
		{name: "the day after it", have: []care.Entry{lac}, headings: last, cells: "03/02/2026", want: []string{"looked-after review (a later one) held on Tue 3 Feb 2026"}},
		{name: "after another on record", have: []care.Entry{lac, held("2026-02-02")}, headings: last, cells: "01/05/2026", want: []string{"looked-after review held on Fri 1 May 2026"}},
		{name: "after one of an earlier time in care", have: []care.Entry{held("2025-02-02"), lac}, headings: last, cells: "01/05/2026", want: []string{"looked-after review (a later one) held on Fri 1 May 2026"}},
		{name: "after a conference", have: []care.Entry{lac, stands("2026-02-02", care.ReviewHeld{Meeting: care.Conference})}, headings: last, cells: "01/05/2026", want: []string{"looked-after review (a later one) held on Fri 1 May 2026"}},
		{name: "before becoming looked after", have: []care.Entry{lac}, headings: last, cells: "01/05/2025", want: []string{"looked-after review (a later one) held on Thu 1 May 2025"}},
		{name: "looked after since nobody knows when", have: []care.Entry{assumed(care.StatusFact{Status: care.LookedAfter})}, headings: last, cells: "02/02/2026", want: []string{"looked-after review (a later one) held on Mon 2 Feb 2026"}},
		{name: "looked after by the same row", headings: "Status,Since," + last, cells: "LAC,05/01/2026,02/02/2026", want: []string{"legal status looked-after since Mon 5 Jan 2026", "looked-after review held on Mon 2 Feb 2026"}},
		{name: "a new order by the same row", have: []care.Entry{lac}, headings: "Status,Since," + last, cells: "FCO,01/04/2026,20/04/2026", want: []string{"legal status looked-after since Wed 1 Apr 2026", "looked-after review (a later one) held on Mon 20 Apr 2026"}},
		{name: "in years whose bank holidays aren't known", headings: "Status,Since," + last, cells: "LAC,04/01/2016,03/02/2016", want: []string{"legal status looked-after since Mon 4 Jan 2016", "looked-after review (a later one) held on Wed 3 Feb 2016"}},
		{name: "on record", have: []care.Entry{lac, held("2026-02-02")}, headings: last, cells: "02/02/2026", skipped: []string{"review-held: on record already"}},
		{name: "booked", have: []care.Entry{lac}, headings: next, cells: "03/12/2026", want: []string{"looked-after review booked for Thu 3 Dec 2026 (the day it was booked isn't known)"}},
		{name: "booked already", have: []care.Entry{lac, booked("2026-10-01", "2026-12-03")}, headings: next, cells: "03/12/2026", skipped: []string{"review-booked: on record already"}},
		{name: "booked for another day", have: []care.Entry{lac, booked("2026-10-01", "2026-12-03")}, headings: next, cells: "04/12/2026", want: []string{"looked-after review booked for Fri 4 Dec 2026 instead of Thu 3 Dec 2026 (the day it was booked isn't known)"}},
		{name: "not booked", have: []care.Entry{lac, booked("2026-10-01", "2026-12-03")}, headings: next, cells: "not booked", skipped: []string{"review-booked: says that there is no such day"}},
		{name: "booked, and held since", have: []care.Entry{lac, booked("2026-10-01", "2026-11-03"), held("2026-11-04")}, headings: next, cells: "03/11/2026", skipped: []string{"review-booked: a review has been held since"}},
		{name: "booked, and held in the same row", have: []care.Entry{lac}, headings: last + "," + next, cells: "03/11/2026,03/11/2026", want: []string{"looked-after review (a later one) held on Tue 3 Nov 2026"}, skipped: []string{"review-booked: a review has been held since"}},
		{name: "booked for the past, not held", have: []care.Entry{lac}, headings: next, cells: "03/11/2026", want: []string{"looked-after review booked for Tue 3 Nov 2026 (the day it was booked isn't known)"}},
		{name: "booked again by a row that holds one today", have: []care.Entry{lac, booked("2026-11-22", "2026-12-03")}, headings: last + "," + next, cells: "22/11/2026,03/12/2026", want: []string{"looked-after review (a later one) held on Sun 22 Nov 2026", "looked-after review booked for Thu 3 Dec 2026 (the day it was booked isn't known)"}},
		{name: "booked after it was cancelled", have: []care.Entry{lac, booked("2026-10-01", "2026-12-03"), stands("2026-10-02", care.BookingCancelled{Meeting: care.Review})}, headings: next, cells: "03/12/2026", want: []string{"looked-after review booked for Thu 3 Dec 2026 (the day it was booked isn't known)"}},
	})
}

// An imported review is marked as a later one in the entry, not only in words.
func TestReviewNumberIsStored(t *testing.T) {
	p, _ := Propose(mustRead(t, "a.csv", table("Ref,Name,Status,Since,Last review", "A-1,Ana,LAC,02/03/2024,10/06/2026")), at(t, today()))
	lines := p.People[0].Lines
	if got, want := lines[len(lines)-1].Entry.Body, any(care.ReviewHeld{Meeting: care.Review, Number: "later"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
	if strings.Contains(written(p, nil), "Ana") {
		t.Error("the name is in the words of a proposal")
	}
}

// What is known of a visitor isn't lost when the day of appointment becomes
// known.
func TestAppointmentKeepsWhatIsKnown(t *testing.T) {
	have := care.IVAppointment{
		Contact: care.Contact{Name: "Joan Pike", Organisation: "York IV scheme", Phone: "01632 960301", Email: "joan@example.org"}, VisitEvery: calendar.Span{N: 1, Unit: calendar.Months},
		ViaService: care.Yes, Confirmed: day("2026-01-06"), Independent: care.Yes, AlreadyMade: true,
	}
	rec := fold("A-1", today(), onRecord(care.NewAssumed("", day("2026-01-05"), have))...)
	p, faults := Propose(mustRead(t, "a.csv", table("Ref,Name,IV,IV appointed,IV tel", "A-1,Ana Bell,Joan Pike,01/03/2026,01632 960309")), at(t, today(), rec))
	if len(faults) > 0 {
		t.Fatal(faults)
	}
	var got []any
	for _, e := range p.People[0].Entries() {
		got = append(got, e.Body)
	}
	if diff := cmp.Diff([]any{have, care.IVDetails{Contact: care.Contact{Phone: "01632 960309"}}}, got); diff != "" {
		t.Error(diff)
	}
}
