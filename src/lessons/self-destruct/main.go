package playground

import (
	"html/template"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var tpl = template.Must(template.ParseGlob("templates/*.html"))

// burning is the flag of a message that somebody has seen.
const burning = 1

func init() {
	http.HandleFunc("/", handleIndex)
	http.HandleFunc("/write", handleWrite)
	http.HandleFunc("/read", handleRead)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	tpl.ExecuteTemplate(res, "index.html", nil)
}

func handleWrite(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	id, err := newID(ctx)
	if err == nil {
		err = memcache.Add(ctx, &memcache.Item{
			Key:   "message:" + id,
			Value: []byte(req.FormValue("text")),
		})
	}
	if err != nil {
		http.Error(res, err.Error(), http.StatusInternalServerError)
		return
	}
	tpl.ExecuteTemplate(res, "written.html", id)
}

func handleRead(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	key := "message:" + req.FormValue("id")
	item, err := memcache.Get(ctx, key)
	if err != nil {
		res.WriteHeader(http.StatusNotFound)
		tpl.ExecuteTemplate(res, "gone.html", nil)
		return
	}

	first := item.Flags != burning
	if first {
		item.Flags = burning
		item.Expiration = 10 * time.Second
		memcache.Set(ctx, item)
	}
	tpl.ExecuteTemplate(res, "read.html", map[string]interface{}{
		"Text":  string(item.Value),
		"First": first,
	})
}
