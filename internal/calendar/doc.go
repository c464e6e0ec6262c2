// Package calendar holds what a day, a month and a working day mean to ypa.
//
//   - A [Date] is a civil day in England and Wales, without time or zone.
//     "Today" is London's day, whatever zone the machine is set to.
//   - A month later is the same day of that month, or its last day where it is
//     shorter: 30 November 2025 and three months is 28 February 2026.
//     [time.Time.AddDate] would run over into March and so hide lateness.
//   - The day of an event is day 0 and the last day of a period is itself in
//     time.
//   - A working day is Monday to Friday and not a bank holiday in England and
//     Wales. The regulations on care planning use the words without saying
//     which days they are, so this is a convention, to be named wherever it
//     decides something. Christmas Day and Good Friday are in the list of bank
//     holidays.
//   - Bank holidays are known for some years only. An answer that needs others
//     says so instead of guessing; see [Holidays].
//
// The bank holidays come from GOV.UK (file of 24 November 2025) and are kept
// unchanged in bank-holidays.json, from which the days of England and Wales are
// taken. They contain public sector information
// licensed under the Open Government Licence v3.0.
//
// The package imports the standard library only, reads no clock and changes
// nothing outside itself.
package calendar
