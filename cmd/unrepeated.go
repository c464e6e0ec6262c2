package cmd

import (
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// typed stands in a message for what was typed and may be a name.
const typed = "(what was typed)"

// unrepeated takes out of a message what was typed and may be somebody's name, in
// the wrong place: messages are copied into mails and logs. Who signs is somebody
// who works here, and stays; so do the places of ypa's own files, or nobody could
// tell which of them is meant.
func unrepeated(message string, args []string) string {
	named := ownFlags(slices.Contains(args, "backup"))
	for i, arg := range args {
		flag, value, joined := strings.Cut(arg, "=")
		if slices.Contains(named, flag) || !joined && i > 0 && slices.Contains(named, args[i-1]) || ownFile(arg) {
			continue
		}
		for _, word := range []string{arg, value, strings.TrimLeft(flag, "-")} {
			if word = norm.NFC.String(strings.TrimSpace(word)); mayBeName(word) { // as it is kept, and told
				message = without(message, word)
			}
		}
	}
	return message
}

// ownFlags are the flags behind which no young person's name stands: who signs,
// and where the register, its settings, keys and backups are. Elsewhere --to is
// somebody.
func ownFlags(backup bool) []string {
	flags := []string{"--by", "--register", "--settings", "--identity", "-i"}
	if backup {
		flags = append(flags, "--to")
	}
	return flags
}

// ownFile reports whether a file's name is of a kind that only ypa makes.
func ownFile(arg string) bool {
	return strings.HasSuffix(arg, encryptedBy) || strings.HasSuffix(arg, ".db")
}

// without takes a text out of a message, with or without quotes around it. An id
// such as york, which is written small, is left where it is not quoted.
func without(message, text string) string {
	for _, word := range []string{text, strings.ToLower(text)} {
		message = strings.ReplaceAll(message, strconv.Quote(word), typed)
	}
	if !capital(text) || strings.Contains(message, "/"+text) || strings.Contains(message, `\`+text) {
		return message // words such as anybody uses, or a folder's name
	}
	message = withoutWord(strings.ReplaceAll(message, "--"+text, typed), text)
	if strings.Contains(text, " ") {
		message = withoutWord(message, strings.ToLower(text))
	}
	return message
}

// withoutWord takes a text out of a message where it stands by itself, not where
// it is part of a longer word, as of a file's name.
func withoutWord(message, text string) string {
	var b strings.Builder
	for {
		before, after, found := strings.Cut(message, text)
		if !found {
			return b.String() + message
		}
		last, _ := utf8.DecodeLastRuneInString(before)
		next, _ := utf8.DecodeRuneInString(after)
		b.WriteString(before)
		if inWord(last) || inWord(next) {
			b.WriteString(text)
		} else {
			b.WriteString(typed)
		}
		message = after
	}
}

func inWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) || c == '_' }

// mayBeName reports whether a text could be somebody's name: words, one of them
// with a capital letter and small ones, or several. A reference, a day or a path
// has digits or signs.
func mayBeName(text string) bool {
	letters := 0
	for _, c := range text {
		switch {
		case unicode.IsLetter(c):
			letters++
		case !strings.ContainsRune(" -'’.", c):
			return false
		}
	}
	if letters < 3 || strings.HasPrefix(text, "-") || strings.HasPrefix(text, ".") {
		return false
	}
	return capital(text) || strings.Contains(text, " ")
}

// capital reports whether one of the words is written as a name is.
func capital(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(w string) bool {
		first, _ := utf8.DecodeRuneInString(w)
		return unicode.IsUpper(first) && strings.ContainsFunc(w, unicode.IsLower)
	})
}
