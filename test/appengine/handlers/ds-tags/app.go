package lesson

import (
	"fmt"
	"net/http"
	"sort"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Tagged struct {
	A     string         `datastore:"alpha"`
	B     string         `datastore:",noindex"`
	C     string         `datastore:"-"`
	D     string         `datastore:"delta,noindex,omitempty"`
	E     int            `datastore:",omitempty"`
	F     bool           `datastore:",omitempty"`
	G     float64        `datastore:",omitempty"`
	H     []string       `datastore:",omitempty"`
	I     time.Time      `datastore:",omitempty"`
	J     *datastore.Key `datastore:",omitempty"`
	K     int            `json:"k"`
	L     []int          `datastore:"l.list"`
	lower int
}
type Bad1 struct {
	A int `datastore:"1x"`
}
type Bad2 struct {
	A int `datastore:"b"`
	B int `datastore:"b"`
}
type Bad3 struct {
	A int `datastore:"a..b"`
}
type Bad4 struct {
	A int `datastore:"a b,noindex"`
}
type Bad5 struct {
	A int `datastore:"__key__"`
}
type Fine struct {
	A int `datastore:"_x.é9.z"`
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
		sort.Slice(props, func(i, j int) bool { return props[i].Name < props[j].Name })
		for _, x := range props {
			fmt.Fprintf(w, "  %s %T %v %v %v\n", x.Name, x.Value, x.Value, x.NoIndex, x.Multiple)
		}
	}
	show(&Tagged{})
	show(&Tagged{"a", "b", "c", "d", 1, true, 1, []string{"x", "", "y"}, time.Unix(5, 0).UTC(), datastore.NewKey(ctx, "X", "x", 0, nil), 5, []int{1}, 6})
	show(&Bad1{})
	show(&Bad2{})
	show(&Bad3{})
	show(&Bad4{})
	show(&Bad5{})
	show(&Fine{5})
	show(Fine{5})
	show(nil)
	show((*Fine)(nil))
	n := 5
	show(&n)
	k := datastore.NewKey(ctx, "T", "t", 0, nil)
	datastore.Put(ctx, k, &Tagged{A: "a", B: "b", C: "c", D: "d", L: []int{4, 5}})
	var t Tagged
	p(datastore.Get(ctx, k, &t))
	fmt.Fprintf(w, "%+v\n", t)
}
