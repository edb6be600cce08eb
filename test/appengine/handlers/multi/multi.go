package lesson

import (
	"fmt"
	"net/http"
	"sort"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	err := memcache.SetMulti(ctx, []*memcache.Item{{Key: "a", Value: []byte("1")}, {Key: "b", Value: []byte("2")}})
	fmt.Fprintln(w, err)
	err = memcache.AddMulti(ctx, []*memcache.Item{{Key: "a", Value: []byte("x")}, {Key: "c", Value: []byte("3")}, {Key: "b", Value: []byte("y")}})
	fmt.Fprintf(w, "%v %T\n", err, err)
	m, err := memcache.GetMulti(ctx, []string{"c", "a", "zz", "a", "b"})
	fmt.Fprintln(w, len(m), err)
	keys := []string{}
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	for _, k := range keys {
		fmt.Fprintf(w, "%s=%s\n", k, m[k].Value)
	}
	fmt.Fprintln(w, m["zz"], m["zz"] == nil)
	m, err = memcache.GetMulti(ctx, nil)
	fmt.Fprintln(w, m, err)
	fmt.Fprintln(w, memcache.SetMulti(ctx, nil), memcache.AddMulti(ctx, []*memcache.Item{}))
}
