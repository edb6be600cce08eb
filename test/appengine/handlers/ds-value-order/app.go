package lesson

import (
	"fmt"
	"math"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type V struct{ X interface{} }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	vals := []interface{}{nil, int64(-5), int64(1), int64(1 << 62), time.Unix(0, 3000).UTC(), false, true, "", "a", "b", "\xff", datastore.ByteString("ab"), appengine.BlobKey("aa"),
		-1.5, 0.0, math.Inf(1), appengine.GeoPoint{Lat: 1, Lng: 2}, appengine.GeoPoint{Lat: 1, Lng: 3}, appengine.GeoPoint{Lat: -1, Lng: 3},
		datastore.NewKey(ctx, "A", "", 2, nil), datastore.NewKey(ctx, "A", "n", 0, nil), datastore.NewKey(ctx, "A", "", 10, nil), datastore.NewKey(ctx, "B", "", 1, datastore.NewKey(ctx, "A", "", 2, nil))}
	for i, v := range vals {
		l := datastore.PropertyList{{Name: "X", Value: v}}
		_, err := datastore.Put(ctx, datastore.NewKey(ctx, "V", "", int64(100-i), nil), &l)
		if err != nil {
			p(v, err)
		}
	}
	run := func(q *datastore.Query) {
		var all []datastore.PropertyList
		keys, err := q.GetAll(ctx, &all)
		p(len(keys), err)
		for _, l := range all {
			fmt.Fprintf(w, " %T:%v", l[0].Value, l[0].Value)
		}
		p()
	}
	q := datastore.NewQuery("V")
	run(q.Order("X"))
	run(q.Order("-X"))
	run(q)
	run(q.Filter("X >", 0))
	run(q.Filter("X <=", "a"))
	run(q.Filter("X >=", false))
	run(q.Filter("X <", 5.0))
	run(q.Filter("X =", time.Unix(0, 3000)))
	run(q.Filter("X =", 3))
	run(q.Filter("X =", appengine.BlobKey("aa")))
	run(q.Filter("X =", []byte("ab")))
	run(q.Filter("X =", nil))
	run(q.Filter("X >=", nil))
	run(q.Filter("X >", datastore.NewKey(ctx, "A", "", 2, nil)))
	run(q.Filter("X >", appengine.GeoPoint{Lat: 0, Lng: 0}))
}
