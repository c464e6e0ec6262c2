// Package care holds the nouns of the register: the kinds of entry that can be
// written about a young person, a placing authority or the home, the Record
// that is folded from them, and the decisions and refusals of the commands that
// write them.
//
// The package is pure: it reads no file, no clock and no setting. Whoever calls
// it hands in the entries and the day.
//
// An [Entry] is one dated, signed line (regulation 36 of the Children's Homes
// (England) Regulations 2015 asks that each entry be signed and dated by its
// author). Nothing is changed in place: a correction or a withdrawal is a later
// entry of the same chain. [Fold] turns the entries of one subject into the
// [Record] that stands on a day; it never fails.
package care
