package care

// Refusal is a command that was understood and is not carried out: the rules of
// the register or the law speak against it. Text says why, Hint what to do
// instead. Neither names a young person other than by reference.
type Refusal struct {
	Text string
	Hint string
}

// Error gives the text without the hint.
func (r *Refusal) Error() string { return r.Text }

func refuse(text, hint string) error { return &Refusal{Text: text, Hint: hint} }
