package lesson

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	item := &memcache.Item{Key: "k", Value: []byte(r.FormValue("v")), Expiration: 30 * time.Second}
	err := memcache.Add(ctx, item)
	fmt.Fprintln(w, err, err == memcache.ErrNotStored)
	got, _ := memcache.Get(ctx, "k")
	fmt.Fprintf(w, "%s\n", got.Value)
}
