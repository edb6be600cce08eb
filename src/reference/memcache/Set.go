package playground

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handle)
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	memcache.Set(ctx, &memcache.Item{
		Key:        "greeting",
		Value:      []byte("good morning"),
		Expiration: 6 * time.Hour,
	})
	// A second Set takes the place of the first, and of its expiration.
	err := memcache.Set(ctx, &memcache.Item{Key: "greeting", Value: []byte("good evening")})
	fmt.Fprintln(res, "error:", err)

	item, _ := memcache.Get(ctx, "greeting")
	fmt.Fprintf(res, "%s\n", item.Value)
}
