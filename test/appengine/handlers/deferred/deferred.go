package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	defer fmt.Fprintln(w, "deferred one")
	defer func() {
		if x := recover(); x != nil {
			log.Errorf(ctx, "recovered %v", x)
			http.Error(w, "sorry", 500)
		}
	}()
	if r.URL.Path == "/panic" {
		panic(fmt.Errorf("wrapped: %w", memcache.ErrCacheMiss))
	}
	if r.URL.Path == "/rethrow" {
		defer func() {
			x := recover()
			panic(fmt.Sprint("again: ", x))
		}()
		var item *memcache.Item
		_ = item.Key
	}
	fmt.Fprintln(w, "fine")
}
