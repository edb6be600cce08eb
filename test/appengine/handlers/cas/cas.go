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
	k := "n"
	memcache.Set(ctx, &memcache.Item{Key: k, Value: []byte("one")})
	a, _ := memcache.Get(ctx, k)
	b, _ := memcache.Get(ctx, k)
	a.Value = []byte("two")
	fmt.Fprintln(w, memcache.CompareAndSwap(ctx, a))
	b.Value = []byte("three")
	err := memcache.CompareAndSwap(ctx, b)
	fmt.Fprintln(w, err, err == memcache.ErrCASConflict)
	fmt.Fprintln(w, memcache.CompareAndSwap(ctx, a))
	c, _ := memcache.Get(ctx, k)
	fmt.Fprintln(w, c)
	memcache.Delete(ctx, k)
	fmt.Fprintln(w, memcache.CompareAndSwap(ctx, c))
	fmt.Fprintln(w, memcache.CompareAndSwap(ctx, &memcache.Item{Key: k, Value: []byte("x")}))
}
