package lesson

import (
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Fn func()
type MyInts []int

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "S", "s", 0, nil)
	try := func(src interface{}) {
		key, err := datastore.Put(ctx, k, src)
		p(key, err, err == datastore.ErrInvalidEntityType)
	}
	try(nil)
	try(5)
	try("x")
	try(struct{ A int }{1})
	try(&[]int{1})
	try(map[string]int{})
	try((*struct{ A int })(nil))
	try(&struct{ A uint }{1})
	try(&struct{ A uint8 }{1})
	try(&struct{ A *int }{})
	try(&struct{ A map[string]int }{})
	try(&struct{ A interface{} }{5})
	try(&struct{ A interface{} }{time.Unix(1, 0)})
	try(&struct{ A interface{} }{nil})
	try(&struct{ A [][]int }{[][]int{{1}}})
	try(&struct{ A [][]int }{})
	try(&struct{ A [2]int }{})
	try(&struct{ A complex128 }{})
	try(&struct{ A chan int }{})
	try(&struct{ A Fn }{})
	try(&struct{ A MyInts }{MyInts{1, 2}})
	try(&struct{ A error }{})
	try(&struct{ A [][]byte }{[][]byte{[]byte("x"), nil}})
	try(&struct{ A struct{ B uint } }{})
	try(&struct{ A []*datastore.Key }{[]*datastore.Key{k, nil}})
	try(&struct{ A time.Duration }{5})
	try(&struct{ A time.Time }{time.Unix(1<<60, 0)})
	try(&struct{ A appengine.GeoPoint }{appengine.GeoPoint{Lat: 91}})
	try(&struct{}{})
	var many struct{ A []int }
	many.A = make([]int, 20001)
	try(&many)
	bad := func(key *datastore.Key) {
		_, err := datastore.Put(ctx, key, &struct{}{})
		p(err, err == datastore.ErrInvalidKey, datastore.Get(ctx, key, &struct{}{}), datastore.Delete(ctx, key))
	}
	bad(nil)
	bad(&datastore.Key{})
	bad(datastore.NewKey(ctx, "", "a", 0, nil))
	bad(datastore.NewKey(ctx, "A", "a", 1, nil))
	bad(datastore.NewKey(ctx, "A", "a", 0, datastore.NewIncompleteKey(ctx, "B", nil)))
	p(datastore.Get(ctx, k, nil))
	p(datastore.Get(ctx, k, 5))
	p(datastore.Get(ctx, k, struct{}{}))
	p(datastore.Get(ctx, datastore.NewIncompleteKey(ctx, "B", nil), &struct{}{}))
	p(datastore.Delete(ctx, datastore.NewIncompleteKey(ctx, "B", nil)))
}
