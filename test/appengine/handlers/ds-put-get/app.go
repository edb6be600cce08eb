package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Dog struct {
	Name string
	Age  int
	Good bool
}

func init() {
	http.HandleFunc("/put", put)
	http.HandleFunc("/get", get)
	http.HandleFunc("/delete", remove)
}

func put(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	key := datastore.NewKey(ctx, "Dog", r.FormValue("name"), 0, nil)
	key, err := datastore.Put(ctx, key, &Dog{r.FormValue("name"), 3, true})
	fmt.Fprintln(w, key, err)
}

func get(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	var d Dog
	err := datastore.Get(ctx, datastore.NewKey(ctx, "Dog", r.FormValue("name"), 0, nil), &d)
	fmt.Fprintf(w, "%+v %v %v", d, err, err == datastore.ErrNoSuchEntity)
}

func remove(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	fmt.Fprintln(w, datastore.Delete(ctx, datastore.NewKey(ctx, "Dog", r.FormValue("name"), 0, nil)))
}
