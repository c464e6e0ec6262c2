// Command ypabench writes a register of made-up young people to measure with:
//
//	go run ./internal/bench/ypabench -people 1000 made.db
//
// or, for docs/bench/headline.sql, the bank holidays as SQL:
//
//	go run ./internal/bench/ypabench -holidays > holidays.sql
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	"ypa/internal/bench"
	"ypa/internal/calendar"
)

func main() {
	people := flag.Int("people", 1000, "how many young people")
	seed := flag.Uint64("seed", 1, "what chance begins with")
	day := flag.String("today", "2026-11-23", "the day on which the story is told")
	holidays := flag.Bool("holidays", false, "write the bank holidays as SQL instead")
	flag.Parse()
	if *holidays {
		end(bench.Holidays(os.Stdout))
		return
	}
	end(run(*people, *seed, *day, flag.Args()))
}

func end(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "ypabench:", err)
		os.Exit(1)
	}
}

func run(people int, seed uint64, day string, files []string) error {
	if len(files) != 1 {
		return fmt.Errorf("one file is to be named, not %d", len(files))
	}
	today, err := calendar.ParseISO(day)
	if err != nil {
		return err
	}
	if err := bench.Generate(context.Background(), files[0], bench.Plan{People: people, Seed: seed, Today: today}); err != nil {
		return err
	}
	fmt.Printf("%d young people, %d entries each\n", people, bench.EntriesEach)
	return nil
}
