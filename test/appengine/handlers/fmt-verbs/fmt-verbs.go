package verbs

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

type t struct {
	A int
	B string
	c *int
	D map[string]int
}

func (x t) String() string { return "t:" + x.B }

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		values := []interface{}{1, -2.5, "s", true, nil, []byte("by"), t{1, "b", nil, nil}, []t{{B: "x"}}, map[string]t{"k": {}}, time.Minute, memcache.ErrCacheMiss, &memcache.Item{Key: "k", Value: []byte("v")}, memcache.Item{Key: "k", Flags: 3}, user.Current(ctx), datastore.NewKey(ctx, "K", "n", 0, nil), struct{}{}, [2]bool{true}, 'x', uint8(7), 3 + 4i, &http.Cookie{Name: "n", Value: "v"}, http.Header{"A": {"1", "2"}}, http.StatusOK, r.URL, error(nil), (*t)(nil)}
		for _, v := range values {
			for _, f := range strings.Split(r.FormValue("f"), "|") {
				fmt.Fprintf(w, "<"+f+">", v)
			}
			fmt.Fprintf(w, " %T\n", v)
		}
	})
}
