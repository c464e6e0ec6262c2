package measure

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
)

// Result is a row with what was measured.
type Result struct {
	ID    string   `json:"id"`
	What  string   `json:"what"`
	Runs  int      `json:"runs"`
	Ypa   Figures  `json:"ypa"`
	Shell *Figures `json:"sqlite3,omitempty"`
	Typed string   `json:"command"`
	Why   string   `json:"not_measured,omitempty"`

	row Row
}

// Results are all of one day on one machine.
type Results struct {
	On      string   `json:"on"`
	Machine Machine  `json:"machine"`
	People  int      `json:"young_people"`
	Rows    []Result `json:"rows"`
}

// Measure runs every row; one that fails, or takes too long, says so and the others
// go on.
func (b *Bench) Measure(ctx context.Context, rows []Row, runs int, told func(string)) ([]Result, error) {
	var list []Result
	for _, row := range rows {
		told(row.What)
		n := runs
		if row.Runs != 0 {
			n = row.Runs
		}
		commands := []Command{row.Ypa}
		if row.Shell != nil {
			commands = append(commands, row.Shell)
		}
		r := Result{ID: row.ID, What: row.What, Typed: row.Ypa.String(), row: row}
		figures, counted, err := b.InTurn(ctx, n, commands...)
		switch {
		case ctx.Err() != nil:
			return nil, ctx.Err()
		case err != nil:
			r.Why = err.Error()
		default:
			r.Ypa, r.Runs = figures[0], counted
			if row.Shell != nil {
				r.Shell = &figures[1]
			}
		}
		list = append(list, r)
	}
	return list, nil
}

// Load reads results; none where there is no such file.
func Load(path string) (Results, error) {
	var r Results
	data, err := os.ReadFile(path)
	if errors.Is(err, fs.ErrNotExist) {
		return r, nil
	}
	if err == nil {
		err = json.Unmarshal(data, &r)
	}
	if err != nil {
		return r, fmt.Errorf("results of an earlier day: %w", err)
	}
	return r, nil
}

// Save writes results.
func (r *Results) Save(path string) error {
	data, err := json.MarshalIndent(r, "", "  ")
	if err != nil {
		return err
	}
	return os.WriteFile(path, append(data, '\n'), 0o644) //nolint:gosec // nothing secret: it goes into the repository
}

// find gives the result of a row.
func (r *Results) find(id string) (Result, bool) {
	for _, one := range r.Rows {
		if one.ID == id && one.Why == "" {
			return one, true
		}
	}
	return Result{}, false
}
