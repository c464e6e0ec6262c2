// Package measure times ypa beside the C shell of SQLite: the same question, put to
// both in turn, on the same file, in the same minute. It runs programs and reads
// what the system says of them; it opens no register itself.
package measure
