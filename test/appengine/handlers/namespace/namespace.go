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
	for _, ns := range []string{"", "a", "b.c_d-9", "bad space", "ä", strings.Repeat("x", 101)} {
		c, err := appengine.Namespace(ctx, ns)
		if err != nil {
			fmt.Fprintln(w, err)
			continue
		}
		n, err := memcache.Increment(c, "n", 1, uint64(len(ns))*10)
		fmt.Fprintln(w, ns, n, err)
		item, err := memcache.Get(c, "n")
		fmt.Fprintf(w, "%s %v\n", item.Value, err)
	}
	item, err := memcache.Get(ctx, "n")
	fmt.Fprintf(w, "%s %v\n", item.Value, err)
}
