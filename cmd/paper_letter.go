package cmd

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/paper"
	"ypa/internal/register"
)

// letterOptions are the flags of ypa letter.
type letterOptions struct {
	record, large bool
	entry         entryFlags
	said          said
	consent       care.Consent
	already       care.Answer
	reason        string
	purpose       string
	knownPerson   string
	event         care.EventKind
	eventEntry    int64
	eventOn       calendar.Date
	how           string
}

func newLetter(a *app) *cobra.Command {
	var o letterOptions
	c := &cobra.Command{
		Use: "letter KIND REF", Short: "a letter about an advocate, a visitor or the IRO, ready to print or to mail",
		Long: letterLong(),
		Example: `  ypa letter introduction RH-01 --output letter.html
  ypa letter iv-referral RH-03 --agreed yes --record --output referral.txt
  ypa letter advocacy-referral RH-03 --for complaint --agreed yes
  ypa letter iro-notification RH-03 --event missing --record --how email --output iro.txt
  ypa letter iro-change RH-03 --large --output letter.html`,
		Args: letterArgs, ValidArgsFunction: a.completeLetter,
	}
	in := a.inputs(c)
	o.declare(in)
	c.RunE = func(c *cobra.Command, args []string) error {
		k, err := paper.ParseLetter(args[0])
		if err != nil {
			return usage("", "%w", err)
		}
		if err := o.read(a, in, k); err != nil {
			return err
		}
		return a.letterOf(c.Context(), k, args[1], &o)
	}
	return c
}

func letterLong() string {
	var b strings.Builder
	b.WriteString("KIND is one of these:\n")
	for _, k := range paper.Letters() {
		fmt.Fprintf(&b, "  %-18s %s\n", k, k.About())
	}
	b.WriteString(`
A letter goes where the placing authority's procedure sends it, in its words. One
to an authority calls a young person by initials and its own number, never by the
full name unless --names; one to a young person by the name they use. What is not
on record is not made up: it is said on the side.

Nothing is recorded but that the letter left, until --record: then what making it
means is recorded in the same step, as ypa inform, iv refer, advocate refer or iro
notify would, and refused for the same reasons.

` + exitStatus)
	return b.String()
}

// letterArgs are the arguments of ypa letter.
func letterArgs(c *cobra.Command, args []string) error {
	if len(args) == 2 {
		return nil
	}
	return usage("as in: ypa letter introduction RH-01; the kinds are listed by: ypa letter --help", "%s takes a kind and one reference, and %s given", c.CommandPath(), wordsGiven(len(args)))
}

// wordsGiven counts what was typed after a command.
func wordsGiven(n int) string {
	if n == 1 {
		return "one word was"
	}
	return fmt.Sprintf("%d words were", n)
}

// completeLetter offers kinds, then references.
func (a *app) completeLetter(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
	if len(args) > 0 {
		return a.completeRefs()(c, args, typed)
	}
	var kinds []cobra.Completion
	for _, k := range paper.Letters() {
		kinds = append(kinds, cobra.CompletionWithDesc(string(k), k.About()))
	}
	return kinds, cobra.ShellCompDirectiveNoFileComp
}

// letterOf makes a letter, and records what was asked to be recorded.
func (a *app) letterOf(ctx context.Context, k paper.Kind, ref string, o *letterOptions) error {
	html, err := a.paperFormat(o.large)
	if err != nil {
		return err
	}
	set, err := a.papers()
	if err != nil {
		return err
	}
	a.tellOfUnknownTemplates(set)
	source, err := a.paperFor(ctx, ref)
	if err != nil {
		return err
	}
	source.From, _ = a.author()
	command, words, err := o.meaning(k, &source)
	if err != nil {
		return err
	}
	words.Names = a.names
	letter, err := source.Letter(k, words)
	if errors.Is(err, paper.ErrNobody) {
		return usage("ypa iro set "+source.subject.Ref+" --name NAME --phone NUMBER", "%s: %w, so there is nobody to tell them of", source.subject.Ref, err)
	}
	if err != nil {
		return err
	}
	p, err := a.made(set, k, letter.Data, &source, html, o.large)
	if err != nil {
		return err
	}
	what := care.Export{What: "letter", For: forWhom(k, &letter.Data, &source), Names: care.No, Entries: source.entries, Subjects: []string{source.subject.UID}}
	if a.names || k.ToThem() {
		what.Names = care.Yes
	}
	if o.record {
		err = a.releaseRecorded(ctx, "letter "+string(k), p, what, source.subject.Ref, o.entry.again, command)
	} else {
		var number int64
		number, err = a.release(ctx, "letter "+string(k), p, what)
		if err == nil && number > 0 && !a.set.Quiet {
			a.tell(fmt.Sprintf("entry %d says that it was made; once it is sent, --record records that", number))
		}
	}
	if err == nil {
		a.notes(letter.Notes)
	}
	return err
}

// forWhom is the role that a letter goes to, or the id of an authority.
func forWhom(k paper.Kind, d *paper.LetterData, source *paperSource) string {
	switch {
	case d.ViaCarer:
		return "the carer"
	case k.ToThem():
		return "the young person"
	case k == paper.IRONotification:
		return "the IRO"
	}
	return cmp.Or(source.Person.Authority().Value, "the authority")
}

// releaseRecorded is release with what the paper means recorded in the same
// transaction: both, or neither.
func (a *app) releaseRecorded(ctx context.Context, command string, p *page, what care.Export, ref string, again bool, means care.Command) error {
	var change register.Change
	var outcomes []outcome
	_, err := a.releaseBy(p, what, func(what care.Export) (number int64, err error) {
		decide := func(care.Facts) (care.Command, error) { return valid{means}, nil }
		change, outcomes, err = a.recordAnd(ctx, command, []string{ref}, again, decide, func(tx *register.Tx) (err error) {
			number, err = a.appendOfHome(tx, what)
			return err
		})
		return number, err
	})
	if err != nil {
		return err
	}
	to := a.Stdout
	if a.toScreen() {
		to = a.Stderr // the letter is on the screen, or in the pipe
	}
	_, err = to.Write(a.echoed(a.beside(), change, outcomes).Bytes())
	return err
}
