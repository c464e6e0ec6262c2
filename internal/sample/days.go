package sample

import "ypa/internal/calendar"

// days counts from the day on which the story is told.
type days struct {
	today calendar.Date
	work  *calendar.Holidays
}

func newDays(today calendar.Date) days {
	work, err := calendar.EnglandAndWales()
	if err != nil {
		// The list is part of the program and its own tests read it. Without
		// it bank holidays count as working days, and a story can bear that.
		work = new(calendar.Holidays)
	}
	return days{today: today, work: work}
}

// ago is the day that lies so many months, and then so many days, before today.
func (d days) ago(months, n int) calendar.Date { return d.today.AddMonths(-months).AddDays(-n) }

// in is the day that lies so many months, and then so many days, ahead, or the
// working day before it: something is booked for it.
func (d days) in(months, n int) calendar.Date {
	return d.atWork(d.today.AddMonths(months).AddDays(n))
}

// office is ago for what an office does: the working day on that day or before.
func (d days) office(months, n int) calendar.Date { return d.atWork(d.ago(months, n)) }

// atWork is the day itself where it is a working day, else the one before it.
func (d days) atWork(day calendar.Date) calendar.Date {
	for !day.IsZero() && !d.work.IsWorkingDay(day) {
		day = day.AddDays(-1)
	}
	return day
}

// fromWork is the day itself where it is a working day, else the next one.
func (d days) fromWork(day calendar.Date) calendar.Date {
	for !day.IsZero() && !d.work.IsWorkingDay(day) {
		day = day.AddDays(1)
	}
	return day
}

// workingDaysAgo is the day after which so many working days end today, or on
// the next working day where today is none.
func (d days) workingDaysAgo(n int) calendar.Date {
	day, _ := d.work.AddWorkingDays(d.fromWork(d.today), -n) // where a year's holidays are not known weekends alone count
	return day
}
