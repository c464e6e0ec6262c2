package paper

import "reflect"

// shown copies data with every text in it made visible and kept from being read
// as the form of a line.
func shown(data any, show func(string) string) any {
	v := reflect.ValueOf(data)
	out := reflect.New(v.Type()).Elem()
	showInto(out, v, show)
	return out.Interface()
}

func showInto(to, from reflect.Value, show func(string) string) {
	switch from.Kind() {
	case reflect.String:
		to.SetString(shield(show(from.String())))
	case reflect.Struct:
		for i := range from.NumField() {
			showInto(to.Field(i), from.Field(i), show)
		}
	case reflect.Slice:
		to.Set(reflect.MakeSlice(from.Type(), from.Len(), from.Len()))
		for i := range from.Len() {
			showInto(to.Index(i), from.Index(i), show)
		}
	case reflect.Map:
		to.Set(reflect.MakeMap(from.Type()))
		for _, key := range from.MapKeys() {
			one := reflect.New(from.Type().Elem()).Elem()
			showInto(one, from.MapIndex(key), show)
			to.SetMapIndex(key, one)
		}
	default:
		to.Set(from)
	}
}
