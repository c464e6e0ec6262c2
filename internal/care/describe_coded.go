package care

import (
	"reflect"
	"strings"
)

// DescribeCoded is Describe without anybody's name, telephone number or e-mail
// address, for what leaves the terminal. What is said of the home and of
// authorities stays as it is.
func DescribeCoded(e Entry) string {
	if info, _ := Info(e.Kind); !info.Personal || e.Erased() {
		return Describe(e)
	}
	body := e.Body
	if body == nil {
		var err error
		if body, err = Decode(e.Kind, e.Raw); err != nil {
			return Describe(e)
		}
	}
	coded := reflect.New(reflect.TypeOf(body)).Elem()
	coded.Set(reflect.ValueOf(body))
	blank(coded)
	e.Body = coded.Interface()
	return Describe(e)
}

// blank empties the fields that name somebody or say how to reach them.
func blank(v reflect.Value) {
	t := v.Type()
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		switch {
		case f.Type.Kind() == reflect.Struct && (f.Anonymous || f.Type == reflect.TypeFor[Contact]()):
			blank(v.Field(i))
		case f.Type.Kind() == reflect.String && (namesSomebody(name) || name == "phone" || name == "email"):
			v.Field(i).SetZero()
		}
	}
}
