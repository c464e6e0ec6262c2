package pack

import (
	"strings"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
)

// words are what the one who comes, and what they write, are called where the
// home is.
type words struct {
	Who    string // "the Regulation 44 independent person"
	For    string // for whom it is, as the entry about the export holds it
	Yours  string // whose the recommendations are: "Your recommendations"
	Report string // who may read what is written
	Due    string // what the law asks of it
	Gate   string // why details are kept back
}

func wordsFor(h care.Home) words {
	const (
		agree   = "nobody looks into the records of a young person unless they and the authority that placed them agree"
		kept    = "Regulation 44(2)(b) of the Children's Homes (England) Regulations 2015 does not bind this home, which keeps to its rule all the same: " + agree
		several = "a row of one of them, even coded, tells the others about a child that is not theirs."
	)
	switch {
	case h.Regulation44():
		return words{
			Who: "the Regulation 44 independent person", For: "the Regulation 44 independent person", Yours: "Your recommendations",
			Report: "Your report goes to several authorities: " + several,
			Due:    "Your report goes to Ofsted before the end of the month after the visit, from you: the home can only ask. It carries the URN and the day of the visit.",
			Gate:   "By regulation 44(2)(b) of the Children's Homes (England) Regulations 2015 " + agree,
		}
	case h.Nation == "wales":
		return words{
			Who: "the responsible individual", For: "the responsible individual's visit", Yours: "The recommendations",
			Report: "Where what you write goes to several authorities, " + several,
			Due:    "The responsible individual visits at least every three months (regulation 73, Regulated Services (Wales) Regulations 2017).",
			Gate:   kept,
		}
	}
	return words{
		Who: "whoever prepares the regulation 32 report", For: "the regulation 32 report", Yours: "The recommendations",
		Report: "Where the regulation 32 report goes to several authorities, " + several,
		Due:    "Supported accommodation has no Regulation 44 visit. A report on the quality of its support is asked for by regulation 32 of the Supported Accommodation (England) Regulations 2023.",
		Gate:   kept,
	}
}

// Recipient is who gets the pack of a home, and for what the entry about it says
// that it was made.
func Recipient(h care.Home) (who, purpose string) {
	w := wordsFor(h)
	return w.Who, w.For
}

// stateWords is a state as people read it. "Missing" is never said beside a
// young person: in a home it means that they are missing from home.
func stateWords(s audit.State) string {
	switch s {
	case audit.Missing:
		return "not on record"
	case audit.CannotTell:
		return "cannot be told"
	case audit.DueSoon:
		return "due soon"
	case audit.Waived:
		return "explained"
	case audit.NotApplicable:
		return "not asked"
	default:
		return string(s)
	}
}

func plain[T ~string](word T) string { return strings.ReplaceAll(string(word), "-", " ") }

// ageBand is how old somebody is, without a birth date.
func ageBand(born, on calendar.Date) string {
	if born.IsZero() {
		return ""
	}
	switch age := born.Age(on); {
	case age < 8:
		return "under 8"
	case age < 11:
		return "8 to 10"
	case age < 13:
		return "11 to 12"
	case age < 16:
		return "13 to 15"
	case age < 18:
		return "16 to 17"
	}
	return "18 and over"
}
