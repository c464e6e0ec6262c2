// Package procedure holds what is asked, by whom and with which figures: the
// five procedures and the law as data, and the catalogue of the rules that the
// data may speak of.
//
// A [Procedure] is one document, written as one YAML file under data: a home's
// manual, a placing authority's manual, or the law of a nation. It lists the
// [Clause]s it imposes, each naming a rule of [Specs], the section, the basis,
// the owner and the figures the document gives. The rules themselves are code
// and live elsewhere; here is only what they run on.
//
// [Load] gives the [Library] of the files that ship. [ParseOwn] reads a home's or
// an authority's own file, which may extend one of them, and [Library.With] adds
// it. [Library.InForce] merges, for one home and one placing authority, the law
// that applies, the home's procedure and the authority's into one [Duty] a rule:
// all sources, the strongest basis, the strictest figures. A rule that nothing in
// force lists isn't asked of anybody.
//
// What ypa looks at though no document asks for it stands in a file of its own,
// ypa.yaml. Its duties are a setting and in force everywhere. It is in the
// library, so that it is explained like any other, and isn't among the documents
// in force.
//
// [Compare] lays documents side by side, and [Procedure.Lint] finds what can't be
// right in one.
//
// Two things are kept apart throughout. The basis of a duty says who asks it:
// law, guidance or a local procedure. The basis of a figure says who gave the
// number, and may be weaker: that a young person is reminded may be law, while
// the three months after which ypa says so are ypa's own setting.
//
// The package is pure: it reads no clock and no file of the machine. The YAML
// is the source; compiled_*.go are made from it by this package's tests
// (UPDATE=1) because parsing YAML, or JSON, is slow, and a test holds the two together.
package procedure
