package procedure_test

import (
	"testing"

	"ypa/internal/procedure"
)

func TestInWords(t *testing.T) {
	library, err := procedure.Load()
	if err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]struct{ kind, home, text, want string }{
		"a children's home says child": {
			procedure.ChildrensHome, "childrens-home",
			"The looked-after review was not held in time. Young people and the young person's placing authority.",
			"The Looked After Review was not held in time. Children and the child's Placing Authority.",
		},
		"without a procedure the words stay": {
			procedure.ChildrensHome, "", "The young person's review.", "The young person's review.",
		},
	} {
		t.Run(name, func(t *testing.T) {
			f := library.InForce(procedure.Setting{HomeKind: c.kind, HomeNation: procedure.England, HomeProcedure: c.home})
			if got := f.InWords()(c.text); got != c.want {
				t.Errorf("%q, not %q", got, c.want)
			}
		})
	}
}
