package measure

import "fmt"

// Row is one line of the table: a question to ypa, and the nearest one to the shell.
type Row struct {
	ID, What string
	Ypa      Command
	Shell    Command // none: there is nothing to compare with
	Must     float64 // so many times the shell at most; 0: nothing is asked
	Goal     float64
	Seconds  float64 // and so many seconds at most; 0: as long as it takes
	Runs     int     // 0: as often as all are run
}

// Sizes says how large what is measured is.
type Sizes struct {
	Large, Middle, Homes int // young people, young people, homes of 8
}

// Day is the day on which the made-up stories are told.
const Day = "2026-11-23"

// Rows lists what is measured, about somebody of the large register where it is about
// one. Files are those that [Bench.Prepare] makes.
func Rows(s Sizes, one Somebody) []Row {
	large, middle := file(s.Large), file(s.Middle)
	ref, subject := one.Ref, one.Subject
	rows := []Row{
		{ID: "version", What: "cold start: version", Ypa: Command{ypa, "version"}, Shell: Command{shell, "-version"}},
		{ID: "audit-12", What: "cold start: audit of 12", Ypa: audit(file(12)), Shell: Command{shell, file(12), "select count(*) from entry"}, Must: 6, Goal: 4, Seconds: 0.020},
		{ID: "audit-middle", What: fmt.Sprintf("audit of %d as CSV", s.Middle), Ypa: csv(middle), Shell: byHand(middle)},
		{ID: "audit-large", What: fmt.Sprintf("country: audit of %d as CSV, by all rules", s.Large), Ypa: csv(large), Shell: byHand(large), Must: 2, Goal: 1},
		{ID: "show", What: "one young person: child show", Ypa: Command{ypa, "child", "show", ref, "--register", large}, Shell: byKey(large, subject), Must: 6, Goal: 3},
		{ID: "audit-one", What: "one young person: audit REF", Ypa: audit(large, ref), Shell: byKey(large, subject), Must: 6, Goal: 3},
		{ID: "record", What: "record: iv visit", Ypa: Command{ypa, "iv", "visit", ref, "--again", "--register", "record.db"}, Shell: insert("insert.db", subject), Must: 4, Goal: 3},
		{ID: "list", What: "child list", Ypa: Command{ypa, "child", "list", "--format", "csv", "--register", large}, Shell: listed(large)},
		{ID: "due", What: "due", Ypa: Command{ypa, "due", "--format", "csv", "--register", large, "--as-of", Day}, Shell: Command{shell, "-readonly", large, "select count(*), sum(length(body)) from entry"}},
		{ID: "group", What: fmt.Sprintf("group audit of %d homes of 8", s.Homes), Ypa: Command{ypa, "group", "audit", "homes", "--fail-on", "never", "--as-of", Day}, Seconds: 2},
		{ID: "import-try", What: fmt.Sprintf("import of %d rows, trial", s.Middle), Ypa: Command{ypa, "import", "sheet.csv", "--add-authorities", "--register", "empty.db"}, Shell: Command{shell, ":memory:", ".import --csv sheet.csv sheet"}},
	}
	rows = append(rows, Row{
		ID: "import-apply", What: fmt.Sprintf("import of %d rows, applied", s.Middle),
		Ypa:   Command{"sh", "-c", "cp empty.db applied.db && " + ypa + " import sheet.csv --add-authorities --apply --register applied.db"},
		Shell: Command{"sh", "-c", "rm -f sheet.db && " + shell + ` sheet.db ".import --csv sheet.csv sheet"`},
	})
	for _, n := range []int{12, s.Middle} {
		rows = append(rows, papers(n)...)
	}
	return rows
}

// papers are what is made from a whole register.
func papers(n int) []Row {
	f, size := file(n), fmt.Sprint(" of ", n)
	return []Row{
		{ID: fmt.Sprint("verify-", n), What: "verify" + size, Ypa: Command{ypa, "verify", "--register", f}, Shell: Command{shell, "-readonly", f, "pragma integrity_check"}},
		{ID: fmt.Sprint("report-", n), What: "report" + size, Ypa: Command{ypa, "report", "--register", f, "--as-of", Day, "--output", "report.html", "--force"}, Runs: 1},
		{ID: fmt.Sprint("pack-", n), What: "visit pack" + size, Ypa: Command{ypa, "reg44", "export", "--register", packed(n), "--output", "pack.zip", "--force"}, Runs: 1},
	}
}

const (
	ypa   = "./ypa"
	shell = "sqlite3"
)

// file is the register of so many young people.
func file(n int) string { return fmt.Sprintf("people-%d.db", n) }

// packed is a copy of it to record packs in.
func packed(n int) string { return fmt.Sprintf("packed-%d.db", n) }

func audit(register string, refs ...string) Command {
	c := append(Command{ypa, "audit"}, refs...)
	return append(c, "--fail-on", "never", "--as-of", Day, "--register", register)
}

func csv(register string) Command { return append(audit(register), "--format", "csv") }

// byHand is docs/bench/headline.sql.
func byHand(register string) Command {
	return Command{shell, "-readonly", register, ".read holidays.sql", "create temp table asked as select '" + Day + "' as as_of", ".read headline.sql"}
}

// byKey reads all that is on record about a young person, by the primary key.
func byKey(register string, subject int) Command {
	return Command{shell, "-readonly", register, fmt.Sprintf("select * from entry where subject = %d", subject)}
}

// insert adds one entry with the settings with which ypa writes.
func insert(register string, subject int) Command {
	return Command{
		shell, register, "pragma synchronous = extra; pragma secure_delete = on; pragma foreign_keys = on",
		fmt.Sprintf(`insert into entry select subject, max(number) + 1, change, 'iv-visit', 'record', '%s', 'stated', null, '{"mode":"visit"}' from entry where subject = %d`, Day, subject),
	}
}

// listed gives everybody's reference and legal status.
func listed(register string) Command {
	return Command{shell, "-readonly", "-csv", register, "select ref, (select body ->> 'status' from entry where subject = id and kind = 'status' order by number desc limit 1) from subject where type = 'young-person' order by ref_key"}
}
