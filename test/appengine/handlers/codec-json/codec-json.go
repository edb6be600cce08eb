package lesson

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type session struct {
	Name  string   `json:"name"`
	Tags  []string `json:"tags,omitempty"`
	Count int
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	in := session{"alice", []string{"go", "js"}, 3}
	item := &memcache.Item{Key: "s", Object: in, Expiration: time.Hour}
	fmt.Fprintln(w, memcache.JSON.Set(ctx, item))
	fmt.Fprintln(w, item.Value == nil, item.Object)
	var out session
	got, err := memcache.JSON.Get(ctx, "s", &out)
	fmt.Fprintf(w, "%+v %v %s\n", out, err, got.Value)
	fmt.Fprintln(w, memcache.JSON.Add(ctx, item))
	got.Object = session{Name: "bob"}
	fmt.Fprintln(w, memcache.JSON.CompareAndSwap(ctx, got))
	_, err = memcache.JSON.Get(ctx, "s", &out)
	fmt.Fprintf(w, "%+v %v\n", out, err)
	_, err = memcache.JSON.Get(ctx, "missing", &out)
	fmt.Fprintln(w, err)
}
