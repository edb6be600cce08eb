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
	memcache.SetMulti(ctx, []*memcache.Item{
		{Key: "from", Value: []byte("100")},
		{Key: "to", Value: []byte("0")},
	})
	items, _ := memcache.GetMulti(ctx, []string{"from", "to"})

	// In between, somebody else changes one of them.
	memcache.Set(ctx, &memcache.Item{Key: "to", Value: []byte("7")})

	items["from"].Value = []byte("60")
	items["to"].Value = []byte("40")
	err := memcache.CompareAndSwapMulti(ctx, []*memcache.Item{items["from"], items["to"]})
	if errs, ok := err.(appengine.MultiError); ok {
		// Each item is swapped by itself: this is no transaction.
		fmt.Fprintln(res, "from:", errs[0])
		fmt.Fprintln(res, "to:", errs[1])
	}
}
