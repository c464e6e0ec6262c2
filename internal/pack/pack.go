// Package pack makes the visit pack: what those who oversee a home get before
// they come. In England that is the Regulation 44 independent person, in Wales
// the responsible individual; supported accommodation has its reports under
// regulation 32.
//
// Details of a young person go in only where both they and their placing
// authority have agreed (regulation 44(2)(b) of the Children's Homes (England)
// Regulations 2015). The others count in totals that are never split below their
// number. Young people go by codes, third persons by what they are.
//
// The package is pure: it gives bytes, and the same input gives the same ones.
package pack

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"ypa/internal/audit"
	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/present"
)

// Input is everything that a pack is made from.
type Input struct {
	Home        care.Home // as of Until
	From, Until calendar.Date
	Month       bool           // From is the first day of a month that was asked for
	Last        calendar.Date  // the visit that is compared with; zero: none on record
	Now         *audit.Report  // as of Until
	Changes     *audit.Changes // since Last, as then known; nil: nothing to compare with
	Later       bool           // they are by what is known now: the register began after that visit
	People      []Person       // who lives in the home on the last day
	Late        int            // entries are written late that come more than so many days after their day
	Names       bool           // with names and birth dates
	Notes       bool           // with notes and other free text
	Command     string         // what the command is called here: reg44 or visit-pack
}

// Person is a young person who lives in the home.
type Person struct {
	Code      string
	Record    *care.Record // as of Until
	Entries   []care.Entry // all about them, as far as is known
	Consents  care.PackConsents
	Withdrawn bool // the consents stood on the day of the pack, and one of them stands no more
}

// Shown reports whether the person's details go in.
func (p *Person) Shown() bool { return p.Consents.Both() && !p.Withdrawn }

// File is one file of a pack.
type File struct {
	Name string
	Data []byte
}

// Pack is a pack that is ready to be written.
type Pack struct {
	Name     string   // of the folder, and of the ZIP without its ending: "rowan-house-2026-11"
	Files    []File   // in the order of their names
	SHA256   string   // of the file SHA256SUMS
	Subjects []string // uids of the young people whose details are in it
	day      calendar.Date
}

// build is a pack in the making.
type build struct {
	Input
	words   words
	shown   []*Person // by code
	hidden  []*Person // those whose details stay out, by code
	now     findings  // all of the last day
	told    findings  // those of them that stand in a pack
	changes changes
}

// Build makes a pack. Two young people with one code are an error.
func Build(in Input) (*Pack, error) {
	b := &build{Input: in, words: wordsFor(in.Home)}
	people := slices.Clone(in.People)
	slices.SortFunc(people, func(a, b Person) int { return compareCodes(a.Code, b.Code) })
	for i := range people {
		p := &people[i]
		if p.Code == "" || i > 0 && people[i-1].Code == p.Code {
			return nil, fmt.Errorf("%s has no code of its own", p.Record.Subject.Ref)
		}
		if p.Shown() {
			b.shown = append(b.shown, p)
		} else {
			b.hidden = append(b.hidden, p)
		}
	}
	b.compare()
	sheets := b.sheets()
	files, err := b.files(sheets)
	if err != nil {
		return nil, err
	}
	out := &Pack{Name: Slug(in.Home.Name) + fmt.Sprintf("-%04d-%02d", in.Until.Year(), in.Until.Month()), Files: files, day: in.Until}
	for _, p := range b.shown {
		out.Subjects = append(out.Subjects, p.Record.Subject.UID)
	}
	slices.Sort(out.Subjects)
	out.seal()
	return out, nil
}

// compareCodes orders codes as people count: K7 before K12.
func compareCodes(a, b string) int {
	return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(a, b))
}

// files writes every file but the checksums.
func (b *build) files(sheets []sheet) ([]File, error) {
	var files []File
	var tabs []*present.Sheet
	for i := range sheets {
		var data bytes.Buffer
		if err := sheets[i].CSV(&data, true); err != nil {
			return nil, err
		}
		files = append(files, File{sheets[i].Name + ".csv", data.Bytes()})
		tabs = append(tabs, &sheets[i].Sheet)
	}
	var book bytes.Buffer
	if err := present.Workbook(&book, tabs, present.Book{Title: b.title(), Day: b.Until}); err != nil {
		return nil, err
	}
	description, err := b.describe(sheets, files)
	if err != nil {
		return nil, err
	}
	return append(files,
		File{"visit-pack.xlsx", book.Bytes()},
		File{"datapackage.json", description},
		File{"README.txt", forNotepad(b.readme())},
		File{"checkpoint.txt", forNotepad(b.checkpoint())},
	), nil
}

// title is what the pack is, in a line.
func (b *build) title() string { return b.Home.Name + ", visit pack, " + b.period() }

// period is the time it covers: "20 October to 25 November 2026".
func (b *build) period() string {
	from, until := b.From, b.Until
	switch {
	case from.IsZero():
		return "to " + plainDay(until)
	case from == until:
		return plainDay(until)
	case from.Year() != until.Year():
		return plainDay(from) + " to " + plainDay(until)
	}
	return fmt.Sprintf("%d %s to %s", from.Day(), from.Month(), plainDay(until))
}

func plainDay(d calendar.Date) string { return fmt.Sprintf("%d %s %d", d.Day(), d.Month(), d.Year()) }

// checkpoint is the state of the register that the pack was made from.
func (b *build) checkpoint() string {
	var t strings.Builder
	fmt.Fprintf(&t, "%s\n\nroot %s\n", b.Now.Checkpoint, b.Now.Head)
	fmt.Fprintf(&t, "made from entries 1 to %d by %s\n", b.Now.Entries, b.Now.Program)
	for _, p := range b.Now.Procedures {
		fmt.Fprintf(&t, "procedure %s sha256 %s\n", p.ID, p.SHA256)
	}
	return t.String()
}

// forNotepad ends lines as every editor on Windows reads them.
func forNotepad(text string) []byte { return []byte(strings.ReplaceAll(text, "\n", "\r\n")) }

// sumsFile holds the checksums of all other files, as sha256sum reads them.
const sumsFile = "SHA256SUMS"

// seal orders the files and adds the list of their checksums.
func (p *Pack) seal() {
	slices.SortFunc(p.Files, func(a, b File) int { return strings.Compare(a.Name, b.Name) })
	var sums strings.Builder
	for _, f := range p.Files {
		fmt.Fprintf(&sums, "%s  %s\n", hash(f.Data), f.Name)
	}
	p.SHA256 = hash([]byte(sums.String()))
	p.Files = append(p.Files, File{sumsFile, []byte(sums.String())})
}

func hash(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Slug makes a file name from the name of a home: small letters, digits and
// hyphens.
func Slug(name string) string {
	var b strings.Builder
	for _, c := range strings.ToLower(norm.NFD.String(name)) {
		switch {
		case unicode.Is(unicode.Mn, c): // the hat of Tŷ

		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
			b.WriteRune(c)
		case c == '\'' || c == '’':
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	const longest = 40
	slug := strings.Trim(b.String()[:min(b.Len(), longest)], "-")
	return cmp.Or(slug, "home")
}
