package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var n int

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	n++
	fmt.Fprintln(w, "n", n)
	if r.URL.Path == "/crash" {
		done := make(chan bool)
		go func() {
			panic("in another goroutine")
		}()
		<-done
	}
	c, err := memcache.Increment(ctx, "c", 1, 0)
	fmt.Fprintln(w, c, err)
}
