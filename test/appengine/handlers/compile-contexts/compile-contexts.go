package lesson

import (
	"net/http"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/log"
	"golang.org/x/net/context"
	"html/template"
	tt "text/template"
)

var x context.Context = 5
var t *template.Template = tt.New("a")

func init() {
	http.HandleFunc("/", h)
}

func h(w http.ResponseWriter, r *http.Request) {
	item, err := memcache.Get("foo")
	log.Infof("x")
	memcache.Set(5, memcache.Item{Key: "a", Value: "b"})
	var i memcache.Item = item
	http.SetCookie(w, http.Cookie{})
	http.HandleFunc("/", 5)
	http.Handle("/", h)
}
