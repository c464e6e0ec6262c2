package cmd

import "ypa/internal/care"

// purpose declares the flag that says what an advocate is for.
func purpose(in *inputs, to *string) { wordFlag(in, to, "for", "purpose", "what for") }

func advocateRequest(in *inputs) decider {
	var b care.AdvocateRequest
	purpose(in, &b.For)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.RequestAdvocate{On: s.on, Body: b}
	}
}

func advocateOffer(in *inputs) decider {
	var b care.AdvocateOffer
	purpose(in, &b.For)
	in.answer(&b.Active, "active", "whether it was the active offer")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.OfferAdvocate{On: s.on, Body: b}
	}
}

func advocateAgree(in *inputs) decider {
	var b care.AdvocateAgreement
	purpose(in, &b.For)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.AgreeAdvocate{On: s.on, Body: b}
	}
}

func advocateConsider(in *inputs) decider {
	var b care.AdvocateDecision
	purpose(in, &b.For)
	wordFlag(in, &b.Decision, "decision", "decision", "what was decided")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.ConsiderAdvocate{On: s.on, Body: b}
	}
}

func advocateMeet(in *inputs) decider {
	var b care.AdvocateMeeting
	purpose(in, &b.For)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.MeetAdvocate{On: s.on, Body: b}
	}
}

func advocateDecline(in *inputs) decider {
	var b care.AdvocateDecline
	purpose(in, &b.For)
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.DeclineAdvocate{On: s.on, Body: b}
	}
}

func advocateEnd(in *inputs) decider {
	var b care.AdvocateEnd
	purpose(in, &b.For)
	wordFlag(in, &b.AdvocateKind, "kind", "advocate-kind", "whose work it is")
	return func(s said) care.Command {
		b.Noted = s.Noted
		return care.EndAdvocate{On: s.on, Body: b}
	}
}
