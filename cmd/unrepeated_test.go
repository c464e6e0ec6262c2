package cmd

import "testing"

func TestUnrepeated(t *testing.T) {
	for name, c := range map[string]struct {
		message string
		args    []string
		want    string
	}{
		"a name as a reference":  {`no one has the reference "Amara Keane"`, []string{"child", "show", "Amara Keane"}, "no one has the reference (what was typed)"},
		"one word":               {`unknown status "Amara"`, []string{"--status", "Amara"}, "unknown status (what was typed)"},
		"behind =":               {`unknown status "Amara"`, []string{"--status=Amara"}, "unknown status (what was typed)"},
		"as a flag":              {"unknown flag: --Amara", []string{"--Amara"}, "unknown flag: (what was typed)"},
		"small letters, quoted":  {`cannot read "amara keane"`, []string{"--on", "amara keane"}, "cannot read (what was typed)"},
		"words anybody uses":     {"no referral that never came", []string{"--reason", "never came"}, "no referral that never came"},
		"a reference":            {`no young person with the reference "RH-99"`, []string{"RH-99"}, `no young person with the reference "RH-99"`},
		"a day":                  {`cannot read "31 November 2026"`, []string{"--on", "31 November 2026"}, `cannot read "31 November 2026"`},
		"a command":              {`unknown command "adit"`, []string{"adit"}, `unknown command "adit"`},
		"who signs":              {"Tom Reed has recorded nothing", []string{"--by", "Tom Reed"}, "Tom Reed has recorded nothing"},
		"where backups go":       {"not put in OneDrive: OneDrive carries it away", []string{"backup", "--to", "OneDrive"}, "not put in OneDrive: OneDrive carries it away"},
		"to whom":                {`unknown route "Amara"`, []string{"iv", "refer", "--to", "Amara"}, "unknown route (what was typed)"},
		"the register":           {"there is no register at Rowan", []string{"--register=Rowan", "audit"}, "there is no register at Rowan"},
		"a backup":               {"Backup.age: no such file", []string{"restore", "Backup.age"}, "Backup.age: no such file"},
		"a list":                 {"Amara.xlsx: no such file", []string{"import", "Amara.xlsx"}, "(what was typed): no such file"},
		"a folder of that name":  {"/home/Rowan House/r.db is there already", []string{"init", "Rowan House"}, "/home/Rowan House/r.db is there already"},
		"part of a file's name":  {"/home/kim/AnnasHome.db is there already", []string{"Anna"}, "/home/kim/AnnasHome.db is there already"},
		"at the end":             {"nobody is called Amara", []string{"Amara"}, "nobody is called (what was typed)"},
		"a name with an accent":  {`unknown view "Chloé O'Dwyer-Łuczak"`, []string{"Chloé O'Dwyer-Łuczak"}, "unknown view (what was typed)"},
		"an id in small letters": {"york is named twice", []string{"procedures", "diff", "york", "York"}, "york is named twice"},
		"quoted, in small":       {`no authority "amara"`, []string{"Amara"}, "no authority (what was typed)"},
		"names, in small":        {"ypa authority add amara keane", []string{"Amara Keane"}, "ypa authority add (what was typed)"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := unrepeated(c.message, c.args); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}
