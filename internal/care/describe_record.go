package care

import (
	"fmt"
	"strconv"
)

// ownWork describes what the program records of its own work.
func (p *phrase) ownWork(body any) bool {
	switch b := body.(type) {
	case SavedAudit:
		p.start("audit saved,", Counted(b.Flagged(), "finding", "findings"))
		if b.Read == No {
			p.add("scheduled, not read")
		}
		p.note(b.Noted)
	case AuditRead:
		p.start(fmt.Sprintf("saved audit read: entry %d", b.Audit))
		p.note(b.Noted)
	case Export:
		p.exported(b)
	case PackConsent:
		p.consented(b)
	case AuthorityPackConsent:
		p.start("details for those who visit:", "the authority", answeredTo(b.Answer), "for all it placed here")
		p.note(b.Noted)
	case PackCode:
		p.start("code to be called by outside given")
		if p.full {
			p.start("code to be called by outside:", b.Code)
		}
		p.note(b.Noted)
	case Disposal:
		p.start("record of a young person disposed of")
		p.value("entries erased:", strconv.Itoa(b.Entries))
		p.word("ground", b.Ground)
		p.free("reason", b.Reason)
		p.note(b.Noted)
	default:
		return false
	}
	return true
}

func (p *phrase) consented(b PackConsent) {
	who := "the young person"
	if b.By == ByAuthority {
		who = b.Authority
	}
	p.start("details for those who visit:", who, answeredTo(b.Answer))
	p.note(b.Noted)
}

// answeredTo is an answer to whether details may go to those who visit, as it
// follows whose it is.
func answeredTo(a PackAnswer) string {
	switch a {
	case ConsentWithdrawn:
		return "took the consent back"
	case ConsentNotAsked, "":
		return "has not been asked"
	default:
		return "says " + a.Phrase()
	}
}

func (p *phrase) exported(b Export) {
	p.start("made:", plain(b.What))
	p.value("for", b.For)
	p.day("from", b.From)
	p.day("to", b.Until)
	if b.Names == Yes {
		p.add("with names")
	}
	p.value("SHA-256", short(b.SHA256))
	p.note(b.Noted)
}

// short is the beginning of a checksum, enough to find the file by.
func short(sum string) string {
	const enough = 12
	if len(sum) <= enough {
		return sum
	}
	return sum[:enough] + "…"
}

// Counted writes a number of things: "1 day", "7 days".
func Counted(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
