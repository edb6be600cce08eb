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
	fmt.Fprintln(res, memcache.JSON.Add(ctx, &memcache.Item{Key: "host", Object: Player{"Ida", 0}}))
	fmt.Fprintln(res, memcache.JSON.Add(ctx, &memcache.Item{Key: "host", Object: Player{"Ole", 0}}))

	var host Player
	memcache.JSON.Get(ctx, "host", &host)
	fmt.Fprintln(res, host.Name)
}
