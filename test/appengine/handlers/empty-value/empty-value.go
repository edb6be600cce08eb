package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	fmt.Fprintln(w, memcache.Set(ctx, &memcache.Item{Key: "nil"}))
	fmt.Fprintln(w, memcache.Set(ctx, &memcache.Item{Key: "empty", Value: []byte{}}))
	fmt.Fprintln(w, memcache.SetMulti(ctx, []*memcache.Item{{Key: "a", Value: []byte("1")}, {Key: "b"}}))
	fmt.Fprintln(w, memcache.Add(ctx, &memcache.Item{Key: "nil2"}))
	for _, k := range []string{"nil", "empty", "a"} {
		item, err := memcache.Get(ctx, k)
		fmt.Fprintln(w, item, err)
	}
}
