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
	memcache.Set(ctx, &memcache.Item{Key: "draft", Value: []byte("Dear all,")})

	fmt.Fprintln(res, memcache.Delete(ctx, "draft"))

	// It is gone, and so there is nothing to delete.
	_, err := memcache.Get(ctx, "draft")
	fmt.Fprintln(res, err)
	fmt.Fprintln(res, memcache.Delete(ctx, "draft"))
}
