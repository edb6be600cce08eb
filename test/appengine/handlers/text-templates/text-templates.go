package main

import (
	"fmt"
	"net/http"
	"text/template"
)

const page = `{{define "T"}}Hello, {{.}}!{{end}}{{template "T" .Name}}
{{range .Items}}{{if eq . "b"}}[{{.}}]{{else}}{{.}}{{end}} {{end}}
{{with $x := index .M "k"}}{{$x}}{{end}}{{printf "%05.1f %v %q" .F .M .Name}}
{{len .Items}} {{index .Items 1}} {{slice .Name 1 3}} {{not .B}} {{and .B .F}} {{or "" "x"}} {{lt 1 2}} {{html "<a>"}} {{js "'x'"}} {{urlquery "a b&c"}} {{print 1 2 "a" "b" 3}} {{println "z"}}
{{- range $i, $e := .Items}}{{$i}}{{$e}},{{end}} {{.Method 3}} {{.P.X}} {{call .Fn 4}} {{"quoted" | printf "%s-%s" "a"}} {{/* c */}}
{{range $k, $v := .M}}{{$k}}:{{$v}} {{else}}empty{{end}}{{range .Empty}}x{{else}}empty{{end}} {{break_}}`

type P struct{ X int }
type D struct {
	Name  string
	Items []string
	M     map[string]int
	F     float64
	B     bool
	P     *P
	Empty []int
	Fn    func(int) int
}

func (d D) Method(n int) string { return fmt.Sprint("m", n) }

func init() {
	d := D{"World", []string{"a", "b", "c"}, map[string]int{"k": 7, "a": 1}, 3.14159, true, &P{5}, nil, func(i int) int { return i * 2 }}
	t, err := template.New("p").Funcs(template.FuncMap{"break_": func() string { return "!" }}).Parse(page)
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		fmt.Fprintln(w, err)
		fmt.Fprintln(w, "\n", t.Execute(w, d))
		for _, s := range []string{"{{", "{{.X", "{{if}}", "{{end}}", "{{range .X}}", "{{foo}}", "{{.A.B}}", "{{template \"x\"}}", "{{index .Items 9}}", "{{.Name.Foo}}", "{{.P.Y}}", "{{nil}}", "{{1 2}}", "{{.Method}}", "{{lt 1 \"a\"}}", "{{$x}}", "{{else}}", "a}}b", "{{\"unterminated}}", "{{call .Name}}", "{{len 3}}", "{{.Fn 3}}", "{{range 5}}x{{end}}", "{{define \"q\"}}", "{{/* x }}", "{{- 3 -}} x", "{{3 | 4}}", "{{.Missing}}", "{{slice .Items 5}}"} {
			t, err := template.New("t").Parse(s)
			if err != nil {
				fmt.Fprintln(w, "parse:", err)
				continue
			}
			err = t.Execute(w, d)
			fmt.Fprintln(w, " exec:", err)
		}
	})
}
