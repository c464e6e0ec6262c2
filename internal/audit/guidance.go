package audit

// guidance is what the documents say beside what they ask: what the people are
// for, what they may do and what nobody can check from a record. Explain shows it
// with the rule that it is nearest to; nothing is flagged by it.
func guidance(rule string) string {
	switch rule {
	case "advocacy-information":
		return "The right to an advocate rests on the Children Act 1989 and on the United Nations convention on children's rights (S2, S3). Whoever is looked after, and whoever has left care, is entitled to one for their views and for complaints (S0 ¶3). What there is differs from authority to authority, because each commissions its own (S0 role, S2 1.2, S3 1.1)."
	case "advocacy-explained":
		return "An advocate neither directs nor judges and helps somebody to say what they think; sees to it that they know all there is to know; leaves it to them what is to be done; and stays on their side throughout (S0 role, S2 1.2, S3 1.1)."
	case "advocate-for-meeting":
		return "With an advocate, what a young person says reaches the authority and the staff who decide about their support (S0 role)."
	case "advocate-requested":
		return "Advocates also help to put things right: a social worker who does not come, contact with family, a grant on leaving care, or support where they live (S0 role)."
	case "personal-adviser":
		return "The adviser speaks up for them and advises, has a part in the assessment, writes and reviews the pathway plan, and is kept up to date (S0 ¶9). How leaving care is prepared is a chapter of its own in the manuals."
	case "iro-notified-event":
		return "The IRO follows the case between reviews, and not only at them, and so has to hear what changes (S0 IRO, S1 3)."
	case "iv-considered":
		return "It is for the authority to appoint a visitor, where it appears to be in the young person's interests (S0 IV, S1 2.1, S2 2.1, S4 2.1; Children Act 1989 s23ZB)."
	case "iv-visited":
		return "Visitors look after the needs of growing up: social life, feelings, schooling, faith and culture. They encourage young people to use their rights and to have their say in what is decided, stand behind the care plan and add to what staff do (S0 IV, S2 2.2, S3 2.2). How they go about it follows the young person; at best they stay, and are there when much changes (S0 IV)."
	case "iv-information":
		return "A visitor has no right to see the file (S2 2.2). What bears on the safety of the young person or of the visitor is not kept from the visitor (S2 2.2, S3 2.2)."
	case "iv-after-care":
		return "The authority pays what the visitor spends on travel and on going out (S2 2.2, S3 Expenses; Children Act 1989 s23ZB(3)); a home pays nothing."
	}
	return ""
}
