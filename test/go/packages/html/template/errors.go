// Templates that cannot be escaped, those that nearly cannot, and what the methods answer.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"strings"
)

type data struct {
	A, B string
	L    []string
	T    bool
	F    bool
	N    *data
	H    template.HTML
}

func (d data) Fail() (string, error) { return "", errors.New("it <failed>") }

var d = data{"<a>", "b&", []string{"x", "<y>", "'z'"}, true, false, &data{A: "inner", L: []string{"1"}}, "<hr>"}

var texts = []string{
	"<a href='{{if .T}}/x?{{else}}/y#{{end}}{{.A}}'>", "<a href='{{if .T}}/x{{else}}/y?{{end}}{{.A}}'>", "<a href=\"{{if .T}}{{.A}}{{end}}{{.B}}\">", "<a href=\"{{if .T}}/p{{end}}{{.B}}\">", "<a href='{{with .A}}?{{end}}'>", "<a href='{{with .A}}?{{end}}{{.B}}'>", "{{if .T}}<a{{end}}>", "{{if .T}}<a href=\"{{end}}{{.A}}", "{{if .T}}<b>{{else}}<i>{{end}}", "{{if .T}}<script>{{else}}<style>{{end}}", "<p {{if .T}}title='a'{{end}}>", "<p {{if .T}}title={{else}}id={{end}}x>", "<p {{if .T}}title={{else}}href={{end}}{{.A}}>", "<p {{if .T}}onclick={{else}}title={{end}}{{.A}}>", "<p title={{if .T}}'a'{{else}}\"b\"{{end}}>", "<p title={{if .T}}'a{{else}}\"b{{end}}>", "<p{{if .T}} checked{{end}}>", "<p {{if .T}}checked{{end}}={{.A}}>", "<script>{{if .T}}x{{else}}y{{end}} / 1</script>", "<script>{{if .T}}x{{else}}x={{end}}/ {{.A}}</script>", "<script>{{if .T}}x{{else}}return{{end}} / {{.A}}</script>", "<script>{{if .T}}\"{{end}}</script>",
	"<", "<a", "<a ", "<a b", "<a b=", "<a b=c", "<a b='c", "<a b=\"{{.A}}", "<a href={{.A}}", "<script>", "<script>f(", "<style>", "<style>p{", "<title>", "<textarea>{{.A}}", "<!--", "<!-- {{.A}}", "<script>'", "<script>/", "<script>/*", "<script>//", "<script>`", "<a onclick='", "<a onclick=\"f('", "<a style='", "<a href='", "<a href='?", "<style>'", "<style>url(", "<style>url('", "<style>/*", "<img srcset='", "<a b=c{{.A}}", "<a {{.A}}",
	"<a b=c\"d>", "<a b=c'd {{.A}}>", "<a b==c>", "<a b=`c`>", "<a b=c<d>", "<a b\"c>", "<a 'b>", "<a <b>", "<a b<c>", "<a \"\">", "<a {{.A}}\"b\">", "<a ='x'>", "<a = x>", "<a / >", "<a/>", "<a /b>", "<href=foo>", "<form na<e=x>", "<option selected<", "<a b{{.A}}'c>", "<option selected {{.A}}<>",
	"<script>x = /a[{{.A}}]/</script>", "<script>x = /a[b]{{.A}}/</script>", "<script>x = /[</script>", "<script>'\\{{.A}}'</script>", "<script>\"\\{{.A}}\"</script>", "<script>/\\{{.A}}/</script>", "<style>'\\{{.A}}'</style>", "<style>url(\\{{.A}})</style>", "<a onclick=\"'\\", "<script>`{{.A}}`</script>", "<script>`a ${ {{.A}} }`</script>", "<script>`a` {{.A}}</script>", "<a onclick='`{{.A}}`'>",
	"{{range .L}}<a title=\"{{end}}", "{{range .L}}<a title=\"{{.}}\">{{end}}", "{{range .L}}<b {{end}}", "<a{{range .L}} x='{{.}}'{{end}}>", "{{range .L}}<script>{{end}}", "<script>[{{range .L}}{{.}},{{end}}]</script>", "<script>{{range .L}}'{{.}}'+{{end}}''</script>", "<script>{{range .L}}x{{else}}={{end}}/{{.A}}/</script>", "<a href='{{range .L}}/{{.}}{{end}}'>", "<a href='{{range .L}}?{{.}}{{end}}'>", "<a href='{{range .L}}?{{.}}{{end}}{{.A}}'>", "{{range .L}}{{if eq . \"x\"}}<a href='{{break}}{{end}}{{end}}", "{{range .L}}{{if eq . \"x\"}}<a {{continue}}{{end}}{{end}}", "{{range .L}}{{if eq . \"x\"}}{{continue}}{{end}}{{.}}{{end}}", "{{range .L}}{{.}}{{break}}<a {{end}}", "{{range .L}}<p>{{if .}}{{break}}{{else}}{{continue}}{{end}}</p>{{end}}", "<p {{range .L}}{{if .}}title='{{.}}'{{break}}{{end}}{{end}}>",
	"{{template \"none\"}}", "<a {{template \"none\"}}>", "{{template \"self\"}}", "{{define \"x\"}}{{.}}{{end}}{{template \"x\" .A}}<p title='{{template \"x\" .A}}'><a href='{{template \"x\" .A}}'><script>{{template \"x\" .A}}</script>", "{{define \"x\"}}<b>{{.}}</b>{{end}}<script>{{template \"x\" .A}}</script>", "{{define \"x\"}}\"{{.}}\"{{end}}<script>{{template \"x\" .A}}</script><p title={{template \"x\" .A}}>", "{{define \"x\"}}href='{{.}}'{{end}}<a {{template \"x\" .A}}>", "{{define \"x\"}}<a title='{{end}}{{template \"x\"}}{{.A}}'>", "{{define \"x\"}}'>{{end}}<a title='{{.A}}{{template \"x\"}}{{.A}}", "{{define \"x\"}}{{if .N}}{{template \"x\" .N}}{{end}}{{.A}},{{end}}{{template \"x\" .}}", "{{define \"x\"}}{{if .N}}{{template \"x\" .N}}{{end}}{{.A}}\",{{end}}<script>\"{{template \"x\" .}}</script>", "{{define \"x\"}}{{if .N}}{{template \"x\" .N}}{{end}}<a {{end}}{{template \"x\" .}}>", "{{define \"x\"}}{{if .N}}{{template \"x\" .N}}{{end}}<a title='{{end}}{{template \"x\" .}}", "{{define \"x\"}}{{template \"y\" .}}{{end}}{{define \"y\"}}{{template \"x\" .}}{{end}}{{if .F}}{{template \"x\" .}}{{end}}ok", "{{block \"b\" .A}}<i>{{.}}</i>{{end}}<p title='{{template \"b\" .B}}'>", "{{define \"x\"}}{{end}}{{template \"x\"}}!", "{{define \"x\"}}{{.A}}{{end}}{{define \"y\"}}{{template \"x\" .}}{{end}}<p title=\"{{template \"y\" .}}\">{{template \"y\" .}}",
	"{{.A | html | print}}", "{{.A | urlquery | print}}", "{{html .A | print}}", "<p title={{.A | html}}>", "<p title={{html .A}}>", "{{.A | js | html}}", "{{.A | print | html}}", "{{$x := .A | html}}{{$x}}", "{{if .A | html | print}}x{{end}}", "{{. | html | urlquery}}", "<a href='{{.A | html | urlquery}}'>", "<a href='{{.A | urlquery | html}}'>", "{{with .A | html}}{{.}}{{end}}",
	"{{.H}} {{.A}}", "{{.Fail}}", "{{.NoSuch}}", "{{.N.A}}", "{{.N.N}}", "{{.N.N.A}}", "x{{index .L 9}}", "<p title='{{.NoSuch}}'>", "{{len .L}}", "{{print 1 .A}}", "{{.A}}{{/* c */}}{{.B}}", "a<!-- c -->b<!-- {{.A}} -->c", "<script>a/* b\n c */d// e\nf</script>", "<script>a /* b */ c</script>", "<style>a/* b */c</style>", "<p title='<!-- x -->'>", "<script><!-- x --></script>", "<!-- a --><!-- b -->", "1 < 2 && 3 > 2 <x <3 </ <!x <?", "<!doctype html><!DOCTYPE x><!DocType y>", "<textarea>a < b </textarea>", "<title><b></title>", "a <b>c</b <d>", "<p a=b c=\"d\" e='f' g>h</p>", "<A HREF='{{.A}}' ONCLICK='{{.A}}' STYLE='{{.A}}'>", "<script>{{.A}}</SCRIPT >{{.A}}", "<script>'</script>{{.A}}", "<script>x</scripty>{{.A}}</script>", "<style>x</style\t>{{.A}}", "<svg:script>{{.A}}</svg:script>", "<my-script>{{.A}}</my-script>", "</script>{{.A}}", "</a {{.A}}>", "<p/title='{{.A}}'>", "<script type='text/plain'>{{.A}}</script>", "<script type={{.A}}>{{.A}}</script>", "<script type=\"text/javascript; charset=utf-8\">{{.A}}</script>", "<script type='TEXT/JavaScript'>{{.A}}</script>", "<script id=x type=text/x>{{.A}}</script>{{.A}}",
	"line1\n<a href='{{if .T}}/x?{{else}}/y#{{end}}\n{{.A}}'>\n<p title={{.A", "a\nb\n{{if .T}}<a href=\"{{end}}{{.A}}", "a\n{{range .L}}\n<a title=\"{{end}}", "a\n  {{.A | html | print}}", "\n\n<a b=c\"d>",
}

func show(b *bytes.Buffer, err error) {
	fmt.Printf("\t%q\n", b.String())
	if err == nil {
		return
	}
	fmt.Printf("\t%v\n", err)
	if e, ok := err.(*template.Error); ok {
		fmt.Printf("\tError %d %q %d %q\n", e.ErrorCode, e.Name, e.Line, e.Description)
	} else {
		fmt.Printf("\t%T\n", err)
	}
}

func main() {
	for _, text := range texts {
		t, err := template.New("self").Parse(text)
		fmt.Printf("%q\n", text)
		if err != nil {
			fmt.Printf("\tparse: %v\n", err)
			continue
		}
		var b bytes.Buffer
		show(&b, t.Execute(&b, d))
		if strings.Contains(text, "A") && len(text)%3 == 0 { // the second time says the same
			b.Reset()
			show(&b, t.Execute(&b, &d))
		}
	}

	fmt.Println("---- methods")
	var b bytes.Buffer
	t := template.New("root")
	fmt.Println(t.Name(), t.DefinedTemplates() == "", len(t.Templates()), t.Lookup("root") == t, t.Lookup("x") == nil)
	show(&b, t.Execute(&b, nil))
	show(&b, t.ExecuteTemplate(&b, "x", nil))
	t = template.New("root")
	show(&b, t.ExecuteTemplate(&b, "root", nil))
	t = template.Must(template.New("root").Parse(`{{define "a"}}A{{.}}{{end}}{{define "b"}}<p title='{{template "a" .}}'>{{end}}`))
	fmt.Println(t.Name(), t.DefinedTemplates() != "", len(t.Templates()), t.Lookup("a") != nil, t.Lookup("a").Name())
	for _, name := range []string{"a", "b", "root", "c"} {
		b.Reset()
		show(&b, t.ExecuteTemplate(&b, name, "<'>"))
	}
	_, err := t.Parse("x")
	fmt.Println(err)
	_, err = t.New("n").Parse("x")
	fmt.Println(err)
	_, err = t.Clone()
	fmt.Println(err)
	_, err = t.Lookup("a").Clone()
	fmt.Println(err)
	_, err = t.ParseFiles("x")
	fmt.Println(err)
	_, err = template.ParseFiles()
	fmt.Println(err)
	_, err = template.ParseFiles("no/such/file.html")
	fmt.Println(err)
	_, err = template.ParseGlob("no/such/*.html")
	fmt.Println(err)
	_, err = template.ParseGlob("[")
	fmt.Println(err)

	base := template.Must(template.New("base").Parse(`<h1>{{block "title" .}}Default {{.}}{{end}}</h1>{{template "body" .}}{{define "body"}}{{end}}`))
	one := template.Must(template.Must(base.Clone()).Parse(`{{define "body"}}<p>{{.}}</p>{{end}}`))
	two := template.Must(template.Must(base.Clone()).Parse(`{{define "title"}}Two{{end}}{{define "body"}}<script>{{.}}</script>{{end}}`))
	for _, x := range []*template.Template{one, two, base} {
		b.Reset()
		show(&b, x.Execute(&b, "<&>"))
	}
	_, err = base.Clone()
	fmt.Println(err)
	old := template.Must(template.New("x").Parse("old {{.}}"))
	again := old.New("x")
	fmt.Println(old == again, old.Lookup("x") == again)
	template.Must(again.Parse("new {{.}}"))
	b.Reset()
	show(&b, again.Execute(&b, 1))
	b.Reset()
	show(&b, old.Execute(&b, 1))

	f := template.New("f").Funcs(template.FuncMap{"up": strings.ToUpper, "raw": func(s string) template.HTML { return template.HTML(s) }, "bad": func() (int, error) { return 0, errors.New("bad") }})
	template.Must(f.Parse(`{{up "<a>"}} {{raw "<a>"}} {{"<b>" | raw}} {{"x" | up | raw}}`))
	b.Reset()
	show(&b, f.Execute(&b, nil))
	f = template.Must(template.New("g").Funcs(template.FuncMap{"bad": func() (int, error) { return 0, errors.New("bad") }}).Parse("a{{bad}}b"))
	b.Reset()
	show(&b, f.Execute(&b, nil))
	f = template.Must(template.New("d").Delims("<<", ">>").Parse("<b><<.>></b>{{.}}"))
	b.Reset()
	show(&b, f.Execute(&b, "<"))
	f = template.Must(template.New("o").Option("missingkey=error").Parse("a{{.x}}"))
	b.Reset()
	show(&b, f.Execute(&b, map[string]int{}))
	f = template.Must(template.New("o").Parse("a{{.x}}b{{.y.z}}c"))
	b.Reset()
	show(&b, f.Execute(&b, map[string]interface{}{}))
	for _, fm := range []template.FuncMap{{"a-b": strings.ToUpper}, {"": strings.ToUpper}, {"x": 3}, {"x": nil}, {"x": func() {}}, {"x": func() (int, int) { return 1, 2 }}, {"1x": strings.ToUpper}} {
		func() {
			defer func() { fmt.Println(recover()) }()
			template.New("x").Funcs(fm)
		}()
	}
	func() {
		defer func() { fmt.Println(recover()) }()
		template.Must(template.New("x").Parse("{{"))
	}()
	fmt.Println(template.HTMLEscapeString("<a href='x'>&\"\x00"), template.JSEscapeString("'a\"<b>\n\\=&é\u2028"), template.URLQueryEscaper("a b", 1, "&"), template.HTMLEscaper("<", 1, nil), template.JSEscaper("'", &d.A == nil))
	template.HTMLEscape(&b, []byte("<x>"))
	template.JSEscape(&b, []byte("'x'"))
	fmt.Println(b.String())
	fmt.Println(template.IsTrue(0))
	fmt.Println(template.IsTrue("x"))
	fmt.Println(template.IsTrue(nil))
}
