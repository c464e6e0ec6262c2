package torture

import (
	"fmt"
	"slices"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Hostile is a text that somebody may type, paste or import and that programs
// trip over.
type Hostile struct {
	Class string
	Text  string
}

// HostileTexts gives the project's own corpus, class by class, each text once.
func HostileTexts() []Hostile {
	var all []Hostile
	seen := map[string]bool{}
	for _, c := range []struct {
		class string
		texts []string
	}{
		{"control", controls()},
		{"escape", escapes()},
		{"direction", around("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c\u200e\u200f")},
		{"invisible", invisible()},
		{"formula", formulas()},
		{"taken for a number or a day", strings.Split("1E5|00123|1234567890123456|MAR1|SEPT2|3/4|03-04|2026-11|1-2-3|$5|£5|5%|(5)|1,000|0x1F|.5|5.|1_000|+5|TRUE|FALSE|#N/A|#REF!|#NAME?|Infinity|NaN|1;2|12:30|1/1/1900|29/2/2023", "|")},
		{"no UTF-8", notUTF8()},
		{"composed and not", composed()},
		{"long", long()},
		{"injection", injections()},
		{"emoji", emoji()},
		{"combining", combining()},
		{"script", scripts()},
		{"space", around("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000")},
		{"reserved", strings.Split("null|NULL|nil|None|undefined|void|true|false|home|everyone|yes|no|not-known|-|--|---|.|..|~|*|?|CON|PRN|AUX|NUL|COM1|LPT1|con.txt|REF|NAME|NUMBER|DATE|TEXT|constructor|__proto__|toString|Null|Test|Nobody|N/A|unknown", "|")},
	} {
		for _, text := range c.texts {
			if !seen[text] {
				seen[text] = true
				all = append(all, Hostile{c.class, text})
			}
		}
	}
	return all
}

// around puts each character before, into and behind a name.
func around(characters string) []string {
	var list []string
	for _, c := range characters {
		list = append(list, string(c)+"Amara", "Ama"+string(c)+"ra", "Amara"+string(c))
	}
	return list
}

func controls() []string {
	var list []string
	for c := range rune(0xa0) {
		if c < ' ' || c >= 0x7f {
			list = append(list, "Ama"+string(c)+"ra", string(c)+"Amara")
		}
	}
	return append(list, "\x00", "Amara\x00\x00", "a\r\nb", "a\n\nb", "a\tb")
}

// escapes are what terminals obey: colours, movements, titles, links, the
// clipboard, answers to questions (ECMA-48; xterm's control sequences).
func escapes() []string {
	inner := []string{
		"[31mred", "[0m", "[2J", "[H", "[1A", "[999D", "[6n", "[c", "[?1049h", "[?25l", "[8m", "[5m", "[38;2;0;0;0m", "[4h", "[20t", "[21t", "[!p", "[?1000h", "[200~",
		"]0;title\x07", "]2;title\x1b\\", "]8;;https://example.org\x07Amara\x1b]8;;\x07", "]8;;file:///etc/passwd\x1b\\x", "]52;c;QW1hcmE=\x07", "]52;c;?\x07",
		"]4;1;?\x07", "]10;?\x07", "]1337;File=:QQ==\x07", "]9;4;1;50\x07", "]777;notify;a;b\x07", "P$q\"p\x1b\\", "_G\x1b\\", "^x\x1b\\", "Xx\x1b\\", "c", "7", "8", "(0", "#8", "%G", "=", ">", "D", "E", "M", "N", "O", "Z", "\\",
	}
	list := []string{"Amara\rXXXXX", "Amara\b\b\b\b\bXXXXX", "Amara\x0b\x0cX", "\x07\x07\x07", "\x0e\x0f", "\x1b", "\x1b[", "\x1b]", "\u009b", "\u009d"}
	for _, s := range inner {
		list = append(list, "\x1b"+s, "Amara \x1b"+s)
	}
	for _, s := range []string{"31m", "2J", "6n", "?25l"} {
		list = append(list, "\u009b"+s, "\x9b"+s)
	}
	return append(list, "\u009d0;title\u009c", "\u00908q\u009c", "\u009f!\u009c")
}

func invisible() []string {
	characters := "\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b\u180e\u200b\u200c\u200d\u2028\u2029\u2060\u2061\u2062\u2063\u2064\u206a\u206f\u2800\u3164\ufe00\ufe0e\ufe0f\ufeff\uffa0\ufff9\ufffa\ufffb\ufffc\ufffd\U000e0001\U000e0041\U000e007f\U000e0100\U0001d173\U000f0000\ue000\uffff\ufdd0"
	list := around(characters)
	return append(list, "\u200b", "\u200b\u200b\u200b", "\ufeff", "\u2800\u2800", "\u3164", "A\u200dm\u200da\u200dr\u200da")
}

// formulas are what a spreadsheet program may run (OWASP, "CSV Injection").
func formulas() []string {
	var list []string
	payloads := []string{"1+1", "cmd|' /C calc'!A0", `HYPERLINK("https://example.org","x")`, "SUM(A1:A9)", "WEBSERVICE(A1)", "A1"}
	for _, first := range []string{"=", "+", "-", "@", "|", "%", "＝", "＋", "－", "＠", "\t=", "\r=", "\n=", "\t", "\r"} {
		for _, p := range payloads {
			list = append(list, first+p)
		}
		for _, before := range []string{" ", "  ", "\u00a0", "\u3000", "\ufeff", "\u200b", "'", `"`, "''", ";", ",", "\u202e", "\x00"} {
			list = append(list, before+first+payloads[0])
		}
	}
	return list
}

func notUTF8() []string {
	return []string{
		"\xff", "\xfe", "\xff\xfe", "\xc0\x80", "\xc0\xaf", "\xc1\xbf", "\xe0\x80\xaf", "\xed\xa0\x80", "\xed\xbf\xbf", "\xed\xa0\xbd\xed\xb8\x80", "\xf0\x80\x80\xaf",
		"\xf4\x90\x80\x80", "\xf8\x88\x80\x80\x80", "\x80", "\xbf", "Am\x80ara", "Amara\xc3", "Amara\xe2\x82", "Amara\xf0\x9f\x98", "Chlo\xe9", "\x93Amara\x94", "A\x00m\x00a\x00r\x00a\x00",
		"\xfe\xff\x00A", "\xef\xbb", "\xef\xbf\xbe\xff", "a\xffb\xffc\xff",
	}
}

// composed are names with marks, in both forms: one person each.
func composed() []string {
	var list []string
	for name := range strings.FieldsSeq("José Chloé Zoë Siân Tŷ Łuczak Ngũgĩ Nguyễn Ōta Åsa Çelik Dvořák Ġorġ Hawaiʻi Jürgen Ñuñez Şahin Ţepeş Ůlová Ẁyn Žižek Ấn Ǻse İpek 각 が क़") {
		list = append(list, norm.NFC.String(name), norm.NFD.String(name))
	}
	return append(list, "ﬁona", "Ⅷ", "Ａｍａｒａ", "ſtraße", "STRASSE", "straße", "ıI", "İi", "ΣΑΣ", "σας", "K", "Å", "Ω")
}

// long are texts at and about the limits of fields, in characters and in bytes.
func long() []string {
	var list []string
	for _, n := range []int{39, 40, 41, 199, 200, 201, 254, 255, 256, 499, 500, 501, 4096, 19_999, 20_000, 20_001, 65_536, 1_000_000} {
		list = append(list, strings.Repeat("a", n))
	}
	for _, n := range []int{200, 201, 500, 501, 20_000, 20_001} {
		list = append(list, strings.Repeat("é", n), strings.Repeat("😀", n))
	}
	return append(list, strings.Repeat("ab ", 300), strings.Repeat("Amara Keane ", 15), "a"+strings.Repeat("\u0301", 1000), strings.Repeat("0", 500), strings.Repeat("a@", 100))
}

func injections() []string {
	return slices.Concat([]string{
		"'; DROP TABLE entry; --", `"; DROP TABLE entry; --`, "' OR '1'='1", "1; ATTACH 'x' AS y", "Robert'); DELETE FROM subject;--", "x' UNION SELECT 1--", "?", "?1", ":name", "$1", "@p", "%s", "%d%n%x", "%!s(MISSING)", "\\", `\'`, `\"`, "''", `""`, "`", "``x``",
		"register.db?mode=memory", "file::memory:", "x?_pragma=journal_mode(OFF)", "x#y", "a%00b", "a%20b", "../../etc/passwd", "/etc/passwd", `..\..\x`, `C:\Windows`, `\\server\share`, "~/x", "$HOME", "%APPDATA%", "file:///etc/passwd", "a/b", "a:b", "-rf", "--register=/tmp/x", "--help", "-h", "@file", "< x", "> x",
		"{{.}}", `{{template "x"}}`, "${7*7}", "#{7*7}", "<%= 7*7 %>", "{% x %}", "[[x]]", "{0}", "\\u0041", "\\x41", "\\n", "&amp;", "&lt;b&gt;", "&#x27;", "&", "<", ">", "<!--", "-->", "]]>", "<![CDATA[x]]>", "<?xml?>",
		"<script>alert(1)</script>", "</script><script>x</script>", `"><img src=x onerror=alert(1)>`, "<svg onload=alert(1)>", "javascript:alert(1)", `' onmouseover='x`, `" style="x`, "<a href=x>", "<b>Amara</b>", "</td></tr></table>", "<style>*{display:none}</style>", "<iframe src=x>", "<base href=x>", "<title>", "</title>", "</textarea>",
		"# Heading", "## x", "- item", "1. item", "> quote", "| a | b |", "|---|", "**bold**", "_it_", "[x](https://example.org)", "![x](y)", "---", "```", "~~~", "    code", "\\|", "<details>",
		"$(id)", "`id`", "; id", "| id", "&& id", "!!", "a; rm x", "'$(id)'", "\"$(id)\"", "* * * * *", "a=b", "a: b", "- a", "{a: b}", "[a, b]", "!!python/x", "&a *a", "a,b", `a,"b"`, `a""b`, "a;b", "a\\tb", "BEGIN:VCALENDAR", "ATTENDEE:mailto:x@example.org", "a\\;b", "2026-11-22", "22/11/2026",
		"name@example.org", "a@b", "a@@example.org", "<a@example.org>", "a@example.org,b@example.org", "a b@example.org", "a@example.org\nBcc: b@example.org", "mailto:a@example.org", "020 7946 0123", "+44 7700 900123", "(01632) 960123", "07700 900123 ext 4", "٠٢٠٧٩٤٦٠١٢٣", "999", "07700900123;ext=1", "tel:020", "https://example.org", "http://a@example.org", "RH-01", "rh-01", "RH–01", "RH‐01", "RH_01", "RH.01", "RH 01", "RH/01", "ＲＨ-01", "RН-01",
	}, []string{strings.Repeat("../", 50) + "x", strings.Repeat("{", 200), strings.Repeat("[", 200), strings.Repeat("<", 200), strings.Repeat("\"", 101), strings.Repeat("'", 101)})
}

func emoji() []string {
	return []string{
		"😀", "👩‍👧", "👨‍👩‍👧‍👦", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "🏳️‍🌈", "👍🏽", "👩🏿‍🚀", "❤️", "☎️", "1️⃣", "🇬🇧", "🇬", "🧑🏻‍🤝‍🧑🏿", "🤷🏾‍♀️", "⚧", "Amara 🎂", "🎂 Amara", "😀😀😀", "🫶🏼", "🪪", "☺︎", "☺️", "©️", "™", "㊗️", "🈁", "🀄", "🕴️", "👁️‍🗨️", "🐈‍⬛",
	}
}

func combining() []string {
	list := []string{"\u0301", "\u0301Amara", "a\u0301\u0301\u0301\u0301", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢L̠ͨͧͩ͘G̴̻͈͍͔̹̑͗̎̅͛́Ǫ̵̹̻̝̳͂̌̌͘", "a\u20dd", "a\u20e3", "\u0e33", "ก็็็็็็", "\u0f71\u0f72", "ǭ", "q\u0307\u0323", "q\u0323\u0307", "\u1100\u1161\u11a8", "\ufb1d", "\u05e9\u05bc\u05c1"}
	for _, n := range []int{5, 20, 100} {
		list = append(list, "Amar"+"a"+strings.Repeat("\u0336", n))
	}
	return list
}

func scripts() []string {
	return []string{
		"محمد", "عائشة", "مُحَمَّد", "שרה", "אברהם", "李小龍", "王秀英", "ひらがな", "カタカナ", "김민준", "สมชาย", "प्रिया", "ਗੁਰਪ੍ਰੀਤ", "যশোদা", "செல்வி", "ሰላም", "ქართული", "Հայկ", "Олена", "Ђорђе", "Ελένη", "ᏣᎳᎩ", "ⵣⵉⵔⵉ", "ᚠᚢᚦ", "𓀀", "𝓐𝓶𝓪𝓻𝓪", "Ａmara", "аmara", "Аmara", "O’Brien", "O'Brien", "D‘Souza", "Anne–Marie", "Anne-Marie", "van der Berg", "ní Ceallaigh", "Tŷ Gwyn",
		"محمد (RH-01)", "RH-01 שרה 12", fmt.Sprint("ش", 12, "ش"),
	}
}
