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
	memcache.Set(ctx, &memcache.Item{Key: "foo", Value: []byte("bar")})
	item, _ := memcache.Get(ctx, "foo")
	if item != nil {
		fmt.Fprintln(w, string(item.Value))
		fmt.Fprintln(w, item)
	}
}
