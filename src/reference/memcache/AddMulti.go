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
	memcache.Set(ctx, &memcache.Item{Key: "seat:2", Value: []byte("taken")})

	err := memcache.AddMulti(ctx, []*memcache.Item{
		{Key: "seat:1", Value: []byte("Ida")},
		{Key: "seat:2", Value: []byte("Ida")},
		{Key: "seat:3", Value: []byte("Ida")},
	})
	// One error for each item, nil for those that were stored.
	if errs, ok := err.(appengine.MultiError); ok {
		for i, err := range errs {
			fmt.Fprintf(res, "seat %d: %v\n", i+1, err)
		}
	}
}
