// Package register is the file that a home's entries are kept in, and the only
// place that speaks SQL: open, migrate, read, append, verify.
//
// A register is a log. [Register.Update] appends entries, all of one command
// in one transaction; nothing that was appended is changed. [Register.View]
// hands out a [Reader], which has no method that writes. What the register
// knew at an earlier time is a prefix of the log: a [Cut].
//
// # Tamper evidence
//
// Every entry is a leaf of a Merkle tree (RFC 6962, as golang.org/x/mod's tlog
// builds it). The data of a leaf is the JSON array
//
//	["ypa-entry/1", register, number, subject, kind, act, on, on_basis,
//	 corrects, change, recorded_at, author, body]
//
// where register and subject are the random uids (never a reference or a
// name), number, corrects (0 in the first entry of a chain) and change are
// numbers, on is a day such as "2026-11-22", recorded_at is UTC with three
// decimals such as "2026-11-22T19:04:05.123Z", and body is the SHA-256, in
// lower case hexadecimal, of the entry's sixteen bytes of salt followed by the
// body as it is stored. The stored bytes are hashed; they are never marshalled
// anew. Only the tree's right edge is kept: [Register.Verify] recomputes the
// rest.
//
// A [Checkpoint] that someone else holds shows whether the log they saw is
// still there unaltered. Without one, a log whose end was cut off, or that was
// written anew from its start, cannot be told from an honest one.
//
// The command and the program of a change are not in the leaf; a checksum in
// the change finds damage to them, not a forger.
//
// # The file
//
// SQLite, with a rollback journal and synchronous=EXTRA: with FULL a power cut
// can bring a deleted journal back, which undoes an entry that was already
// acknowledged. No write-ahead log, because homes keep files on network drives
// and in synchronised folders. One process writes, the others wait.
//
// The file is made with rights 0600, in a folder 0700 where that is made too,
// whatever the umask. On Windows these rights mean nothing, and those of the
// user's profile are relied on. Only [Create] makes a file.
//
// Never open the file by other means while a Register is open: closing it
// again would drop the locks that this process holds (POSIX record locks).
package register
