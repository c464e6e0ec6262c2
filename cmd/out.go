package cmd

import (
	"bytes"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/present"
)

// pipeWidth is the width of what goes to a pipe or a file.
const pipeWidth = 100

// page collects what a command prints, so that an output file is written whole
// or not at all.
type page struct {
	bytes.Buffer
	style present.Style
	fold  bool // long lines are broken at spaces: a terminal would break words
}

// out begins a page in the style of this run.
func (a *app) out() *page {
	return &page{style: a.style(), fold: a.Terminal && a.toScreen() && a.Width > 0}
}

// beside begins a page that goes to the screen also where --output takes the rest.
func (a *app) beside() *page {
	p := a.out()
	if a.Terminal && a.Width > 0 {
		p.style.Width, p.fold = a.Width, true
	}
	return p
}

// Linef adds one line for people. Whatever a terminal would obey is made
// visible.
func (p *page) Linef(format string, args ...any) {
	line := present.Visible(fmt.Sprintf(format, args...))
	if p.fold {
		line = present.Fold(line, p.style.Width)
	}
	fmt.Fprintln(&p.Buffer, line)
}

// Command adds a line that ends in a command: where there is no room for it, the
// command stands below, whole where that is possible.
func (p *page) Command(text, command string) {
	line := strings.TrimRight(text+"   "+command, " ")
	if !p.fold || command == "" || present.Fold(line, p.style.Width) == line {
		p.Linef("%s", line)
		return
	}
	indent := strings.Repeat(" ", len(text)-len(strings.TrimLeft(text, " ")))
	p.Linef("%s", strings.TrimRight(text, " "))
	p.Linef("%s", indent+"    "+command)
}

// json adds a value as JSON, in the form of every command.
func (p *page) json(v any) error { return present.WriteJSON(&p.Buffer, v) }

// visible makes control characters in a message visible.
func visible(s string) string { return present.Visible(s) }

// style is how pages look on this run: names are for a terminal.
func (a *app) style() present.Style {
	screen := a.Terminal && a.toScreen()
	width := a.Width
	if width <= 0 || !screen {
		width = pipeWidth
	}
	if a.Width > 0 && a.toScreen() {
		width = a.Width
	}
	return present.Style{Width: width, Colour: a.colour(screen), Names: screen || a.names, Accessible: a.set.Accessible}
}

// colour decides whether colour is added: --color, then NO_COLOR, then the
// terminal.
func (a *app) colour(screen bool) bool {
	switch a.set.Color {
	case "always":
		return true
	case "never":
		return false
	}
	return screen && a.Getenv("NO_COLOR") == "" && a.Getenv("TERM") != "dumb"
}

// toScreen reports whether the page goes to stdout.
func (a *app) toScreen() bool { return a.set.Output == "" || a.set.Output == "-" }

// format chooses one of the formats that a command has: --format, else the
// extension of --output, else the first. What does not go with it is refused.
func (a *app) format(allowed ...string) (string, error) {
	name, err := a.chosen(allowed)
	switch {
	case err != nil:
		return "", err
	case a.set.Raw && name != "csv":
		return "", usage("leave --raw out, or ask for --format csv", "--raw is for CSV, not for %s", name)
	case name == "xlsx" && a.toScreen() && a.Terminal:
		return "", usage("add --output FILE.xlsx", "a workbook is not for the screen")
	}
	return name, nil
}

func (a *app) chosen(allowed []string) (string, error) {
	if a.set.Format != "" {
		want := strings.ToLower(a.set.Format)
		if want == "md" {
			want = "markdown"
		}
		if slices.Contains(allowed, want) {
			return want, nil
		}
		return "", usage(didYouMean(care.Nearest(want, allowed)), "unknown --format %q for this command: it has %s", a.set.Format, strings.Join(allowed, ", "))
	}
	extensions := map[string]string{
		".csv": "csv", ".json": "json", ".md": "markdown", ".markdown": "markdown", ".txt": "table", ".html": "html", ".htm": "html", ".xlsx": "xlsx",
	}
	if !a.toScreen() {
		ext := strings.ToLower(filepath.Ext(a.set.Output))
		extensions[".ics"] = "ics"
		if want, ok := extensions[ext]; ok {
			if slices.Contains(allowed, want) {
				return want, nil
			}
			return "", usage("", "this command does not write %s files: it has %s", ext, strings.Join(allowed, ", "))
		}
		if ext != "" && ext != ".txt" {
			return "", usage(ending(extensions, allowed[0])+", or say which with --format", "--output: %s is no format known here: this command has %s", ext, strings.Join(allowed, ", "))
		}
	}
	return allowed[0], nil
}

// json reports whether JSON was asked for.
func (a *app) json() bool {
	f, err := a.format("table", "json")
	return err == nil && f == "json"
}

// send writes a page to the screen or to the output file, whole or not at all.
func (a *app) send(p *page) error {
	if a.toScreen() {
		return a.print(p)
	}
	if err := outfile.Write(a.set.Output, p.Bytes(), a.set.Force); err != nil {
		return a.unwritten(a.set.Output, err)
	}
	if a.TalkTerminal && !a.set.Quiet {
		a.tell("written to " + a.set.Output) // a screen that stays empty says nothing
	}
	return nil
}

// print writes a page to stdout. Where that fails the command may have recorded
// all the same, and says so.
func (a *app) print(p *page) error {
	if _, err := a.Stdout.Write(p.Bytes()); err != nil {
		f := &failure{code: exitOther, err: fmt.Errorf("the output could not be written: %w", plain(err)), hint: "--output FILE names another place"}
		if a.records {
			f.hint = "what it was to record is recorded: `ypa history` shows it"
		}
		return f
	}
	return nil
}

// ending says what a file's name may end in.
func ending(extensions map[string]string, usual string) string {
	if ext := "." + usual; extensions[ext] == usual {
		return "end it in " + ext
	}
	return "end it in .txt"
}
