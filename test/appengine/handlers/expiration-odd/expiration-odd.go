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
	for i, d := range []time.Duration{0, -1, 999 * time.Millisecond, 1999 * time.Millisecond, time.Minute, 31 * 24 * time.Hour, 31 * 365 * 24 * time.Hour} {
		key := fmt.Sprint("k", i)
		err := memcache.Set(ctx, &memcache.Item{Key: key, Value: []byte(d.String()), Expiration: d})
		_, got := memcache.Get(ctx, key)
		fmt.Fprintln(w, d, err, got)
	}
}
