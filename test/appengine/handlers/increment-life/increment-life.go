package lesson

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	switch r.URL.Path {
	case "/start":
		memcache.Set(ctx, &memcache.Item{Key: "n", Value: []byte("1"), Expiration: 10 * time.Second})
	}
	n, err := memcache.IncrementExisting(ctx, "n", 1)
	fmt.Fprintln(w, n, err)
}
