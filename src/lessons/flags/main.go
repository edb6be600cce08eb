package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	memcache.Set(ctx, &memcache.Item{
		Key:   "answer",
		Value: []byte("42"),
		Flags: 0,
	})
	item, err := memcache.Get(ctx, "answer")
	if err == nil {
		fmt.Fprintln(res, string(item.Value), item.Flags)
	}
}
