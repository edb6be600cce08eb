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

	err := memcache.Flush(ctx)
	fmt.Fprintln(res, err)
}

func handleStore(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	other, _ := appengine.Namespace(ctx, "other")

	item := memcache.Item{
		Key:   "foo",
		Value: []byte("bar"),
	}
	memcache.Set(ctx, &item)
	memcache.Set(other, &item)
	fmt.Fprintln(res, "stored")
}
