// Package sample makes up homes: for `ypa demo`, for tests and for benchmarks.
// Nobody in them is real; telephone numbers are from the ranges that Ofcom
// keeps for fiction, addresses are at example.org.
//
// [Demo] is a story that is always of today: every day in it is counted back,
// or forward, from the day it is told, so that its audit has something of
// everything whenever it is run. Days on which an office has to be at work are
// moved to the working day before.
//
// The package is pure: it reads no clock and no file, and writes nothing.
package sample
