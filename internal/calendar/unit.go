package calendar

import "fmt"

// Unit is what a [Span] is counted in. The zero Unit is none.
type Unit uint8

// The units. Months and years are clipped to the month's end as
// [Date.AddMonths] does; working days are those of [Holidays].
const (
	Days Unit = iota + 1
	WorkingDays
	Weeks
	Months
	Years
)

// String returns the unit in the plural, as "working days".
func (u Unit) String() string {
	switch u {
	case Days:
		return "days"
	case WorkingDays:
		return "working days"
	case Weeks:
		return "weeks"
	case Months:
		return "months"
	case Years:
		return "years"
	default:
		return fmt.Sprintf("Unit(%d)", uint8(u))
	}
}

// length is the average length of one unit in eightieths of a day, the coarsest
// measure in which all five are whole numbers. Five working days are taken as a
// week, twelve months as 365¼ days. An unknown unit has none, so that a mistake
// makes a rule too strict rather than too lax.
func (u Unit) length() int64 {
	switch u {
	case Days:
		return 80
	case WorkingDays:
		return 80 * 7 / 5
	case Weeks:
		return 80 * 7
	case Months:
		return 29220 / 12
	case Years:
		return 29220
	default:
		return 0
	}
}
