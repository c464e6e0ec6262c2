package cmd

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/procedure"
	"ypa/internal/register"
)

// placements lists the references of the young people who live here, by the id
// of their placing authority; empty for those without one on record.
func placements(r *register.Reader, s *sight) (map[string][]string, error) {
	here, err := residents(r, s)
	if err != nil {
		return nil, err
	}
	placed := map[string][]string{}
	for _, subject := range here {
		rec, err := fold(r, subject, s.asOf)
		if err != nil {
			return nil, err
		}
		if err := rec.Err(); err != nil {
			return nil, err
		}
		id := rec.Authority().Value
		placed[id] = append(placed[id], subject.Ref)
	}
	return placed, nil
}

// lookAtPlacements looks whether each young person's placing authority is known
// and goes by a procedure that is its own.
func (d *doctor) lookAtPlacements(s *sight, placed map[string][]string) {
	if len(placed) == 0 {
		d.yes("authority", "nobody lives here yet: no placing authority is needed")
	}
	for _, id := range slices.Sorted(maps.Keys(placed)) {
		refs := strings.Join(placed[id], " ")
		record, known := s.home.Authorities[id]
		switch {
		case id == "":
			d.no("authority", "no placing authority is on record for "+refs, "ypa child set "+refs+" --authority ID")
		case !known:
			d.no("authority", "the placing authority "+id+" of "+refs+" is not on record", "ypa authority add "+id+" --name NAME")
		default:
			d.lookAtAuthority(s, record)
		}
	}
}

// lookAtAuthority looks whether the procedure of an authority that places
// somebody here fits its name and its nation.
func (d *doctor) lookAtAuthority(s *sight, record care.AuthorityRecord) {
	set := "ypa authority set " + record.ID
	own, shipped := builtIn(s.library, cmp.Or(record.Name, record.ID))
	p, known := s.library.Get(record.Procedure)
	nation := cmp.Or(record.Nation, s.library.NationOf(record.Procedure, s.home.Nation))
	switch {
	case record.Procedure == noProcedure || record.Procedure == "":
		d.withoutProcedure(record, own, shipped)
	case !known && d.proceduresErr != nil:
		d.unknown("authority", record.ID+": the procedure "+record.Procedure+" can't be looked at until the home's own file can be read", "")
	case !known || p.Kind != procedure.KindAuthority:
		d.no("authority", record.ID+": there is no authority's procedure "+record.Procedure, set+" --procedure "+noProcedure)
	case shipped && p != own && p.Extends != own.ID:
		d.no("authority", record.ID+": the procedure "+own.ID+" is its own, and it goes by "+p.ID, set+" --procedure "+own.ID)
	case len(misused(p, record.Name)) > 0:
		d.no("authority", record.ID+", procedure "+p.ID+": "+misused(p, record.Name)[0].Text, set+" --procedure "+noProcedure)
	case !slices.Contains(p.Nations, nation):
		d.no("authority", record.ID+": it is taken to be in "+capitalised(nation)+", and its procedure "+p.ID+" is not of there", set+" --nation "+p.Nations[0])
	default:
		d.yes("authority", record.ID+": goes by the procedure "+p.ID+", which fits its name and its nation")
	}
}

// misused are the remarks about a procedure that only its use for an authority
// of this name brings about.
func misused(p *procedure.Procedure, name string) []procedure.Remark {
	always := p.Lint("")
	return slices.DeleteFunc(p.Lint(name), func(r procedure.Remark) bool { return slices.Contains(always, r) })
}

// withoutProcedure is the line about an authority whose procedure is not known:
// that is as it should be where there is none.
func (d *doctor) withoutProcedure(record care.AuthorityRecord, own *procedure.Procedure, shipped bool) {
	set := "ypa authority set " + record.ID + " --procedure "
	switch {
	case shipped:
		d.no("authority", record.ID+": goes by no procedure, and "+own.ID+" is its own", set+own.ID)
	case record.Procedure == "":
		d.no("authority", record.ID+": its procedure is not on record", set+noProcedure)
	default:
		d.yes("authority", record.ID+": no procedure of its own is known here; the law and the home's procedure go")
	}
}

// capitalised is a nation as a name.
func capitalised(word string) string {
	if word == "" {
		return "no nation"
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
