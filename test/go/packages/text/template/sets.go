// Sets of templates: how they are made, found, copied, and read from files.
package main

import (
	"bytes"
	"errors"
	"fmt"
	htmltemplate "html/template"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"text/template"
)

func names(t *template.Template) string {
	var list []string
	for _, x := range t.Templates() {
		list = append(list, x.Name())
	}
	sort.Strings(list)
	return fmt.Sprint(list)
}

func run(t *template.Template, name string, data interface{}) {
	var b bytes.Buffer
	err := t.ExecuteTemplate(&b, name, data)
	fmt.Printf("%s: %q %v\n", name, b.String(), err)
}

type failing int

func (f *failing) Write(p []byte) (int, error) {
	*f--
	if *f < 0 {
		return 0, errors.New("disk full")
	}
	return len(p), nil
}

func main() {
	var b bytes.Buffer
	t := template.New("root")
	fmt.Println(t.Name(), names(t), t.DefinedTemplates() == "", t.Lookup("root") == nil)
	fmt.Println(t.Execute(&b, nil))
	fmt.Println(t.ExecuteTemplate(&b, "x", nil))
	t2, err := t.Parse(`{{define "a"}}A{{.}}{{template "b" .}}{{end}}{{define "b"}}B{{end}}`)
	fmt.Println(t == t2, err, names(t), t.Lookup("root") != nil)
	run(t, "a", 1)
	run(t, "root", 1)
	template.Must(t.Parse("  {{define \"b\"}}BB{{end}}  "))
	run(t, "a", 2)
	template.Must(t.Parse("body"))
	run(t, "root", 3)
	template.Must(t.Parse("   {{/* only a comment */}} "))
	run(t, "root", 3)
	template.Must(t.Parse(`{{define "a"}}  {{end}}`))
	run(t, "a", 4)
	n := t.New("new")
	fmt.Println(n.Name(), names(t), t.Lookup("new") == nil)
	run(t, "new", 0)
	template.Must(n.Parse("new {{template \"b\"}}"))
	fmt.Println(names(n), t.Lookup("new") == n, n.Lookup("a") == t.Lookup("a"))
	run(t, "new", 0)
	fmt.Println(t.ExecuteTemplate(&b, "nope", nil))
	_, err = t.New("bad").Parse("{{")
	fmt.Println(err, t.Lookup("bad") == nil)
	c := template.Must(t.Clone())
	template.Must(c.Parse(`{{define "b"}}cloned{{end}}`))
	run(c, "a", 5)
	run(t, "a", 5)
	run(c, "new", 5)
	fmt.Println(names(c) == names(t), c.Lookup("a") == t.Lookup("a"))
	zero := new(template.Template)
	template.Must(zero.Parse("zero {{.}}"))
	run(zero, "", 6)
	d := template.Must(template.New("d").Delims("<%", "%>").Parse(`<%define "x"%>{{.}}<%.%><%end%><%template "x" 1%>`))
	run(d, "d", 0)
	template.Must(d.New("e").Parse("<%2%>"))
	run(d, "e", 0)
	f := template.New("f").Funcs(template.FuncMap{"twice": func(s string) string { return s + s }})
	template.Must(f.Parse(`{{twice "a"}}`))
	f.Funcs(template.FuncMap{"twice": strings.ToUpper, "len": func(string) int { return -1 }})
	run(f, "f", 0)
	template.Must(f.New("g").Parse(`{{twice "b"}}{{len "abc"}}`))
	run(f, "g", 0)
	for i := 0; i < 4; i++ {
		w := failing(i)
		err := template.Must(template.New("w").Parse("a{{.}}b{{.X}}")).Execute(&w, 1)
		fmt.Printf("%v %T\n", err, err)
	}
	err = template.Must(template.New("e").Funcs(template.FuncMap{"f": func() (int, error) { return 0, os.ErrNotExist }}).Parse("{{f}}")).Execute(&b, nil)
	fmt.Println(err, errors.Is(err, os.ErrNotExist))
	var ee template.ExecError
	fmt.Println(errors.As(err, &ee), ee.Name, ee.Err == errors.Unwrap(err))
	func() {
		defer func() { fmt.Println(recover()) }()
		var t *template.Template
		t.Execute(&b, nil)
	}()

	fmt.Println("---- files")
	dir := "/tmp"
	for name, text := range map[string]string{"golden-one.tmpl": "one {{template \"golden-two.tmpl\" .}}", "golden-two.tmpl": "two {{.}}{{define \"in two\"}}!{{end}}", "golden-bad.txt": "{{", "golden-page.html": "<p title=\"{{.}}\">{{template \"golden-part.html\" .}}</p>", "golden-part.html": "<b>{{.}}</b>"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			fmt.Println(err)
		}
	}
	t, err = template.ParseFiles(filepath.Join(dir, "golden-one.tmpl"), filepath.Join(dir, "golden-two.tmpl"))
	fmt.Println(err, t.Name(), names(t))
	run(t, "golden-one.tmpl", 1)
	t, err = template.ParseGlob(filepath.Join(dir, "golden-*.tmpl"))
	fmt.Println(err, t.Name(), names(t))
	run(t, "golden-one.tmpl", 2)
	t, err = template.New("golden-two.tmpl").ParseGlob(filepath.Join(dir, "golden-t*.tmpl"))
	fmt.Println(err, t.Name(), names(t))
	run(t, "golden-two.tmpl", 3)
	t, err = template.New("x").ParseFiles(filepath.Join(dir, "golden-one.tmpl"))
	fmt.Println(err, t.Name(), names(t))
	fmt.Println(t.Execute(&b, nil))
	run(t, "golden-one.tmpl", 4)
	for _, f := range []func() (*template.Template, error){
		func() (*template.Template, error) { return template.ParseFiles() },
		func() (*template.Template, error) { return template.ParseFiles("no/such.tmpl") },
		func() (*template.Template, error) { return template.ParseGlob("no/such*.tmpl") },
		func() (*template.Template, error) { return template.ParseGlob("[") },
		func() (*template.Template, error) { return template.ParseFiles(filepath.Join(dir, "golden-bad.txt")) },
	} {
		t, err := f()
		fmt.Println(t == nil, err)
	}
	h := htmltemplate.Must(htmltemplate.ParseGlob(filepath.Join(dir, "golden-*.html")))
	b.Reset()
	fmt.Println(h.Name(), h.Execute(&b, "<\"&>"), b.String())
	b.Reset()
	fmt.Println(h.ExecuteTemplate(&b, "golden-part.html", "<"), b.String())
	h = htmltemplate.Must(htmltemplate.New("golden-page.html").ParseFiles(filepath.Join(dir, "golden-page.html"), filepath.Join(dir, "golden-part.html")))
	b.Reset()
	fmt.Println(h.Name(), h.Execute(&b, "'"), b.String())
}
