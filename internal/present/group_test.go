package present

import (
	"bytes"

	"ypa/internal/audit"
)

// groupOfHomes are three registers of a group: two audited, one not.
func groupOfHomes() GroupAudit {
	flagged := audit.Summary{Flagged: 3, Overdue: 1, Missing: 2, CannotTell: 4}
	flagged.HeadlineFlagged = [3][]string{{"RH-03"}, {"RH-02", "RH-05"}, nil}
	report := rowan()
	var findings []audit.Finding
	for _, f := range report.Findings {
		if f.State.Flagged() {
			findings = append(findings, f)
		}
	}
	return GroupAudit{AsOf: day("2026-11-23"), Homes: []GroupHome{
		{File: "homes/rowan.db", Home: "Rowan House", People: 7, Summary: flagged, Saved: day("2026-11-16"), Read: day("2026-11-16"), Schema: 4, Entries: 249, Checkpoint: "249 GBES-SS7V-VN0X", Findings: findings},
		{File: "homes/fern.db", Home: "Fern Lodge", People: 3, Schema: 3, Entries: 12, Checkpoint: "12 AAAA-BBBB-CCCC"},
		{File: "homes/=bad.db", Unread: "no-register", Reason: "homes/=bad.db is no register: it is an empty file"},
		{File: "homes/fern-old.db", Home: "Fern Lodge", Unread: "copy", Reason: "homes/fern-old.db is a copy of homes/fern.db, which counts"},
	}}
}

// groupViews are the pages of a group.
func groupViews() map[string]func(*bytes.Buffer, Output) error {
	return map[string]func(*bytes.Buffer, Output) error{
		"group": func(b *bytes.Buffer, out Output) error { return Group(b, out, groupOfHomes()) },
		"group-findings": func(b *bytes.Buffer, out Output) error {
			g := groupOfHomes()
			g.Findings = true
			return Group(b, out, g)
		},
	}
}
