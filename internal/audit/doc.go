// Package audit holds the rules: what has to be on record for a young person
// and for the home, and what follows from a record on a day.
//
// It is pure: no file, no clock, no setting. [New] takes the home, the
// procedures, the working days and the day; [Auditor.Person] and
// [Auditor.Home] evaluate every rule; [Assemble] puts the findings of a home
// together as a [Report] with its jobs and sums.
//
// The rules stand in tables, one file a chapter (advocacy.go, iro.go,
// reviews.go, visitors.go, thehome.go), written with the few combinators of
// verdict.go. Which of them run for whom is said by the procedures, not here.
package audit
