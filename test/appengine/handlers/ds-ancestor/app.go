package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Post struct{ Title string }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	blog := datastore.NewKey(ctx, "Blog", "mine", 0, nil)
	other := datastore.NewKey(ctx, "Blog", "other", 0, nil)
	for i, parent := range []*datastore.Key{blog, blog, other, nil} {
		k, err := datastore.Put(ctx, datastore.NewIncompleteKey(ctx, "Post", parent), &Post{fmt.Sprint("t", i)})
		p(k, err)
		k, err = datastore.Put(ctx, datastore.NewKey(ctx, "Comment", "c", 0, k), &Post{fmt.Sprint("c", i)})
		p(k, err)
	}
	run := func(q *datastore.Query) {
		var all []Post
		keys, err := q.GetAll(ctx, &all)
		p(keys, all, err)
		p(q.Count(ctx))
	}
	run(datastore.NewQuery("Post").Ancestor(blog))
	run(datastore.NewQuery("Post").Ancestor(other))
	run(datastore.NewQuery("Comment").Ancestor(blog))
	run(datastore.NewQuery("").Ancestor(blog))
	run(datastore.NewQuery("Post").Ancestor(datastore.NewKey(ctx, "Post", "", 1, blog)))
	run(datastore.NewQuery("Post").Ancestor(blog).Filter("Title >", "t0"))
	run(datastore.NewQuery("Post").Ancestor(blog).Order("-Title").EventualConsistency())
	run(datastore.NewQuery("Post").Ancestor(datastore.NewKey(ctx, "Blog", "none", 0, nil)))
	run(datastore.NewQuery("Post").Ancestor(datastore.NewIncompleteKey(ctx, "Blog", nil)))
	run(datastore.NewQuery("Post").Filter("__key__ >", datastore.NewKey(ctx, "Post", "", 1, blog)))
	run(datastore.NewQuery("Post").Order("-__key__"))
	p(datastore.Put(ctx, blog, &Post{"root"}))
	run(datastore.NewQuery("").Ancestor(blog))
	run(datastore.NewQuery("Blog").Ancestor(blog))
}
