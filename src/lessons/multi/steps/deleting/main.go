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

	err := memcache.DeleteMulti(ctx, keys)
	fmt.Fprintln(res, err)

	// One error for each key, nil where it worked.
	if errs, ok := err.(appengine.MultiError); ok {
		for i, key := range keys {
			fmt.Fprintln(res, key, errs[i])
		}
	}
}
