package lesson

import (
	"context"
	"errors"
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
	inc := func(tc context.Context) error {
		var c Counter
		if err := datastore.Get(tc, k, &c); err != nil && err != datastore.ErrNoSuchEntity {
			return err
		}
		c.N++
		_, err := datastore.Put(tc, k, &c)
		return err
	}
	for i := 0; i < 3; i++ {
		p(datastore.RunInTransaction(ctx, inc, nil))
	}
	var c Counter
	p(datastore.Get(ctx, k, &c), c)
	fail := errors.New("changed my mind")
	err := datastore.RunInTransaction(ctx, func(tc context.Context) error {
		inc(tc)
		return fail
	}, nil)
	p(err, err == fail)
	p(datastore.Get(ctx, k, &c), c)
	// A put is not seen inside, nor outside before the end.
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error {
		datastore.Put(tc, k, &Counter{100})
		var in, out Counter
		p(datastore.Get(tc, k, &in), in, datastore.Get(ctx, k, &out), out)
		return datastore.Delete(tc, k)
	}, &datastore.TransactionOptions{}))
	p(datastore.Get(ctx, k, &c), c)
	// Nested, expired.
	var kept context.Context
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error {
		kept = tc
		return datastore.RunInTransaction(tc, inc, nil)
	}, nil))
	_, err = datastore.Put(kept, k, &Counter{5})
	p(err)
	p(datastore.Get(kept, k, &c))
	p(datastore.NewQuery("Counter").Count(kept))
	p(datastore.AllocateIDs(kept, "A", nil, 1))
	p(datastore.RunInTransaction(kept, inc, nil))
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error { return nil }, nil))
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error { return datastore.ErrConcurrentTransaction }, nil))
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error {
		key, err := datastore.Put(tc, datastore.NewIncompleteKey(tc, "Counter", nil), &Counter{7})
		p(key, err)
		n, err := datastore.NewQuery("Counter").Ancestor(key).Count(tc)
		p(n, err)
		return err
	}, nil))
	p(datastore.NewQuery("Counter").Count(ctx))
}
