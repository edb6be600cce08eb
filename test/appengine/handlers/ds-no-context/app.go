package lesson

import (
	"context"
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
	bg := context.Background()
	k := datastore.NewKey(bg, "E", "e", 0, nil)
	p(k, k.AppID() != "")
	_, err := datastore.Put(bg, k, &E{1})
	p(err)
	p(datastore.Get(bg, k, &E{}))
	p(datastore.Delete(bg, k))
	p(datastore.NewQuery("E").Count(bg))
	p(datastore.NewQuery("E").Run(bg).Next(nil))
	p(datastore.AllocateIDs(bg, "E", nil, 1))
	p(datastore.RunInTransaction(bg, func(context.Context) error { return nil }, nil))
	done, cancel := context.WithCancel(ctx)
	cancel()
	p(datastore.Get(done, k, &E{}))
	p(datastore.RunInTransaction(done, func(context.Context) error { return nil }, nil))
	mid, cancel2 := context.WithCancel(ctx)
	p(datastore.RunInTransaction(mid, func(tc context.Context) error {
		_, err := datastore.Put(tc, k, &E{5})
		p(err)
		cancel2()
		return nil
	}, nil))
	p(datastore.Get(ctx, k, &E{}))
}
