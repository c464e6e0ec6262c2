package schedule_test

import (
	"encoding/xml"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/schedule"
)

// jobs are what the goldens are made of: a plain path, and the awkward ones.
func jobs() map[string]schedule.Job {
	args := func(register, into string) []string {
		return []string{"audit", "--register", register, "--by", "scheduled", "--no-input", "--fail-on", "new", "--output", into}
	}
	return map[string]schedule.Job{
		"plain": {
			Name: "ypa-audit", Program: "/usr/bin/ypa", Args: args("/srv/rowan/register.db", "/srv/rowan/last.txt"),
			Weekly: true, Day: time.Monday, Hour: 8,
		},
		"awkward": {
			Name: "ypa-audit", Program: "/opt/Bärbel's tools/ypa", Args: args("/srv/Tŷ Gwyn 100%/$register.db", `/srv/a "b" & <c>\last.txt`),
			Weekly: true, Day: time.Sunday, Hour: 17, Minute: 5,
		},
		"windows": {
			Name: "ypa-audit", Program: `C:\Program Files\ypa\ypa.exe`, Account: `ROWAN\käthe`,
			Args: args(`C:\Users\Käthe Groß\AppData\Local\ypa\register.db`, `D:\Out & about\`), Hour: 23, Minute: 59,
		},
	}
}

func TestGenerators(t *testing.T) {
	for name, job := range jobs() {
		service, timer := schedule.Systemd(job)
		golden(t, name+".service", service)
		golden(t, name+".timer", timer)
		golden(t, name+".cron", schedule.Crontab(job, "MAILTO=\"\"\n5 4 * * * backup\n"))
		golden(t, name+".plist", schedule.Launchd(job))
		task := schedule.Task(job, time.Date(2026, 11, 20, 12, 0, 0, 0, time.UTC))
		golden(t, name+".xml", task)
		for kind, text := range map[string]string{"plist": schedule.Launchd(job), "task": strings.Replace(task, "UTF-16", "UTF-8", 1)} {
			var any struct{}
			if err := xml.Unmarshal([]byte(text), &any); err != nil {
				t.Errorf("%s: the %s is no XML: %v", name, kind, err)
			}
		}
	}
}

// TestCrontabIsReplaced: a job is there once however often it is put, other
// lines stay, and taking it out gives back what was there.
func TestCrontabIsReplaced(t *testing.T) {
	job := jobs()["awkward"]
	for _, before := range []string{"", "5 4 * * * backup\n", "# ypa-audit-2: written by ypa schedule\n1 1 * * 1 other\n"} {
		once := schedule.Crontab(job, before)
		later := job
		later.Hour = 9
		if twice := schedule.Crontab(job, schedule.Crontab(later, before)); twice != once {
			t.Errorf("put twice:\n%s\nand once:\n%s", twice, once)
		}
		rest, found := schedule.WithoutCron(job.Name, once)
		if !found || rest != before {
			t.Errorf("taken out of %q: %q, %v", once, rest, found)
		}
		if rest, found := schedule.WithoutCron(job.Name, before); found || rest != before {
			t.Errorf("nothing to take out of %q: %q, %v", before, rest, found)
		}
	}
	if got := schedule.Crontab(job, "5 4 * * * backup"); !strings.HasPrefix(got, "5 4 * * * backup\n# ") {
		t.Errorf("a crontab without a last line break: %q", got)
	}
}

func TestDaysAndTimes(t *testing.T) {
	for text, want := range map[string]time.Weekday{"monday": time.Monday, "SUN": time.Sunday, " Saturday ": time.Saturday} {
		if got, err := schedule.ParseDay(text); err != nil || got != want {
			t.Errorf("%q: %v, %v", text, got, err)
		}
	}
	for _, text := range []string{"", "someday", "mo", "montag"} {
		if got, err := schedule.ParseDay(text); err == nil {
			t.Errorf("%q is %v", text, got)
		}
	}
	for text, want := range map[string][2]int{"08:00": {8, 0}, "8:30": {8, 30}, "23:59": {23, 59}} {
		if h, m, err := schedule.ParseTime(text); err != nil || [2]int{h, m} != want {
			t.Errorf("%q: %d:%d, %v", text, h, m, err)
		}
	}
	for _, text := range []string{"", "24:00", "8", "8am", "08:60"} {
		if h, m, err := schedule.ParseTime(text); err == nil {
			t.Errorf("%q is %d:%d", text, h, m)
		}
	}
}

func TestUTF16(t *testing.T) {
	data := schedule.UTF16("Tŷ\n")
	if data[0] != 0xff || data[1] != 0xfe {
		t.Fatalf("no byte order mark: % x", data)
	}
	var units []uint16
	for i := 2; i < len(data); i += 2 {
		units = append(units, uint16(data[i])|uint16(data[i+1])<<8)
	}
	if got := string(utf16.Decode(units)); got != "Tŷ\r\n" {
		t.Errorf("%q", got)
	}
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", path, diff)
	}
}
