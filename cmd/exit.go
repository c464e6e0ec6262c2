package cmd

import (
	"context"
	"errors"
	"fmt"
	"strings"

	"ypa/internal/care"
	"ypa/internal/present"
	"ypa/internal/register"
)

// What is written where: data goes to stdout, everything else to stderr and
// begins with "ypa:". An error is one line that says what is wrong and, where
// there is one, a hint that says what to type next. Neither names a young
// person other than by reference.

// The exit codes, a contract with every script that runs ypa.
const (
	exitDone      = 0
	exitFlagged   = 1
	exitUsage     = 2
	exitUnknown   = 3
	exitNoFile    = 4
	exitDamaged   = 5
	exitOther     = 6
	exitCancelled = 130
)

// failure is an error with the exit code and the hint that go with it.
type failure struct {
	code int
	err  error
	hint string
	ref  string // the word that was taken for a reference, where it is none
}

func (f *failure) Error() string { return f.err.Error() }
func (f *failure) Unwrap() error { return f.err }

// usage is a wrong command line.
func usage(hint, format string, args ...any) error {
	return &failure{code: exitUsage, err: fmt.Errorf(format, args...), hint: hint}
}

// codeOnly ends a command with a code and no message: it has said everything.
type codeOnly int

func (c codeOnly) Error() string { return fmt.Sprintf("exit %d", int(c)) }

// explain finds the exit code, the message and the hint of an error.
func explain(err error) (code int, message, hint string) {
	var only codeOnly
	var fail *failure
	var refusal *care.Refusal
	var file *register.Error
	var missing *register.NotFound
	var unreadable *care.Unreadable
	switch {
	case err == nil:
		return exitDone, "", ""
	case errors.As(err, &only):
		return int(only), "", ""
	case errors.Is(err, context.Canceled):
		return exitCancelled, "cancelled: nothing was recorded", ""
	case errors.As(err, &fail):
		return fail.code, err.Error(), fail.hint
	case errors.As(err, &refusal):
		return exitUsage, err.Error(), refusal.Hint
	case errors.As(err, &unreadable):
		return exitDamaged, err.Error(), "look closer with ypa verify"
	case errors.As(err, &missing):
		return exitUsage, err.Error(), missing.Hint()
	case errors.As(err, &file):
		return fileCode(file.Kind), err.Error(), file.Hint
	}
	return exitOther, err.Error(), ""
}

// fileCode is the exit code for what is wrong with the file of a register.
func fileCode(k register.Kind) int {
	switch {
	case k == register.Exists:
		return exitUsage // init and demo never write over anything
	case k.Damaged():
		return exitDamaged
	}
	return exitNoFile
}

// report writes the message and the hint of an error.
func (a *app) report(message, hint string) {
	if message == "" {
		return
	}
	a.tell(message)
	for line := range strings.SplitSeq(hint, "\n") {
		if line != "" {
			a.tell(line)
		}
	}
}

// tell writes a line of talk to stderr, on a terminal broken at spaces. Where that
// fails nobody is left to hear of it.
func (a *app) tell(line string) {
	line = "ypa: " + visible(line)
	if a.Terminal && a.Width > 0 {
		line = present.Fold(line, a.Width)
	}
	_, _ = fmt.Fprintln(a.Stderr, line)
}
