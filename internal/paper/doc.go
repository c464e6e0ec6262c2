// Package paper writes what is handed to people: a young person's own sheet and
// the letters about advocates, independent visitors and reviewing officers.
//
// The words of each paper are one template (text/template) that gives lines of a
// plain form, see [parse]; page.html (html/template) is how all of them look.
// Both formats so have the same words, and a home may put files of its own in
// their place: they see the fields that docs/papers.md lists and can neither read
// a file nor start anything. Whatever comes from the register is made visible
// before a template sees it.
package paper
