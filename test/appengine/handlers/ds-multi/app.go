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
	var keys []*datastore.Key
	for _, n := range []string{"a", "b", "c"} {
		keys = append(keys, datastore.NewKey(ctx, "E", n, 0, nil))
	}
	p(datastore.PutMulti(ctx, keys[:2], []E{{1}, {2}}))
	a := make([]E, 3)
	err := datastore.GetMulti(ctx, keys, a)
	p(a, err)
	if me, ok := err.(appengine.MultiError); ok {
		p(len(me), me[0], me[1], me[2], me[2] == datastore.ErrNoSuchEntity)
	}
	b := make([]*E, 2)
	p(datastore.GetMulti(ctx, keys[:2], b), *b[0], *b[1])
	var e0 E
	cc := []interface{}{&e0, &E{}}
	p(datastore.GetMulti(ctx, keys[:2], cc), e0, *cc[1].(*E))
	p(datastore.GetMulti(ctx, keys[:2], []interface{}{nil, &E{}}))
	p(datastore.GetMulti(ctx, keys[:2], []interface{}{&struct{ X int }{}, &struct{ N string }{}}))
	p(datastore.GetMulti(ctx, keys, b))
	p(datastore.GetMulti(ctx, keys, 5))
	p(datastore.GetMulti(ctx, keys, nil))
	p(datastore.GetMulti(ctx, keys, &a))
	p(datastore.GetMulti(ctx, keys, []int{1, 2, 3}))
	p(datastore.GetMulti(ctx, nil, []E{}))
	p(datastore.PutMulti(ctx, nil, []E{}))
	p(datastore.PutMulti(ctx, keys, []E{{1}}))
	p(datastore.PutMulti(ctx, keys, map[string]E{}))
	p(datastore.PutMulti(ctx, keys, datastore.PropertyList{}))
	p(datastore.PutMulti(ctx, keys, []*E{{7}, {8}, {9}}))
	p(datastore.PutMulti(ctx, keys, []*E{{7}, nil, {9}}))
	p(datastore.PutMulti(ctx, []*datastore.Key{keys[0], nil, datastore.NewKey(ctx, "", "x", 0, nil)}, []E{{7}, {8}, {9}}))
	inc := datastore.NewIncompleteKey(ctx, "E", nil)
	ks, err := datastore.PutMulti(ctx, []*datastore.Key{inc, keys[0], inc}, []E{{7}, {8}, {9}})
	p(ks, err, inc)
	p(datastore.DeleteMulti(ctx, append(ks, keys[1])))
	p(datastore.DeleteMulti(ctx, nil))
	p(datastore.DeleteMulti(ctx, []*datastore.Key{keys[0], nil}))
	p(datastore.GetMulti(ctx, keys, a))
}
