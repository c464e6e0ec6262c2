package calendar

import "fmt"

// ParseError is a text that is not a day or a span. Its parts are apart so that
// a report of many faults can lay them out in columns.
type ParseError struct {
	Read string // what was read, shortened where it is long
	Err  error  // what is wrong with it
	Try  string // forms that work
}

// maxRead is how many characters of a faulty text are repeated.
const maxRead = 40

func newParseError(text string, err error, try string) *ParseError {
	return &ParseError{Read: shorten(text), Err: err, Try: try}
}

// Error says what was read, what is wrong with it and which forms work.
// Control characters and invisible ones are written as escapes.
func (e *ParseError) Error() string {
	return fmt.Sprintf("cannot read %q: %v; forms that work: %s", e.Read, e.Err, e.Try)
}

// Unwrap returns what is wrong with the text.
func (e *ParseError) Unwrap() error { return e.Err }

// shorten cuts text to maxRead characters.
func shorten(text string) string {
	count := 0
	for i := range text {
		if count == maxRead {
			return text[:i] + "…"
		}
		count++
	}
	return text
}
