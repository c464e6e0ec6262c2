package cmd

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// sight is what a command sees of the home besides one young person: the home
// and its authorities, the procedures, the working days, the audit.
type sight struct {
	asOf    calendar.Date
	home    care.Home
	library *procedure.Library
	work    *calendar.Holidays
	auditor *audit.Auditor
	about   register.About // whom the answer is about, where it is about one: see [request]
	partial bool           // of the authorities only those that concern the young people asked about
}

// see reads the home and its authorities as they stand today.
func (a *app) see(r *register.Reader) (*sight, error) { return a.seeOn(r, a.today()) }

// seeOn is see for another day. Where it is for some young people only, the sight is
// partial: it has the authorities that something on their records, or the home's, names,
// which is all that their own rules look at. There may be hundreds of others.
func (a *app) seeOn(r *register.Reader, asOf calendar.Date, people ...register.About) (*sight, error) {
	b, err := a.books()
	if err != nil {
		return nil, err
	}
	h, err := readHome(r, asOf, people...)
	if err != nil {
		return nil, err
	}
	return &sight{asOf: asOf, partial: len(people) > 0, home: h, library: b.library, work: b.work, auditor: audit.New(h, b.library, b.work, asOf)}, nil
}

// books are what every audit goes by: the procedures and the working days. They
// never change once read.
type books struct {
	register string // whose own procedure is among them
	library  *procedure.Library
	work     *calendar.Holidays
}

// books reads them, once for a register.
func (a *app) books() (*books, error) {
	if a.read != nil && a.read.register == a.set.Register {
		return a.read, nil
	}
	library, err := a.library()
	if err != nil {
		return nil, err
	}
	work, err := a.workingDays()
	if err != nil {
		return nil, err
	}
	a.read = &books{a.set.Register, library, work}
	return a.read, nil
}

// readHome folds the home and its authorities on a day; where people are given, only
// those authorities that concern them or the home.
func readHome(r *register.Reader, asOf calendar.Date, people ...register.About) (care.Home, error) {
	homes, err := r.AllOf(care.TheHome)
	if err != nil {
		return care.Home{}, err
	}
	if len(homes) == 0 {
		return care.Home{}, usage("leave --known-at out, or name a later day: ypa history home says when the register began",
			"the register had not begun then: nothing was known")
	}
	rec := care.Fold(homes[0].Subject, homes[0].Entries, asOf)
	others, err := authorities(r, rec, people)
	if err != nil {
		return care.Home{}, err
	}
	records := make([]*care.Record, 0, len(others))
	for _, o := range others {
		if authority := care.Fold(o.Subject, o.Entries, asOf); !authority.Gone() {
			records = append(records, authority)
		}
	}
	h := care.FoldHome(rec, records)
	return h, errors.Join(rec.Err(), firstErr(records))
}

// authorities reads all of them, or those that people's records, or the home's, name.
func authorities(r *register.Reader, home *care.Record, people []register.About) ([]register.About, error) {
	if len(people) == 0 {
		return r.AllOf(care.Authority)
	}
	records := []*care.Record{home}
	for _, p := range people {
		records = append(records, care.Fold(p.Subject, p.Entries, home.AsOf))
	}
	return r.Named(care.Authority, care.AuthoritiesNamed(records...)...)
}

func firstErr(records []*care.Record) error {
	for _, r := range records {
		if r.Err() != nil {
			return r.Err()
		}
	}
	return nil
}

// facts is what a command decides on for one young person.
func (s *sight) facts(rec *care.Record) care.Facts {
	force := s.auditor.InForce(rec.Authority().Value)
	iv, _, _ := force.IVRoute()
	advocacy, _, _ := force.AdvocacyRoute()
	return care.Facts{Person: rec, Home: s.home, Today: s.asOf, Route: care.Route{IV: iv.To, Advocacy: advocacy.To}}
}

// workingDays are the days that count, with the user's own extra days off.
func (a *app) workingDays() (*calendar.Holidays, error) {
	work, err := calendar.EnglandAndWales()
	if err != nil || a.set.ExtraDays == "" {
		return work, err
	}
	file, err := os.Open(a.set.ExtraDays)
	if err != nil {
		return nil, usage("take the setting extra-days out, or write the file: one day a line", "extra days %s: %w", a.set.ExtraDays, plain(err))
	}
	defer file.Close()
	days, err := calendar.ReadExtraDays(file, a.set.ExtraDays)
	if err != nil {
		return nil, usage("write one day a line, as in 24/12/2026 office closed", "%w", err)
	}
	return work.With(days...), nil
}

// subjects finds the young people that references name; everyone stands for all
// residents, and repeated references count once.
func (a *app) subjects(r *register.Reader, refs []string, s *sight) ([]care.Subject, error) {
	var found []care.Subject
	for _, ref := range refs {
		if strings.EqualFold(ref, "everyone") {
			all, err := residents(r, s)
			if err != nil {
				return nil, err
			}
			found = append(found, all...)
			continue
		}
		one, err := person(r, ref)
		if err != nil {
			return nil, err
		}
		found = append(found, one)
	}
	var once []care.Subject
	for _, f := range found {
		if !slices.Contains(once, f) {
			once = append(once, f)
		}
	}
	return once, nil
}

// residents are the young people who live in the home on the day of the sight.
func residents(r *register.Reader, s *sight) ([]care.Subject, error) {
	var here []care.Subject
	err := s.each(r, func(rec *care.Record) error {
		if rec.Residence().Here {
			here = append(here, rec.Subject)
		}
		return nil
	})
	return here, err
}

// each folds every young person on record, in reference order, and calls fn; not
// those of whom everything was taken back. A record of which fn looked at an entry
// that cannot be read is an error: nothing may be concluded from it.
func (s *sight) each(r *register.Reader, fn func(*care.Record) error) error {
	all := register.MapIn(r, care.YoungPerson, func(subject care.Subject, entries []care.Entry) *care.Record {
		return care.Fold(subject, entries, s.asOf)
	})
	for rec, err := range all {
		if err != nil {
			return err
		}
		if rec.Gone() {
			continue
		}
		if err := fn(rec); err != nil {
			return err
		}
		if err := rec.Err(); err != nil {
			return err
		}
	}
	return nil
}

// person finds one young person by reference: exactly but for case, or not at
// all; a near miss gets "did you mean". Where everything was taken back there is
// nobody.
func person(r *register.Reader, ref string) (care.Subject, error) {
	one, err := personAbout(r, ref)
	return one.Subject, err
}

// personAbout is person with what is recorded about them.
func personAbout(r *register.Reader, ref string) (one register.About, err error) {
	if one.Subject, err = anyPerson(r, ref); err != nil {
		return one, err
	}
	if one.Entries, err = r.Entries(one.UID); err != nil {
		return one, err
	}
	if rec := care.Fold(one.Subject, one.Entries, calendar.Date{}); rec.Gone() {
		err = usage(fmt.Sprintf("what was: ypa history %s; to bring it back: ypa undo %d", one.Ref, rec.Last.Change),
			"everything that was recorded about %s was taken back", one.Ref)
	}
	return one, err
}

// anyPerson is person for those, too, of whom everything was taken back.
func anyPerson(r *register.Reader, ref string) (care.Subject, error) {
	return lookUp(r, care.YoungPerson, ref, "young person", "the references are listed by: ypa child list")
}

// lookUp finds a subject, or says what was probably meant.
func lookUp(r *register.Reader, t care.SubjectType, ref, noun, list string) (care.Subject, error) {
	s, err := r.Subject(t, ref)
	if missing, ok := errors.AsType[*register.NotFound](err); ok {
		hint := list
		if missing.Near != "" {
			hint = "did you mean " + missing.Near + "? " + hint
		}
		if looksLikeNumber(ref) {
			hint = "a telephone number with spaces goes in quotes: --phone \"01632 960808\"; " + hint
		}
		err := fmt.Errorf("no %s with the reference %q", noun, ref)
		if t == care.YoungPerson && !strings.ContainsAny(ref, "0123456789") {
			err = fmt.Errorf("no %s has that reference", noun) // it may be a name
			hint += ", and found by name with: ypa find NAME"
		}
		return care.Subject{}, &failure{code: exitUsage, err: err, hint: hint, ref: ref}
	}
	return s, err
}

// looksLikeNumber tells a piece of an unquoted telephone number.
func looksLikeNumber(ref string) bool {
	return len(ref) >= 3 && strings.Trim(ref, "0123456789") == ""
}

// today is the day in London.
func (a *app) today() calendar.Date { return calendar.OfTime(a.Now()) }

// date reads a day as people write it.
func (a *app) date(flag, text string) (calendar.Date, error) {
	d, err := calendar.Parse(text, a.today())
	if err != nil {
		return d, usage("", "%s: %w", flag, err)
	}
	return d, nil
}

// word reads one word of a fixed list.
func word(flag, set, text string) (string, error) {
	if text == "" {
		return "", nil
	}
	w, err := care.WordsOf(set).Parse(text)
	if err != nil {
		return "", usage("", "--%s: %w", flag, err)
	}
	return w, nil
}

// text reads a text from a flag.
func text(flag, value string) (string, error) {
	clean, err := care.Clean(value, false)
	if err != nil {
		return "", usage("", "--%s: %w", flag, err)
	}
	return clean, nil
}
