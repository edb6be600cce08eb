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
	err := memcache.JSON.SetMulti(ctx, []*memcache.Item{
		{Key: "player:1", Object: Player{"Ida", 12}},
		{Key: "player:2", Object: Player{"Ole", 9}},
	})
	fmt.Fprintln(res, "error:", err)

	item, _ := memcache.Get(ctx, "player:2")
	fmt.Fprintf(res, "%s\n", item.Value)
}
