// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

func compiledYpa() *Procedure {
	return &Procedure{
		ID:       "ypa",
		Title:    "ypa's own checks",
		Document: "ypa",
		Kind:     "ypa's own checks",
		Nations:  []string{"england", "wales"},
		Duties: []Clause{
			{Rule: "iro-details-differ", Sections: []string{"own check"}, Basis: "setting", Owner: "home", Asks: "An IRO of several young people has the same phone and e-mail on each of their records."},
		},
		SHA256: "f89dbb04af92a7a36ab4a292882d2873b790005bf3e41d3f9f1579bd237e2672",
	}
}
