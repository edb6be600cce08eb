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
	votes, err := memcache.IncrementExisting(ctx, "votes", 1)
	fmt.Fprintln(res, votes, err)

	// A number that was stored as text can be counted on.
	memcache.Set(ctx, &memcache.Item{Key: "votes", Value: []byte("41")})
	votes, err = memcache.IncrementExisting(ctx, "votes", 1)
	fmt.Fprintln(res, votes, err)
}
