package lesson

import (
	"fmt"
	"net/http"
	"sort"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Int int
type Str string
type inner struct {
	X int
	y int
}
type Ptr struct{ Z int }
type A struct {
	Int
	Str `datastore:"str"`
	inner
	time.Time
}
type B struct {
	*Ptr
	N int
}
type C struct{ List []inner }
type D struct {
	inner `datastore:",noindex"`
	E     inner `datastore:",omitempty"`
	T     []time.Time
	G     []appengine.GeoPoint
	K     []*datastore.Key
	Raws  [][]byte
	BSs   []datastore.ByteString
	BKs   []appengine.BlobKey
	Fs    []float32
	Bs    []bool
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	show := func(src interface{}) {
		props, err := datastore.SaveStruct(src)
		p(len(props), err)
		sort.SliceStable(props, func(i, j int) bool { return props[i].Name < props[j].Name })
		for _, x := range props {
			fmt.Fprintf(w, "  %q %T %v %v %v\n", x.Name, x.Value, x.Value, x.NoIndex, x.Multiple)
		}
	}
	t := time.Date(2001, 1, 1, 0, 0, 0, 0, time.UTC)
	show(&A{Int: 1, inner: inner{2, 3}})
	show(&B{nil, 1})
	show(&C{[]inner{{1, 2}, {3, 4}}})
	k := datastore.NewKey(ctx, "D", "d", 0, nil)
	d := D{inner{1, 2}, inner{3, 4}, []time.Time{t, t.Add(5)}, []appengine.GeoPoint{{Lat: 1, Lng: 2}}, []*datastore.Key{k, nil, k},
		[][]byte{[]byte("a"), {}, nil}, []datastore.ByteString{datastore.ByteString("q")}, []appengine.BlobKey{"b1", "b2"}, []float32{1.5, 2}, []bool{true, false}}
	show(&d)
	_, err := datastore.Put(ctx, k, &d)
	p(err)
	var back D
	p(datastore.Get(ctx, k, &back))
	fmt.Fprintf(w, "%+v\n", back)
}
