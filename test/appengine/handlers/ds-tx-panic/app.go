package lesson

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Counter struct{ N int }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "Counter", "c", 0, nil)
	defer func() {
		p("recovered", recover())
		var c Counter
		p(datastore.Get(ctx, k, &c), c)
		if r.URL.Path == "/again" {
			panic("for good")
		}
	}()
	datastore.RunInTransaction(ctx, func(tc context.Context) error {
		datastore.Put(tc, k, &Counter{1})
		panic("oh no")
	}, nil)
}
