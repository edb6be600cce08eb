package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var keys = []string{"ann", "bob", "cid"}

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	items := []*memcache.Item{}
	for _, key := range keys {
		items = append(items, &memcache.Item{
			Key:   key,
			Value: []byte("hello " + key),
		})
	}
	memcache.SetMulti(ctx, items)

	found, err := memcache.GetMulti(ctx, keys)
	for _, key := range keys {
		if item := found[key]; item != nil {
			fmt.Fprintln(res, string(item.Value))
		}
	}
	fmt.Fprintln(res, len(found), "found, error:", err)
}
