package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
	http.HandleFunc("/store", handleStore)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	keys := []string{"foo", "baz"}
	items, err := memcache.PeekMulti(ctx, keys)
	for _, key := range keys {
		if item := items[key]; item != nil {
			fmt.Fprintln(res, key, string(item.Value))
		}
	}
	fmt.Fprintln(res, len(items), "found, error:", err)
}

func handleStore(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	memcache.Set(ctx, &memcache.Item{
		Key:   "foo",
		Value: []byte("bar"),
	})
	fmt.Fprintln(res, "stored")
}
