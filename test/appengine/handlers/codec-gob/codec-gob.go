package lesson

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type session struct {
	Name   string
	Tags   []string
	Counts map[string]int
	N      int
	F      float64
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	in := session{"alice", []string{"go", "js"}, map[string]int{"a": 1}, 3, 1.5}
	item := &memcache.Item{Key: "s", Object: in, Expiration: time.Hour}
	fmt.Fprintln(w, memcache.Gob.Set(ctx, item))
	var out session
	got, err := memcache.Gob.Get(ctx, "s", &out)
	fmt.Fprintf(w, "%+v %v %d %x\n", out, err, len(got.Value), got.Value)
	got.Object = session{Name: "bob"}
	fmt.Fprintln(w, memcache.Gob.CompareAndSwap(ctx, got))
	out = session{}
	_, err = memcache.Gob.Get(ctx, "s", &out)
	fmt.Fprintf(w, "%+v %v\n", out, err)
	fmt.Fprintln(w, memcache.Gob.SetMulti(ctx, []*memcache.Item{{Key: "n", Object: 42}, {Key: "t", Object: "text"}, {Key: "l", Object: []int{1, 2, 3}}}))
	var n int
	var t string
	var l []int
	_, err = memcache.Gob.Get(ctx, "n", &n)
	fmt.Fprintln(w, n, err)
	_, err = memcache.Gob.Get(ctx, "t", &t)
	fmt.Fprintln(w, t, err)
	_, err = memcache.Gob.Get(ctx, "l", &l)
	fmt.Fprintln(w, l, err)
	_, err = memcache.Gob.Get(ctx, "t", &n)
	fmt.Fprintln(w, err)
	fmt.Fprintln(w, memcache.Gob.Set(ctx, &memcache.Item{Key: "c", Object: make(chan int)}))
	memcache.Set(ctx, &memcache.Item{Key: "bad", Value: []byte("no gob")})
	_, err = memcache.Gob.Get(ctx, "bad", &n)
	fmt.Fprintln(w, err)
}
