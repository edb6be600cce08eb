package terr

import (
	"fmt"
	"html/template"
	"net/http"
	text "text/template"
)

type user struct {
	Name string
	Tags []string
	age  int
}

func (u user) Fail() (string, error)       { return "", fmt.Errorf("failed for %s", u.Name) }
func (u *user) Pointer() string            { return "p" + u.Name }
func (u user) Args(a int, b string) string { return fmt.Sprint(a, b) }

var sources = []string{
	`{{.Name}} {{.Nope}}`, `{{.age}}`, `{{.Fail}}`, `{{.Pointer}}`, `{{.Args 1 "x"}}`, `{{.Args 1}}`, `{{.Args "a" 1}}`, `{{index .Tags 5}}`, `{{index .Tags "x"}}`, `{{template "none"}}`, `{{range .Name}}x{{end}}`, `{{.Name | printf "%d"}}`, `{{len 3}}`, `{{nope}}`, `{{if}}x{{end}}`, `{{range .Tags}}{{.}}{{break}}{{end}}`, `{{range $i, $e := .Tags}}{{$i}}{{continue}}{{$e}}{{end}}`, `{{end}}`, `{{.Name`, `{{"unclosed}}`, `{{$x}}`, `{{$x := 1}}{{$x = 2}}{{$x}}`, `{{call .Name}}`, `{{lt 1 "a"}}`, `{{eq .Tags .Tags}}`, `<a href="{{.Name}}">`, `<a onclick="f({{.Tags}})">`, `<style>{{.Name}}</style>`, `<a href='{{if .Name}}x"{{else}}y{{end}}'>`, `{{if .Name}}<a href="{{end}}">`, `<script>{{.}}</script>`, `<!-- {{.Name}} -->`, `<div {{.Name}}>`, `<a href=javascript:{{.Name}}>`, "<script>`{{.Name}}`</script>", `{{define "a"}}{{template "a"}}{{end}}x`, `{{block "b" .}}{{.Name}}{{end}}`, `{{with $u := .}}{{$u.Name}}{{end}}`, `{{1.5}} {{'a'}} {{0x10}} {{1i}} {{nil}}`, `{{- .Name -}} x`, `{{/* c */}}{{.Name}}`, `{{.Tags | len | printf "%03d"}}`, `{{printf "%q" .Tags}}`, `{{html .Name}}`, `{{.Name.X}}`,
}

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		var data interface{} = user{Name: r.FormValue("n"), Tags: []string{"a", "<b>"}}
		if r.FormValue("p") != "" {
			u := data.(user)
			data = &u
		}
		for i, s := range sources {
			fmt.Fprintf(w, "%d ", i)
			if t, err := template.New("h").Parse(s); err != nil {
				fmt.Fprintln(w, "parse:", err)
			} else if err := t.Execute(w, data); err != nil {
				fmt.Fprintln(w, " execute:", err)
			}
			fmt.Fprint(w, " / ")
			if s != sources[35] {
				if t, err := text.New("t").Parse(s); err != nil {
					fmt.Fprintln(w, "parse:", err)
				} else if err := t.Execute(w, data); err != nil {
					fmt.Fprintln(w, " execute:", err)
				}
			}
			fmt.Fprintln(w)
		}
	})
}
