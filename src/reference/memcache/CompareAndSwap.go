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
	memcache.Set(ctx, &memcache.Item{Key: "list", Value: []byte("milk")})

	// Two hands read the same list.
	mine, _ := memcache.Get(ctx, "list")
	yours, _ := memcache.Get(ctx, "list")

	mine.Value = []byte("milk, bread")
	fmt.Fprintln(res, memcache.CompareAndSwap(ctx, mine))

	// It was changed since you read it: read it again, and try again.
	yours.Value = []byte("milk, tea")
	err := memcache.CompareAndSwap(ctx, yours)
	fmt.Fprintln(res, err, err == memcache.ErrCASConflict)
}
