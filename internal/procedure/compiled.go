// Code generated from data/*.yaml by UPDATE=1 go test ./internal/procedure. DO NOT EDIT.

package procedure

// compiled gives the procedures that ship, as their files state them, but for the
// figures' readings.
func compiled() []*Procedure {
	return []*Procedure{
		compiledLawEngland(),
		compiledLawWales(),
		compiledLawSupported(),
		compiledTrixSupported(),
		compiledChildrensHome(),
		compiledYork(),
		compiledCambridgeshire(),
		compiledWalsall(),
		compiledYpa(),
	}
}
