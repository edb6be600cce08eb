package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handle)
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	memcache.Set(ctx, &memcache.Item{Key: "foo", Value: []byte("bar")})
	memcache.Get(ctx, "foo")
	memcache.Get(ctx, "foo")
	memcache.Get(ctx, "baz")

	stats, err := memcache.Stats(ctx)
	fmt.Fprintln(res, "error:", err)
	fmt.Fprintln(res, "hits:", stats.Hits, "misses:", stats.Misses)
	fmt.Fprintln(res, "items:", stats.Items)
}
