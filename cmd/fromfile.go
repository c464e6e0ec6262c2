package cmd

import (
	"bytes"
	"io"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"ypa/internal/care"
)

// fromFileFlag names a file that holds flags, so that no shell and no list of
// processes sees what they say.
const fromFileFlag = "from-file"

// maxFlagFile is the largest file of flags that is read, in bytes.
const maxFlagFile = 1 << 20

// fromFile puts the flags that --from-file names in its place. What is typed as
// well comes after them, and counts.
func (a *app) fromFile(root *cobra.Command, args []string) ([]string, error) {
	at, file, width := flagFile(args)
	if width == 0 {
		return args, nil
	}
	c, _, err := root.Find(args)
	if err != nil || c.Flags().Lookup(fromFileFlag) == nil {
		return args, nil // which the parser refuses
	}
	if file == "" {
		return nil, usage("as in --from-file answers.txt, or - for the keyboard", "--from-file needs a file")
	}
	data, err := a.flagLines(file)
	if err != nil {
		return nil, err
	}
	flags, err := readFlags(c, file, data)
	if err != nil {
		return nil, err
	}
	return slices.Concat(args[:at], flags, args[at+width:]), nil
}

// flagFile finds --from-file: where it stands, what it names and over how many
// words; 0: it is not there.
func flagFile(args []string) (at int, file string, width int) {
	for i, arg := range args {
		name, value, joined := strings.Cut(arg, "=")
		switch {
		case arg == "--":
			return 0, "", 0
		case name != "--"+fromFileFlag:
		case joined:
			return i, value, 1
		case i+1 < len(args):
			return i, args[i+1], 2
		default:
			return i, "", 1
		}
	}
	return 0, "", 0
}

// flagLines reads the file; - is the keyboard, or what is piped in.
func (a *app) flagLines(file string) ([]byte, error) {
	if file != "-" {
		data, err := a.readInput(file)
		if len(data) > maxFlagFile {
			return nil, usage("is it the right file?", "%s is too large to hold flags", file)
		}
		return data, err
	}
	if a.Terminal {
		a.sayLine("One flag a line, as in  phone: 01632 960808 ; an empty line ends them.")
	}
	var lines bytes.Buffer
	for {
		line, err := a.input().ReadString('\n')
		lines.WriteString(line)
		if err == io.EOF || a.Terminal && strings.TrimSpace(line) == "" {
			return lines.Bytes(), nil
		}
		if err != nil || lines.Len() > maxFlagFile {
			return nil, usage("", "the flags were not read")
		}
	}
}

// readFlags makes flags of "name: value" lines. Empty lines and those that begin
// with # say nothing. An error gives the line's number and repeats nothing of it.
func readFlags(c *cobra.Command, file string, data []byte) ([]string, error) {
	var flags []string
	text := strings.TrimPrefix(string(data), "\uFEFF")
	for i, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "#") {
			continue
		}
		name, value, ok := strings.Cut(line, ":")
		if !ok {
			return nil, usage("one flag a line, as in  phone: 01632 960808", "%s: line %d has no colon", file, i+1)
		}
		name = strings.ReplaceAll(strings.ToLower(strings.TrimLeft(strings.TrimSpace(name), "-")), " ", "-")
		f := c.Flags().Lookup(name)
		if f == nil || name == fromFileFlag {
			return nil, usage(near(c, name), "%s: line %d names no flag of %s", file, i+1, c.CommandPath())
		}
		flags = append(flags, "--"+name+"="+flagValue(f, strings.TrimSpace(value)))
	}
	return flags, nil
}

// flagValue is a value as the flag takes it: without quotes around it, and for a
// flag that is on or off, yes and no.
func flagValue(f *pflag.Flag, value string) string {
	if n := len(value); n > 1 && value[0] == '"' && value[n-1] == '"' {
		value = value[1 : n-1]
	}
	if f.Value.Type() == "bool" {
		switch strings.ToLower(value) {
		case "yes", "":
			return "true"
		case "no":
			return "false"
		}
	}
	return value
}

// near names the flag that was probably meant.
func near(c *cobra.Command, name string) string {
	var names []string
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !f.Hidden {
			names = append(names, f.Name)
		}
	})
	hint := "the flags are listed by: " + c.CommandPath() + " --help"
	if n := care.Nearest(name, names); n != "" {
		hint = "did you mean " + n + "? " + hint
	}
	return hint
}
