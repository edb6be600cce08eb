package main

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func main() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		n, err := memcache.Increment(appengine.NewContext(r), "n", 1, 0)
		fmt.Fprintln(w, n, err)
	})
	appengine.Main()
}
