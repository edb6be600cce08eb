package counter

import (
	"fmt"
	"html/template"
	"net/http"
	"strconv"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

var page = template.Must(template.New("page").Funcs(template.FuncMap{
	"plural": func(n int, s string) string {
		if n == 1 {
			return s
		}
		return s + "s"
	},
}).Parse(`<h1 title="{{.Path}}">{{.Path}}</h1>
{{with .User}}<p>Hello {{.Email}} ({{.ID | printf "%.3s"}})</p>{{else}}<a href="{{$.Login}}">in</a>{{end}}
<p>{{.Total}} {{plural .Total "view"}}, you {{.Own}}</p>
<ul>{{range $i, $p := .Pages}}<li class="{{if eq $i 0}}first{{end}}">{{$p.Name}}: {{$p.N}}</li>{{else}}<li>none</li>{{end}}</ul>
<script>var path = {{.Path}}, n = {{.Total}};</script>
`))

type pageCount struct {
	Name string
	N    uint64
}

func init() { http.HandleFunc("/", serve) }

func serve(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	own := 0
	if c, err := r.Cookie("own"); err == nil {
		own, err = strconv.Atoi(c.Value)
		if err != nil {
			fmt.Fprintln(w, "cookie:", err)
		}
	}
	own++
	http.SetCookie(w, &http.Cookie{Name: "own", Value: strconv.Itoa(own), Path: "/", HttpOnly: true, MaxAge: int((2 * time.Hour).Seconds())})
	total, err := memcache.Increment(ctx, "total", 1, 0)
	if err != nil {
		http.Error(w, err.Error(), 500)
		return
	}
	memcache.Increment(ctx, "page:"+r.URL.Path, 1, 0)
	var pages []pageCount
	for _, p := range []string{"/", "/a", "/<b>"} {
		n, err := memcache.IncrementExisting(ctx, "page:"+p, 0)
		if err == nil {
			pages = append(pages, pageCount{p, n})
		}
	}
	login, _ := user.LoginURL(ctx, r.URL.RequestURI())
	err = page.Execute(w, map[string]interface{}{"Path": r.URL.Path, "User": user.Current(ctx), "Login": login, "Total": int(total), "Own": own, "Pages": pages})
	if err != nil {
		fmt.Fprintln(w, "template:", err)
	}
}
