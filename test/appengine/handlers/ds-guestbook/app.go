package lesson

import (
	"context"
	"fmt"
	"html/template"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/user"
)

type Greeting struct {
	Author  string
	Content string
	Date    time.Time
	N       int
}

var n int

var page = template.Must(template.New("book").Parse(`<html><body>{{range .}}
{{with .Author}}<p><b>{{.}}</b> wrote:</p>{{else}}<p>An anonymous person wrote:</p>{{end}}
<pre>{{.Content}}</pre>{{end}}
<form action="/sign" method="post"><textarea name="content"></textarea></form></body></html>`))

func guestbookKey(c context.Context) *datastore.Key {
	return datastore.NewKey(c, "Guestbook", "default_guestbook", 0, nil)
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	if r.URL.Path == "/error" {
		p("no")
	}
	if r.URL.Path == "/sign" {
		n++
		g := Greeting{Content: r.FormValue("content"), Date: time.Now(), N: n}
		if u := user.Current(ctx); u != nil {
			g.Author = u.String()
		}
		key := datastore.NewIncompleteKey(ctx, "Greeting", guestbookKey(ctx))
		if _, err := datastore.Put(ctx, key, &g); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		http.Redirect(w, r, "/", http.StatusFound)
		return
	}
	q := datastore.NewQuery("Greeting").Ancestor(guestbookKey(ctx)).Order("-N").Limit(10)
	greetings := make([]Greeting, 0, 10)
	if _, err := q.GetAll(ctx, &greetings); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	if err := page.Execute(w, greetings); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
	}
}
