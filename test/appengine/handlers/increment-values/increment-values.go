package lesson

import (
	"fmt"
	"net/http"
	"strconv"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	show := func(what string, n uint64, err error) { fmt.Fprintln(w, what, n, err) }
	for _, v := range []string{"5", "0", "18446744073709551615", "007", " 12", "12 ", "", "-5", "1.5", "text", "18446744073709551616"} {
		memcache.Set(ctx, &memcache.Item{Key: "k", Value: []byte(v), Flags: 3})
		n, err := memcache.Increment(ctx, "k", 1, 100)
		show(strconv.Quote(v), n, err)
	}
	n, err := memcache.Increment(ctx, "new", 5, 10)
	show("new", n, err)
	n, err = memcache.Increment(ctx, "new", -100, 10)
	show("down", n, err)
	n, err = memcache.Increment(ctx, "new", 0, 10)
	show("still", n, err)
	n, err = memcache.IncrementExisting(ctx, "missing", 1)
	show("missing", n, err)
	n, err = memcache.IncrementExisting(ctx, "new", 9223372036854775807)
	show("far", n, err)
	n, err = memcache.IncrementExisting(ctx, "new", 9223372036854775807)
	show("farther", n, err)
	n, err = memcache.IncrementExisting(ctx, "new", -9223372036854775808)
	show("back", n, err)
}
