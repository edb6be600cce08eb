package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type E struct{ N int }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	for _, n := range []string{"a b", "\xff", "日本", "a/b", "x\n", "1", " "} {
		k := datastore.NewKey(ctx, "E", n, 0, nil)
		k2, err := datastore.Put(ctx, k, &E{len(n)})
		var e E
		fmt.Fprintf(w, "%q %v %v %v\n", k2, err, datastore.Get(ctx, k, &e), e)
	}
	keys, err := datastore.NewQuery("E").KeysOnly().GetAll(ctx, nil)
	fmt.Fprintf(w, "%q %v\n", keys, err)
	k := datastore.NewKey(ctx, "E", "", 1, nil)
	_, err = datastore.Put(ctx, k, &E{-1})
	p(err)
	p(datastore.NewQuery("E").Count(ctx))
	k = datastore.NewKey(ctx, "Kind with space", "x", 0, nil)
	_, err = datastore.Put(ctx, k, &E{-1})
	p(k, err)
	for _, id := range []int64{-1, 1 << 53, 1<<63 - 1, -1 << 63} {
		k = datastore.NewKey(ctx, "Big", "", id, nil)
		k2, err := datastore.Put(ctx, k, &struct{ V int64 }{id})
		p(k2, err, k2.Equal(k))
	}
	var bigs []struct{ V int64 }
	keys, err = datastore.NewQuery("Big").Filter("V >", 1<<52).GetAll(ctx, &bigs)
	p(keys, err, bigs)
}
