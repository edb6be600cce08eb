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
	winner := &memcache.Item{Key: "winner", Value: []byte("Ida")}
	fmt.Fprintln(res, memcache.Add(ctx, winner))

	// Too late: the key is taken.
	err := memcache.Add(ctx, &memcache.Item{Key: "winner", Value: []byte("Ole")})
	fmt.Fprintln(res, err, err == memcache.ErrNotStored)

	item, _ := memcache.Get(ctx, "winner")
	fmt.Fprintf(res, "%s\n", item.Value)
}
