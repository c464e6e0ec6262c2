package care_test

import (
	"testing"

	"ypa/internal/care"
)

const (
	phone = "07700 900111"
	email = "desk@example.org"
)

func named(name string) care.Contact { return care.Contact{Name: name} }

func TestSetAdvocate(t *testing.T) {
	set := func(b care.Advocate) care.Command { return care.SetAdvocate{On: day(decisionDay), Body: b} }
	sam := on("2026-11-01", care.Advocate{Contact: named("Sam Okoro"), AdvocateKind: care.KindAdvocate})
	desk := on("2026-11-02", care.Advocate{Contact: care.Contact{Organisation: "Coram Voice"}, AdvocateKind: care.KindService})
	aunt := on("2026-11-03", care.Advocate{Contact: named("Ada Keane"), AdvocateKind: care.KindFamily})
	details := care.Advocate{Contact: care.Contact{Phone: phone}}
	ofKind := func(k care.AdvocateKind) care.Advocate { b := details; b.AdvocateKind = k; return b }
	ended := on("2026-11-10", care.AdvocateEnd{AdvocateKind: care.KindAdvocate})

	runDecisions(t, []decisionCase{
		{
			name: "a name is an advocate's", command: set(care.Advocate{Contact: named("Sam Okoro")}),
			want: []care.Entry{on(decisionDay, care.Advocate{Contact: named("Sam Okoro"), AdvocateKind: care.KindAdvocate})},
		},
		{
			name: "an organisation alone is a service", command: set(care.Advocate{Contact: care.Contact{Organisation: "Coram Voice", Email: email}}),
			want: []care.Entry{on(decisionDay, care.Advocate{Contact: care.Contact{Organisation: "Coram Voice", Email: email}, AdvocateKind: care.KindService})},
		},
		{
			name: "a name at an organisation is an advocate's", command: set(care.Advocate{Contact: care.Contact{Name: "Sam Okoro", Organisation: "Coram Voice"}}),
			want: []care.Entry{on(decisionDay, care.Advocate{Contact: care.Contact{Name: "Sam Okoro", Organisation: "Coram Voice"}, AdvocateKind: care.KindAdvocate})},
		},
		{
			name: "the kind that is given counts", command: set(care.Advocate{Contact: named("Ada Keane"), AdvocateKind: care.KindFamily}),
			want: []care.Entry{on(decisionDay, care.Advocate{Contact: named("Ada Keane"), AdvocateKind: care.KindFamily})},
		},
		{
			name: "details go to the advocate", past: []care.Entry{sam, aunt}, command: set(details),
			want: []care.Entry{on(decisionDay, ofKind(care.KindAdvocate))},
		},
		{
			name: "details go to the service", past: []care.Entry{desk}, command: set(details),
			want: []care.Entry{on(decisionDay, ofKind(care.KindService))},
		},
		{
			name: "details go to the kind that is given", past: []care.Entry{sam, desk, aunt}, command: set(ofKind(care.KindFamily)),
			want: []care.Entry{on(decisionDay, ofKind(care.KindFamily))},
		},
		{
			name: "who chose is a detail", past: []care.Entry{sam}, command: set(care.Advocate{Chosen: "yes"}),
			want: []care.Entry{on(decisionDay, care.Advocate{AdvocateKind: care.KindAdvocate, Chosen: "yes"})},
		},
		{
			name: "an advocate whose first day is not known stood before it", command: care.SetAdvocate{On: day("2026-10-01"), Body: details},
			past: []care.Entry{assumed("2026-11-20", care.Advocate{Contact: named("Sam Okoro"), AdvocateKind: care.KindAdvocate})},
			want: []care.Entry{on("2026-10-01", ofKind(care.KindAdvocate))},
		},
		{
			name: "details of one of two", past: []care.Entry{sam, desk}, command: set(details),
			refused: "RH-01 has an advocate and a service", hints: []string{"--kind advocate", "--kind service"},
		},
		{
			name: "details of nobody", past: []care.Entry{aunt}, command: set(details),
			refused: "no advocate is on record on Sun 22 Nov 2026", hints: []string{"ypa advocate set RH-01 --name NAME", "--organisation NAME"},
		},
		{
			name: "details of nobody of the kind", past: []care.Entry{sam}, command: set(ofKind(care.KindMentor)),
			refused: "no mentor is on record", hints: []string{"ypa advocate set RH-01"},
		},
		{
			name: "details of somebody who ended", past: []care.Entry{sam, ended}, command: set(details),
			refused: "no advocate is on record", hints: []string{"ypa advocate set RH-01"},
		},
		{
			name: "details before anybody stood", past: []care.Entry{sam}, command: care.SetAdvocate{On: day("2026-10-31"), Body: details},
			refused: "no advocate is on record on Sat 31 Oct 2026", hints: []string{"ypa advocate set RH-01"},
		},
		{
			name: "nothing", past: []care.Entry{sam}, command: set(care.Advocate{AdvocateKind: care.KindAdvocate, Noted: care.Noted{Note: "rang"}}),
			refused: "nothing to record", hints: []string{"ypa advocate set RH-01 --name NAME"},
		},
		{
			name: "a day in the future", command: care.SetAdvocate{On: day(nextDay), Body: care.Advocate{Contact: named("Sam Okoro")}},
			refused: "Mon 23 Nov 2026 is in the future", hints: []string{"--on"},
		},
	})
}

func TestAdvocateSteps(t *testing.T) {
	today := day(decisionDay)
	matter := "matter"
	runDecisions(t, []decisionCase{
		{
			name: "asked for", command: care.RequestAdvocate{On: today, Body: care.AdvocateRequest{For: matter}},
			want: []care.Entry{on(decisionDay, care.AdvocateRequest{For: matter})},
		},
		{
			name: "offered", command: care.OfferAdvocate{On: today, Body: care.AdvocateOffer{For: matter, Active: care.Yes}},
			want: []care.Entry{on(decisionDay, care.AdvocateOffer{For: matter, Active: care.Yes})},
		},
		{
			name: "taken on", command: care.AgreeAdvocate{On: today, Body: care.AdvocateAgreement{For: matter}},
			want: []care.Entry{on(decisionDay, care.AdvocateAgreement{For: matter})},
		},
		{
			name: "considered", command: care.ConsiderAdvocate{On: today, Body: care.AdvocateDecision{Decision: "not-now"}},
			want: []care.Entry{on(decisionDay, care.AdvocateDecision{Decision: "not-now"})},
		},
		{
			name: "met", command: care.MeetAdvocate{On: today, Body: care.AdvocateMeeting{For: matter}},
			want: []care.Entry{on(decisionDay, care.AdvocateMeeting{For: matter})},
		},
		{
			name: "declined", command: care.DeclineAdvocate{On: today, Body: care.AdvocateDecline{For: matter}},
			want: []care.Entry{on(decisionDay, care.AdvocateDecline{For: matter})},
		},
		{
			name: "considered without a decision", command: care.ConsiderAdvocate{On: today},
			refused: "--decision is needed: refer, not-now, not-needed", hints: []string{"ypa advocate consider RH-01 --decision refer|not-now|not-needed"},
		},
		{
			name: "met in the future", command: care.MeetAdvocate{On: day(nextDay)},
			refused: "in the future", hints: []string{"--on"},
		},
	})
}

func TestReferAdvocate(t *testing.T) {
	refer := func(b care.AdvocateReferral) care.Command {
		return care.ReferAdvocate{On: day(decisionDay), Body: b}
	}
	already := []string{"ask RH-01 first", "ypa advocate decline RH-01", "--already-made --reason TEXT"}
	runDecisions(t, []decisionCase{
		{
			name: "agreed, by the route", command: refer(care.AdvocateReferral{Agreed: care.Agreed}),
			want: []care.Entry{on(decisionDay, care.AdvocateReferral{Agreed: care.Agreed, To: "the commissioned service"})},
		},
		{
			name: "agreed, by another way", command: refer(care.AdvocateReferral{Agreed: care.Agreed, To: "Coram Voice", MadeBy: "social worker"}),
			want: []care.Entry{on(decisionDay, care.AdvocateReferral{Agreed: care.Agreed, To: "Coram Voice", MadeBy: "social worker"})},
		},
		{
			name: "cannot say, with a reason", command: refer(care.AdvocateReferral{Agreed: care.CannotSay, Reason: "a baby", To: "x"}),
			want: []care.Entry{on(decisionDay, care.AdvocateReferral{Agreed: care.CannotSay, Reason: "a baby", To: "x"})},
		},
		{
			name: "already made without agreement", command: refer(care.AdvocateReferral{Agreed: care.Refused, AlreadyMade: true, Reason: "by the team", To: "x"}),
			want: []care.Entry{on(decisionDay, care.AdvocateReferral{Agreed: care.Refused, AlreadyMade: true, Reason: "by the team", To: "x"})},
		},
		{name: "did not agree", command: refer(care.AdvocateReferral{Agreed: care.Refused}), refused: "RH-01 does not agree", hints: already},
		{name: "was not asked", command: refer(care.AdvocateReferral{Agreed: care.NotAsked}), refused: "RH-01 was not asked", hints: already},
		{
			name: "it is not said", command: refer(care.AdvocateReferral{}),
			refused: "--agreed is needed: yes, no, not-asked, cannot-say", hints: []string{"ypa advocate refer RH-01 --agreed"},
		},
		{
			name: "already made, and no reason", command: refer(care.AdvocateReferral{Agreed: care.NotAsked, AlreadyMade: true}),
			refused: "--already-made needs --reason", hints: []string{"--agreed not-asked --already-made --reason TEXT"},
		},
		{
			name: "cannot say, and no reason", command: refer(care.AdvocateReferral{Agreed: care.CannotSay}),
			refused: "--agreed cannot-say needs --reason", hints: []string{"--agreed cannot-say --reason TEXT"},
		},
		{
			name: "in the future", command: care.ReferAdvocate{On: day(nextDay), Body: care.AdvocateReferral{Agreed: care.Agreed}},
			refused: "in the future", hints: []string{"--on"},
		},
	})
}

func TestEndAdvocate(t *testing.T) {
	sam := on("2026-11-01", care.Advocate{Contact: named("Sam Okoro"), AdvocateKind: care.KindAdvocate})
	desk := on("2026-11-02", care.Advocate{Contact: care.Contact{Organisation: "Coram Voice"}, AdvocateKind: care.KindService})
	aunt := on("2026-11-03", care.Advocate{Contact: named("Ada Keane"), AdvocateKind: care.KindFamily})
	asked := on("2026-11-04", care.AdvocateRequest{})
	over := on(decisionDay, care.AdvocateEnd{AdvocateKind: care.KindAdvocate})
	end := func(k care.AdvocateKind) care.Command {
		return care.EndAdvocate{On: day(decisionDay), Body: care.AdvocateEnd{AdvocateKind: k}}
	}
	shown := []string{"ypa child show RH-01"}
	runDecisions(t, []decisionCase{
		{name: "the only one", past: []care.Entry{sam, aunt}, command: end(""), want: []care.Entry{over}},
		{
			name: "of a kind", past: []care.Entry{sam, aunt}, command: end(care.KindFamily),
			want: []care.Entry{on(decisionDay, care.AdvocateEnd{AdvocateKind: care.KindFamily})},
		},
		{name: "a request that came to nothing", past: []care.Entry{asked, aunt}, command: end(""), want: []care.Entry{over}},
		{name: "twice", past: []care.Entry{sam, over}, command: end(""), want: []care.Entry{over}},
		{
			name: "one of two", past: []care.Entry{sam, desk}, command: end(""),
			refused: "not clear whose work ended", hints: []string{"ypa advocate end RH-01 --kind advocate, or --kind service"},
		},
		{name: "nobody", command: end(""), refused: "no advocate is on record on Sun 22 Nov 2026", hints: shown},
		{name: "the family only", past: []care.Entry{aunt}, command: end(""), refused: "no advocate is on record", hints: shown},
		{name: "nobody of the kind", past: []care.Entry{sam, asked}, command: end(care.KindMentor), refused: "no mentor is on record", hints: shown},
		{
			name: "another end on the same day", past: []care.Entry{sam, over}, command: end(care.KindService),
			refused: "no service is on record", hints: shown,
		},
		{
			name: "in the future", past: []care.Entry{sam}, command: care.EndAdvocate{On: day(nextDay)},
			refused: "in the future", hints: []string{"--on"},
		},
	})
}
