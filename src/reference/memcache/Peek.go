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
	memcache.Set(ctx, &memcache.Item{Key: "secret", Value: []byte("42")})

	item, err := memcache.Peek(ctx, "secret")
	fmt.Fprintf(res, "%s, error %v\n", item.Value, err)

	// Nobody has counted that.
	stats, _ := memcache.Stats(ctx)
	fmt.Fprintln(res, "hits:", stats.Hits)
}
