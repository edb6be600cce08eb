package lesson

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	_, err := memcache.Get(context.Background(), "k")
	fmt.Fprintln(w, err)
	fmt.Fprintln(w, memcache.Set(context.TODO(), &memcache.Item{Key: "k"}))
	c, cancel := context.WithCancel(ctx)
	cancel()
	_, err = memcache.Get(c, "k")
	fmt.Fprintln(w, err)
	joint := appengine.WithContext(context.Background(), r)
	fmt.Fprintln(w, memcache.Set(joint, &memcache.Item{Key: "k", Value: []byte("v")}))
	fmt.Fprintln(w, user.Current(context.Background()))
}
