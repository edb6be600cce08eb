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
	if r.URL.Path == "/set" {
		memcache.Set(ctx, &memcache.Item{Key: "foo", Value: []byte("bar"), Expiration: 10 * time.Second})
	}
	item, err := memcache.Get(ctx, "foo")
	if item != nil {
		fmt.Fprintln(w, string(item.Value))
		fmt.Fprintln(w, item)
	} else {
		fmt.Fprintln(w, err)
	}
}
