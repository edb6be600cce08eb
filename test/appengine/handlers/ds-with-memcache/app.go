package lesson

import (
	"encoding/json"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/memcache"
)

type Person struct {
	Name string
	Age  int
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	name := r.FormValue("name")
	if r.Method == "POST" {
		k, err := datastore.Put(ctx, datastore.NewKey(ctx, "Person", name, 0, nil), &Person{name, len(name)})
		p(k, err)
		memcache.Delete(ctx, "person:"+name)
		return
	}
	var x Person
	if item, err := memcache.Get(ctx, "person:"+name); err == nil {
		json.Unmarshal(item.Value, &x)
		p("from memcache", x)
		return
	}
	if err := datastore.Get(ctx, datastore.NewKey(ctx, "Person", name, 0, nil), &x); err != nil {
		http.Error(w, err.Error(), http.StatusNotFound)
		return
	}
	b, _ := json.Marshal(x)
	memcache.Set(ctx, &memcache.Item{Key: "person:" + name, Value: b})
	p("from the datastore", x)
}
