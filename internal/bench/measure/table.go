package measure

import (
	"fmt"
	"strings"
	"text/tabwriter"
)

// ratio is how many times as long ypa takes by the clock; 0 where there is nothing
// to compare with.
func (r *Result) ratio() float64 {
	if r.Shell == nil || r.Shell.Wall == 0 {
		return 0
	}
	return r.Ypa.Wall / r.Shell.Wall
}

// byCPU is ratio by the time of the processor.
func (r *Result) byCPU() float64 {
	if r.Shell == nil || r.Shell.CPU == 0 {
		return 0
	}
	return r.Ypa.CPU / r.Shell.CPU
}

// verdict says whether what is asked of the row is so: by the clock, or, where others
// kept the machine busy, by the time of the processor, which is the harder on a
// program that uses every core.
func (r *Result) verdict(busy bool) string {
	row, took, ratio, by := r.row, r.Ypa.Wall, r.ratio(), ""
	if busy {
		took, ratio, by = r.Ypa.CPU, r.byCPU(), ", by CPU"
	}
	switch over := row.Seconds > 0 && took > row.Seconds; {
	case row.Must == 0 && row.Seconds == 0:
		return ""
	case over || row.Must > 0 && ratio > row.Must:
		return "NOT MET" + by
	case row.Goal > 0 && ratio > row.Goal:
		return "met, goal not" + by
	}
	return "met" + by
}

// asked is what is asked of the row.
func (r *Result) asked() string {
	var list []string
	if r.row.Must > 0 {
		list = append(list, fmt.Sprintf("%g x", r.row.Must))
	}
	if r.row.Seconds > 0 {
		list = append(list, seconds(r.row.Seconds))
	}
	if r.row.Goal > 0 {
		list = append(list, fmt.Sprintf("goal %g x", r.row.Goal))
	}
	return strings.Join(list, ", ")
}

// seconds writes a time.
func seconds(s float64) string {
	if s < 1 {
		return fmt.Sprintf("%.1f ms", s*1000)
	}
	return fmt.Sprintf("%.2f s", s)
}

// times writes a ratio; nothing where there is none.
func times(ratio float64) string {
	if ratio == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f x", ratio)
}

// Text is the table, what grows with the register, and how to repeat it. Where judge
// is false the sizes are not those that anything is asked of.
func (r *Results) Text(s Sizes, judge bool) (string, error) {
	var text strings.Builder
	t := tabwriter.NewWriter(&text, 0, 0, 2, ' ', 0)
	lines := "what\typa\tits CPU\tmemory\tsqlite3\tits CPU\tratio\tby CPU\tasked\t\n" + r.lines(judge)
	if _, err := t.Write([]byte(lines)); err != nil {
		return "", err
	}
	if err := t.Flush(); err != nil {
		return "", err
	}
	text.WriteString(r.growth(s, judge))
	if r.Machine.busy() {
		text.WriteString("\nOthers kept the machine busy: the clock says little here, and what is asked is judged by the time of the processor.\n")
	}
	fmt.Fprintf(&text, "\n%s\nMedians, ypa and sqlite3 in turn. To repeat one, in the folder of the registers:\n\n", r.Machine)
	for _, one := range r.Rows {
		fmt.Fprintf(&text, "  %s\n", one.Typed)
	}
	return text.String(), nil
}

// lines are the rows of the table, their cells parted by tabs.
func (r *Results) lines(judge bool) string {
	var text strings.Builder
	for i := range r.Rows {
		one := &r.Rows[i]
		if one.Why != "" {
			fmt.Fprintf(&text, "%s\tNOT MEASURED: %s\n", one.What, strings.ReplaceAll(one.Why, "\n", "; "))
			continue
		}
		beside := []string{"-", "-", "-", "-"}
		if one.Shell != nil {
			beside = []string{seconds(one.Shell.Wall), seconds(one.Shell.CPU), times(one.ratio()), times(one.byCPU())}
		}
		asked := ""
		if judge {
			asked = strings.TrimSpace(one.asked() + " " + one.verdict(r.Machine.busy()))
		}
		fmt.Fprintf(&text, "%s\t%s\t%s\t%.0f MB\t%s\t%s\t\n", one.What, seconds(one.Ypa.Wall), seconds(one.Ypa.CPU), float64(one.Ypa.Memory)/1024, strings.Join(beside, "\t"), asked)
	}
	return text.String()
}

// growth says how time and memory of the audit grow with the register.
func (r *Results) growth(s Sizes, judge bool) string {
	small, ok := r.find("audit-middle")
	large, also := r.find("audit-large")
	if !ok || !also {
		return ""
	}
	time, room := large.Ypa.Wall/small.Ypa.Wall, float64(large.Ypa.Memory)/float64(max(1, small.Ypa.Memory))
	text := fmt.Sprintf("\ngrowth, %d to %d: time %.1f x (by CPU %.1f x), memory %.2f x, at most %.0f MB",
		s.Middle, s.Large, time, large.Ypa.CPU/small.Ypa.CPU, room, float64(large.Ypa.Memory)/1024)
	if judge {
		verdict := "met"
		if r.Machine.busy() {
			time, verdict = large.Ypa.CPU/small.Ypa.CPU, "met, by CPU"
		}
		if time > 10.5 || room > 1.2 || large.Ypa.Memory > 150*1024 {
			verdict = "NOT " + strings.ToUpper(verdict[:3]) + verdict[3:]
		}
		text += "; asked: time 10.5 x, memory 1.2 x and 150 MB: " + verdict
	}
	return text + "\n"
}

// slower is how much of a ratio's growth is told.
const slower = 1.2

// Compare tells what got slower than in earlier results: by its ratio to the shell of
// the same run, since machines differ, and by the clock and the processor both, since
// a busy machine moves one of them. It decides nothing.
func (r *Results) Compare(before *Results) string {
	if len(before.Rows) == 0 {
		return ""
	}
	var text strings.Builder
	for i := range r.Rows {
		now := &r.Rows[i]
		was, known := before.find(now.ID)
		if !known || now.Why != "" || was.ratio() == 0 || was.What != now.What {
			continue
		}
		if now.ratio() > slower*was.ratio() && now.byCPU() > slower*was.byCPU() {
			fmt.Fprintf(&text, "slower than on %s: %s, %.1f times sqlite3 instead of %.1f\n", before.On, now.What, now.ratio(), was.ratio())
		}
	}
	if text.Len() == 0 {
		return fmt.Sprintf("nothing is slower than on %s by more than a fifth\n", before.On)
	}
	return text.String()
}
