package present

// The widths that layouts go by, in columns.
const (
	usualWidth = 100 // where nothing is known of the screen
	pageWidth  = 100 // longest line of prose, however wide the screen is
	tableWidth = 90  // below this, cards rather than a squeezed table
	leastWidth = 40  // narrower screens are written to as if they had this
)

// Style is how text for people looks.
type Style struct {
	Width      int  // columns of the screen; 0: 100
	Colour     bool // an addition only: the words say it all
	Names      bool // names of young people and of the people around them
	Accessible bool // sentences for a screen reader, no columns
	ASCII      bool // letters, digits and signs of ASCII only
}

// Output is one piece of output: which format, and what it looks like.
type Output struct {
	Style
	Format Format
	File   bool // it goes into a file: CSV then has a byte order mark and CRLF, as Excel wants
	Raw    bool // CSV for programs: no guard before formulas, no byte order mark
}

// screen is the width that tables may use.
func (s Style) screen() int {
	if s.Width <= 0 {
		return usualWidth
	}
	return max(s.Width, leastWidth)
}

// page is the width that prose may use.
func (s Style) page() int { return min(s.screen(), pageWidth) }

// wide reports whether there is room for tables.
func (s Style) wide() bool { return s.screen() >= tableWidth }

// shown is text that is safe to print: everything in it that could steer a
// terminal was put there by this package. A literal of the program is one by
// itself; anything else goes through [Style.show].
type shown string

// show makes text safe to print.
func (s Style) show(text string) shown {
	text = Visible(text)
	if s.ASCII {
		text = asciiOnly(text)
	}
	return shown(text)
}

// The escape sequences of the few colours: bold, and bold red for what is
// flagged. They never cross a line or a cell.
const (
	bold      = "\x1b[1m"
	boldRed   = "\x1b[1;31m"
	plainText = "\x1b[0m"
)

// strong sets a heading apart.
func (s Style) strong(t shown) shown { return s.paint(bold, t) }

// alert sets apart what is flagged.
func (s Style) alert(t shown) shown { return s.paint(boldRed, t) }

func (s Style) paint(colour, t shown) shown {
	if !s.Colour || t == "" {
		return t
	}
	return colour + t + plainText
}
