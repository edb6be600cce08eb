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

	for _, key := range keys {
		memcache.Set(ctx, &memcache.Item{
			Key:   key,
			Value: []byte("hello " + key),
		})
	}
	for _, key := range keys {
		item, err := memcache.Get(ctx, key)
		if err == nil {
			fmt.Fprintln(res, string(item.Value))
		}
	}
}
