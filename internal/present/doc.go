// Package present turns an audit, the position of a young person and the lists
// of the register into what people and programs read: text for a terminal,
// CSV, JSON and Markdown.
//
// Every line for people goes through a [Printer], which makes control
// characters, text directions and invisible characters visible. What is known
// to be safe to print has a type of its own, so that nothing raw can slip by.
//
// Three things hold for all text. Capitals mean flagged and lower case means
// quiet: colour only repeats what the words say. The word "missing" is used of
// a young person only for being missing from home; what is not there is named
// instead ("NO IRO"). Names are left out unless [Style.Names] asks for them.
//
// The package is pure: what it is given decides every byte that it writes.
package present
