package lesson

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Person struct {
	Name string
	Age  int
	Tags []string
	Bio  string `datastore:",noindex"`
}

func seed(ctx context.Context) {
	for i, x := range []Person{
		{"ann", 30, []string{"red", "blue"}, "b1"},
		{"bob", 25, nil, "b2"},
		{"cid", 35, []string{"red"}, "b3"},
		{"dee", 25, []string{"green", "blue"}, "b4"},
		{"eve", 41, []string{"a", "z"}, "b5"},
	} {
		key := datastore.NewKey(ctx, "Person", x.Name, 0, nil)
		if i%2 == 1 {
			key = datastore.NewKey(ctx, "Person", "", int64(10-i), nil)
		}
		if _, err := datastore.Put(ctx, key, &x); err != nil {
			panic(err)
		}
	}
	datastore.Put(ctx, datastore.NewKey(ctx, "Other", "o", 0, nil), &struct{ Age int }{30})
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	seed(ctx)
	t := datastore.NewQuery("Person").Order("Name").Run(ctx)
	for {
		var x Person
		k, err := t.Next(&x)
		if err == datastore.Done {
			p("done", k, err)
			break
		}
		p(k, x.Name, x.Tags, err)
	}
	p(t.Next(nil))
	t = datastore.NewQuery("Person").Order("Name").Limit(2).Run(ctx)
	p(t.Next(nil))
	var small struct{ Name string }
	p(t.Next(&small))
	p(small)
	p(t.Next(&small))
	t = datastore.NewQuery("Person").KeysOnly().Limit(1).Run(ctx)
	p(t.Next(&small))
	p(small)
	t = datastore.NewQuery("Person").Run(ctx)
	p(t.Next(5))
	p(t.Next(small))
	keys, err := datastore.NewQuery("Person").KeysOnly().GetAll(ctx, nil)
	p(keys, err)
	keys, err = datastore.NewQuery("Person").GetAll(ctx, nil)
	p(keys, err)
	keys, err = datastore.NewQuery("Person").GetAll(ctx, small)
	p(keys, err)
	var lists []datastore.PropertyList
	keys, err = datastore.NewQuery("Person").Filter("Name =", "cid").GetAll(ctx, &lists)
	p(keys, err, len(lists), len(lists[0]))
	var one datastore.PropertyList
	keys, err = datastore.NewQuery("Person").GetAll(ctx, &one)
	p(keys, err)
	var faces []interface{}
	keys, err = datastore.NewQuery("Person").GetAll(ctx, &faces)
	p(keys, err)
	var ptrs []*Person
	keys, err = datastore.NewQuery("Person").Order("-Name").GetAll(ctx, &ptrs)
	p(keys, err, len(ptrs), *ptrs[0])
	keys, err = datastore.NewQuery("Person").Limit(1).GetAll(ctx, &ptrs)
	p(keys, err, len(ptrs))
	var smalls []struct{ Age int8 }
	keys, err = datastore.NewQuery("Other").GetAll(ctx, &smalls)
	p(keys, err, smalls)
	var miss []struct{ Name string }
	keys, err = datastore.NewQuery("").GetAll(ctx, &miss)
	p(keys, miss, err != nil)
	p(datastore.NewQuery("").Count(ctx))
	p(datastore.NewQuery("Nobody").Count(ctx))
	p(datastore.NewQuery("Person").Offset(2).Limit(2).Count(ctx))
	p(datastore.NewQuery("Person").Offset(4).Limit(20).Count(ctx))
	p(datastore.NewQuery("Person").Offset(40).Count(ctx))
	p(datastore.NewQuery("Person").BatchSize(1).KeysOnly().Count(ctx))
}
