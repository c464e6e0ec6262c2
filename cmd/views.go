package cmd

import "ypa/internal/present"

// formatOf chooses one of the formats of a view.
func (a *app) formatOf(v present.View) (present.Format, error) {
	var names []string
	for _, f := range present.Formats(v) {
		names = append(names, string(f))
	}
	name, err := a.format(names...)
	return present.Format(name), err
}

// show prints a view to the screen or the output file.
func (a *app) show(format present.Format, write func(*page, present.Output) error) error {
	out := a.out()
	if err := write(out, present.Output{Style: out.style, Format: format, File: !a.toScreen()}); err != nil {
		return err
	}
	return a.send(out)
}
