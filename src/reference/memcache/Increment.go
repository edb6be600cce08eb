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
	// The first request makes the counter: 100, and then one more.
	visits, err := memcache.Increment(ctx, "visits", 1, 100)
	fmt.Fprintln(res, visits, err)

	// Down, but never below zero.
	left, err := memcache.Increment(ctx, "tickets", -5, 3)
	fmt.Fprintln(res, left, err)
}
