package register

import (
	"fmt"
	"time"
)

// stampLayout writes when an entry was recorded: UTC, to the millisecond,
// always as long, so that texts sort as times do.
const stampLayout = "2006-01-02T15:04:05.000Z"

// stamp writes a time as it is stored.
func stamp(t time.Time) string { return t.UTC().Format(stampLayout) }

// parseStamp reads what stamp wrote. It is written by hand because a report
// reads one for every change.
func parseStamp(s string) (time.Time, error) {
	if len(s) != len(stampLayout) || s[4] != '-' || s[7] != '-' || s[10] != 'T' ||
		s[13] != ':' || s[16] != ':' || s[19] != '.' || s[23] != 'Z' {
		return time.Time{}, fmt.Errorf("%q is not a time of recording", s)
	}
	var n [7]int
	for i, part := range [7]string{s[0:4], s[5:7], s[8:10], s[11:13], s[14:16], s[17:19], s[20:23]} {
		for j := range len(part) {
			if part[j] < '0' || part[j] > '9' {
				return time.Time{}, fmt.Errorf("%q is not a time of recording", s)
			}
			n[i] = n[i]*10 + int(part[j]-'0')
		}
	}
	t := time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], n[6]*int(time.Millisecond), time.UTC)
	if t.Day() != n[2] || t.Month() != time.Month(n[1]) || n[3] > 23 || n[4] > 59 || n[5] > 59 {
		return time.Time{}, fmt.Errorf("%q is a time that does not exist", s)
	}
	return t, nil
}
