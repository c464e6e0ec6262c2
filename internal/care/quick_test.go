package care

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// slowly is what encoding/json makes of a body.
func slowly(info KindInfo, raw string) (any, error) {
	into := reflect.New(info.body)
	dec := json.NewDecoder(strings.NewReader(raw))
	dec.DisallowUnknownFields()
	err := dec.Decode(into.Interface())
	return into.Elem().Interface(), err
}

// TestQuickReadsEveryKind: a body with every field set, as the program writes
// it, is read without encoding/json, and to the same end.
func TestQuickReadsEveryKind(t *testing.T) {
	for _, info := range Kinds() {
		t.Run(string(info.Kind), func(t *testing.T) {
			raw, err := Encode(filled(t, info))
			if err != nil {
				t.Fatal(err)
			}
			into := reflect.New(info.body).Elem()
			quick := info.plan().quick(raw, into)
			if odd := info.Kind == "audit-saved"; quick == odd {
				t.Fatalf("read without encoding/json: %v: %s", quick, raw)
			}
			want, err := slowly(info, raw)
			if err != nil {
				t.Fatal(err)
			}
			got, err := Decode(info.Kind, raw)
			if diff := cmp.Diff(want, got); diff != "" || err != nil {
				t.Errorf("%v\n%s", err, diff)
			}
		})
	}
}

// TestQuickIsAsStrict: whatever is not as the program writes it is what
// encoding/json says it is.
func TestQuickIsAsStrict(t *testing.T) {
	for _, raw := range []string{
		`{}`, ``, `{`, `{}x`, ` {"event":"missing"}`, `{"event":"missing"} `, `{"Event":"missing"}`, `{"event":"a","event":"b"}`,
		`{"event":null}`, `{"event":7}`, `{"event":"a\u0041"}`, `{"event":"a` + "\n" + `"}`, `{"event":"` + "\xff" + `"}`, `{"event":"missing",}`,
		`{"nick":"x"}`, `{"event":"missing","note":"é"}`, `{"event":"missing" ,"note":"x"}`, `[]`, `null`, `"x"`, `{"event":"x"`, `{"event"}`, `{"event":}`,
	} {
		compareDecoding(t, "event", raw)
	}
	for _, raw := range []string{
		`{"dbs":"2026-11-03","referees":2}`, `{"dbs":""}`, `{"dbs":"2026-02-30"}`, `{"referees":02}`, `{"referees":-2}`, `{"referees":2.0}`, `{"referees":1e1}`,
		`{"referees":123456789012345678901}`, `{"referees":12345678901234567}`, `{"referees":"2"}`, `{"referees":0}`,
	} {
		compareDecoding(t, "iv-checked", raw)
	}
	for _, raw := range []string{`{"topics":["a","b"],"how":"x"}`, `{"topics":[]}`, `{"topics":null}`, `{"topics":["a",]}`, `{"topics":["a" ]}`, `{"topics":["a"`, `{"topics":[1]}`} {
		compareDecoding(t, "informed", raw)
	}
	for _, raw := range []string{`{"factors":{"distance":"yes"}}`, `{"factors":{}}`, `{"factors":{"a":"b","a":"c"}}`, `{"factors":{"a":null}}`} {
		compareDecoding(t, "factors", raw)
	}
	for _, raw := range []string{`{"advocacy":{"name":"x","phone":"y"},"iv":{}}`, `{"advocacy":{"nick":"x"}}`, `{"advocacy":null}`} {
		compareDecoding(t, "authority", raw)
	}
	for _, raw := range []string{`{"already_made":true,"agreed":"yes"}`, `{"already_made":false}`, `{"already_made":"true"}`, `{"already_made":truex}`} {
		compareDecoding(t, "iv-referred", raw)
	}
}

func compareDecoding(t interface {
	Helper()
	Errorf(string, ...any)
}, k Kind, raw string,
) {
	t.Helper()
	info, _ := Info(k)
	want, wantErr := slowly(info, raw)
	got, err := Decode(k, raw)
	if (err == nil) != (wantErr == nil) {
		t.Errorf("%s %q: %v, and encoding/json says %v", k, raw, err, wantErr)
	}
	if err == nil && !cmp.Equal(want, got) {
		t.Errorf("%s %q: %+v, and encoding/json reads %+v", k, raw, got, want)
	}
}

// TestQuickProperty changes bytes of bodies at random.
func TestQuickProperty(t *testing.T) {
	var bodies []string
	kinds := Kinds()
	for _, info := range kinds {
		raw, err := Encode(filled(t, info))
		if err != nil {
			t.Fatal(err)
		}
		bodies = append(bodies, raw)
	}
	rapid.Check(t, func(t *rapid.T) {
		i := rapid.IntRange(0, len(kinds)-1).Draw(t, "kind")
		raw := []byte(bodies[i])
		for range rapid.IntRange(1, 3).Draw(t, "changes") {
			at := rapid.IntRange(0, len(raw)-1).Draw(t, "at")
			switch rapid.IntRange(0, 2).Draw(t, "how") {
			case 0:
				raw[at] = rapid.SampledFrom([]byte("{}[]\",:\\ a1\x00\xff")).Draw(t, "byte")
			case 1:
				raw = append(raw[:at], raw[at+1:]...)
			default:
				raw = append(raw[:at], append([]byte{rapid.SampledFrom([]byte("{}[]\",:\\ a1")).Draw(t, "more")}, raw[at:]...)...)
			}
			if len(raw) == 0 {
				return
			}
		}
		compareDecoding(t, kinds[i].Kind, string(raw))
	})
}
