package calendar_test

import (
	"testing"

	"ypa/internal/calendar"
)

func BenchmarkParseISO(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.ParseISO("2026-11-03"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseWritten(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.Parse("3/11/2026", calendar.Date{}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkString(b *testing.B) {
	d := calendar.MustISO("2026-11-03")
	b.ReportAllocs()
	for b.Loop() {
		if d.String() == "" {
			b.Fatal("empty")
		}
	}
}

func BenchmarkAppendText(b *testing.B) {
	d := calendar.MustISO("2026-11-03")
	buf := make([]byte, 0, 16)
	b.ReportAllocs()
	for b.Loop() {
		if text, err := d.AppendText(buf); err != nil || len(text) != 10 {
			b.Fatal(err)
		}
	}
}

func BenchmarkNear(b *testing.B) {
	d := calendar.MustISO("2026-11-03")
	b.ReportAllocs()
	for b.Loop() {
		if d.Near(d) == "" {
			b.Fatal("empty")
		}
	}
}

func BenchmarkAddMonths(b *testing.B) {
	d := calendar.MustISO("2025-11-30")
	for b.Loop() {
		if d.AddMonths(3).IsZero() {
			b.Fatal("no date")
		}
	}
}

func BenchmarkAdd20WorkingDays(b *testing.B) {
	h, d := englandAndWales(b), calendar.MustISO("2026-11-09")
	for b.Loop() {
		if _, ok := h.AddWorkingDays(d, 20); !ok {
			b.Fatal("not known")
		}
	}
}

func BenchmarkEnglandAndWales(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendar.EnglandAndWales(); err != nil {
			b.Fatal(err)
		}
	}
}

func englandAndWales(tb testing.TB) *calendar.Holidays {
	tb.Helper()
	h, err := calendar.EnglandAndWales()
	if err != nil {
		tb.Fatal(err)
	}
	return h
}
