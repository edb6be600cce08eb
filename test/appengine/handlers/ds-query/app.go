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
	q := datastore.NewQuery("Person")
	run := func(label string, q *datastore.Query) {
		var all []Person
		keys, err := q.GetAll(ctx, &all)
		p(label, keys, err)
		for _, x := range all {
			fmt.Fprintf(w, "  %+v\n", x)
		}
		p(q.Count(ctx))
	}
	run("all", q)
	run("25", q.Filter("Age =", 25))
	run(">25", q.Filter("Age >", 25))
	run(">=30<41", q.Filter("Age>=", 30).Filter("Age <", 41))
	run("<=", q.Filter(" Age   <= ", 30).Order("-Age"))
	run("name", q.Filter("Name =", "ann"))
	run("wrong type", q.Filter("Name >", 5))
	run("int as text", q.Filter("Age =", "25"))
	run("tag", q.Filter("Tags =", "blue"))
	run("two tags", q.Filter("Tags =", "blue").Filter("Tags =", "red"))
	run("tag range", q.Filter("Tags >", "b").Filter("Tags <", "c"))
	run("tag hole", q.Filter("Tags >", "b").Filter("Tags <", "y"))
	run("bio", q.Filter("Bio =", "b1"))
	run("missing", q.Filter("Nope =", 1))
	run("order", q.Order("Age"))
	run("order2", q.Order("Age").Order("-Name"))
	run("order tags", q.Order("Tags"))
	run("order -tags", q.Order("-Tags"))
	run("order bio", q.Order("Bio"))
	run("limit", q.Order("Name").Limit(2))
	run("offset", q.Order("Name").Offset(3))
	run("both", q.Order("Name").Offset(1).Limit(2))
	run("zero", q.Limit(0))
	run("past", q.Offset(100))
	run("negative", q.Limit(-3))
	run("desc", q.Order("- Age"))
}
