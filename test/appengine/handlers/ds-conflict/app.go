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
	other := datastore.NewKey(ctx, "Counter", "other", 0, nil)
	child := datastore.NewKey(ctx, "Child", "x", 0, k)
	datastore.Put(ctx, k, &Counter{1})
	try := func(times int, touched *datastore.Key, opts *datastore.TransactionOptions) {
		calls := 0
		err := datastore.RunInTransaction(ctx, func(tc context.Context) error {
			calls++
			var c Counter
			if err := datastore.Get(tc, k, &c); err != nil {
				return err
			}
			p(" sees", c.N)
			if calls <= times {
				datastore.Put(ctx, touched, &Counter{c.N + 10})
			}
			c.N++
			_, err := datastore.Put(tc, k, &c)
			return err
		}, opts)
		var c Counter
		datastore.Get(ctx, k, &c)
		p(calls, err, err == datastore.ErrConcurrentTransaction, c.N)
	}
	try(0, k, nil)
	try(1, k, nil)
	try(2, k, nil)
	try(3, k, nil)
	try(1, child, nil)
	try(5, other, nil)
	try(1, k, &datastore.TransactionOptions{Attempts: 1})
	try(4, k, &datastore.TransactionOptions{Attempts: 5})
	try(1, k, &datastore.TransactionOptions{XG: true, Attempts: -1})
	// Reading alone is enough to conflict; deleting, too.
	calls := 0
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error {
		calls++
		var c Counter
		datastore.Get(tc, other, &c)
		if calls == 1 {
			datastore.Delete(ctx, other)
		}
		_, err := datastore.Put(tc, k, &Counter{500})
		return err
	}, &datastore.TransactionOptions{XG: true}), calls)
	// A query counts as reading its ancestor's group.
	calls = 0
	p(datastore.RunInTransaction(ctx, func(tc context.Context) error {
		calls++
		n, err := datastore.NewQuery("Child").Ancestor(k).Count(tc)
		p(n, err)
		if calls == 1 {
			datastore.Put(ctx, datastore.NewKey(ctx, "Child", "y", 0, k), &Counter{})
		}
		return nil
	}, &datastore.TransactionOptions{ReadOnly: true}), calls)
}
