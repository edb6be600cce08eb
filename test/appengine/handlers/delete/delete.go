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
	fmt.Fprintln(w, memcache.Delete(ctx, "k"))
	memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte("v")})
	fmt.Fprintln(w, memcache.Delete(ctx, "k"))
	err := memcache.Delete(ctx, "k")
	fmt.Fprintln(w, err, err == memcache.ErrCacheMiss)
	memcache.SetMulti(ctx, []*memcache.Item{{Key: "a", Value: []byte("1")}, {Key: "c", Value: []byte("3")}})
	err = memcache.DeleteMulti(ctx, []string{"a", "b", "c", "d"})
	fmt.Fprintf(w, "%v %T\n", err, err)
	if me, ok := err.(appengine.MultiError); ok {
		for i, e := range me {
			fmt.Fprintln(w, i, e)
		}
	}
	fmt.Fprintln(w, memcache.DeleteMulti(ctx, nil))
}
