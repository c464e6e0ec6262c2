package present

import (
	"html/template"
	"io"
)

// copyPage is a young person's copy as a page of its own: no scripts, nothing
// from elsewhere, and it prints.
const copyPage = `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{v .Title}}</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
h1 { font-size: 1.5rem; margin-bottom: 0 } h2 { font-size: 1.2rem; margin-top: 2rem } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem }
dl { margin: 0 } dt { float: left; clear: left; width: 12rem; color: #505050 } dd { margin: 0 0 .1rem 12.5rem; overflow-wrap: anywhere; white-space: pre-line }
mark { background: #ffe9a8; color: inherit } .small { color: #505050; font-size: .875rem; margin: .25rem 0 } .gone h3 { text-decoration: line-through }
@media (max-width: 34rem) { dt { float: none; width: auto } dd { margin-left: 1rem } }
@media print { article { break-inside: avoid } }
</style>
</head>
<body>
<main>
{{if .C.MadeUp}}<p><strong>{{v .MadeUp}}</strong></p>{{end}}
<h1>{{v .Title}}</h1>
<p class="small">{{v .C.Home}}, {{.C.AsOf.Long}}</p>
<p>{{v .Reviewed}}</p>
<p>{{v .Order}}</p>
<h2>Entries</h2>
{{range .Entries}}<article{{if not .E.Standing}} class="gone"{{end}}>
<h3>{{v .Day}}: {{v .E.What}}</h3>
{{if .E.Fields}}<dl>{{range .E.Fields}}
<dt>{{v .Label}}</dt><dd>{{if .Review}}<mark>{{v .Spoken}}</mark> [look: {{v .Why}}]{{else}}{{v .Spoken}}{{end}}</dd>{{end}}
</dl>
{{end}}<p class="small">{{v .Written}}</p>
</article>
{{end}}<h2>What the home's own entries say of them</h2>
{{range .C.Mentions}}<article>
<h3>{{.On.Medium}}: {{v .What}}</h3>
{{if .Lines}}<ul>{{range .Lines}}
<li>{{v .}}</li>{{end}}
</ul>
{{end}}<p class="small">entry {{.Number}}, written {{.Recorded.Medium}} by {{v .Author}}</p>
</article>
{{else}}<p>Nothing: nothing of theirs was exported, and no saved audit flags anything.</p>
{{end}}<p class="small">Made by {{v .C.Program}} from the register at checkpoint {{v .C.Checkpoint}}.</p>
</main>
</body>
</html>
`

// Label is what the field is called.
func (f copyField) Label() string { return f.label }

// Spoken is what it holds, as it is read.
func (f copyField) Spoken() string { return f.spoken }

// Why says why it is to be looked at.
func (f copyField) Why() string {
	if f.Review == nil {
		return ""
	}
	return *f.Review
}

// htmlEntry is an entry with what the page writes of it.
type htmlEntry struct {
	E            *copyEntry
	Day, Written string
}

// html writes the copy as a page.
func (c *yourCopy) html(w io.Writer) error {
	doc, err := template.New("copy").Funcs(template.FuncMap{"v": Visible}).Parse(copyPage)
	if err != nil {
		return err
	}
	var entries []htmlEntry
	for i := range c.Entries {
		e := &c.Entries[i]
		entries = append(entries, htmlEntry{e, e.day(), c.written(e)})
	}
	return doc.Execute(w, map[string]any{
		"C": c, "Title": c.title(), "MadeUp": madeUp, "Reviewed": c.reviewed(), "Order": copyOrder, "Entries": entries,
	})
}
