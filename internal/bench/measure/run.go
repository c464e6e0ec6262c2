package measure

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"time"
)

// Command is a program with its arguments, run in the folder of the registers.
type Command []string

// String is the command as one types it.
func (c Command) String() string {
	typed := make([]string, len(c))
	for i, word := range c {
		typed[i] = word
		if word == "" || strings.ContainsAny(word, " ()*;'\"") {
			typed[i] = `"` + word + `"`
		}
	}
	return strings.Join(typed, " ")
}

// Figures are what one run took, or the medians of several.
type Figures struct {
	Wall   float64 `json:"wall_seconds"`
	CPU    float64 `json:"cpu_seconds"` // of all cores, in the program and in the system for it
	Memory int64   `json:"memory_kb"`   // at most; 0: the system does not say
}

// Bench runs commands.
type Bench struct {
	Dir      string        // the folder in which they run
	Env      []string      // their environment
	Patience time.Duration // how long one may take
	Now      func() time.Time
}

// once runs a command, whose output is thrown away.
func (b *Bench) once(ctx context.Context, c Command) (Figures, error) {
	ctx, cancel := context.WithTimeout(ctx, b.Patience)
	defer cancel()
	cmd := exec.CommandContext(ctx, c[0], c[1:]...)
	cmd.Dir, cmd.Env = b.Dir, b.Env
	var said bytes.Buffer
	cmd.Stderr = &said
	began := b.Now()
	err := cmd.Run()
	wall := b.Now().Sub(began)
	if ctx.Err() != nil {
		return Figures{}, fmt.Errorf("%s: not done after %s", c, b.Patience)
	}
	if err != nil {
		return Figures{}, fmt.Errorf("%s: %w: %s", c, err, bytes.TrimSpace(said.Bytes()))
	}
	return Figures{
		Wall:   wall.Seconds(),
		CPU:    (cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime()).Seconds(),
		Memory: memory(cmd.ProcessState),
	}, nil
}

// InTurn runs commands one after the other, so many times, and gives the medians of
// each and how often they were run. What is quick is run five times as often, and
// once before, uncounted.
func (b *Bench) InTurn(ctx context.Context, runs int, commands ...Command) (medians []Figures, counted int, err error) {
	all := make([][]Figures, len(commands))
	for n := 0; n < runs; n++ {
		for i, c := range commands {
			f, err := b.once(ctx, c)
			if err != nil {
				return nil, 0, err
			}
			all[i] = append(all[i], f)
		}
		if n == 0 && all[0][0].Wall < 0.2 {
			runs *= 5
			clear(all)
		}
	}
	medians = make([]Figures, len(commands))
	for i, list := range all {
		medians[i] = Figures{
			Wall:   median(list, func(f Figures) float64 { return f.Wall }),
			CPU:    median(list, func(f Figures) float64 { return f.CPU }),
			Memory: int64(median(list, func(f Figures) float64 { return float64(f.Memory) })),
		}
	}
	return medians, len(all[0]), nil
}

func median(list []Figures, of func(Figures) float64) float64 {
	values := make([]float64, len(list))
	for i, f := range list {
		values[i] = of(f)
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// Make runs a command that prepares something. What it prints is told where it fails.
func (b *Bench) Make(ctx context.Context, c Command) error {
	cmd := exec.CommandContext(ctx, c[0], c[1:]...)
	cmd.Dir, cmd.Env = b.Dir, b.Env
	if said, err := cmd.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", c, err, said)
	}
	return nil
}
