package lesson

import (
	"fmt"
	"net/http"
	"time"

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
	q := datastore.NewQuery("E")
	try := func(q *datastore.Query) {
		var all []E
		keys, err := q.GetAll(ctx, &all)
		n, err2 := q.Count(ctx)
		_, err3 := q.Run(ctx).Next(nil)
		p(keys, err, n, err2, err3)
	}
	for _, f := range []string{"", "  ", "N", "N !", "N ==", "N !=", "N <>", "= ", "N = 5", "=N", "N ><"} {
		try(q.Filter(f, 1))
	}
	for _, o := range []string{"", "-", "+N", " - ", " N ", "--N"} {
		try(q.Order(o))
	}
	try(q.Ancestor(nil))
	try(q.Limit(1 << 40))
	try(q.Limit(-1 << 40))
	try(q.Offset(-1))
	try(q.Offset(1 << 40))
	try(q.Filter("N =", uint(1)))
	try(q.Filter("N =", []int{1}))
	try(q.Filter("N =", &E{}))
	try(q.Filter("N =", E{}))
	try(q.Filter("N =", datastore.ByteString("x")))
	try(q.Filter("N =", map[string]int{}))
	try(q.Filter("N =", nil))
	try(q.Filter("N =", []byte("x")))
	try(q.Filter("N =", int8(5)))
	try(q.Filter("N =", time.Duration(5)))
	try(q.Filter("N =", appengine.GeoPoint{Lat: 100}))
	try(q.Filter("N =", time.Unix(1<<60, 0)))
	try(q.Filter("N =", (*datastore.Key)(nil)))
	try(q.BatchSize(0))
	try(q.BatchSize(5))
	try(q.EventualConsistency())
	try(q.Filter("bad", 1).Order(""))
	try(q.Order("").Filter("bad", 1).Order("N"))
	try(q)
}
