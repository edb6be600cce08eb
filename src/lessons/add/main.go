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

	err := memcache.Add(ctx, &memcache.Item{
		Key:   "winner",
		Value: []byte("first"),
	})
	fmt.Fprintln(res, err)
}
