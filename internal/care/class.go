package care

import "sync"

// Class says what a field of an entry tells about whom. It decides what is
// marked in a young person's own copy, what coded output leaves out, and, with
// [KindInfo.Personal], what a disposal erases.
type Class string

// The classes.
const (
	Own   Class = "own"   // says who the young person is: their names, birth date, numbers
	Third Class = "third" // names somebody else, or says how to reach them
	Free  Class = "free"  // somebody's own words, which may name anybody
	Plain Class = "plain" // days, answers and words of a fixed list
)

// ClassOf is the class of a field of a kind, by its JSON name; empty: nobody has
// decided yet, which a test refuses.
func ClassOf(k Kind, field string) Class {
	switch field {
	case "name":
		if k == "identity" {
			return Own
		}
		return Third
	case "ref", "known_as", "born", "authority_ref", "code":
		return Own
	case "organisation", "phone", "email", "to", "team", "known_person", "confirmed_by", "made_by":
		return Third
	case "note", "reason":
		return freeUnless(k, field)
	case "iv_wishes", "wishes", "communication_need", "text":
		return Free
	}
	return plainFields()[field]
}

// freeUnless is the class of a field that is free text in some kinds and a word
// of a fixed list in others.
func freeUnless(k Kind, field string) Class {
	if setOf(k, field) != "" {
		return Plain
	}
	return Free
}

//nolint:gochecknoglobals // made when first a field is shown, never changed, never handed out
var plainFields = sync.OnceValue(func() map[string]Class {
	return map[string]Class{
		"about": Plain, "active": Plain, "answer": Plain, "consent_by": Plain, "owner": Plain, "adviser_kind": Plain, "advocate": Plain, "advocate_kind": Plain, "agreed": Plain,
		"all": Plain, "already_made": Plain, "at_a_distance": Plain, "audit": Plain, "authority": Plain, "basis": Plain, "by": Plain,
		"checked": Plain, "checkpoint": Plain, "encrypted": Plain, "file": Plain, "keys": Plain, "replaced": Plain, "size": Plain, "childrens_services": Plain, "chosen": Plain, "confirmed": Plain, "consulted": Plain,
		"contact_for": Plain, "continues_informally": Plain, "day": Plain, "dbs": Plain, "decision": Plain,
		"disability": Plain, "due": Plain, "entries": Plain, "entry": Plain, "event": Plain, "event_on": Plain,
		"expenses": Plain, "factors": Plain, "fits_need": Plain, "for": Plain, "from": Plain, "given_by": Plain,
		"ground": Plain, "home_kind": Plain, "host_authority": Plain, "how": Plain, "id": Plain, "immigration_control": Plain,
		"independent": Plain, "iv_invited": Plain, "iv_need": Plain, "iv_views": Plain, "iv_wanted": Plain,
		"made_up": Plain, "manager": Plain, "meeting": Plain, "met": Plain, "mode": Plain, "names": Plain, "nation": Plain,
		"next": Plain, "nspcc": Plain, "number": Plain, "out_of_area": Plain, "parent_visit": Plain,
		"pathway_review": Plain, "people": Plain, "printed": Plain, "private": Plain, "probation": Plain, "procedure": Plain,
		"procedures": Plain, "program": Plain, "qualified": Plain, "read": Plain, "records_from": Plain, "referees": Plain,
		"review": Plain, "risk_shared": Plain, "rule": Plain, "rules": Plain, "scope": Plain, "secure": Plain,
		"sha256": Plain, "short_breaks": Plain, "state": Plain, "status": Plain, "subject": Plain, "subjects": Plain,
		"topics": Plain, "understanding": Plain, "understood": Plain, "until": Plain, "url": Plain, "urn": Plain,
		"via_carer": Plain, "via_service": Plain, "view": Plain, "views_differ": Plain, "views_hard_to_express": Plain,
		"visit": Plain, "visit_every": Plain, "what": Plain, "wishes_heard": Plain, "with": Plain,
	}
})
