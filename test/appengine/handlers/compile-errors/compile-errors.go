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
	item := memcache.Get(ctx, "k")
	fmt.Fprintln(w, itm)
	var unused int
	memcache.Nope(ctx)
}
