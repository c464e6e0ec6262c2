package audit_test

import (
	"strings"

	"ypa/internal/audit"
)

// curesVisitors are the cures of the rules about independent visitors that came
// later.
func curesVisitors(f *audit.Finding) []string {
	switch f.Rule {
	case "iv-factors":
		return []string{"an independent visitor considered; decision not-now"}
	case "iv-referred", "iv-secure":
		return []string{"referred for an independent visitor; agreed yes"}
	case "iv-route":
		return []string{"the authority; iv phone 01632 960330", "independent visitor's details; via service yes", "referred for an independent visitor; agreed yes"}
	case "iv-alternative":
		return []string{"an alternative to an independent visitor sought; note a mentor from the boxing club"}
	case "iv-waiting":
		return []string{"independent visitor found; name Joan Pike"}
	case "iv-confirmed":
		return []string{"independent visitor's details; confirmed " + f.Since.String()}
	case "iv-independent":
		return []string{"independent visitor's details; independent yes"}
	case "iv-information":
		return []string{"what the independent visitor is told; scope summary; with young-person, social-worker, manager"}
	case "iv-carers-prepared":
		return []string{"staff told of the independent visitor's role"}
	case "iv-views":
		return []string{"independent visitor asked for views"}
	case "iv-invited":
		_, rest, _ := strings.Cut(f.Fix(), "--on ")
		review, _, _ := strings.Cut(rest, " ")
		return []string{"independent visitor invited to a review; review " + review}
	case "iv-after-care":
		return []string{"the independent visitor after care considered; decision continue; wishes would like to stay in touch; expenses yes"}
	case "iv-ended":
		return []string{"independent visitor's appointment ended; reason not-looked-after"}
	}
	return nil
}

// visitorThings are what may be put on record around an independent visitor, for
// the tests of properties.
func visitorThings() []string {
	return []string{
		"factors for an independent visitor; factors distance yes", "factors for an independent visitor; factors going-out no, little-contact yes",
		"circumstances; secure yes", "circumstances; secure no", "circumstances; parent visit 2025-02-01",
		"asked for an independent visitor", "an independent visitor considered; decision refer",
		"referred for an independent visitor; agreed yes; to Brightwater Befrienders", "an alternative to an independent visitor sought; note a mentor",
		"independent visitor's details; independent yes", "independent visitor's details; independent no; via service no", "independent visitor's details; confirmed 2025-03-01",
		"independent visitor asked for views", "independent visitor invited to a review", "independent visitor invited to a review; review 2026-11-30",
		"booked; meeting review; day 2026-11-30; iv wanted asked", "held; meeting review; iv wanted agreed; iv invited no", "held; meeting review; iv views 2025-06-01",
		"staff told of the independent visitor's role", "what the independent visitor is told; scope summary; with manager",
		"what the independent visitor is told; scope full; with young-person, social-worker, manager", "told about; topics iv",
		"the independent visitor after care considered; decision continue; wishes would like to stay in touch", "independent visitor's appointment ended; reason not-looked-after",
	}
}
