package lesson

import (
	"fmt"
	"net/http"
	"sort"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Own struct {
	props []datastore.Property
	fail  error
}

func (o *Own) Load(p []datastore.Property) error {
	o.props = append(o.props, p...)
	return o.fail
}

func (o *Own) Save() ([]datastore.Property, error) { return o.props, o.fail }

type Counted struct{ N, Loads int }

func (c *Counted) Load(p []datastore.Property) error {
	err := datastore.LoadStruct(c, p)
	c.Loads++
	return err
}

func (c *Counted) Save() ([]datastore.Property, error) {
	c.N++
	return datastore.SaveStruct(c)
}

type M map[string]interface{}

func (m M) Load(p []datastore.Property) error {
	for _, x := range p {
		m[x.Name] = x.Value
	}
	return nil
}

func (m M) Save() ([]datastore.Property, error) {
	var out []datastore.Property
	for k, v := range m {
		out = append(out, datastore.Property{Name: k, Value: v})
	}
	sort.Slice(out, func(i, j int) bool { return out[i].Name < out[j].Name })
	return out, nil
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "P", "p", 0, nil)
	put := func(l ...datastore.Property) {
		list := datastore.PropertyList(l)
		_, err := datastore.Put(ctx, k, &list)
		p("put", err)
	}
	get := func() {
		var list datastore.PropertyList
		err := datastore.Get(ctx, k, &list)
		p(len(list), err)
		for _, x := range list {
			fmt.Fprintf(w, "  %s %T %v %v %v\n", x.Name, x.Value, x.Value, x.NoIndex, x.Multiple)
		}
	}
	type P = datastore.Property
	put()
	get()
	put(P{Name: "b", Value: int64(1), NoIndex: true}, P{Name: "a", Value: "x"}, P{Name: "n", Value: nil}, P{Name: "t", Value: time.Unix(1, 2000).UTC(), NoIndex: true})
	get()
	put(P{Name: "a", Value: true, Multiple: true}, P{Name: "a", Value: 2.5, Multiple: true}, P{Name: "a", Value: k, Multiple: true, NoIndex: true})
	get()
	put(P{Name: "blob", Value: []byte("x"), NoIndex: true}, P{Name: "bs", Value: datastore.ByteString("y")}, P{Name: "bk", Value: appengine.BlobKey("z")}, P{Name: "g", Value: appengine.GeoPoint{Lat: 1, Lng: 2}})
	get()
	put(P{Name: "a", Value: int64(1)}, P{Name: "a", Value: int64(2)})
	put(P{Name: "a", Value: int64(1), Multiple: true}, P{Name: "a", Value: int64(2)})
	put(P{Name: "a", Value: 5})
	put(P{Name: "a", Value: int32(5)})
	put(P{Name: "a", Value: []byte("x")})
	put(P{Name: "a", Value: []string{"x"}})
	put(P{Name: "a", Value: &Own{}})
	put(P{Name: "", Value: int64(5)})
	get()
	put(P{Name: "weird name!", Value: "v"})
	get()
	var s struct{ A int }
	p(datastore.Get(ctx, k, &s))
	o := &Own{props: []P{{Name: "q", Value: "w"}}}
	_, err := datastore.Put(ctx, k, o)
	p(err)
	o2 := &Own{fail: fmt.Errorf("no thanks")}
	p(datastore.Get(ctx, k, o2), o2.props)
	_, err = datastore.Put(ctx, k, o2)
	p(err)
	own := []Own{{}}
	p(datastore.GetMulti(ctx, []*datastore.Key{k}, own), own)
	c := &Counted{N: 4}
	_, err = datastore.Put(ctx, k, c)
	p(err, *c)
	p(datastore.Get(ctx, k, c), *c)
	lists := make([]datastore.PropertyList, 1)
	p(datastore.GetMulti(ctx, []*datastore.Key{k}, lists), len(lists[0]))
	m := M{"z": "1", "y": int64(2)}
	_, err = datastore.Put(ctx, k, m)
	p(err)
	m2 := M{}
	p(datastore.Get(ctx, k, m2), m2)
	var ms []M
	ks, err := datastore.NewQuery("P").GetAll(ctx, &ms)
	p(ks, err, ms)
	p(datastore.LoadStruct(&s, []P{{Name: "A", Value: int32(5)}}))
	p(datastore.LoadStruct(&s, []P{{Name: "A", Value: int64(5)}}), s)
	p(datastore.LoadStruct(s, nil), datastore.LoadStruct(nil, nil))
}
