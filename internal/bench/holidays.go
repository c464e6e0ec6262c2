package bench

import (
	"fmt"
	"io"
	"strings"

	"ypa/internal/calendar"
)

// Holidays writes the bank holidays that ypa counts by as SQL for
// docs/bench/headline.sql: a temporary table, which SQLite keeps in memory.
func Holidays(w io.Writer) error {
	work, err := calendar.EnglandAndWales()
	if err != nil {
		return err
	}
	var text strings.Builder
	text.WriteString("PRAGMA temp_store = memory;\nCREATE TEMP TABLE bank_holiday (day TEXT PRIMARY KEY);\n")
	for _, day := range work.Between(work.KnownFrom().AddDays(-1), work.KnownUntil()) {
		fmt.Fprintf(&text, "INSERT INTO bank_holiday VALUES ('%s');\n", day)
	}
	_, err = io.WriteString(w, text.String())
	return err
}
