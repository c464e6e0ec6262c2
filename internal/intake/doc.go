// Package intake turns a home's own tracking spreadsheet into proposed entries
// and faults.
//
// The way of a sheet is [Read], which finds the rows, the headings and what
// each column means, and [Propose], which reads every row and compares it with
// the record as it stands on the day of the import. Nothing is recorded here,
// no file is opened and no clock is read: bytes come in, proposals go out.
//
// What a sheet says:
//
//   - An empty cell, and "TBC", "n/a", "?" and the like, say that nothing is
//     known. They change nothing.
//   - "None" in the column of a person says that nobody is there, and ends
//     whoever stands there on record. It is shown before it is recorded.
//   - A value that is on record changes nothing; another value is a new fact.
//     With a day of its own it is stated on that day. Without one the first of
//     its kind is put on the day of admission (the day of the import where that
//     isn't known), one that replaces something on the day of the import, and
//     both are marked as assumed.
//   - A day column is something that happened, unless the same is on record for
//     that day.
//   - A young person who isn't in the sheet any more is left as they are.
//   - So the same sheet imported twice proposes nothing the second time.
//
// The notes column becomes the note of an identity entry: the one that the row
// writes in any case where it does, else one that holds nothing but the note.
// A note that any identity entry on record holds isn't proposed again, so that
// neither a second import nor a later note by hand brings it back.
//
// With any fault nothing is proposed, and all faults of all rows come at once.
// A fault names row and column, what was read, made safe to show, and what
// would do. A young person's name is only in it where the cell holds no name at
// all.
//
// A workbook is read here, within limits, and nothing of it is written anywhere.
// The libraries that read workbooks take a damaged sheet for a shorter one and a
// day for a number, and both would give wrong records without a word; and the one
// that is kept best costs every command two milliseconds, before it starts.
package intake
