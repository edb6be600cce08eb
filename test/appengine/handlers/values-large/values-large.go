package lesson

import (
	"fmt"
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	for _, n := range []int{0, 1, 1000, 1000000, 1048516, 1048517} {
		err := memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte(strings.Repeat("x", n))})
		item, err2 := memcache.Get(ctx, "k")
		if item != nil {
			fmt.Fprintln(w, n, err, len(item.Value), err2)
		} else {
			fmt.Fprintln(w, n, err, "gone", err2)
		}
	}
}
