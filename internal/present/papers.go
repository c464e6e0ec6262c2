package present

import "io"

// PaperRow is a template that papers are made with.
type PaperRow struct {
	File, About string
	Own         bool // the home's own stands in the place of the one that ships
}

type paperJSON struct {
	File  string `json:"file"`
	Own   bool   `json:"own"`
	About string `json:"about"`
}

// Papers writes the templates that cards and letters are made with, and whose each
// is, as every list is written.
func Papers(w io.Writer, out Output, head Head, rows []PaperRow) error {
	l := listing{
		head: head, title: "The templates of cards and letters", names: 1, empty: "No templates.",
		columns: []listColumn{{"Template", "file"}, {"Whose", "own"}, {"What it is", "about"}},
		foot:    []string{"To change one: ypa papers templates NAME, and docs/papers.md"},
	}
	j := struct {
		listHead
		Papers []paperJSON `json:"papers"`
	}{head.json(), []paperJSON{}}
	for _, r := range rows {
		j.Papers = append(j.Papers, paperJSON{r.File, r.Own, r.About})
		whose := item{text: "as it ships", data: TextDatum("no")}
		if r.Own {
			whose = item{text: "your own", data: TextDatum("yes")}
		}
		l.rows = append(l.rows, []item{same(r.File), whose, same(r.About)})
	}
	return l.write(w, out, ViewPapers, j)
}
