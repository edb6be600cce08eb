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
	memcache.JSON.Set(ctx, &memcache.Item{Key: "player:1", Object: Player{"Ida", 12}})

	err := memcache.JSON.AddMulti(ctx, []*memcache.Item{
		{Key: "player:1", Object: Player{"Nobody", 0}},
		{Key: "player:2", Object: Player{"Ole", 9}},
	})
	if errs, ok := err.(appengine.MultiError); ok {
		fmt.Fprintln(res, "player 1:", errs[0])
		fmt.Fprintln(res, "player 2:", errs[1])
	}
}
