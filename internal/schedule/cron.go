package schedule

import (
	"fmt"
	"strings"
)

// Crontab puts a job into the text of a crontab, in the place of one of the same
// name. Every other line stays as it is.
func Crontab(j Job, present string) string {
	rest, _ := WithoutCron(j.Name, present)
	if rest != "" && !strings.HasSuffix(rest, "\n") {
		rest += "\n"
	}
	return rest + cronMark(j.Name) + "\n" + CronLine(j) + "\n"
}

// WithoutCron takes a job out of the text of a crontab, and reports whether it
// was there.
func WithoutCron(name, present string) (rest string, found bool) {
	var kept []string
	lines := strings.SplitAfter(present, "\n")
	for i := 0; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == cronMark(name) {
			i, found = i+1, true // the job is the line under its mark
			continue
		}
		kept = append(kept, lines[i])
	}
	return strings.Join(kept, ""), found
}

// CronLine is the line of a job: a line of cron can't be continued, and a % in
// it would end it (see crontab(5)).
func CronLine(j Job) string {
	words := j.words()
	for i, w := range words {
		words[i] = shellWord(w)
	}
	day := "*"
	if j.Weekly {
		day = fmt.Sprint(int(j.Day))
	}
	return fmt.Sprintf("%d %d * * %s %s", j.Minute, j.Hour, day, strings.ReplaceAll(strings.Join(words, " "), "%", `\%`))
}

func cronMark(name string) string { return "# " + name + ": written by ypa schedule" }

// shellWord quotes a word for sh.
func shellWord(w string) string {
	plain := func(r rune) bool {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9' || strings.ContainsRune("-_./=:,+", r)
	}
	if w != "" && strings.IndexFunc(w, func(r rune) bool { return !plain(r) }) < 0 {
		return w
	}
	return "'" + strings.ReplaceAll(w, "'", `'\''`) + "'"
}
