// Every value in every place of an HTML document.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"html/template"
)

type point struct {
	X, Y int
	Name string `json:"name,omitempty"`
}

type stringer struct{ s string }

func (s stringer) String() string { return "S<" + s.s + ">" }

type pstringer struct{ s string }

func (s *pstringer) String() string { return "P<" + s.s + ">" }

type marshaler struct{}

func (marshaler) MarshalJSON() ([]byte, error) { return []byte(`{"m":"</script>"}`), nil }

type badMarshaler struct{}

func (badMarshaler) MarshalJSON() ([]byte, error) { return nil, errors.New("bad */ one") }

type text string

var places = []string{
	"{{.}}", "<b>{{.}}</b>", "a {{.}} b", "<!-- {{.}} -->x", "<!DOCTYPE html>{{.}}", "1 < 2 {{.}}", "<title>{{.}}</title>", "<textarea>{{.}}</textarea>", "<TextArea>a<b>{{.}}</TEXTAREA>{{.}}",
	"<p title=\"{{.}}\">", "<p title='{{.}}'>", "<p title={{.}}>", "<p title = {{.}} >", "<p title=\"a {{.}} b\" id={{.}}>", "<p {{.}}>", "<p {{.}}=\"x\">", "<p {{.}}='{{.}}'>", "<p a{{.}}=\"x\">", "<input value={{.}}/>", "<input checked {{.}}>", "<p data-{{.}}=\"x\">", "<p data-x=\"{{.}}\">", "<p data-href=\"{{.}}\">", "<p my:src=\"{{.}}\">", "<p xmlns:x=\"{{.}}\">", "<p class=\"{{.}}\">", "<p unknown=\"{{.}}\">", "<meta content=\"{{.}}\">", "<iframe srcdoc=\"{{.}}\">",
	"<a href=\"{{.}}\">", "<a href='{{.}}'>", "<a href={{.}}>", "<a href=\"/p/{{.}}\">", "<a href=\"/p?q={{.}}\">", "<a href=\"?{{.}}\">", "<a href=\"#{{.}}\">", "<a href=\"/p/{{.}}?q={{.}}\">", "<a href=/p?q={{.}}>", "<a href=\"{{.}}?a=b\">", "<a href=\" {{.}}\">", "<a href=\"javascript:{{.}}\">", "<a href=\"http://x/{{.}}\">", "<img src=\"{{.}}\">", "<form action=\"{{.}}\">", "<video poster='{{.}}'>", "<object data=\"{{.}}\">", "<a HREF=\"{{.}}\">", "<a href=\"&#63;q={{.}}\">", "<p imageurl=\"{{.}}\">",
	"<img srcset=\"{{.}}\">", "<img srcset=\"{{.}}, /b.png 2x\">", "<img srcset={{.}}>",
	"<script>{{.}}</script>", "<script>var x = {{.}};</script>", "<script>f({{.}}, {{.}})</script>", "<script>x{{.}}y</script>", "<script>\"{{.}}\"</script>", "<script>'{{.}}'</script>", "<script>var s = 'a{{.}}b';</script>", "<script>/{{.}}/</script>", "<script>x = /a{{.}}b/g</script>", "<script>a / {{.}} / b</script>", "<script>// {{.}}\nx</script>", "<script>/* {{.}} */y</script>", "<script>// c\nvar x = {{.}} /* d */</script>", "<script type=\"text/javascript\">{{.}}</script>", "<script type=\"text/template\">{{.}}</script>", "<script type=\"application/json\">{{.}}</script>", "<script type=\"module\">{{.}}</script>", "<script src=\"{{.}}\"></script>", "<script>{{.}}</script><b>{{.}}</b>", "<script>if (x) { {{.}} }</script>", "<script>return {{.}}</script>", "<script>x++ {{.}}</script>", "<script>\"\\\"{{.}}\"</script>",
	"<p onclick=\"{{.}}\">", "<p onclick='f({{.}})'>", "<p onclick=f({{.}})>", "<p onclick=\"f('{{.}}')\">", "<p onclick='f(\"{{.}}\")'>", "<p onclick=\"x = /{{.}}/\">", "<p ONLOAD=\"{{.}}\">", "<p onclick=\"f(&quot;{{.}}&quot;)\">",
	"<style>{{.}}</style>", "<style>p { color: {{.}} }</style>", "<style>p { font: \"{{.}}\" }</style>", "<style>p { font: '{{.}}' }</style>", "<style>p { background: url({{.}}) }</style>", "<style>p { background: url(\"{{.}}\") }</style>", "<style>p { background: url('{{.}}') }</style>", "<style>p { background: url(/a?b={{.}}) }</style>", "<style>/* {{.}} */</style>", "<style>// {{.}}\n</style>", "<p style=\"{{.}}\">", "<p style=\"color: {{.}}\">", "<p style='width: {{.}}px'>", "<p style=color:{{.}}>", "<p style=\"background: url({{.}})\">", "<p style=\"background: url('/x/{{.}}')\">", "<p style='font: \"{{.}}\"'>", "<style>@import \"{{.}}\";</style>", "<style>p { x: URL( {{.}} ) }</style>", "<style>p { x: curl({{.}}) }</style>",
	"{{. | html}}", "{{html .}}", "{{html . 1}}", "<p title=\"{{. | html}}\">", "<a href=\"/{{. | urlquery}}\">", "<a href=\"?q={{. | urlquery}}\">", "<script>{{. | js}}</script>", "{{. | js}}", "{{. | urlquery}}", "<a href=\"/?q={{urlquery . 1}}\">", "<p title=\"{{html . 1}}\">", "<script>{{. | html}}</script>", "<a href='{{. | html}}'>", "{{$x := .}}{{$x}}", "<p title='{{with .}}{{.}}{{else}}none{{end}}'>",
}

func values() []interface{} {
	s := "pointed"
	ps := &s
	h := template.HTML("<i>&amp;\"q\"</i> x")
	return []interface{}{
		"plain", "", " sp ace\t\n", "<b a=\"1\" c='2'>&amp;&lt; + = `tick` </b>", "javascript:alert(1)", "http://a.b/c d?e=f&g=%20%zz#h", "mailto:x@y", "a:b/c", "é\u2028\u2029\ufdd0\u00a0日\U0001F600", "\x00\x01\x1f\x7f\xff\xfe", "</script><!-- --> ]]>", "*/ // /* \\ \n ' \"", "red", "expression(1)", "-moz-binding", "a--b", "10px; x: y", "onclick", "title", "x, y 2x, javascript:z 1x", "$&()*+-.?[]^{|}",
		42, -3.5, true, nil, []int{1, 2}, []string{"a", "<"}, map[string]interface{}{"k": "</script>", "a": 1}, point{1, 2, "n<"}, &point{3, 4, ""}, stringer{"&"}, &stringer{"'"}, &pstringer{"\""}, marshaler{}, badMarshaler{}, ps, &ps, (*string)(nil), (*point)(nil), errors.New("err <e>"), text("t<>"), json.Number("12"), []byte("by<"), 1e300, complex(1, 2), 'x', uint8(7), [2]bool{true, false},
		template.HTML("<i>&amp;\"q\"</i> x"), &h, template.CSS("a: b; c: \"d\""), template.HTMLAttr("dir=\"ltr\""), template.JS("f(\"x\")"), template.JSStr("a\\nb\"'"), template.URL("javascript:f(1) x&y"), template.Srcset("javascript:x 2x"), template.HTML("no tags & <"), template.HTML("<a href='x>y' b=\"z\">t</a><!-- c --><script>s</script>"),
	}
}

func main() {
	for n, place := range places {
		fmt.Printf("%q\n", place)
		for i, v := range values() {
			if i > 20 && (i+n)%3 != 0 { // enough of these
				continue
			}
			t, err := template.New("t").Parse(place)
			if err != nil {
				fmt.Println(err)
				break
			}
			var b bytes.Buffer
			if err := t.Execute(&b, v); err != nil {
				fmt.Printf("  %d %q %v\n", i, b.String(), err)
				if b.Len() == 0 {
					break
				}
				continue
			}
			fmt.Printf("  %d %q\n", i, b.String())
		}
	}
}
