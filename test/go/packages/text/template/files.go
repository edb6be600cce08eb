package main

import (
	"fmt"
	html "html/template"
	"os"
	"path/filepath"
	"sort"
	"strings"
	text "text/template"
)

// Templates from files, by name, by pattern and from a file system.

func main() {
	dir, err := os.MkdirTemp("", "templates")
	if err != nil {
		panic(err)
	}
	defer os.RemoveAll(dir)
	for name, body := range map[string]string{"a.html": `A {{.}} {{template "b.html" .}}`, "b.html": "B {{.}}", "sub/c.html": `{{define "c"}}C {{.}}{{end}}rest`, "sub/bad.txt": "{{.", "d.txt": `{{block "x" .}}X{{end}}`} {
		os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0755)
		os.WriteFile(filepath.Join(dir, name), []byte(body), 0644)
	}
	fsys := os.DirFS(dir)
	clean := func(x interface{}) string { return strings.Replace(fmt.Sprint(x), dir, "DIR", -1) }
	for _, patterns := range [][]string{{"*.html"}, {"a.html", "b.html"}, {"b.html"}, {"none"}, {"sub/*.html"}, {"sub/*"}, {"*.txt", "*.html"}, {"["}, {}, {"a.html", "none*"}, {"sub"}} {
		fmt.Println(patterns)
		t, err := text.ParseFS(fsys, patterns...)
		if err == nil {
			names := strings.Split(strings.TrimPrefix(t.DefinedTemplates(), "; defined templates are: "), ", ")
			sort.Strings(names)
			fmt.Println(t.Name(), names)
			fmt.Println(t.Execute(os.Stdout, "<v>"))
		} else {
			fmt.Println(strings.HasSuffix(clean(err), "is a directory"), strings.Replace(clean(err), "DIR/", "", 1))
		}
		h, err := html.New("own").ParseFS(fsys, patterns...)
		if err == nil {
			fmt.Println(h.Name(), h.Lookup("c") != nil)
			fmt.Println(h.ExecuteTemplate(os.Stdout, "b.html", "<v>"))
		} else {
			fmt.Println(strings.Replace(clean(err), "DIR/", "", 1))
		}
		var full []string
		for _, p := range patterns {
			full = append(full, filepath.Join(dir, p))
		}
		t, err = text.ParseFiles(full...)
		fmt.Println(t != nil, clean(err))
		if len(full) > 0 {
			h, err = html.ParseGlob(full[0])
			fmt.Println(h != nil, clean(err))
		}
	}
}
