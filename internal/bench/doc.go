// Package bench makes registers of any size to measure with, and measures.
//
// A register is written through the program's own way of appending, in one
// transaction, from a seed: the same seed, size and day give the same entries.
// Everybody in it is invented.
package bench
