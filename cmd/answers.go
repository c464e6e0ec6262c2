package cmd

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"
)

// offered gives the words that a flag may hold; none where it holds any text, or
// what is on record.
func offered(c *cobra.Command, flag *pflag.Flag) []string {
	offer, ok := c.GetFlagCompletionFunc(flag.Name)
	if !ok || slices.Contains([]string{"authority", "host-authority", "procedure"}, flag.Name) {
		return nil
	}
	words, _ := offer(c, nil, "")
	return words
}

// someOf takes one of some words, or several with commas between.
func someOf(words []string, typed string, several bool) (string, error) {
	if !several {
		return oneOf(words, typed)
	}
	var list []string
	for part := range strings.SplitSeq(typed, ",") {
		word, err := oneOf(words, strings.TrimSpace(part))
		if err != nil {
			return "", err
		}
		list = append(list, word)
	}
	return strings.Join(list, ","), nil
}

// oneOf takes one of some words, or the beginning of just one of them.
func oneOf(words []string, typed string) (string, error) {
	typed = strings.ToLower(typed)
	var begin []string
	for _, w := range words {
		if w == typed {
			return w, nil
		}
		if strings.HasPrefix(w, typed) {
			begin = append(begin, w)
		}
	}
	if len(begin) == 1 {
		return begin[0], nil
	}
	return "", usage("", "one of: %s", strings.Join(words, ", "))
}

// inPlainWords is the help of a flag as a question: no word in capitals, nothing
// about what is taken when it isn't given.
func inPlainWords(usage string) string {
	usage, _, _ = strings.Cut(usage, " (default")
	parts := strings.Split(usage, "`")
	for i := 1; i < len(parts); i += 2 {
		parts[i] = strings.ToLower(strings.ReplaceAll(parts[i], "DATE", "day"))
	}
	text := strings.Join(parts, "")
	return strings.ToUpper(text[:1]) + text[1:]
}
