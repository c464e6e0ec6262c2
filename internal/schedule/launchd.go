package schedule

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// Launchd gives the property list of a job of launchd (launchd.plist(5)). A
// run that fell into the computer's sleep is made up for when it wakes.
func Launchd(j Job) string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
<!-- Written by ypa schedule; taken away by ypa unschedule. -->
<plist version="1.0">
<dict>
	<key>Label</key>
	<string>` + xmlText(j.Name) + `</string>
	<key>ProgramArguments</key>
	<array>
`)
	for _, w := range j.words() {
		b.WriteString("\t\t<string>" + xmlText(w) + "</string>\n")
	}
	b.WriteString("\t</array>\n\t<key>StartCalendarInterval</key>\n\t<dict>\n")
	if j.Weekly {
		fmt.Fprintf(&b, "\t\t<key>Weekday</key>\n\t\t<integer>%d</integer>\n", int(j.Day))
	}
	fmt.Fprintf(&b, "\t\t<key>Hour</key>\n\t\t<integer>%d</integer>\n\t\t<key>Minute</key>\n\t\t<integer>%d</integer>\n", j.Hour, j.Minute)
	b.WriteString("\t</dict>\n\t<key>ProcessType</key>\n\t<string>Background</string>\n</dict>\n</plist>\n")
	return b.String()
}

// xmlText escapes text for XML.
func xmlText(s string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(s)) // a strings.Builder takes everything
	return b.String()
}
