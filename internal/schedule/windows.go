package schedule

import (
	"encoding/binary"
	"fmt"
	"strings"
	"time"
	"unicode/utf16"
)

// Task gives the task of Windows' Task Scheduler as XML, of the schema 1.2 of
// Task Scheduler 2.0. It runs as Account, only while they are signed in, so that
// no password is kept; StartWhenAvailable makes up for a run that was missed.
// The start boundary is a day that the job falls on, on or after from.
func Task(j Job, from time.Time) string {
	days := "<ScheduleByDay>\n        <DaysInterval>1</DaysInterval>\n      </ScheduleByDay>"
	if j.Weekly {
		for from.Weekday() != j.Day {
			from = from.AddDate(0, 0, 1)
		}
		days = "<ScheduleByWeek>\n        <WeeksInterval>1</WeeksInterval>\n        <DaysOfWeek>\n          <" + j.Day.String() +
			" />\n        </DaysOfWeek>\n      </ScheduleByWeek>"
	}
	args := make([]string, len(j.Args))
	for i, w := range j.Args {
		args[i] = windowsWord(w)
	}
	who := ""
	if j.Account != "" {
		who = "\n      <UserId>" + xmlText(j.Account) + "</UserId>"
	}
	return fmt.Sprintf(`<?xml version="1.0" encoding="UTF-16"?>
<Task version="1.2" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>ypa: the audit, %s. A last result of 0x1 is no fault: something new is flagged. 0x3: something cannot be told. Written by ypa schedule; taken away by ypa unschedule.</Description>
  </RegistrationInfo>
  <Triggers>
    <CalendarTrigger>
      <StartBoundary>%sT%02d:%02d:00</StartBoundary>
      <Enabled>true</Enabled>
      %s
    </CalendarTrigger>
  </Triggers>
  <Principals>
    <Principal id="Author">%s
      <LogonType>InteractiveToken</LogonType>
      <RunLevel>LeastPrivilege</RunLevel>
    </Principal>
  </Principals>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <Enabled>true</Enabled>
    <Hidden>false</Hidden>
    <ExecutionTimeLimit>PT1H</ExecutionTimeLimit>
  </Settings>
  <Actions Context="Author">
    <Exec>
      <Command>%s</Command>
      <Arguments>%s</Arguments>
    </Exec>
  </Actions>
</Task>
`, xmlText(j.When()), from.Format(time.DateOnly), j.Hour, j.Minute, days, who, xmlText(j.Program), xmlText(strings.Join(args, " ")))
}

// windowsWord quotes a word as Windows programs take a command line apart:
// backslashes before a quotation mark are doubled.
func windowsWord(w string) string {
	if w != "" && !strings.ContainsAny(w, " \t\"") {
		return w
	}
	var b strings.Builder
	b.WriteByte('"')
	slashes := 0
	for _, r := range w {
		switch r {
		case '\\':
			slashes++
		case '"':
			b.WriteString(strings.Repeat(`\`, slashes+1))
			slashes = 0
		default:
			slashes = 0
		}
		b.WriteRune(r)
	}
	b.WriteString(strings.Repeat(`\`, slashes) + `"`)
	return b.String()
}

// UTF16 encodes text as schtasks reads it: little-endian with a byte order mark,
// lines ending in CR LF.
func UTF16(text string) []byte {
	text = strings.ReplaceAll(text, "\n", "\r\n")
	data := []byte{0xff, 0xfe}
	for _, unit := range utf16.Encode([]rune(text)) {
		data = binary.LittleEndian.AppendUint16(data, unit)
	}
	return data
}
