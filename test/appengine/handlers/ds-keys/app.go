package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	parent := datastore.NewKey(ctx, "Parent", "p", 0, nil)
	for _, k := range []*datastore.Key{
		parent,
		datastore.NewKey(ctx, "Kid", "", 7, parent),
		datastore.NewKey(ctx, "Kid", "7", 0, parent),
		datastore.NewIncompleteKey(ctx, "Kid", parent),
		datastore.NewIncompleteKey(ctx, "Kid", nil),
		datastore.NewKey(ctx, "Kid", "é ß/,", 0, nil),
		datastore.NewKey(ctx, "Kid", "", -5, nil),
		datastore.NewKey(ctx, "Kid", "", 1<<62, datastore.NewKey(ctx, "Mid", "", 3, parent)),
		datastore.NewKey(ctx, "", "x", 0, nil),
		datastore.NewKey(ctx, "Both", "x", 5, nil),
	} {
		p(k, k.Kind(), k.StringID(), k.IntID(), k.Parent(), k.AppID(), k.Namespace(), k.Incomplete())
		p(k.Encode())
		d, err := datastore.DecodeKey(k.Encode())
		p(d, err, err == datastore.ErrInvalidKey, d.Equal(k), k.Equal(d))
	}
	var none *datastore.Key
	p(none, none == nil, none.Equal(nil), none.Equal(parent), parent.Equal(none))
	fmt.Fprintf(w, "%v %s %q %d\n", parent, parent, parent, 1)
	fmt.Fprintf(w, "%+v %T\n", parent, parent)
	fmt.Fprintf(w, "%+v\n", *datastore.NewKey(ctx, "A", "b", 0, nil))
}
