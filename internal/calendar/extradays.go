package calendar

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"unicode"
)

const (
	// maxExtraDays is how large a file of extra days may be, in bytes: some two
	// thousand lines.
	maxExtraDays = 64 << 10
	// maxFaults is how many faults of a file are told one by one.
	maxFaults = 100
)

// ReadExtraDays reads a list of days that are not worked beside the bank
// holidays, for [Holidays.With]: those proclaimed since the program was made,
// or the days an office is closed. The name stands in errors for the file.
//
// A line holds one day with its year, in any form of [Parse], and words about
// it if wanted. What follows a # is a comment. Days come back in the order of
// the lines.
//
// The errors of all lines are joined, each with the name and its line, and no
// day is returned with them. Beyond the first hundred they are only counted:
// the file is then something else.
func ReadExtraDays(r io.Reader, name string) ([]Date, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxExtraDays+1))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	switch {
	case len(data) > maxExtraDays:
		return nil, fmt.Errorf("%s: it is larger than %d kB, too large for a list of days", name, maxExtraDays>>10)
	case bytes.IndexByte(data, 0) >= 0:
		return nil, fmt.Errorf("%s: it is not a text file in UTF-8; save it with the encoding UTF-8", name)
	}
	var days []Date
	var faults []error
	line := 0
	for text := range strings.Lines(strings.TrimPrefix(string(data), "\ufeff")) {
		line++
		d, err := extraDay(text)
		switch {
		case err != nil:
			faults = append(faults, fmt.Errorf("%s:%d: %w", name, line, err))
		case !d.IsZero():
			days = append(days, d)
		}
	}
	if more := len(faults) - maxFaults; more > 0 {
		faults = append(faults[:maxFaults], fmt.Errorf("%s: %d lines more cannot be read", name, more))
	}
	if len(faults) > 0 {
		return nil, errors.Join(faults...)
	}
	return days, nil
}

// extraDay reads one line; no date where nothing is on it.
func extraDay(line string) (Date, error) {
	line, _, _ = strings.Cut(line, "#")
	words := strings.FieldsFunc(line, separates)
	if len(words) == 0 {
		return Date{}, nil
	}
	d, err := leadingDay(words)
	if err != nil {
		return Date{}, newParseError(strings.TrimSpace(line), err, absoluteForms+", then words if wanted")
	}
	return d, nil
}

// separates reports whether r only keeps words apart. Marks that may follow a
// day are taken along: "2029-01-01, New Year".
func separates(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == ';' || r == ':' }

// leadingDay reads the fewest first words that are a day: no form begins with
// another whole one. Where none are, the error is that of the words that came
// nearest to a day.
func leadingDay(words []string) (Date, error) {
	fault := errNoForm
	for n := 1; n <= min(len(words), maxTokens); n++ {
		s, ok := scan(strings.Join(words[:n], " "))
		if !ok {
			break
		}
		d, err := s.absolute()
		if err == nil {
			return d, nil
		}
		if !errors.Is(err, errNoForm) {
			fault = err
		}
	}
	return Date{}, fault
}
