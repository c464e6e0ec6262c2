package intake

import (
	"slices"
	"strings"
)

// Field is what a column of a sheet means. Its text is the word for it in a map
// file.
type Field string

// ignore is the word of a map file for a column that is not to be read.
const ignore Field = "ignore"

// The fields.
const (
	fieldReference     Field = "reference"
	fieldName          Field = "name"
	fieldFirstName     Field = "first-name"
	fieldSurname       Field = "surname"
	fieldKnownAs       Field = "known-as"
	fieldBorn          Field = "born"
	fieldAuthorityRef  Field = "authority-ref"
	fieldAdmitted      Field = "admitted"
	fieldLeft          Field = "left"
	fieldStatus        Field = "status"
	fieldSince         Field = "status-since"
	fieldLookedAfter   Field = "looked-after-since"
	fieldAuthority     Field = "authority"
	fieldOutOfArea     Field = "out-of-area"
	fieldWorker        Field = "social-worker"
	fieldWorkerPhone   Field = "social-worker-phone"
	fieldWorkerEmail   Field = "social-worker-email"
	fieldIRO           Field = "iro"
	fieldIROPhone      Field = "iro-phone"
	fieldIROEmail      Field = "iro-email"
	fieldToldIRO       Field = "told-iro"
	fieldAdvocate      Field = "advocate"
	fieldAdvocatePhone Field = "advocate-phone"
	fieldAdvocateEmail Field = "advocate-email"
	fieldToldAdvocacy  Field = "told-advocacy"
	fieldToldHelp      Field = "told-commissioner"
	fieldIV            Field = "iv"
	fieldIVPhone       Field = "iv-phone"
	fieldIVEmail       Field = "iv-email"
	fieldIVAppointed   Field = "iv-appointed"
	fieldIVVisited     Field = "iv-visited"
	fieldReviewHeld    Field = "review-held"
	fieldReviewBooked  Field = "review-booked"
	fieldIVReviewed    Field = "iv-reviewed"
	fieldIVView        Field = "iv-view"
	fieldNotes         Field = "notes"
)

// Title says in words what the field is.
func (f Field) Title() string {
	for _, info := range fieldTable() {
		if info.field == f {
			return info.title
		}
	}
	return ""
}

// Fields gives the words that a map file may use, in a fixed order.
func Fields() []Field {
	var list []Field
	for _, info := range fieldTable() {
		list = append(list, info.field)
	}
	return append(list, ignore)
}

// personal reports whether the field holds a young person's own name.
func (f Field) personal() bool {
	return f == fieldName || f == fieldFirstName || f == fieldSurname || f == fieldKnownAs
}

// role is somebody with a name, a telephone number and an e-mail address in
// three columns.
type role struct {
	name, phone, email Field
}

func roles() []role {
	return []role{
		{fieldWorker, fieldWorkerPhone, fieldWorkerEmail},
		{fieldIRO, fieldIROPhone, fieldIROEmail},
		{fieldAdvocate, fieldAdvocatePhone, fieldAdvocateEmail},
		{fieldIV, fieldIVPhone, fieldIVEmail},
	}
}

// roleOf finds whose column a field is.
func roleOf(f Field) (role, bool) {
	for _, r := range roles() {
		if f == r.name || f == r.phone || f == r.email {
			return r, true
		}
	}
	return role{}, false
}

// plain makes headings comparable: lower case, without marks, single spaces.
// Full stops and apostrophes go ("D.O.B." is dob, "YP's" is yps), every other
// mark parts words.
func plain(heading string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(heading) {
		switch {
		case strings.ContainsRune(".'’‘`", r):
		case isLetterOrDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func phoneWords() []string {
	return []string{
		"tel", "tel no", "tel number", "telephone", "telephone no", "telephone number",
		"phone", "phone no", "phone number", "mobile", "mobile no", "mobile number", "contact no", "contact number", "number",
	}
}

func emailWords() []string {
	return []string{"email", "e mail", "email address", "e mail address"}
}

// combine puts each of the words behind each of the names.
func combine(names, words []string) []string {
	var list []string
	for _, n := range names {
		for _, w := range words {
			list = append(list, n+" "+w)
		}
	}
	return slices.Clip(list)
}
