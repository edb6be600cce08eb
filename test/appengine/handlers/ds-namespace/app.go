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
	ns, err := appengine.Namespace(ctx, "blue")
	p(err)
	k := datastore.NewKey(ns, "E", "e", 0, nil)
	p(k, k.Namespace(), datastore.NewKey(ctx, "F", "f", 0, k).Namespace(), k.Encode())
	datastore.Put(ctx, k, &E{1})
	datastore.Put(ctx, datastore.NewKey(ctx, "E", "e", 0, nil), &E{2})
	var e E
	p(datastore.Get(ctx, k, &e), e)
	p(datastore.Get(ns, datastore.NewKey(ctx, "E", "e", 0, nil), &e), e)
	p(datastore.NewQuery("E").Count(ctx))
	p(datastore.NewQuery("E").Count(ns))
	keys, err := datastore.NewQuery("E").KeysOnly().GetAll(ns, nil)
	p(keys, err, keys[0].Namespace())
	p(datastore.NewKey(ns, "E", "e", 0, nil).Equal(datastore.NewKey(ctx, "E", "e", 0, nil)))
	// A child in another namespace is no valid key.
	d, err := datastore.DecodeKey(k.Encode())
	p(d, d.Namespace(), err)
	_, err = datastore.Put(ns, datastore.NewIncompleteKey(ns, "E", nil), &E{3})
	p(err)
	p(datastore.AllocateIDs(ns, "E", nil, 2))
}
