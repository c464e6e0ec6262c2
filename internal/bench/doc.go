// Package bench makes registers of any size to measure with.
//
// A register is written through the program's own way of appending, in one
// transaction, from a seed: the same seed, size and day give the same entries.
// Everybody in it is invented.
//
// Single steps are measured by the benchmarks of Go here and in internal/register,
// whole commands beside the shell of SQLite by internal/bench/measure (make bench).
package bench
