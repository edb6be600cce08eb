package main

import (
	"fmt"
	"html/template"
	"net/http"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		for _, s := range []string{
			`<a href="{{.}}">{{.}}</a>`, `<a href={{.}}>x</a>`, `<a href="/x?q={{.}}&r=1">`, `<div title='{{.}}'>`, `<div {{.}}>`,
			`<script>var a = {{.}}; f("{{.}}", '{{.}}')</script>`, `<script type="text/template">{{.}}</script>`, `<style>a{b:{{.}}}</style>`,
			`<div style="color:{{.}}">`, `<div onclick="go({{.}})">`, `<!-- {{.}} -->x`, `<textarea>{{.}}</textarea>`, `<title>{{.}}</title>`, `<img src="{{.}}">`, `<img srcset="{{.}}">`,
			`<a href="{{if true}}/a{{else}}/b{{end}}?{{.}}">`, `{{if true}}<a href="{{end}}`, `<input value={{.}} disabled>`, "<script>`{{.}}`</script>", `<form action="{{.}}">`, `{{. | html}}`, `<p>{{printf "%s!" .}}`, `<meta http-equiv="refresh" content="{{.}}">`, `<a data-x="{{.}}">`, `<b {{if true}}class="x"{{end}}>{{.}}`} {
			t, err := template.New("t").Parse(s)
			if err != nil {
				fmt.Fprintln(w, "parse:", err)
				continue
			}
			for _, v := range []interface{}{"<O'Reilly & \"x\"> é javascript:a()\n", 42, []string{"a", "</script>"}, map[string]int{"k": 1}, template.HTML("<b>ok</b>"), template.URL("javascript:ok"), template.JS("ok()"), nil, struct{ A, b int }{1, 2}, "http://x.y/z?a=b c", true, template.CSS("red"), template.HTMLAttr(`id="q"`)} {
				c, _ := t.Clone()
				err := c.Execute(w, v)
				fmt.Fprintln(w, " ", err)
				if err != nil {
					break
				}
			}
		}
	})
}
