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
	memcache.SetMulti(ctx, []*memcache.Item{
		{Key: "a", Value: []byte("1")},
		{Key: "b", Value: []byte("2")},
	})

	items, err := memcache.PeekMulti(ctx, []string{"a", "b", "c"})
	fmt.Fprintln(res, len(items), "items, error:", err)

	stats, _ := memcache.Stats(ctx)
	fmt.Fprintln(res, "hits:", stats.Hits, "misses:", stats.Misses)
}
