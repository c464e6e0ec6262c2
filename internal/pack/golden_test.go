package pack_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
)

// golden compares output with a file of testdata; UPDATE=1 writes it anew.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if os.Getenv("UPDATE") == "1" {
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatalf("%v (UPDATE=1 go test writes it)", err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s differs (-want +got):\n%s", path, diff)
	}
}

// TestGolden holds every text file of a small pack. Lines end as a checkout
// leaves them.
func TestGolden(t *testing.T) {
	in := agreed(4).input(t, today, calendar.MustISO("2026-10-26"))
	for _, f := range build(t, in).Files {
		if strings.HasSuffix(f.Name, ".xlsx") || strings.HasPrefix(f.Name, "SHA256") || f.Name == "checkpoint.txt" {
			continue // its bytes are the library's; the checksums hang on it; procedures change
		}
		golden(t, "rowan/"+f.Name, bytes.ReplaceAll(f.Data, []byte("\r\n"), []byte("\n")))
	}
}

// TestReadmes holds the first page for the homes and the moments that differ.
func TestReadmes(t *testing.T) {
	visit := calendar.MustISO("2026-10-26")
	wales, supported := agreed(4), agreed(4)
	wales.facts = care.HomeFacts{Nation: "wales"}
	supported.facts = care.HomeFacts{HomeKind: "supported-accommodation", Procedure: "trix-supported"}
	nobody, oneOut, everybody := rowan(), agreed(6), agreed(7)
	empty := nobody.input(t, today, visit)
	empty.People = nil
	later := everybody.input(t, today, visit)
	later.Later = true
	for name, in := range map[string]pack.Input{
		"wales":          wales.input(t, today, visit),
		"supported":      supported.input(t, today, visit),
		"nobody-agreed":  nobody.input(t, today, visit),
		"nobody-here":    empty,
		"one-out":        oneOut.input(t, today, visit),
		"all-agreed":     later,
		"no-visit-ever":  everybody.input(t, today, calendar.Date{}),
		"names-and-note": withAll(everybody.input(t, today, visit)),
	} {
		t.Run(name, func(t *testing.T) {
			readme := file(t, build(t, in), "README.txt")
			golden(t, "readme/"+name+".txt", []byte(strings.ReplaceAll(readme, "\r\n", "\n")))
			for line := range strings.SplitSeq(readme, "\r\n") {
				if len([]rune(line)) > 70 {
					t.Errorf("a line of %d characters: %s", len([]rune(line)), line)
				}
			}
		})
	}
}

func withAll(in pack.Input) pack.Input {
	in.Names, in.Notes = true, true
	return in
}

func TestTheSameBytes(t *testing.T) {
	h := agreed(5)
	one, two := h.made(t), h.made(t)
	for i := range one.Files {
		if !bytes.Equal(one.Files[i].Data, two.Files[i].Data) {
			t.Errorf("%s differs the second time", one.Files[i].Name)
		}
	}
	first, err := one.ZIP()
	if err != nil {
		t.Fatal(err)
	}
	second, err := two.ZIP()
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("the ZIP differs the second time")
	}
	golden(t, "rowan/files.txt", []byte(names(one)))
}

func names(p *pack.Pack) string {
	var b strings.Builder
	for _, f := range p.Files {
		b.WriteString(f.Name + "\n")
	}
	return b.String()
}
