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
	memcache.SetMulti(ctx, []*memcache.Item{{Key: "a", Value: []byte("1")}, {Key: "b", Value: []byte("2")}, {Key: "c", Value: []byte("3")}})
	items, _ := memcache.GetMulti(ctx, []string{"a", "b", "c"})
	memcache.Set(ctx, &memcache.Item{Key: "b", Value: []byte("changed")})
	memcache.Delete(ctx, "c")
	for _, it := range items {
		it.Value = append(it.Value, '!')
	}
	err := memcache.CompareAndSwapMulti(ctx, []*memcache.Item{items["a"], items["b"], items["c"]})
	fmt.Fprintln(w, err)
	fmt.Fprintf(w, "%#v\n", len(err.(appengine.MultiError)))
	for _, e := range err.(appengine.MultiError) {
		fmt.Fprintln(w, e)
	}
}
