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

	item1 := memcache.Item{
		Key:   "foo",
		Value: []byte("bar"),
	}
	memcache.Set(ctx, &item1)

	item2, _ := memcache.Get(ctx, "foo")
	if item2 != nil {
		fmt.Fprintln(res, string(item2.Value))
	}
}
