package pack_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"testing"

	"ypa/internal/calendar"
	"ypa/internal/care"
	"ypa/internal/pack"
)

// TestGate: details go in only where the young person and the authority that
// placed them both said yes, and neither took it back.
func TestGate(t *testing.T) {
	yes, no, back, never := care.ConsentYes, care.ConsentNo, care.ConsentWithdrawn, care.ConsentNotAsked
	one := func(authority string, a care.PackAnswer) care.PackConsent {
		return care.PackConsent{By: care.ByAuthority, Authority: authority, Answer: a}
	}
	for name, c := range map[string]struct {
		own       []care.PackAnswer // in their order
		authority []any             // york's: for all, or for the young person
		withdrawn bool              // since the day of the pack
		in        bool
	}{
		"both agreed":                               {[]care.PackAnswer{yes}, []any{yes}, false, true},
		"the authority agreed for this one":         {[]care.PackAnswer{yes}, []any{one("york", yes)}, false, true},
		"nobody was asked":                          {nil, nil, false, false},
		"only the young person agreed":              {[]care.PackAnswer{yes}, nil, false, false},
		"only the authority agreed":                 {nil, []any{yes}, false, false},
		"the young person said no":                  {[]care.PackAnswer{no}, []any{yes}, false, false},
		"the young person took it back":             {[]care.PackAnswer{yes, back}, []any{yes}, false, false},
		"they agreed again":                         {[]care.PackAnswer{yes, back, yes}, []any{yes}, false, true},
		"not asked after all":                       {[]care.PackAnswer{yes, never}, []any{yes}, false, false},
		"the authority said no":                     {[]care.PackAnswer{yes}, []any{no}, false, false},
		"the authority took it back":                {[]care.PackAnswer{yes}, []any{yes, back}, false, false},
		"no for this one, then yes for all":         {[]care.PackAnswer{yes}, []any{one("york", no), yes}, false, false},
		"yes for all, then no for this one":         {[]care.PackAnswer{yes}, []any{yes, one("york", no)}, false, false},
		"no for all, then yes for this one":         {[]care.PackAnswer{yes}, []any{no, one("york", yes)}, false, true},
		"yes for this one, then taken back for all": {[]care.PackAnswer{yes}, []any{one("york", yes), back}, false, false},
		"another authority agreed for this one":     {[]care.PackAnswer{yes}, []any{one("walsall", yes)}, false, false},
		"taken back since":                          {[]care.PackAnswer{yes}, []any{yes}, true, false},
	} {
		t.Run(name, func(t *testing.T) {
			h := rowan()
			for _, a := range c.own {
				h.says("RH-01", own(a))
			}
			day := calendar.MustISO("2026-10-20")
			for i, said := range c.authority {
				switch v := said.(type) {
				case care.PackAnswer:
					h.more["york"] = append(h.more["york"], care.New("", day.AddDays(i), care.AuthorityPackConsent{Answer: v}))
				default:
					h.more["RH-01"] = append(h.more["RH-01"], care.New("", day.AddDays(i), v))
				}
			}
			in := h.input(t, today, calendar.MustISO("2026-10-26"))
			in.People[0].Withdrawn = c.withdrawn
			p := build(t, in)
			if got := slices.Contains(p.Subjects, "uid-RH-01"); got != c.in {
				t.Errorf("details go in: %v, not %v", got, c.in)
			}
			want := "no"
			if c.in {
				want = "yes"
			}
			consents := file(t, p, "4-consents.csv")
			if !regexp.MustCompile(`(?m)^K7,.*,` + want + `\r?$`).MatchString(consents) {
				t.Errorf("4-consents does not say %s:\n%s", want, consents)
			}
			for _, f := range p.Files {
				if c.in || f.Name == "4-consents.csv" || f.Name == "visit-pack.xlsx" {
					continue
				}
				if strings.Contains(string(f.Data), "K7") {
					t.Errorf("%s tells of the young person:\n%s", f.Name, f.Data)
				}
			}
		})
	}
}

// TestNobodyIsNamed looks into every file, and into every part of the workbook,
// for what says who somebody is.
func TestNobodyIsNamed(t *testing.T) {
	p := agreed(7).made(t)
	secret := regexp.MustCompile(`RH-0\d|(?i)amara|benedict|chlo|dewi|esme|farid|grace|joan pike|peter lund|iqbal|0\d{4} 960|07700|@example|uid-|karen`)
	for _, f := range p.Files {
		for name, data := range parts(t, f) {
			if found := secret.Find(data); found != nil {
				t.Errorf("%s holds %q", name, found)
			}
		}
	}
	with := build(t, withAll(agreed(4).input(t, today, calendar.MustISO("2026-10-26"))))
	people := file(t, with, "3-young-people.csv")
	if !strings.Contains(people, "Amara") || strings.Contains(people, "Farid") {
		t.Errorf("with names those of who agreed stand there, and only those:\n%s", people)
	}
}

// parts gives a file, and what is in it where it is a workbook.
func parts(t *testing.T, f pack.File) map[string][]byte {
	t.Helper()
	if !strings.HasSuffix(f.Name, ".xlsx") {
		return map[string][]byte{f.Name: f.Data}
	}
	r, err := zip.NewReader(bytes.NewReader(f.Data), int64(len(f.Data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, one := range r.File {
		part, err := one.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name+"/"+one.Name], err = io.ReadAll(part); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestCodesAreOnesOwn: a pack in which one code stands for two is refused.
func TestCodesAreOnesOwn(t *testing.T) {
	for _, code := range []string{"", "A3"} {
		in := agreed(7).input(t, today, calendar.MustISO("2026-10-26"))
		in.People[0].Code = code
		if _, err := pack.Build(in); err == nil || !strings.Contains(err.Error(), "no code of its own") {
			t.Errorf("code %q: error %v", code, err)
		}
	}
}

// TestTheDrawCanBeRepeated: what README says of the lot is how it was made.
func TestTheDrawCanBeRepeated(t *testing.T) {
	if got := pack.Seed(today); got != "20261126" {
		t.Errorf("the seed is %s", got)
	}
	readme := strings.Join(strings.Fields(file(t, agreed(7).made(t), "README.txt")), " ")
	// printf '20261126 K7' | sha256sum, and so on for each code: the two that come first.
	if want := regexp.MustCompile("repeat it: " + drawnByHand()); !want.MatchString(readme) {
		t.Errorf("README does not say %s:\n%s", want, readme)
	}
}

func drawnByHand() string {
	sums := map[string]string{}
	codes := rowan().codes
	for _, code := range codes {
		sums[code] = sha256Of("20261126 " + code)
	}
	slices.SortFunc(codes, func(a, b string) int { return strings.Compare(sums[a], sums[b]) })
	return fmt.Sprintf("%s by lot[^;]*; %s by lot", codes[0], codes[1])
}
