package present

import (
	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/procedure"
)

// ChildInput is what the view of one young person is made from.
type ChildInput struct {
	Record   *care.Record
	Report   *audit.Report       // of the same day; its job numbers are shown. It may hold others, too
	Contacts []procedure.Contact // numbers for young people, of which the commissioner's is shown
	Late     int                 // entries written more than seven days after the day they describe
	Index    *Index              // of the report, for whoever shows many; nil: it is made for the one
}

// Index finds what a report says of each young person.
type Index struct {
	findings map[string][]*audit.Finding
	jobs     map[string][]*audit.Job // in the order of the page
}

// NewIndex makes the index of a report.
func NewIndex(r *audit.Report) *Index {
	x := &Index{findings: map[string][]*audit.Finding{}, jobs: map[string][]*audit.Job{}}
	for i := range r.Findings {
		f := &r.Findings[i]
		x.findings[f.Person] = append(x.findings[f.Person], f)
	}
	for i := range r.Jobs {
		j := &r.Jobs[i]
		for _, at := range j.Findings {
			ref := r.Findings[at].Person
			if list := x.jobs[ref]; len(list) == 0 || list[len(list)-1] != j {
				x.jobs[ref] = append(list, j)
			}
		}
	}
	return x
}

// ChildView is the whole position of one young person on a day, on one screen.
type ChildView struct {
	Home      string
	Nation    string // of the home
	MadeUp    bool
	AsOf      calendar.Date
	Ref       string
	Identity  care.Identity
	Age       int // in years; -1: the birth date is not known
	Legal     care.Legal
	Residence care.Residence
	Authority string // the placing authority's name; empty: not known
	OutOfArea care.Answer
	Away      calendar.Date // missing from home since
	Back      calendar.Date // back since, within the last four weeks
	People    []PersonRow
	Review    *ReviewLine // nil: no looked-after reviews
	Wishes    Wishes
	Told      []ToldDay    // latest first
	Never     []care.Topic // what they were never told about, of what everybody is
	Happened  []HappenedLine
	Unknown   []audit.Text // what cannot be told, as questions
	ToDo      []ToDoRow
	Consents  care.PackConsents // to details going to those who visit the home
	Reg44     bool              // they come under regulation 44
	Entries   int               // in the register about them
	Late      int
	LastOn    calendar.Date // the day of the last entry's writing; zero: none
	LastBy    string
}

// PersonRow is somebody around the young person, and whether they can be
// reached.
type PersonRow struct {
	Role    string
	Contact care.Contact
	Person  bool          // Contact names a person, whom output without names leaves out
	None    string        // in place of somebody: "NOBODY", "not known yet", "none: not now"
	Job     int           // the job about having nobody, or nobody within reach
	Gap     string        // in place of phone and e-mail: "NO PHONE/EMAIL"
	Told    calendar.Date // the day on which the young person was last told how to reach them
	NotTold string        // in place of that day: "NEVER TOLD"
	ToldJob int
	Since   calendar.Date // the day they began, where it was said
	Checked calendar.Date // the day on which a printed number was checked
	Flagged bool          // the audit flags the row
}

// ReviewLine is where the looked-after reviews stand.
type ReviewLine struct {
	Held    calendar.Date // the last one; zero: none on record
	Due     calendar.Date // the last lawful day of the next one; zero: not known
	Booked  calendar.Date
	Late    int // days that the next one is late
	TooLate int // days that the booked day lies after the last lawful one
	Job     int
}

// Wishes is what the young person wants, as last recorded with a review.
type Wishes struct {
	Review bool // whether there was a review to record them at
	Heard  care.Answer
	On     calendar.Date
	Text   string
}

// ToldDay is what a young person was last told about on a day.
type ToldDay struct {
	On     calendar.Date
	Topics []care.Topic
	Author string
}

// HappenedLine is something that happened, and whether the IRO knows.
type HappenedLine struct {
	Kind    care.EventKind
	On      calendar.Date
	Ended   calendar.Date // zero: still open
	IROTold calendar.Date
	Waiting bool          // the IRO has to be told and was not
	Due     calendar.Date // by this day
	Job     int
}

// ToDoRow is a job of the audit in one line.
type ToDoRow struct {
	Job   int
	How   string // "today", "39 days"
	What  audit.Text
	Fixes []string
}

// recently is how far back "back since" and "happened" look, in days.
const recently = 28

// NewChildView works out the position of one young person.
func NewChildView(in ChildInput) ChildView {
	r, rec := in.Report, in.Record
	v := ChildView{
		Home: r.Home.Name, Nation: r.Home.Nation, MadeUp: r.Home.MadeUp, AsOf: r.AsOf, Ref: rec.Subject.Ref, Identity: rec.Identity(), Age: -1,
		Legal: rec.Status(), Residence: rec.Residence(), OutOfArea: rec.OutOfArea().Answer(), Entries: rec.Size, Late: in.Late,
	}
	if !v.Identity.Born.IsZero() {
		v.Age = v.Identity.Born.Age(r.AsOf)
	}
	if id := rec.Authority().Value; id != "" {
		v.Authority = r.AuthorityName(id)
	}
	if rec.Size > 0 {
		v.LastOn, v.LastBy = calendar.OfTime(rec.Last.At), rec.Last.Author
	}
	index := in.Index
	if index == nil {
		index = NewIndex(r)
	}
	f := ofPerson{list: index.findings[v.Ref]}
	v.Away, v.Back = awayAndBack(rec, r.AsOf)
	v.People = peopleOf(rec, f, in)
	v.Review = reviewOf(rec, f)
	v.Wishes = wishesOf(rec)
	v.Told, v.Never = toldOf(rec)
	v.Happened = happenedTo(rec, f, r.AsOf)
	for _, q := range f.list {
		if q.State == audit.CannotTell && len(q.Ask) > 0 {
			v.Unknown = append(v.Unknown, q.Ask)
		}
	}
	v.ToDo = toDoOf(r, index.jobs[v.Ref], v.Ref)
	v.Consents, v.Reg44 = r.Home.PackConsents(rec), r.Home.Regulation44()
	return v
}

// ofPerson are the findings about one young person.
type ofPerson struct {
	list []*audit.Finding
}

// of is the finding of a rule, nil where there is none.
func (o ofPerson) of(rule string) *audit.Finding {
	for _, f := range o.list {
		if f.Rule == rule {
			return f
		}
	}
	return nil
}

// flagged is the finding of a rule where it is flagged, else nil.
func (o ofPerson) flagged(rule string) *audit.Finding {
	if f := o.of(rule); f != nil && f.State.Flagged() {
		return f
	}
	return nil
}

// awayAndBack says since when the young person is missing from home, or since
// when they are back.
func awayAndBack(rec *care.Record, asOf calendar.Date) (away, back calendar.Date) {
	for _, e := range rec.Events() {
		switch {
		case e.Body.Event != care.EventMissing:
		case e.Open():
			away = e.On
		case asOf.Sub(e.Ended) <= recently:
			back = e.Ended
		}
	}
	if !away.IsZero() {
		back = calendar.Date{}
	}
	return away, back
}

// toDoOf lists the jobs about a young person in the order of the page. Of a job
// that is also others', it says what is so of this one.
func toDoOf(r *audit.Report, jobs []*audit.Job, ref string) []ToDoRow {
	var list []ToDoRow
	for _, j := range jobs {
		for _, at := range j.Findings {
			f := &r.Findings[at]
			if f.Person != ref {
				continue
			}
			what := f.Brief
			if len(what) == 0 {
				what = f.What
			}
			row := ToDoRow{Job: j.Number, How: howLong(r.Lateness(j), r.AsOf), What: what, Fixes: j.Fixes}
			if len(j.Refs) > 1 {
				row.How, row.Fixes = howLong(f, r.AsOf), f.Fixes
			}
			list = append(list, row)
			break
		}
	}
	return list
}
