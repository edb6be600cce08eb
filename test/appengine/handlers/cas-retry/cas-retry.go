package lesson

import (
	"fmt"
	"net/http"
	"strconv"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	for i := 0; i < 3; i++ {
		item, err := memcache.Get(ctx, "hits")
		if err == memcache.ErrCacheMiss {
			memcache.Add(ctx, &memcache.Item{Key: "hits", Value: []byte("0")})
			continue
		}
		n, _ := strconv.Atoi(string(item.Value))
		item.Value = []byte(strconv.Itoa(n + 1))
		if err := memcache.CompareAndSwap(ctx, item); err == nil {
			fmt.Fprintln(w, "hits:", n+1, "tries:", i+1)
			return
		}
	}
	http.Error(w, "too busy", http.StatusServiceUnavailable)
}
