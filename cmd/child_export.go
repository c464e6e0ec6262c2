package cmd

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/care"
	"ypa/internal/outfile"
	"ypa/internal/present"
	"ypa/internal/register"
)

func newChildExport(a *app) *cobra.Command {
	var to []string
	c := &cobra.Command{
		Use: "export REF", Short: "everything held about a young person: their own copy, or a hand-over", Args: oneRef,
		ValidArgsFunction: a.completeRefs(),
		Long: `Gives everything that is held about a young person, for a request to see it (UK
GDPR Article 15) and for the hand-over when a home closes: every entry, also those
that were corrected or withdrawn, with its day, who wrote it and when, and what the
home's own entries say of them. As a text, a page (html) or JSON.

It is their own copy, so names are in it, wherever it goes. Fields that name somebody
else, and words of somebody's own, are marked [look]: read them before it is handed
over. That it left is recorded, but for a look on the screen.

--encrypt-to encrypts it with age: the public key (age1...) of whoever is to open it,
several where several are. Of FILE.html.age, what stands before .age
is the format.

` + exitStatus,
		Example: `  ypa child export RH-03
  ypa child export RH-03 --output copy.html
  ypa child export RH-03 --format json --output copy.json.age --encrypt-to age1exampleexampleexample`,
	}
	encryptFlag(c, &to)
	c.RunE = func(c *cobra.Command, args []string) error { return a.exportChild(c.Context(), args[0], to) }
	return c
}

func (a *app) exportChild(ctx context.Context, ref string, keys []string) error {
	format, err := a.copyFormat()
	if err != nil {
		return err
	}
	to, err := recipients(keys)
	if err != nil {
		return err
	}
	if to.Len() == 0 && strings.HasSuffix(strings.ToLower(a.set.Output), ageEnding) {
		return usage("say with --encrypt-to for whom it is to be encrypted", "%s would not be encrypted", a.set.Output)
	}
	if to.Len() > 0 && a.toScreen() && a.Terminal {
		return usage("as in --output copy.html.age", "what is encrypted can't be shown: name a file with --output")
	}
	if to.Len() > 0 && !a.toScreen() && !strings.HasSuffix(strings.ToLower(a.set.Output), ageEnding) {
		a.set.Output += ageEnding // what is encrypted says so in its name
	}
	var info present.CopyInfo
	var entries int64
	err = a.view(ctx, register.Cut{}, func(r *register.Reader) error {
		entries = r.Size()
		return a.gatherCopy(r, ref, &info)
	})
	if err != nil {
		return err
	}
	out := a.out()
	out.style.Names = true
	if err := present.Copy(out, present.Output{Style: out.style, Format: format, File: !a.toScreen()}, info); err != nil {
		return err
	}
	if to.Len() > 0 {
		secret, err := outfile.Encrypt(out.Bytes(), to)
		if err != nil {
			return err
		}
		out.Reset()
		out.Write(secret)
	}
	number, err := a.release(ctx, "child export", out, care.Export{
		What: "young-person", Names: care.Yes, Entries: entries, Subjects: []string{info.Subject.UID},
	})
	if err == nil && number > 0 && !a.set.Quiet {
		a.sayExported(info.Subject.Ref, number, to.Len())
	}
	return err
}

// copyFormat chooses the format; of a file that ends in .age what stands before
// that counts.
func (a *app) copyFormat() (present.Format, error) {
	var names []string
	for _, f := range present.CopyFormats() {
		names = append(names, string(f))
	}
	whole := a.set.Output
	defer func() { a.set.Output = whole }()
	if strings.HasSuffix(strings.ToLower(whole), ageEnding) {
		a.set.Output = whole[:len(whole)-len(ageEnding)]
	}
	name, err := a.format(names...)
	return present.Format(name), err
}

// sayExported says beside the data that something left.
func (a *app) sayExported(ref string, number int64, keys int) {
	how := "not encrypted"
	if keys > 0 {
		how = "encrypted to " + count(keys, "key")
	}
	where := ""
	if !a.toScreen() {
		where = " to " + a.set.Output
	}
	a.tell("everything held about " + ref + " went" + where + ", with names, " + how + fmt.Sprintf(": entry %d says so", number))
}

// gatherCopy reads everything about a young person, and what the home's entries
// say of them.
func (a *app) gatherCopy(r *register.Reader, ref string, info *present.CopyInfo) error {
	home, err := readHome(r, a.today())
	if err != nil {
		return err
	}
	subject, err := anyPerson(r, ref)
	if err != nil {
		return err
	}
	*info = present.CopyInfo{
		Head:    present.Head{Home: home.Name, MadeUp: home.MadeUp, AsOf: a.today()},
		Subject: subject, Program: a.program(), Checkpoint: r.Head().Checkpoint(),
	}
	if info.Entries, err = r.Entries(subject.UID); err != nil {
		return err
	}
	own, err := r.Entries(home.UID)
	info.OfTheHome = slices.DeleteFunc(own, func(e care.Entry) bool {
		return !strings.Contains(e.Raw, subject.UID) // whatever its kind
	})
	return err
}
