package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	cookie, err := r.Cookie("sessionid")
	if err != nil {
		cookie = &http.Cookie{Name: "sessionid", Value: "fixed-id"}
		http.SetCookie(w, cookie)
	}
	item, _ := memcache.Get(ctx, cookie.Value)
	if item == nil {
		item = &memcache.Item{Key: cookie.Value, Value: []byte("???")}
	}
	fmt.Fprintln(w, item)
	if r.URL.Path == "/set" {
		memcache.Set(ctx, item)
	}
}
