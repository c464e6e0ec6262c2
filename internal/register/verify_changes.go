package register

import (
	"bytes"
	"database/sql"
)

// readChanges loads the changes and looks at them by themselves: numbers
// without gaps, times and sizes that grow, checksums.
func (v *verifier) readChanges() error {
	list, err := collect(v.ctx, v.tx, func(rows *sql.Rows) (changeRow, error) {
		var row changeRow
		var sum []byte
		if err := rows.Scan(append(row.fields(), &sum)...); err != nil {
			return row, err
		}
		if want := row.checksum(v.reg.uid); !bytes.Equal(sum, want[:]) {
			v.fault(onChange(row.number), "its command, program, author or time was altered")
		}
		return row, nil
	}, "SELECT "+changeColumns+", c.checksum FROM change AS c ORDER BY c.number")
	if err != nil {
		return err
	}
	v.changes, v.report.Changes = list, int64(len(list))
	last := changeRow{}
	for _, c := range list {
		if c.number != last.number+1 {
			v.fault(onChange(c.number), "the change before it is missing")
		}
		if _, err := parseStamp(c.at); err != nil || c.at < last.at {
			v.fault(onChange(c.number), "its time is not one, or earlier than that of the change before it")
		}
		if c.size <= last.size {
			v.fault(onChange(c.number), "it has no entries")
		}
		last = c
	}
	return nil
}
