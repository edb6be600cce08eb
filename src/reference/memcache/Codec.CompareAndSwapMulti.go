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
	memcache.JSON.SetMulti(ctx, []*memcache.Item{
		{Key: "ida", Object: Player{"Ida", 12}},
		{Key: "ole", Object: Player{"Ole", 9}},
	})
	items, _ := memcache.GetMulti(ctx, []string{"ida", "ole"})
	memcache.Delete(ctx, "ole")

	items["ida"].Object = Player{"Ida", 13}
	items["ole"].Object = Player{"Ole", 10}
	err := memcache.JSON.CompareAndSwapMulti(ctx, []*memcache.Item{items["ida"], items["ole"]})
	if errs, ok := err.(appengine.MultiError); ok {
		fmt.Fprintln(res, "ida:", errs[0])
		fmt.Fprintln(res, "ole:", errs[1])
	}
}
