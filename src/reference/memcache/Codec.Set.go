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
	err := memcache.JSON.Set(ctx, &memcache.Item{
		Key:    "best",
		Object: Player{Name: "Ida", Score: 12},
	})
	fmt.Fprintln(res, "error:", err)

	// What is in the cache is the object's JSON.
	item, _ := memcache.Get(ctx, "best")
	fmt.Fprintf(res, "%s\n", item.Value)
}
