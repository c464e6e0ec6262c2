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

// output is what a view needs to know of where it goes.
func (a *app) output(p *page, format present.Format) present.Output {
	return present.Output{Style: p.style, Format: format, File: !a.toScreen(), Raw: a.set.Raw}
}

// show prints a view to the screen or the output file.
func (a *app) show(format present.Format, write func(*page, present.Output) error) error {
	out := a.out()
	if err := write(out, a.output(out, format)); err != nil {
		return err
	}
	return a.send(out)
}
