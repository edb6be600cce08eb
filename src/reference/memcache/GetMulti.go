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
		{Key: "oslo", Value: []byte("-3")},
		{Key: "rome", Value: []byte("14")},
	})

	// One call for three keys. What is missing is not in the map.
	keys := []string{"oslo", "rome", "lima"}
	items, err := memcache.GetMulti(ctx, keys)
	fmt.Fprintln(res, len(items), "items, error:", err)
	for _, key := range keys {
		if item, ok := items[key]; ok {
			fmt.Fprintf(res, "%s %s\n", key, item.Value)
		} else {
			fmt.Fprintln(res, key, "is not in the cache")
		}
	}
}
