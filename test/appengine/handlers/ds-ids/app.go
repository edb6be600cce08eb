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
	for i := 0; i < 3; i++ {
		k, err := datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "E", nil), &E{i})
		p(k, err, k.IntID(), k.Incomplete())
	}
	p(datastore.AllocateIDs(ctx, "E", nil, 10))
	p(datastore.AllocateIDs(ctx, "E", nil, 0))
	p(datastore.AllocateIDs(ctx, "E", nil, -1))
	p(datastore.AllocateIDs(ctx, "", nil, 1))
	k, err := datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "F", datastore.NewKey(ctx, "E", "", 1, nil)), &E{9})
	p(k, err)
	k, err = datastore.Put(ctx, datastore.NewKey(ctx, "E", "", 100, nil), &E{9})
	p(k, err)
	k, err = datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "E", nil), &E{9})
	p(k, err)
}
