package present

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// Format is a form of output.
type Format string

// The formats.
const (
	Table    Format = "table" // text for people; cards where there is no room for a table
	CSV      Format = "csv"
	JSON     Format = "json"
	Markdown Format = "markdown"
	HTML     Format = "html" // a page for a browser and for print
	XLSX     Format = "xlsx" // a workbook
	ICS      Format = "ics"  // a calendar
)

// View is something that can be shown, by the words of its command.
type View string

// The views.
const (
	ViewAudit       View = "audit"
	ViewChild       View = "child show"
	ViewChildren    View = "child list"
	ViewAuthority   View = "authority show"
	ViewAuthorities View = "authority list"
	ViewHome        View = "home show"
	ViewEvents      View = "event list"
	ViewProcedures  View = "procedures"
	ViewProcedure   View = "procedures show"
	ViewRules       View = "rules"
	ViewExplain     View = "explain"
	ViewHistory     View = "history"
	ViewVisits      View = "reg44 list"
	ViewConsents    View = "reg44 consents"
	ViewContacts    View = "contacts list"
	ViewWaivers     View = "waivers"
	ViewDue         View = "due"
	ViewChase       View = "chase"
	ViewDiff        View = "procedures diff"
	ViewFill        View = "fill"
	ViewFind        View = "find"
	ViewDoctor      View = "doctor"
	ViewReport      View = "report"
	ViewBackups     View = "backup list"
	ViewGroup       View = "group audit"
	ViewPapers      View = "papers list"
)

// Formats lists the formats of a view, the usual one first. The slice is the
// caller's own.
func Formats(v View) []Format {
	switch v {
	case ViewDue: // a list like others, and a calendar
		return append(Formats(ViewWaivers), ICS)
	case ViewNotice:
		return []Format{Table, JSON, HTML}
	case ViewAudit:
		return []Format{Table, CSV, JSON, Markdown, HTML, XLSX}
	case ViewChildren, ViewAuthorities, ViewEvents, ViewProcedures, ViewRules, ViewHistory,
		ViewVisits, ViewConsents, ViewContacts, ViewWaivers, ViewDiff, ViewFill, ViewFind, ViewBackups, ViewGroup, ViewAnnex, ViewPapers:
		return []Format{Table, CSV, JSON, HTML, XLSX}
	case ViewReport:
		return []Format{HTML}
	default:
		return []Format{Table, JSON}
	}
}

// ParseFormat reads a format by its name; empty is the view's usual one. An
// unknown one, or one that the view does not have, is an error that lists those
// it has.
func ParseFormat(v View, name string) (Format, error) {
	name = strings.ToLower(strings.TrimSpace(name))
	switch name {
	case "":
		return Formats(v)[0], nil
	case "md":
		name = string(Markdown)
	}
	if f := Format(name); slices.Contains(Formats(v), f) {
		return f, nil
	}
	return "", &UnknownFormatError{View: v, Name: name}
}

// FormatOfFile reads the format from the extension of a file's name: .csv,
// .json, .md, and .txt for text. Without an extension it is the usual one.
func FormatOfFile(v View, file string) (Format, error) {
	ext := strings.TrimPrefix(strings.ToLower(filepath.Ext(file)), ".")
	if ext == "txt" {
		ext = string(Table)
	}
	return ParseFormat(v, ext)
}

// UnknownFormatError is a format that a view does not have.
type UnknownFormatError struct {
	View View
	Name string
}

// Error lists the formats that the view has.
func (e *UnknownFormatError) Error() string {
	var have []string
	for _, f := range Formats(e.View) {
		have = append(have, string(f))
	}
	return fmt.Sprintf("unknown format %q: ypa %s has %s", Visible(e.Name), e.View, strings.Join(have, ", "))
}
