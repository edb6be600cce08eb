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
	done := make(chan error)
	for i := 0; i < 3; i++ {
		go func(i int) {
			done <- memcache.Set(ctx, &memcache.Item{Key: fmt.Sprint("k", i), Value: []byte{byte('0' + i)}})
		}(i)
		fmt.Fprintln(w, <-done)
	}
	items, err := memcache.GetMulti(ctx, []string{"k0", "k1", "k2"})
	fmt.Fprintln(w, len(items), err)
}
