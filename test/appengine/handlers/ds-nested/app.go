package lesson

import (
	"fmt"
	"net/http"
	"sort"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Point struct{ X, Y int }
type Line struct {
	From, To Point
	Note     string `datastore:",noindex"`
}
type Base struct {
	ID   int
	Tags []string
}
type lower struct{ Low int }
type Thing struct {
	Base
	lower
	Named  Base `datastore:"base2"`
	L      Line `datastore:"line,noindex"`
	Points []Point
	P      Point `datastore:"pos"`
}
type Embedded struct {
	Base `datastore:"inner"`
	N    int
}
type Loop struct{ Inner []Loop }
type Loop2 struct{ P *Loop2 }
type Deep struct{ L []Base }
type Twice struct {
	Base
	ID int
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
			fmt.Fprintf(w, "  %s %T %v %v %v\n", x.Name, x.Value, x.Value, x.NoIndex, x.Multiple)
		}
	}
	t := Thing{Base{1, []string{"a", "b"}}, lower{9}, Base{2, nil}, Line{Point{1, 2}, Point{3, 4}, "n"}, []Point{{5, 6}, {7, 8}}, Point{9, 10}}
	show(&t)
	show(&Embedded{Base{1, []string{"q"}}, 5})
	show(&Loop{})
	show(&Loop2{})
	show(&Deep{})
	show(&Twice{})
	k := datastore.NewKey(ctx, "Thing", "t", 0, nil)
	_, err := datastore.Put(ctx, k, &t)
	p(err)
	var back Thing
	p(datastore.Get(ctx, k, &back))
	fmt.Fprintf(w, "%+v\n", back)
	// Into the same again: slices grow.
	p(datastore.Get(ctx, k, &back))
	fmt.Fprintf(w, "%+v\n", back)
	var e Embedded
	_, err = datastore.Put(ctx, k, &Embedded{Base{1, []string{"q", "r"}}, 5})
	p(err, datastore.Get(ctx, k, &e))
	fmt.Fprintf(w, "%+v\n", e)
}
