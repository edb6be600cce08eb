package guest

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

type greeting struct {
	Author string
	Text   string `datastore:",noindex"`
	N      int64  `datastore:"number"`
	skip   int
}

func init() {
	http.HandleFunc("/sign", sign)
	http.HandleFunc("/list", list)
	http.HandleFunc("/wipe", wipe)
}

func sign(w http.ResponseWriter, r *http.Request) {
	base := appengine.NewContext(r)
	ctx, err := appengine.Namespace(base, r.FormValue("ns"))
	if err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	g := greeting{Text: r.FormValue("text")}
	if u := user.Current(ctx); u != nil {
		g.Author = u.String()
	}
	n, err := memcache.Increment(ctx, "n", 1, 0)
	g.N = int64(n)
	fmt.Fprintln(w, n, err)
	parent := datastore.NewKey(ctx, "Book", "default", 0, nil)
	err = datastore.RunInTransaction(ctx, func(tc context.Context) error {
		key, err := datastore.Put(tc, datastore.NewIncompleteKey(tc, "Greeting", parent), &g)
		if err != nil {
			return err
		}
		fmt.Fprintln(w, key.Kind(), key.Parent(), key.Incomplete(), key.Namespace())
		return nil
	}, nil)
	fmt.Fprintln(w, err)
	memcache.Delete(ctx, "list")
}

func list(w http.ResponseWriter, r *http.Request) {
	ctx, _ := appengine.Namespace(appengine.NewContext(r), r.FormValue("ns"))
	var all []greeting
	if _, err := memcache.Gob.Get(ctx, "list", &all); err == nil {
		fmt.Fprintf(w, "cached %+v\n", all)
		return
	}
	parent := datastore.NewKey(ctx, "Book", "default", 0, nil)
	q := datastore.NewQuery("Greeting").Ancestor(parent).Order("-number").Limit(3)
	keys, err := q.GetAll(ctx, &all)
	fmt.Fprintln(w, len(keys), err)
	for i, g := range all {
		fmt.Fprintf(w, "%s %+v\n", keys[i].Parent(), g)
	}
	n, err := datastore.NewQuery("Greeting").Filter("Author =", "").Count(ctx)
	fmt.Fprintln(w, n, err)
	fmt.Fprintln(w, memcache.Gob.Set(ctx, &memcache.Item{Key: "list", Object: all}))
}

func wipe(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	keys, err := datastore.NewQuery("Greeting").KeysOnly().GetAll(ctx, nil)
	fmt.Fprintln(w, len(keys), err, datastore.DeleteMulti(ctx, keys), memcache.Flush(ctx))
}
