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

	item, err := memcache.Get(ctx, "foo")
	if err != nil {
		fmt.Fprintln(res, err)
		return
	}
	fmt.Fprintln(res, string(item.Value))

	stats, _ := memcache.Stats(ctx)
	fmt.Fprintln(res, "Oldest:", stats.Oldest)
}

func handleStore(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	memcache.Set(ctx, &memcache.Item{
		Key:   "foo",
		Value: []byte("bar"),
	})
	fmt.Fprintln(res, "stored")
}
