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
	memcache.Set(ctx, &memcache.Item{Key: "f", Value: []byte("hello"), Flags: 42})
	item, _ := memcache.Get(ctx, "f")
	fmt.Fprintln(w, item, item.Flags)
	item.Flags = 7
	item.Value = nil
	fmt.Fprintln(w, memcache.Set(ctx, item))
	item, _ = memcache.Get(ctx, "f")
	fmt.Fprintln(w, item, item.Value == nil, len(item.Value))
	fmt.Fprintf(w, "%+v\n", *item)
}
