package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	memcache.Get(ctx, "foo")

	stats, err := memcache.Stats(ctx)
	if err != nil {
		fmt.Fprintln(res, err)
		return
	}
	fmt.Fprintln(res, "Hits:", stats.Hits)
	fmt.Fprintln(res, "Misses:", stats.Misses)
	fmt.Fprintln(res, "ByteHits:", stats.ByteHits)
	fmt.Fprintln(res, "Items:", stats.Items)
	fmt.Fprintln(res, "Bytes:", stats.Bytes)
	fmt.Fprintln(res, "Oldest:", stats.Oldest)
}
