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
	s, err := memcache.Stats(ctx)
	fmt.Fprintf(w, "%+v %v\n", *s, err)
	memcache.Set(ctx, &memcache.Item{Key: "foo", Value: []byte("bar")})
	memcache.Set(ctx, &memcache.Item{Key: "long-key", Value: []byte("a longer value")})
	memcache.Get(ctx, "foo")
	memcache.GetMulti(ctx, []string{"foo", "nope", "long-key"})
	s, err = memcache.Stats(ctx)
	fmt.Fprintf(w, "%+v %v\n", *s, err)
}
