package blog

import (
	"bytes"
	"encoding/json"
	"fmt"
	"html/template"
	"net/http"
	"strings"
	"time"

	"github.com/julienschmidt/httprouter"
	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

type post struct {
	Slug, Title string
	Body        template.HTML
	Draft       string
	Comments    []string
	At          time.Time
}

var tpl = template.Must(template.New("").Parse(`{{define "post"}}<article id="{{.Slug}}"><h2>{{.Title}}</h2>{{.Body}}<p>{{.Draft}}</p>
<time datetime="{{.At.Format "2006-01-02T15:04"}}">{{.At.Year}}</time>
{{template "comments" .Comments}}</article>{{end}}
{{define "comments"}}{{if .}}<ol>{{range .}}<li>{{.}}</li>{{end}}</ol>{{else}}<i>no comments</i>{{end}}{{end}}`))

func init() {
	r := httprouter.New()
	r.GET("/", index)
	r.GET("/post/:slug", show)
	r.POST("/post/:slug/comment", comment)
	r.PUT("/post/:slug", put)
	r.GET("/files/*path", files)
	r.NotFound = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.Error(w, "nothing at "+r.URL.Path, 404) })
	r.PanicHandler = func(w http.ResponseWriter, r *http.Request, x interface{}) {
		log.Criticalf(appengine.NewContext(r), "recovered: %v", x)
		http.Error(w, fmt.Sprint("oops: ", x), 500)
	}
	http.Handle("/", r)
}

func get(r *http.Request, slug string) (*post, *memcache.Item) {
	var p post
	item, err := memcache.JSON.Get(appengine.NewContext(r), "post:"+slug, &p)
	if err != nil {
		log.Infof(appengine.NewContext(r), "%s: %v", slug, err)
		return nil, nil
	}
	return &p, item
}

func index(w http.ResponseWriter, r *http.Request, _ httprouter.Params) {
	fmt.Fprintf(w, "%v\n", r.URL.Query())
}

func show(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	p, _ := get(r, ps.ByName("slug"))
	if ps.ByName("slug") == "panic" {
		fmt.Fprintln(w, p.Title)
	}
	if p == nil {
		http.NotFound(w, r)
		return
	}
	var b bytes.Buffer
	if err := tpl.ExecuteTemplate(&b, "post", p); err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	w.Header().Set("X-Words", fmt.Sprint(len(strings.Fields(b.String()))))
	b.WriteTo(w)
}

func put(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	p := post{At: time.Date(2016, 5, 4, 3, 2, 1, 0, time.UTC)}
	if err := json.NewDecoder(r.Body).Decode(&p); err != nil {
		http.Error(w, err.Error(), 422)
		return
	}
	p.Slug = ps.ByName("slug")
	err := memcache.JSON.Set(appengine.NewContext(r), &memcache.Item{Key: "post:" + p.Slug, Object: p, Expiration: time.Minute})
	fmt.Fprintln(w, err, ps)
}

func comment(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	p, item := get(r, ps[0].Value)
	p.Comments = append(p.Comments, r.PostFormValue("text"))
	item.Object = p
	if err := memcache.JSON.CompareAndSwap(appengine.NewContext(r), item); err != nil {
		http.Error(w, err.Error(), 409)
		return
	}
	http.Redirect(w, r, "../"+p.Slug, http.StatusSeeOther)
}

func files(w http.ResponseWriter, r *http.Request, ps httprouter.Params) {
	fmt.Fprintf(w, "%q %q", ps.ByName("path"), ps.ByName("none"))
}
