package lesson

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Account struct{ Balance int }

func transfer(ctx context.Context, from, to *datastore.Key, n int, opts *datastore.TransactionOptions) error {
	return datastore.RunInTransaction(ctx, func(tc context.Context) error {
		a := make([]Account, 2)
		if err := datastore.GetMulti(tc, []*datastore.Key{from, to}, a); err != nil {
			return err
		}
		if a[0].Balance < n {
			return fmt.Errorf("%v has only %d", from, a[0].Balance)
		}
		a[0].Balance -= n
		a[1].Balance += n
		_, err := datastore.PutMulti(tc, []*datastore.Key{from, to}, a)
		return err
	}, opts)
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	a := datastore.NewKey(ctx, "Account", "ann", 0, nil)
	b := datastore.NewKey(ctx, "Account", "bob", 0, nil)
	p(datastore.PutMulti(ctx, []*datastore.Key{a, b}, []Account{{100}, {0}}))
	xg := &datastore.TransactionOptions{XG: true}
	p(transfer(ctx, a, b, 30, xg))
	p(transfer(ctx, b, a, 31, xg))
	p(transfer(ctx, b, datastore.NewKey(ctx, "Account", "nobody", 0, nil), 1, xg))
	var all []Account
	keys, err := datastore.NewQuery("Account").GetAll(ctx, &all)
	p(keys, all, err)
}
