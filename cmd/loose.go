package cmd

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"ypa/internal/register"
)

// looseNumber says of the second half of a telephone number that was taken for a
// young person how the number is typed.
func looseNumber(args []string, err error) error {
	if err == nil {
		return nil
	}
	for i := 1; i < len(args); i++ {
		flag, value := args[i-1], args[i]
		if name, joined, ok := strings.Cut(args[i-1], "="); ok {
			flag, value = name, joined
			i--
		}
		more := i+1 < len(args) && isDigits(args[i+1])
		if strings.HasPrefix(flag, "--") && strings.HasSuffix(flag, "phone") && isDigits(value) && more && isAboutArguments(err) {
			return usage(fmt.Sprintf("put the number in quotes, as in %s \"01632 960808\"", flag), "%w", err)
		}
		if value != args[i] {
			i++
		}
	}
	return err
}

// isAboutArguments reports whether an error is about the arguments of a command:
// there are too many, or one is no young person.
func isAboutArguments(err error) bool {
	var missing *register.NotFound
	var fail *failure
	return errors.As(err, &missing) || errors.As(err, &fail) && fail.code == exitUsage
}

// isDigits reports whether a word can be a part of a telephone number.
func isDigits(word string) bool {
	word = strings.Trim(word, "+()-")
	return word != "" && !strings.ContainsFunc(word, func(c rune) bool { return !unicode.IsDigit(c) && c != '-' })
}
