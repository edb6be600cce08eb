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
	switch r.URL.Path {
	case "/set":
		other, _ := appengine.Namespace(ctx, "other")
		memcache.Set(ctx, &memcache.Item{Key: "a", Value: []byte("1")})
		memcache.Set(other, &memcache.Item{Key: "a", Value: []byte("2")})
	case "/flush":
		fmt.Fprintln(w, memcache.Flush(ctx))
	}
	item, err := memcache.Get(ctx, "a")
	fmt.Fprintln(w, item, err)
}
