// Parsed templates handed from one set to another.
package main

import (
	"bytes"
	"fmt"
	html "html/template"
	"text/template"
	"text/template/parse"
)

func main() {
	run := func(t *template.Template, name string) {
		var b bytes.Buffer
		err := t.ExecuteTemplate(&b, name, map[string]string{"X": "<x>"})
		fmt.Printf("%q %v\n", b.String(), err)
	}
	a := template.Must(template.New("a").Parse(`{{define "inner"}}in {{.X}}{{end}}{{define "e"}} {{end}}A{{if .X}}{{template "inner" .}}{{else}}no{{end}}`))
	fmt.Println(a.Tree != nil, a.Tree.Name, a.Tree.ParseName, a.Root.String(), a.Lookup("inner").Tree.ParseName, a.Lookup("inner").Root)
	fmt.Println(template.New("x").Tree == nil, a.Tree == a.Lookup("a").Tree, parse.IsEmptyTree(a.Lookup("e").Root), parse.IsEmptyTree(a.Root))
	b := template.New("b")
	t, err := b.AddParseTree("b", a.Tree)
	fmt.Println(t == b, err, b.Tree == a.Tree)
	run(b, "b")
	t, err = b.AddParseTree("inner", a.Lookup("inner").Tree)
	fmt.Println(t.Name(), t.Tree.Name, err, b.DefinedTemplates() != "")
	run(b, "b")
	run(b, "inner")
	t, err = b.AddParseTree("other", a.Lookup("inner").Tree.Copy())
	fmt.Println(t.Name(), t.Tree.Name, t.Tree == a.Lookup("inner").Tree, t.Root.String())
	run(b, "other")
	t, err = b.AddParseTree("inner", a.Lookup("e").Tree)
	run(b, "inner")
	c := template.Must(a.Clone())
	template.Must(c.Parse(`new {{.X}}`))
	fmt.Println(a.Root, c.Root, (*parse.Tree)(nil).Copy() == nil)
	for _, t := range a.Templates() {
		if t.Tree == nil {
			fmt.Println("no tree", t.Name())
		}
	}
	d := &parse.Tree{Name: "made"}
	t, err = b.AddParseTree("made", d)
	fmt.Println(t.Name(), err, t.Tree == nil, t.Tree.Root == nil)
	run(b, "made")

	show := func(t *html.Template, name string) {
		var b bytes.Buffer
		err := t.ExecuteTemplate(&b, name, map[string]string{"X": "<x>"})
		fmt.Printf("%q %v\n", b.String(), err)
	}
	h := html.New("h")
	fmt.Println(h.Tree == nil)
	h = html.Must(h.Parse(`<p title="{{.X}}">{{template "inner" .}}`))
	fmt.Println(h.Tree.Root, h.Tree.Name)
	g, err := h.AddParseTree("inner", a.Lookup("inner").Tree.Copy())
	fmt.Println(g.Name(), err, g == h, h.Lookup("inner") == g, g.Tree.Root)
	k := html.Must(h.Clone())
	fmt.Println(k.Tree != h.Tree, k.Tree.Root)
	show(h, "h")
	fmt.Println(h.Tree.Root)
	fmt.Println(h.AddParseTree("late", a.Tree))
	show(k, "inner")
	m := html.New("m")
	n, err := m.AddParseTree("m", html.Must(html.New("z").Parse(`z{{.X}}`)).Tree)
	fmt.Println(n == m, err)
	show(m, "m")
	show(n, "m")
	bad := html.Must(html.New("bad").Parse(`<a href="{{if .X}}"{{end}}>`))
	show(bad, "bad")
	fmt.Println(bad.Tree == nil)
	func() {
		defer func() { fmt.Println(recover() != nil) }()
		(&html.Template{}).Parse("x")
	}()
	var zero template.Template
	zero.Parse("zero {{.X}}")
	fmt.Println(zero.Root, zero.Name() == "")
	run(&zero, "")
}
