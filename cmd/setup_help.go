package cmd

// The questions of the first time.
const (
	askName      = "Your name, which entries are signed with"
	askHome      = "The name of the home"
	askKind      = "What kind of home is it?"
	askNation    = "Where is it?"
	askProcedure = "The procedure that it works by"
	askAuthority = "Which authority places young people here? (Enter: no more)"
	askHost      = "In whose area is the home?"
	askBackups   = "A folder for backups, best off this computer (Enter: not now)"
	askKeys      = "Public keys that open them, age1..., commas between (Enter: none yet)"
)

// setupHelp is what ? says of the questions of the first time.
func setupHelp() map[string]string {
	return map[string]string{
		askName:      "Every entry is dated and signed. Your own name, not that of the office.",
		askHome:      "As people know it, without an address: Rowan House.",
		askKind:      "It says which law goes for the home.",
		askNation:    "It says which law goes for the home.",
		askProcedure: "What the home's own document asks is looked at as well as the law.\nypa procedures lists what is known, with their ids; your own can be written later.",
		askAuthority: "Its name, as in City of York Council, or a short word, as in york.\nOne that you forget is asked for when somebody arrives.",
		askHost:      "It is told of every young person whom another authority placed here.",
		askBackups:   "The whole path, as in D:\\ypa-backups. A folder that OneDrive carries away is right:\nbackups are encrypted.",
		askKeys:      "ypa backup key karen-key.txt makes a pair of keys, later too.",
	}
}
