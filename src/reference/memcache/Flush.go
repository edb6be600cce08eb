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
		{Key: "one", Value: []byte("1")},
		{Key: "two", Value: []byte("2")},
	})

	fmt.Fprintln(res, "error:", memcache.Flush(ctx))

	items, _ := memcache.GetMulti(ctx, []string{"one", "two"})
	fmt.Fprintln(res, len(items), "items left")
}
