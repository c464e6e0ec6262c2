package cmd

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"ypa/internal/register"
)

func newVerify(a *app) *cobra.Command {
	var anchors []string
	c := &cobra.Command{
		Use:   "verify",
		Short: "recompute every entry's seal and say whether the register was altered",
		Long: `Reads every entry, recomputes its seal and the tree over all seals, and compares
them with what is stored.

What it can't see by itself: entries cut off at the end, or the whole register
rewritten by somebody with this program. Whoever holds an earlier checkpoint can see
both: --anchor takes the line that an audit or a pack ends with, as printed (O for 0
and small letters do no harm), or the number of entries and the whole root of JSON.
It may be given several times.

Exit codes: 0 in order; 4 the register is missing, locked or can't be read;
5 damaged or altered; 6 anything else.`,
		Example: "  ypa verify\n  ypa verify --anchor \"412 7KQ2-M9XD-4TBV\"\n  ypa verify --format json",
		Args:    noArgs,
		RunE:    func(c *cobra.Command, _ []string) error { return a.runVerify(c.Context(), anchors) },
	}
	c.Flags().StringArrayVar(&anchors, "anchor", nil, "a `CHECKPOINT` that was kept, as \"412 7KQ2-M9XD-4TBV\"")
	return c
}

// checkpoints reads the checkpoints that somebody kept.
func checkpoints(anchors []string) ([]register.Checkpoint, error) {
	var kept []register.Checkpoint
	for _, text := range anchors {
		c, err := register.ParseCheckpoint(text)
		if err != nil {
			return nil, usage("in quotes, as it was printed: --anchor \"412 7KQ2-M9XD-4TBV\"", "--anchor: %w", err)
		}
		kept = append(kept, c)
	}
	return kept, nil
}

// putBack is the next step for a register that can't even be read, where looking
// closer would be no step.
const putBack = "put the last good backup in its place (ypa restore FILE) and enter again what is missing; the file as it is stays beside it"

func (a *app) runVerify(ctx context.Context, anchors []string) error {
	format, err := a.format("table", "json")
	if err != nil {
		return err
	}
	kept, err := checkpoints(anchors)
	if err != nil {
		return err
	}
	a.sayLeftovers()
	bar, o := a.progress("verifying entries", 0), a.options("", "")
	defer bar.end()
	o.Progress = bar.reached
	reg, err := register.OpenReader(ctx, a.set.Register, o)
	if register.KindOf(err) == register.Damaged {
		return &failure{code: exitDamaged, err: err, hint: putBack}
	}
	if err != nil {
		return err
	}
	defer reg.Close()
	found, err := reg.Verify(ctx, kept...)
	if err != nil {
		return err
	}
	bar.end()
	out := a.out()
	if format == "json" {
		if err := verifyJSON(out, found, kept); err != nil {
			return err
		}
	} else {
		a.sayVerified(out, found, kept)
	}
	if err := a.send(out); err != nil {
		return err
	}
	if len(found.Faults) > 0 {
		return codeOnly(exitDamaged)
	}
	return nil
}

// sayVerified writes the result for people.
func (a *app) sayVerified(p *page, found register.Report, kept []register.Checkpoint) {
	for _, f := range found.Faults {
		p.Linef("NOT IN ORDER  %s", f)
	}
	if n := len(found.Faults); n > 0 {
		p.Linef("")
		p.Linef("%s found in %s. Record nothing more in it.", count(n, "fault"), a.set.Register)
		p.Linef("A good backup takes its place:   ypa backup list   ypa backup verify FILE   ypa restore FILE")
		p.Linef("The file as it is stays beside it: compare, and enter again what is missing.")
		return
	}
	p.Linef("In order: %s in %s about %s. %s",
		count(int(found.Entries), "entry"), count(int(found.Changes), "change"), count(int(found.Subjects), "subject"), erased(found))
	p.Linef("Checkpoint %s", found.Head.Checkpoint())
	for _, c := range kept {
		since := found.Entries - c.Size
		p.Linef("The log begins with the %s of your checkpoint, unaltered: nothing was changed or cut off; %s recorded since.",
			count(int(c.Size), "entry"), count(int(since), "entry"))
	}
	if len(kept) == 0 {
		p.Linef("Not seen without an earlier checkpoint: entries cut off at the end, or everything rewritten.")
		p.Linef("Give the one of your last audit or pack:  ypa verify --anchor \"CHECKPOINT\"")
	}
}

func erased(found register.Report) string {
	if found.Erased == 0 {
		return "Nothing has been erased."
	}
	return count(int(found.Erased), "entry") + " erased."
}

// count writes a number and a noun: "1 entry", "3 entries".
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	if strings.HasSuffix(noun, "y") && !strings.HasSuffix(noun, "ey") {
		return fmt.Sprintf("%d %sies", n, noun[:len(noun)-1])
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// verifiedJSON is the result in JSON.
type verifiedJSON struct {
	Schema     int      `json:"schema"`
	InOrder    bool     `json:"in_order"`
	Entries    int64    `json:"entries"`
	Changes    int64    `json:"changes"`
	Subjects   int64    `json:"subjects"`
	Erased     int64    `json:"erased"`
	Faults     []string `json:"faults"`
	Anchors    []int64  `json:"anchors"` // the sizes of the checkpoints that were compared
	Head       string   `json:"head"`
	Checkpoint string   `json:"checkpoint"`
	NotSeen    []string `json:"not_seen"`
}

func verifyJSON(p *page, found register.Report, kept []register.Checkpoint) error {
	faults, anchors, notSeen := []string{}, []int64{}, []string{}
	for _, c := range kept {
		anchors = append(anchors, c.Size)
	}
	if len(kept) == 0 {
		notSeen = []string{"entries cut off at the end", "the whole register rewritten"}
	}
	for _, f := range found.Faults {
		faults = append(faults, fmt.Sprint(f))
	}
	return p.json(verifiedJSON{
		Schema: 1, InOrder: len(faults) == 0, Entries: found.Entries, Changes: found.Changes,
		Subjects: found.Subjects, Erased: found.Erased, Faults: faults,
		Head: found.Head.Base64(), Checkpoint: found.Head.Checkpoint(),
		Anchors: anchors, NotSeen: notSeen,
	})
}
