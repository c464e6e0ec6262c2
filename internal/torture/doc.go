// Package torture holds harnesses that treat registers as the world does: they
// damage files, kill programs and cut the power. Each runs in a short form with
// the other tests and in full with YPA_TORTURE=full (`make torture`).
package torture
