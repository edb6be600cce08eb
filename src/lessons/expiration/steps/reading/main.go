package playground

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	item1 := memcache.Item{
		Key:        "foo",
		Value:      []byte("bar"),
		Expiration: 10 * time.Second,
	}
	// memcache.Set(ctx, &item1)

	item2, _ := memcache.Get(ctx, item1.Key)
	if item2 != nil {
		fmt.Fprintln(res, string(item2.Value))
	}
}
