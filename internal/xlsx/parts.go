package xlsx

import (
	"encoding/xml"
	"fmt"
	"strings"
)

// declaration begins every part.
const declaration = xml.Header

// The namespaces.
const (
	officeTypes   = "application/vnd.openxmlformats-officedocument."
	packageSchema = "http://schemas.openxmlformats.org/package/2006/"
	officeSchema  = "http://schemas.openxmlformats.org/officeDocument/2006/"
	sheetSchema   = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
)

// packageRelations says where everything begins.
const packageRelations = declaration + `<Relationships xmlns="` + packageSchema + `relationships">` +
	`<Relationship Id="rId1" Type="` + officeSchema + `relationships/officeDocument" Target="xl/workbook.xml"/>` +
	`<Relationship Id="rId2" Type="` + packageSchema + `relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
	`<Relationship Id="rId3" Type="` + officeSchema + `relationships/extended-properties" Target="docProps/app.xml"/>` +
	`</Relationships>`

// tabFile is the part of the tab of a number from 0, seen from the workbook.
func tabFile(i int) string { return fmt.Sprintf("worksheets/sheet%d.xml", i+1) }

// contentTypes says of what type every part is.
func (b *Book) contentTypes() string {
	var s strings.Builder
	s.WriteString(declaration + `<Types xmlns="` + packageSchema + `content-types">` +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
		`<Default Extension="xml" ContentType="application/xml"/>`)
	override := func(name, contentType string) {
		fmt.Fprintf(&s, `<Override PartName="/%s" ContentType="%s+xml"/>`, name, contentType)
	}
	override("docProps/app.xml", officeTypes+"extended-properties")
	override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties")
	override("xl/workbook.xml", officeTypes+"spreadsheetml.sheet.main")
	override("xl/styles.xml", officeTypes+"spreadsheetml.styles")
	for i := range b.Sheets {
		override("xl/"+tabFile(i), officeTypes+"spreadsheetml.worksheet")
	}
	override("xl/sharedStrings.xml", officeTypes+"spreadsheetml.sharedStrings")
	s.WriteString(`</Types>`)
	return s.String()
}

// application names the program.
func (b *Book) application() string {
	return declaration + `<Properties xmlns="` + officeSchema + `extended-properties">` +
		`<Application>` + escaped(b.Creator) + `</Application></Properties>`
}

// properties are what a workbook says of itself: who made it is a program, and when
// is a day, at midnight.
func (b *Book) properties() string {
	var s strings.Builder
	s.WriteString(declaration + `<cp:coreProperties xmlns:cp="` + packageSchema + `metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"` +
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	if b.Title != "" {
		s.WriteString(`<dc:title>` + escaped(b.Title) + `</dc:title>`)
	}
	s.WriteString(`<dc:creator>` + escaped(b.Creator) + `</dc:creator>`)
	if b.Day != "" {
		for _, name := range []string{"created", "modified"} {
			fmt.Fprintf(&s, `<dcterms:%s xsi:type="dcterms:W3CDTF">%sT00:00:00Z</dcterms:%[1]s>`, name, escaped(b.Day))
		}
	}
	s.WriteString(`<dc:language>` + escaped(b.Language) + `</dc:language></cp:coreProperties>`)
	return s.String()
}

// relations says where the parts of the workbook are. Tabs have the first ids.
func (b *Book) relations() string {
	var s strings.Builder
	s.WriteString(declaration + `<Relationships xmlns="` + packageSchema + `relationships">`)
	relation := func(i int, kind, target string) {
		fmt.Fprintf(&s, `<Relationship Id="rId%d" Type="%srelationships/%s" Target="%s"/>`, i+1, officeSchema, kind, target)
	}
	for i := range b.Sheets {
		relation(i, "worksheet", tabFile(i))
	}
	relation(len(b.Sheets), "styles", "styles.xml")
	relation(len(b.Sheets)+1, "sharedStrings", "sharedStrings.xml")
	s.WriteString(`</Relationships>`)
	return s.String()
}

// workbook lists the tabs, and the names that filters and print go by (18.2.5). The
// private marker keeps Excel from putting the name of who saves it into the file.
func (b *Book) workbook() string {
	var tabs, names strings.Builder
	for i, sheet := range b.Sheets {
		fmt.Fprintf(&tabs, `<sheet name="%s" sheetId="%d" r:id="rId%[2]d"/>`, escaped(sheet.Name), i+1)
		if len(sheet.Columns) == 0 {
			continue
		}
		fmt.Fprintf(&names, `<definedName name="_xlnm._FilterDatabase" localSheetId="%d" hidden="1">%s</definedName>`, i, escaped(sheet.filtered()))
		fmt.Fprintf(&names, `<definedName name="_xlnm.Print_Titles" localSheetId="%d">%s</definedName>`, i, escaped(sheet.repeated()))
	}
	s := declaration + `<workbook xmlns="` + sheetSchema + `" xmlns:r="` + officeSchema + `relationships">` +
		`<workbookPr filterPrivacy="1"/><bookViews>` +
		`<workbookView xWindow="0" yWindow="0" windowWidth="14805" windowHeight="8010"/></bookViews><sheets>` + tabs.String() + `</sheets>`
	if names.Len() > 0 {
		s += `<definedNames>` + names.String() + `</definedNames>`
	}
	return s + `</workbook>`
}
