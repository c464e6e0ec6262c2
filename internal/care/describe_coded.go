package care

import "reflect"

// DescribeCoded is Describe without anybody's name, telephone number or e-mail
// address, for what leaves the terminal. What is said of the home and of
// authorities stays as it is.
func DescribeCoded(e Entry) string {
	if info, _ := Info(e.Kind); !info.Personal || e.Erased() || e.Act == Withdrawn {
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
	blank(e.Kind, coded)
	e.Body = coded.Interface()
	return Describe(e)
}

// blank empties the texts that name somebody or say how to reach them.
func blank(k Kind, v reflect.Value) {
	for _, f := range EveryField(k) {
		if f.Shape == AText && (f.Class == Own || f.Class == Third) {
			v.FieldByIndex(f.index).SetZero()
		}
	}
}
