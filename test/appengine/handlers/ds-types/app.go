package lesson

import (
	"fmt"
	"net/http"
	"sort"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Small int8
type Words string
type All struct {
	I      int
	I8     int8
	I64    int64
	My     Small
	B      bool
	S      string
	W      Words
	F32    float32
	F64    float64
	T      time.Time
	Raw    []byte
	BS     datastore.ByteString
	K      *datastore.Key
	Nil    *datastore.Key
	Geo    appengine.GeoPoint
	BK     appengine.BlobKey
	hidden int
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "All", "a", 0, nil)
	in := All{-1, -128, 1<<63 - 1, 5, true, "text é", "words", 1.5, 1e300, time.Date(2020, 2, 3, 4, 5, 6, 789123456, time.FixedZone("X", 3600)),
		[]byte{0, 255}, datastore.ByteString("bytes"), k, nil, appengine.GeoPoint{Lat: 1.5, Lng: -2.25}, "blob", 42}
	_, err := datastore.Put(ctx, k, &in)
	p(err)
	var out All
	p(datastore.Get(ctx, k, &out))
	fmt.Fprintf(w, "%+v\n", out)
	p(out.T.Location(), out.T.Equal(in.T), out.T)
	p(out.Raw == nil, out.Nil == nil)
	var zero, zout All
	_, err = datastore.Put(ctx, datastore.NewKey(ctx, "All", "z", 0, nil), &zero)
	p(err)
	p(datastore.Get(ctx, datastore.NewKey(ctx, "All", "z", 0, nil), &zout))
	fmt.Fprintf(w, "%+v\n", zout)
	p(zout.T.IsZero(), zout.Raw == nil, zout.BS == nil)
	props, err := datastore.SaveStruct(&in)
	p(len(props), err)
	sort.Slice(props, func(i, j int) bool { return props[i].Name < props[j].Name })
	for _, x := range props {
		fmt.Fprintf(w, "%s %T %v %v %v\n", x.Name, x.Value, x.Value, x.NoIndex, x.Multiple)
	}
}
