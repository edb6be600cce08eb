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
	err := memcache.JSON.Set(ctx, &memcache.Item{Key: "c", Object: make(chan int)})
	fmt.Fprintln(w, err)
	err = memcache.JSON.SetMulti(ctx, []*memcache.Item{{Key: "a", Object: 1}, {Key: "b", Object: func() {}}})
	fmt.Fprintln(w, err, len(err.(appengine.MultiError)))
	memcache.Set(ctx, &memcache.Item{Key: "d", Value: []byte("{not json")})
	var m map[string]string
	item, err := memcache.JSON.Get(ctx, "d", &m)
	fmt.Fprintln(w, item, err, m == nil)
	memcache.Set(ctx, &memcache.Item{Key: "d", Value: []byte(`{"a":1}`)})
	item, err = memcache.JSON.Get(ctx, "d", &m)
	fmt.Fprintln(w, item, err, m)
}
