package care

// PackConsent is what a young person, or the authority that placed them, said to
// details from their record going to those who visit the home (regulation
// 44(2)(b) of the Children's Homes (England) Regulations 2015 asks for both). It
// stands until the next word.
type PackConsent struct {
	By        ConsentBy  `json:"consent_by"`
	Authority string     `json:"authority,omitempty"` // the placing authority's id, where it spoke: another one has to be asked anew
	Answer    PackAnswer `json:"answer"`
	Noted
}

// AuthorityPackConsent is what an authority said for all the young people whom
// it placed here.
type AuthorityPackConsent struct {
	Answer PackAnswer `json:"answer"`
	Noted
}

// PackCode is what a young person is called where not even the reference may
// stand, as in "K7": in the visitor's pack and in coded reports. It stays from
// one to the next until another is given; only the register knows whose it is.
type PackCode struct {
	Code string `json:"code"`
	Noted
}
