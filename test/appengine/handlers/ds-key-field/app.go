package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type E struct {
	Key  *datastore.Key `datastore:"__key__"`
	Name string
}
type F struct {
	ID   int64 `datastore:"-"`
	Name string
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "E", "e", 0, nil)
	_, err := datastore.Put(ctx, k, &E{nil, "x"})
	p(err)
	var e E
	p(datastore.Get(ctx, k, &e), e)
	_, err = datastore.Put(ctx, k, &E{k, "y"})
	p(err)
	p(datastore.Get(ctx, k, &e), e)
	var f F
	p(datastore.Get(ctx, k, &f), f)
	var es []E
	keys, err := datastore.NewQuery("E").GetAll(ctx, &es)
	p(keys, es, err)
	fk, err := datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "F", nil), &F{Name: "f"})
	p(fk, err)
	var fs []F
	keys, err = datastore.NewQuery("F").GetAll(ctx, &fs)
	for i := range fs {
		fs[i].ID = keys[i].IntID()
	}
	p(fs, err)
}
