package lesson

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type key string

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	c := context.WithValue(ctx, key("k"), "v")
	fmt.Fprintln(w, c.Value(key("k")), c.Value(key("other")), ctx.Err())
	c, cancel := context.WithTimeout(c, time.Hour)
	defer cancel()
	_, ok := c.Deadline()
	fmt.Fprintln(w, ok, memcache.Set(c, &memcache.Item{Key: "k", Value: []byte("v")}))
	r2 := r.WithContext(c)
	fmt.Fprintln(w, r2.Context().Value(key("k")), r.Context().Value(key("k")), r2.URL == r.URL)
	item, err := memcache.Get(appengine.NewContext(r2), "k")
	fmt.Fprintf(w, "%s %v\n", item.Value, err)
}
