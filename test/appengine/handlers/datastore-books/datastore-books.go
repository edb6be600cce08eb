package books

import (
	"context"
	"fmt"
	"net/http"
	"sort"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
	"google.golang.org/appengine/log"
)

type book struct {
	Title   string
	Year    int
	Price   float64
	Tags    []string
	Added   time.Time
	Blurb   string `datastore:"blurb,noindex"`
	Ignored string `datastore:"-"`
	Author  person
	InStock bool
	Shelf   *datastore.Key
	Coords  appengine.GeoPoint
	Cover   []byte
}

type person struct{ First, Last string }

func init() {
	http.HandleFunc("/seed", seed)
	http.HandleFunc("/q", query)
	http.HandleFunc("/iter", iter)
	http.HandleFunc("/multi", multi)
	http.HandleFunc("/move", move)
}

func seed(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	shelf := datastore.NewKey(ctx, "Shelf", "", 7, nil)
	var keys []*datastore.Key
	var list []book
	for i, t := range []string{"Zen", "Art", "Mem", "Cat"} {
		keys = append(keys, datastore.NewKey(ctx, "Book", t, 0, nil))
		list = append(list, book{Title: t, Year: 2000 + i%2, Price: float64(i) * 1.25, Tags: []string{"t" + t, "all"}, Added: time.Unix(int64(i)*1000, 0).UTC(), Blurb: "b", Ignored: "no", Author: person{"F", t}, InStock: i > 1, Shelf: shelf, Coords: appengine.GeoPoint{Lat: 1.5, Lng: float64(i)}, Cover: []byte{1, byte(i)}})
	}
	_, err := datastore.PutMulti(ctx, keys, list)
	fmt.Fprintln(w, err)
}

func query(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	q := datastore.NewQuery("Book")
	switch r.FormValue("k") {
	case "year":
		q = q.Filter("Year =", 2000).Order("Title")
	case "price":
		q = q.Filter("Price >", 1.0).Filter("Price <=", 3.75).Order("-Price")
	case "tag":
		q = q.Filter("Tags =", "all").Order("-Added").Offset(1).Limit(2)
	case "author":
		q = q.Filter("Author.Last >=", "C").Order("Author.Last")
	case "stock":
		q = q.Filter("InStock =", true).Order("Title")
	case "shelf":
		q = q.Filter("Shelf =", datastore.NewKey(ctx, "Shelf", "", 7, nil)).Order("Year").Order("Title")
	case "none":
		q = q.Filter("Title =", "none")
	case "key":
		q = q.Filter("__key__ >", datastore.NewKey(ctx, "Book", "B", 0, nil))
	}
	var list []book
	keys, err := q.GetAll(ctx, &list)
	fmt.Fprintln(w, len(keys), err)
	for i, b := range list {
		fmt.Fprintf(w, "%s %v %d %.2f %v %s %q %v %v %v %s\n", keys[i].StringID(), b.Title, b.Year, b.Price, b.Tags, b.Added.UTC().Format(time.RFC3339), b.Blurb+b.Ignored, b.Author, b.InStock, b.Coords, b.Shelf)
	}
	n, err := q.Count(ctx)
	fmt.Fprintln(w, n, err)
}

func iter(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	type small struct{ Title string }
	t := datastore.NewQuery("Book").Order("Title").Run(ctx)
	for {
		var s small
		k, err := t.Next(&s)
		if err == datastore.Done {
			break
		}
		fmt.Fprintf(w, "%v %v %T\n", k, s, err)
		if err != nil {
			log.Errorf(ctx, "%T", err)
			if _, ok := err.(*datastore.ErrFieldMismatch); !ok {
				break
			}
		}
	}
	var props []datastore.PropertyList
	_, err := datastore.NewQuery("Book").Limit(1).GetAll(ctx, &props)
	fmt.Fprintln(w, err)
	sort.SliceStable(props[0], func(i, j int) bool { return props[0][i].Name < props[0][j].Name })
	for _, p := range props[0] {
		fmt.Fprintln(w, p.Name, p.NoIndex, p.Multiple, fmt.Sprintf("%T", p.Value))
	}
}

func multi(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	keys := []*datastore.Key{datastore.NewKey(ctx, "Book", "Zen", 0, nil), datastore.NewKey(ctx, "Book", "No", 0, nil), datastore.NewKey(ctx, "Book", "Art", 0, nil)}
	list := make([]book, 3)
	err := datastore.GetMulti(ctx, keys, list)
	fmt.Fprintln(w, err, list[0].Title, list[1].Title, list[2].Title)
	if me, ok := err.(appengine.MultiError); ok {
		fmt.Fprintln(w, len(me), me[0], me[1] == datastore.ErrNoSuchEntity)
	}
	fmt.Fprintln(w, datastore.GetMulti(ctx, keys, list[:2]))
	fmt.Fprintln(w, datastore.Get(ctx, keys[0], list[0]), datastore.Get(ctx, keys[0], nil))
	fmt.Fprintln(w, keys[0].Encode() != "", keys[0].Equal(keys[2]), keys[0].String())
}

func move(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	err := datastore.RunInTransaction(ctx, func(tc context.Context) error {
		k := datastore.NewKey(tc, "Book", r.FormValue("from"), 0, nil)
		var b book
		if err := datastore.Get(tc, k, &b); err != nil {
			return err
		}
		b.Title += "!"
		b.Year++
		if _, err := datastore.Put(tc, k, &b); err != nil {
			return err
		}
		if r.FormValue("fail") != "" {
			return fmt.Errorf("on purpose")
		}
		return datastore.Delete(tc, datastore.NewKey(tc, "Book", "Cat", 0, nil))
	}, &datastore.TransactionOptions{XG: true})
	fmt.Fprintln(w, err)
}
