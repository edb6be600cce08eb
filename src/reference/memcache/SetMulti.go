package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handle)
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	// Three items in one call: one way to the cache and back.
	err := memcache.SetMulti(ctx, []*memcache.Item{
		{Key: "de", Value: []byte("Guten Tag")},
		{Key: "no", Value: []byte("God dag")},
		{Key: "pt", Value: []byte("Bom dia")},
	})
	fmt.Fprintln(res, "error:", err)

	item, _ := memcache.Get(ctx, "no")
	fmt.Fprintf(res, "%s\n", item.Value)
}
