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
		{Key: "page:1", Value: []byte("one")},
		{Key: "page:2", Value: []byte("two")},
	})

	// The third was never there. The other two are deleted all the same.
	err := memcache.DeleteMulti(ctx, []string{"page:1", "page:2", "page:3"})
	if errs, ok := err.(appengine.MultiError); ok {
		for i, err := range errs {
			fmt.Fprintf(res, "page %d: %v\n", i+1, err)
		}
	}
}
