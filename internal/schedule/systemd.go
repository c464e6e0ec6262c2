package schedule

import (
	"fmt"
	"strings"
)

// Systemd gives the two units of a timer of systemd. Persistent makes up for a
// run that was missed while the computer was off. Exit codes 1 and 3 are what
// the audit found, and no fault of the unit (see systemd.service(5)).
func Systemd(j Job) (service, timer string) {
	words := j.words()
	for i, w := range words {
		words[i] = systemdWord(w)
	}
	service = `# Written by ypa schedule; taken away by ypa unschedule.
[Unit]
Description=ypa: who is let down

[Service]
Type=oneshot
ExecStart=` + strings.Join(words, " ") + `
SuccessExitStatus=1 3
`
	days := ""
	if j.Weekly {
		days = j.Day.String()[:3] + " "
	}
	timer = fmt.Sprintf(`# Written by ypa schedule; taken away by ypa unschedule.
[Unit]
Description=ypa: the audit, %s

[Timer]
OnCalendar=%s*-*-* %02d:%02d:00
Persistent=true

[Install]
WantedBy=timers.target
`, j.When(), days, j.Hour, j.Minute)
	return service, timer
}

// systemdWord quotes a word of ExecStart, in which % and $ mean something.
func systemdWord(w string) string {
	w = strings.NewReplacer(`\`, `\\`, `"`, `\"`, `%`, `%%`, `$`, `$$`).Replace(w)
	if strings.ContainsAny(w, " \t'\"\\;") || w == "" {
		return `"` + w + `"`
	}
	return w
}
