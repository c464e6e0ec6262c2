package procedure

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// update reports whether goldens and the compiled library are to be rewritten.
func update() bool { return os.Getenv("UPDATE") == "1" }

func rulesForTest(tb testing.TB) *catalogue {
	tb.Helper()
	rules, err := newCatalogue(Specs())
	if err != nil {
		tb.Fatal(err)
	}
	return rules
}

// parseShipped reads the shipped YAML files, in order.
func parseShipped(tb testing.TB) []*Procedure {
	tb.Helper()
	rules := rulesForTest(tb)
	var procedures []*Procedure
	for _, id := range order() {
		data, err := Text(id)
		if err != nil {
			tb.Fatal(err)
		}
		p, err := parse(rules, id+".yaml", data)
		if err != nil {
			tb.Fatal(err)
		}
		if p.ID != id {
			tb.Fatalf("%s.yaml has the id %q", id, p.ID)
		}
		procedures = append(procedures, p)
	}
	return procedures
}

// libraryForTest is made from the YAML, so that tests hold while compiled.go
// is being rewritten.
func libraryForTest(tb testing.TB) *Library {
	tb.Helper()
	l, err := newLibrary(rulesForTest(tb), parseShipped(tb))
	if err != nil {
		tb.Fatal(err)
	}
	return l
}

// TestCompiled holds the compiled files to the YAML files that they are made from.
func TestCompiled(t *testing.T) {
	want, err := goFiles(parseShipped(t))
	if err != nil {
		t.Fatal(err)
	}
	have, err := filepath.Glob("compiled*.go")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range have {
		if want[name] == nil {
			t.Errorf("%s is of no procedure that ships: delete it", name)
		}
	}
	for name, source := range want {
		if update() {
			if err := os.WriteFile(name, source, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if got, err := os.ReadFile(name); err != nil || !bytes.Equal(got, source) {
			t.Errorf("%s isn't what the YAML files give: run UPDATE=1 go test ./internal/procedure, and then again without (%v)", name, err)
		}
	}
}

// TestNothingLost holds that a compiled library is the one from YAML.
func TestNothingLost(t *testing.T) {
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	unexported := cmp.AllowUnexported(Value{}, reading{})
	if diff := cmp.Diff(parseShipped(t), l.Procedures(), unexported); diff != "" {
		t.Errorf("YAML (-) and compiled (+) differ:\n%s", diff)
	}
}

func TestLoad(t *testing.T) {
	l, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := len(l.Procedures()), len(order()); got != want {
		t.Errorf("%d procedures, want %d", got, want)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := Load(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkParse is what Load would cost without compiled.go.
func BenchmarkParse(b *testing.B) {
	for b.Loop() {
		parseShipped(b)
	}
}

func BenchmarkInForce(b *testing.B) {
	l := libraryForTest(b)
	for b.Loop() {
		l.InForce(rowanHouse("york"))
	}
}
