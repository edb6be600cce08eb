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
	memcache.Gob.Set(ctx, &memcache.Item{Key: "best", Object: Player{"Ida", 12}})

	var best Player
	item, err := memcache.Gob.Get(ctx, "best", &best)
	fmt.Fprintf(res, "%+v, error %v\n", best, err)
	fmt.Fprintln(res, len(item.Value), "bytes of gob")

	_, err = memcache.Gob.Get(ctx, "second", &best)
	fmt.Fprintln(res, err)
}
