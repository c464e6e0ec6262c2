package audit

import (
	"maps"
	"slices"

	"ypa/internal/care"
	"ypa/internal/procedure"
)

// PackQuestions asks whose details may go to those who visit the home, of those
// who were never asked: each young person, and each authority once for all whom
// it placed. Nothing is flagged for want of an answer. refs narrows them to some.
func PackQuestions(home care.Home, records map[string]*care.Record, refs []string) []Question {
	whom := "those who visit the home"
	if home.Regulation44() {
		whom = "the Regulation 44 independent person"
	}
	var own, theirs []Question
	asked := map[string]bool{}
	order := slices.Sorted(maps.Keys(records))
	if len(refs) > 0 {
		order = refs
	}
	for _, ref := range order {
		rec := records[ref]
		if rec == nil || !rec.Residence().Here {
			continue
		}
		said := home.PackConsents(rec)
		if said.Own.Answer == "" {
			called := person(rec.Identity().FirstName(), "the young person")
			own = append(own, Question{
				Person: ref, Owner: procedure.OwnerHome, Needs: []string{"consent"},
				Ask: say("Does ", called, " agree to details going to "+whom+"?"),
				Fix: "ypa reg44 consent " + ref + " --given-by young-person --answer ANSWER",
			})
		}
		id := rec.Authority().Value
		if id == "" || asked[id] || said.Authority.Answer != "" {
			continue
		}
		asked[id] = true
		theirs = append(theirs, Question{
			Owner: procedure.OwnerAuthority, Needs: []string{"consent"},
			Ask: say("Does " + home.Authorities[id].Short() + " agree to details of those whom it placed here going to " + whom + "?"),
			Fix: "ypa reg44 consent --authority " + id + " --answer ANSWER",
		})
	}
	return append(own, theirs...)
}
