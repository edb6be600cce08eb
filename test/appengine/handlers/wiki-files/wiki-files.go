package wiki

import (
	"errors"
	"fmt"
	"html/template"
	"io/ioutil"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"sort"
	"strings"
)

type page struct {
	Title string
	Body  []byte
}

var dir string
var valid = regexp.MustCompile("^/(edit|save|view)/([a-zA-Z0-9]+)$")
var tpl = template.Must(template.New("view").Parse(`<h1>{{.Title}}</h1><p>[<a href="/edit/{{.Title}}">edit</a>]</p><div>{{printf "%s" .Body}}</div>`))

func init() {
	dir, _ = ioutil.TempDir("", "wiki")
	tpl.New("edit").Parse(`<form action="/save/{{.Title}}" method="POST"><textarea name="body">{{printf "%s" .Body}}</textarea></form>`)
	http.HandleFunc("/view/", handler(view))
	http.HandleFunc("/edit/", handler(edit))
	http.HandleFunc("/save/", handler(save))
	http.HandleFunc("/list", list)
}

func (p *page) save() error {
	return os.WriteFile(filepath.Join(dir, p.Title+".txt"), p.Body, 0600)
}

func load(title string) (*page, error) {
	b, err := os.ReadFile(filepath.Join(dir, title+".txt"))
	if err != nil {
		return nil, err
	}
	return &page{title, b}, nil
}

func handler(fn func(http.ResponseWriter, *http.Request, string)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		m := valid.FindStringSubmatch(r.URL.Path)
		if m == nil {
			http.NotFound(w, r)
			return
		}
		fn(w, r, m[2])
	}
}

func view(w http.ResponseWriter, r *http.Request, title string) {
	p, err := load(title)
	if err != nil {
		var pe *os.PathError
		w.Header().Set("X-Why", fmt.Sprint(os.IsNotExist(err), errors.As(err, &pe), strings.Replace(err.Error(), dir, "", 1)))
		http.Redirect(w, r, "/edit/"+title, http.StatusFound)
		return
	}
	tpl.ExecuteTemplate(w, "view", p)
}

func edit(w http.ResponseWriter, r *http.Request, title string) {
	p, err := load(title)
	if err != nil {
		p = &page{Title: title}
	}
	tpl.ExecuteTemplate(w, "edit", p)
}

func save(w http.ResponseWriter, r *http.Request, title string) {
	p := &page{title, []byte(r.FormValue("body"))}
	if err := p.save(); err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	http.Redirect(w, r, "/view/"+title, http.StatusFound)
}

func list(w http.ResponseWriter, r *http.Request) {
	infos, err := ioutil.ReadDir(dir)
	for _, i := range infos {
		fmt.Fprintln(w, i.Name(), i.Size(), i.Mode(), i.IsDir())
	}
	names, err2 := filepath.Glob(filepath.Join(dir, "*.txt"))
	sort.Strings(names)
	fmt.Fprintln(w, err, err2, len(names))
	for _, n := range names {
		if r.FormValue("clean") != "" {
			fmt.Fprintln(w, os.Remove(n), os.Remove(n) != nil)
		}
	}
}
