// Texts that cannot be parsed, or only just.
package main

import (
	"fmt"
	"text/template"
)

var texts = []string{
	"{{", "{{.", "{{.X", "{{}}", "{{ }}", "}}", "{{if}}", "{{if .X}}", "{{if .X}}{{else}}", "{{end}}", "{{else}}", "{{if .X}}{{else}}{{else}}{{end}}", "{{if .X}}{{else if .Y}}{{else if .Z}}{{end}}", "{{if .X}}{{else if}}{{end}}", "{{with .X}}{{else if .Y}}{{end}}", "{{range .X}}{{else if .Y}}{{end}}", "{{range}}", "{{range .X}}", "{{with}}{{end}}", "{{with .X}}{{end}}{{end}}", "{{define}}", "{{define \"a\"}}", "{{define a}}{{end}}", "{{define \"a\" .}}{{end}}", "{{define \"a\"}}x{{else}}{{end}}", "{{define \"a\"}}x{{end}}{{define \"a\"}}y{{end}}", "{{define \"a\"}}{{end}}{{define \"a\"}}y{{end}}", "{{define \"a\"}}x{{end}}{{define \"a\"}} {{end}}", "{{define \"t\"}}x{{end}}y", "{{if .X}}{{define \"a\"}}{{end}}{{end}}", "{{template}}", "{{template \"a\"}}", "{{template a}}", "{{template \"a\" .X}}", "{{template \"a\" .X .Y}}", "{{template \"a\" .X | printf}}", "{{template \"a", "{{template 3}}", "{{block}}", "{{block \"a\"}}x{{end}}", "{{block \"a\" .}}x", "{{block \"a\" .}}x{{else}}{{end}}", "{{block \"a\" .}}x{{end}}{{block \"a\" .}}y{{end}}", "{{block a .}}{{end}}",
	"{{break}}", "{{continue}}", "{{range .X}}{{break}}{{end}}", "{{range .X}}{{break 3}}{{end}}", "{{range .X}}{{continue 3}}{{end}}", "{{range .X}}{{end}}{{break}}", "{{if .X}}{{break}}{{end}}", "{{range .X}}{{define \"a\"}}{{end}}{{end}}", "{{range .X}}{{block \"a\" .}}{{break}}{{end}}{{end}}",
	"{{.X.}}", "{{.X..Y}}", "{{..}}", "{{.X .}}", "{{. .X}}", "{{.X.Y.Z}}", "{{.3}}", "{{.X3}}", "{{._x}}", "{{.é}}", "{{.X-Y}}", "{{.X+1}}", "{{.X,}}", "{{.X;}}", "{{$x}}", "{{$}}", "{{$.X}}", "{{$x := 1}}{{$x}}", "{{$x = 1}}", "{{$x := 1}}{{$x = 2}}", "{{$x :=}}", "{{$x := }}", "{{$x : 1}}", "{{$x, $y := .X}}", "{{range $x, $y := .X}}{{$x}}{{end}}", "{{range $x, $y, $z := .X}}{{end}}", "{{range $x, .Y := .X}}{{end}}", "{{range $x, 3 := .X}}{{end}}", "{{range $x,}}{{end}}", "{{if $x, $y := .X}}{{end}}", "{{with $x, $y := 1}}{{end}}", "{{range $x .Y}}{{end}}", "{{$x := 1}}{{if .}}{{$y := 2}}{{end}}{{$y}}", "{{range $x := .X}}{{end}}{{$x}}", "{{$x.Y := 1}}", "{{$x := $y := 1}}", "{{$1 := 1}}{{$1}}", "{{$é := 1}}{{$é}}",
	"{{foo}}", "{{foo .X}}", "{{.X | foo}}", "{{print | len}}", "{{|}}", "{{.X |}}", "{{| .X}}", "{{.X || .Y}}", "{{.X | .Y | 3}}", "{{.X | \"a\"}}", "{{.X | true}}", "{{.X | nil}}", "{{.X | .}}", "{{1 | 2}}", "{{.X | $}}", "{{.X | (print)}}", "{{()}}", "{{(.X)}}", "{{(.X}}", "{{.X)}}", "{{((.X)}}", "{{(.X).Y}}", "{{(.X).}}", "{{(1).Y}}", "{{1.Y}}", "{{\"a\".Y}}", "{{true.Y}}", "{{nil.Y}}", "{{'a'.Y}}", "{{..Y}}", "{{print.Y}}", "{{$.Y.Z}}", "{{(print .X) | len}}", "{{(.X | len)}}", "{{(.X) (.Y)}}", "{{.X(.Y)}}", "{{print(.Y)}}",
	"{{\"a}}", "{{\"a\nb\"}}", "{{\"a\\qb\"}}", "{{`a", "{{`a\nb`}}", "{{'a}}", "{{'ab'}}", "{{''}}", "{{'\\n'}}", "{{'\\''}}", "{{'\\q'}}", "{{'é'}}", "{{\"\\x41\\u00e9\"}}",
	"{{1a}}", "{{1.5.5}}", "{{0x}}", "{{0xg}}", "{{08}}", "{{1e}}", "{{1e+}}", "{{1_}}", "{{_1}}", "{{1+2}}", "{{1+2i}}", "{{1+i}}", "{{1-2}}", "{{+}}", "{{-}}", "{{- }}", "{{1i}}", "{{0b12}}", "{{0o8}}", "{{.5}}", "{{5.}}", "{{1..2}}", "{{99999999999999999999}}", "{{1e999}}", "{{0x1p}}", "{{1p3}}", "{{-0}}", "{{+0x1F}}", "{{--1}}",
	"{{/*}}", "{{/* a */}}", "{{/* a */ }}", "{{ /* a */}}", "{{- /* a */ -}}", "{{-/* a */}}", "{{/* a }}", "{{/* a */x}}", "{{/* {{ }} */}}", "{{- /* a */}}x", "{{/* a */ -}} x",
	"{{.X -}} y", "{{.X-}}", "{{-.X}}", "{{- .X}}", "{{.X - }}", "{{.X -}}", "{{ - }}", "{{--}}", "a {{- -}} b",
	"{{!}}", "{{@}}", "{{#}}", "{{%}}", "{{&}}", "{{[}}", "{{~}}", "{{\\}}", "{{?}}", "{{=}}", "{{:=}}", "{{:}}", "{{,}}", "{{\x00}}", "{{\x01}}", "{{é}}", "{{日本}}", "{{\u200b}}", "{{€}}", "{{\xff}}", "{{.\xff}}", "{{a\x00}}", "{{.X\n", "{{\n.X\n.Y(\n}}", "a\nb\n{{foo}}", "a\n{{if .X}}\nb\n{{foo}}", "{{if .X\n}}a{{end}}", "{{if .X\n\n", "{{if\n.X\n\"", "{{/* a\nb\n*/}}{{foo}}", "{{`\n\n`}}{{foo}}", "{{\"a\"\n\n}}{{foo}}", "x {{- \n\n 1}}{{foo}}", "{{1 -}}\n\n{{foo}}", "{{define \"x\"}}\n\n{{foo}}{{end}}", "{{block \"x\" .}}\n\n{{foo}}{{end}}", "{{block \"x\" .}}\n\n{{else}}{{end}}", "{{if true}}\n{{template}}\n{{end}}", "{{printf \"%d\" \n}}{{.X.}}", "{{if .}}{{end}}\n{{if .}}{{else}}\n{{else}}{{end}}", "{{nil}}", "{{if nil}}{{end}}", "{{true}}", "{{trueX}}", "{{ifx}}", "{{endif}}", "{{if.X}}{{end}}", "{{if(.X)}}{{end}}", "{{range.X}}{{end}}", "{{else if .X}}", "{{end .X}}", "{{if .X}}{{end .}}", "{{if .X}}{{else .}}{{end}}", "{{define \"a\"}}{{end}}{{template \"a\" | 3}}", "{{template \"a\" 3 | 4}}", "{{print 1,2}}", "{{print (1) (2)}}", "{{print (1 | len)}}", "{{and 1 2 | or 3}}", "{{.Field1.Field2 .Arg | printf \"%v\" | len}}", "{{html | print | urlquery}}", "a longer text that goes on {{before}} it fails",
}

func main() {
	for _, text := range texts {
		t, err := template.New("t").Parse(text)
		if err != nil {
			fmt.Printf("%q\n\t%v\n", text, err)
			continue
		}
		fmt.Printf("%q ok %d%s\n", text, len(t.Templates()), t.DefinedTemplates()[:min(len(t.DefinedTemplates()), 24)])
	}
	fmt.Println("---- names")
	for _, name := range []string{"", "a b.html", "é"} {
		_, err := template.New(name).Parse("{{")
		fmt.Println(err)
		t, err := template.New(name).Parse("{{.X}}")
		fmt.Println(err, t.Execute(nil, 3))
	}
	fmt.Println("---- delimiters")
	for _, d := range [][2]string{{"<<", ">>"}, {"[[", "]]"}, {"{%", "%}"}, {"|", "|"}, {"(", ")"}, {"", "]]"}, {"<!--", "-->"}, {"$$", "$$"}} {
		for _, text := range []string{d[0] + "print 1" + d[1], "{{1}}", d[0] + "- 1 -" + d[1] + " x", d[0] + "/* c */" + d[1] + "z", d[0] + ".X", d[0] + "if true" + d[1] + "y" + d[0] + "end" + d[1]} {
			t, err := template.New("d").Delims(d[0], d[1]).Parse(text)
			if err != nil {
				fmt.Printf("%q %v\n", text, err)
				continue
			}
			var w writer
			err = t.Execute(&w, nil)
			fmt.Printf("%q %q %v\n", text, string(w), err)
		}
	}
}

type writer []byte

func (w *writer) Write(b []byte) (int, error) { *w = append(*w, b...); return len(b), nil }

func min(a, b int) int {
	if a < b {
		return a
	}
	return b
}
