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

type Player struct {
	Name  string
	Score int
}

func handle(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)
	memcache.JSON.Set(ctx, &memcache.Item{Key: "ida", Object: Player{"Ida", 12}})

	var ida Player
	item, _ := memcache.JSON.Get(ctx, "ida", &ida)

	// Get fills in the Value only: what is to be stored goes into Object.
	ida.Score++
	item.Object = ida
	fmt.Fprintln(res, "error:", memcache.JSON.CompareAndSwap(ctx, item))

	item, _ = memcache.Get(ctx, "ida")
	fmt.Fprintf(res, "%s\n", item.Value)
}
