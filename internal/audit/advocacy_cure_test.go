package audit_test

import (
	"slices"
	"strings"

	"ypa/internal/audit"
)

// curesOfAdvocacy are the cures of the rules on what young people ask for, what
// they are given, and what is offered when something happens.
func curesOfAdvocacy(f *audit.Finding) []string {
	offer := "offered an advocate"
	switch f.Rule {
	case "advocate-requested":
		return []string{"advocate; advocate kind advocate; name Ada Lewis; phone 07700 900112"}
	case "advocate-agreed":
		return []string{"referred to an advocacy service; made by social worker; agreed yes" + purposeOf(f.Fix())}
	case "advocacy-declined", "advocate-after-restraint", "advocate-for-complaint", "advocate-for-meeting", "views-differ":
		return []string{offer + purposeOf(f.Fix())}
	case "advocacy-told-by-authority":
		_, by, _ := strings.Cut(f.Fix(), "--given-by ")
		return []string{"told about; topics advocacy; given by " + by}
	case "advocacy-format":
		return []string{"told about; topics advocacy; how large-print; fits need yes"}
	case "advocacy-letter", "advocacy-letter-carer":
		if strings.HasSuffix(f.Fix(), " --via-carer") {
			return []string{"told about; topics letter; how letter; given by advocacy-service; via carer yes"}
		}
		return []string{"told about; topics letter; how letter; given by advocacy-service"}
	case "advocacy-guide":
		return []string{"told about; topics guide"}
	case "advocacy-other-services":
		return []string{"told about; topics other-services"}
	case "advocacy-active-offer":
		if strings.Contains(f.Fix(), "advocate offer") {
			return []string{offer + "; active yes", "taken on by an advocate"}
		}
		return []string{"taken on by an advocate"}
	case "advocate-for-views":
		return []string{"an advocate considered; decision not-now; for views"}
	case "immigration-advice":
		return []string{"adviser; adviser kind immigration; name Ruth Bell; phone 01632 960346"}
	}
	return nil
}

// purposeOf is what a command says after --for, as a fact does.
func purposeOf(fix string) string {
	words := strings.Fields(fix)
	if i := slices.Index(words, "--for"); i >= 0 {
		return "; for " + words[i+1]
	}
	return ""
}

// advocacyThings are what may be put on record of what these rules read.
func advocacyThings() []string {
	return []string{
		"asked for an advocate", "asked for an advocate; for complaint", "asked for an advocate; for review",
		"offered an advocate; for complaint", "offered an advocate; active yes", "said no to an advocate for now; for review",
		"taken on by an advocate", "met the advocate; for complaint", "advocate's work ended; for complaint",
		"an advocate considered; decision not-now; for views", "an advocate considered; decision refer",
		"referred to an advocacy service; made by social worker; agreed not-asked; already made yes; reason made by others",
		"referred to an advocacy service; for complaint; agreed no; already made yes; reason made by others",
		"advocate; advocate kind advocate; name Sam Okoro; chosen no", "advocate; advocate kind advocate; chosen no; note no other was free",
		"told about; topics advocacy; given by iro", "told about; topics advocacy; how easy-read", "told about; topics letter; via carer no",
		"told about; topics letter; fits need yes; via carer yes", "told about; topics active-offer, other-services", "told about; topics guide; given by social-worker",
		"circumstances; communication need large print; immigration control yes", "circumstances; views hard to express yes; disability no",
		"circumstances; communication need none; disability no; views hard to express no; immigration control no", "circumstances; disability yes",
		"happened; event restraint", "happened; event views-differ", "ended; event views-differ",
		"held; meeting review; views differ yes", "held; meeting review; views differ not-known; advocate declined", "held; meeting conference; advocate acting",
		"held; meeting review; views differ no; advocate offered", "booked; meeting conference; day 2026-08-10",
		"adviser; adviser kind immigration; name Ruth Bell",
	}
}
