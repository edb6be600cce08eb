package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var hits int
var seen = map[string]int{}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	hits++
	seen[r.FormValue("who")]++
	fmt.Fprintln(w, hits, len(seen))
	n, _ := memcache.Increment(ctx, "hits", 1, 0)
	fmt.Fprintln(w, n)
}
