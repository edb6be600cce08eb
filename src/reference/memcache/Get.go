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
	memcache.Set(ctx, &memcache.Item{Key: "colour", Value: []byte("teal"), Flags: 7})

	item, err := memcache.Get(ctx, "colour")
	fmt.Fprintf(res, "%s, flags %d, error %v\n", item.Value, item.Flags, err)

	item, err = memcache.Get(ctx, "missing")
	fmt.Fprintln(res, item == nil, err == memcache.ErrCacheMiss)
}
