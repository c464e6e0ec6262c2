package paper

// CardData is what the template of the card sees: see [Fields].
type CardData struct {
	Name, Made, Checked                           string
	Young                                         bool
	IRO, Advocate, Visitor, SocialWorker, Adviser Person
	Others                                        []Person
	Numbers                                       []Number
	Words                                         map[string]string
}

// Person is somebody around a young person, as templates see them.
type Person struct {
	Name, First, Phone, Email, Service, Kind string
	Known, Declined                          bool
	Promised, PromisedBy, PromisedFor        string
}

// Number is a number that is printed for young people, as templates see it.
type Number struct {
	ID, For, Name, Of, Phone, Email, Page string
	Free                                  bool
}

// LetterData is what the template of a letter sees: see [Fields].
type LetterData struct {
	Home, From, Made, Name, Who, Authority string
	To, ToPhone, ToEmail, Through          string
	Route, Form, Present                   string
	ViaCarer, KnownPerson, Consult         bool
	Agreed, Purpose                        string
	Event, EventOn, EventEnded             string
	IRO, Advocacy                          Person
	Numbers                                []Number
	Words                                  map[string]string
}

// Field is a field that a template may use.
type Field struct {
	Of      string // card, letter, person, number, page, section, block, piece
	Name    string
	About   string
	Example string
}

// Fields lists the fields that templates may use. The tests hold it to what there
// is, and docs/papers.md to it.
func Fields() []Field {
	return []Field{
		{"card", "Name", "the name the young person uses", "Dewi"},
		{"card", "Made", "the day the card was made", "Mon 23 Nov 2026"},
		{"card", "Young", "yes where they are under eight", ""},
		{"card", "IRO", "their reviewing officer, a person", ""},
		{"card", "Advocate", "their advocate or advocacy service, a person", ""},
		{"card", "Visitor", "their independent visitor, a person", ""},
		{"card", "SocialWorker", "their social worker, a person", ""},
		{"card", "Adviser", "their personal adviser, a person", ""},
		{"card", "Others", "other independent people whom they may ring, each a person", ""},
		{"card", "Numbers", "the numbers printed for young people that somebody has checked, each a number", ""},
		{"card", "Checked", "when those numbers were checked", "on 2 November 2026"},
		{"card", "Words", "the home's own nouns, by the keys of a procedure file: .Words.home", "home"},
		{"letter", "Home", "the home's name", "Rowan House"},
		{"letter", "From", "who signs", "Karen Doyle"},
		{"letter", "Made", "the day of the letter", "Mon 23 Nov 2026"},
		{"letter", "Name", "the name the young person uses; empty in letters to an authority", "Dewi"},
		{"letter", "Who", "how a letter to an authority calls them: initials and its own number, or the full name with --names", "DR, your number 4471902"},
		{"letter", "Authority", "what the placing authority is called", "City of York Council"},
		{"letter", "To", "whom the letter is to", "Nadia Frost, Volunteer Lead"},
		{"letter", "ToPhone", "their telephone; empty: not on record", "01632 960345"},
		{"letter", "ToEmail", "their e-mail address; empty: not on record", "fiona.marsh@example.org"},
		{"letter", "Through", "who passes a referral on, where the procedure says so", "Priya Sood, social worker"},
		{"letter", "Route", "to whom the procedure sends a referral, with its section", "the Volunteer Lead (York 2.1)"},
		{"letter", "Form", "the form that the procedure asks for", "Independent Visitor Referral Form"},
		{"letter", "ViaCarer", "yes where the letter goes through the carer", ""},
		{"letter", "KnownPerson", "yes where somebody they know already is proposed as visitor", ""},
		{"letter", "Present", "in a referral for a visitor: the day since which there is one already; empty: there is none", "Thu 2 Apr 2026"},
		{"letter", "Consult", "yes where the IRO is asked for a view as well", ""},
		{"letter", "Agreed", "whether they agree to a referral: yes, no, not-asked or cannot-say", "yes"},
		{"letter", "Purpose", "what an advocate is wanted for", "a complaint"},
		{"letter", "Event", "what happened", "missing from home"},
		{"letter", "EventOn", "the day it happened", "Thu 19 Nov 2026"},
		{"letter", "EventEnded", "the day it ended; empty: not on record", ""},
		{"letter", "IRO", "their reviewing officer, a person", ""},
		{"letter", "Advocacy", "the advocacy service that they can ring, a person", ""},
		{"letter", "Numbers", "the Children's Commissioner's number, where somebody has checked it, each a number", ""},
		{"letter", "Words", "the nouns of the procedure, by its keys: .Words.review", "Looked After Review"},
		{"person", "Name", "their name, or a service's; empty: nobody is on record", "Fiona Marsh"},
		{"person", "First", "their first name, or the whole where that is none", "Fiona"},
		{"person", "Phone", "their telephone", "01632 960101"},
		{"person", "Email", "their e-mail address", "fiona.marsh@example.org"},
		{"person", "Service", "the service whose number it is, where it isn't their own", "Volunteer Lead"},
		{"person", "Kind", "what they are, of other people; service for an advocacy service", "mentor"},
		{"person", "Known", "yes where there is somebody who can be reached", ""},
		{"person", "Declined", "yes where the young person said not now", ""},
		{"person", "Promised", "what is being found out: name and number, or number", "number"},
		{"person", "PromisedBy", "who will tell the young person", "Karen"},
		{"person", "PromisedFor", "by which day", "Friday 27 November"},
		{"number", "ID", "its id, as in ypa contacts list", "help-at-hand"},
		{"number", "For", "what it is for: commissioner, helpline, advocacy, regulator, other", "helpline"},
		{"number", "Name", "who answers", "Help at Hand"},
		{"number", "Of", "whose it is, where its name says so", "Children's Commissioner for England"},
		{"number", "Phone", "the telephone number", "0800 528 0731"},
		{"number", "Email", "the e-mail address", ""},
		{"number", "Page", "the page on the internet", ""},
		{"number", "Free", "yes for a number that costs nothing to ring", ""},
		{"page", "Title", "the title of the paper", "Dewi's people"},
		{"page", "Right", "what stands beside the title", "made Mon 23 Nov 2026"},
		{"page", "Note", "what stands above all: that the home is made up", ""},
		{"page", "Large", "yes with --large", ""},
		{"page", "Sections", "the parts of the paper, each a section", ""},
		{"section", "Heading", "the pieces of its heading, if it has one", ""},
		{"section", "Right", "the number beside the heading", "01632 960101"},
		{"section", "Blocks", "paragraphs and lists, each a block", ""},
		{"block", "Kind", "text, list or lines", "text"},
		{"block", "Lines", "its lines, each a list of pieces", ""},
		{"piece", "Text", "the text", ""},
		{"piece", "Strong", "yes where it is to stand out", ""},
	}
}

// fieldNames lists the fields that may stand in the template of a paper.
func fieldNames(k Kind) []string {
	of := map[string]bool{"person": true, "number": true}
	switch k {
	case Page:
		of = map[string]bool{"page": true, "section": true, "block": true, "piece": true}
	case Card:
		of["card"] = true
	default:
		of["letter"] = true
	}
	var names []string
	for _, f := range Fields() {
		if of[f.Of] {
			names = append(names, f.Name)
		}
	}
	return names
}
