package lesson

import (
	"errors"
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/datastore"
)

type Src struct {
	A int
	B string `datastore:",noindex"`
}
type SrcMany struct{ A []int }

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	p := func(x ...interface{}) { fmt.Fprintln(w, x...) }
	k := datastore.NewKey(ctx, "Src", "s", 0, nil)
	try := func(src, dst interface{}) {
		if _, err := datastore.Put(ctx, k, src); err != nil {
			p("put:", err)
			return
		}
		err := datastore.Get(ctx, k, dst)
		fmt.Fprintf(w, "%v | %+v", err, dst)
		var fm *datastore.ErrFieldMismatch
		if errors.As(err, &fm) {
			fmt.Fprintf(w, " | %v %s %s", fm.StructType, fm.FieldName, fm.Reason)
		}
		p()
	}
	type only struct{ A int64 }
	try(&only{5}, &struct{ B int }{})
	try(&only{5}, &struct{ A string }{})
	try(&only{5}, &struct{ A float64 }{})
	try(&only{5}, &struct{ A bool }{})
	try(&only{5}, &struct{ A time.Time }{})
	try(&only{5}, &struct{ A []byte }{})
	try(&only{5}, &struct{ A *datastore.Key }{})
	try(&only{5}, &struct{ A *int }{})
	try(&only{5}, &struct{ A appengine.GeoPoint }{})
	try(&only{5}, &struct{ A struct{ B int } }{})
	try(&only{5}, &struct{ A uint }{})
	try(&only{5}, &struct{ A interface{} }{})
	try(&only{5}, &struct{ A []string }{})
	try(&only{5}, &struct{ A []int }{})
	try(&only{300}, &struct{ A int8 }{})
	try(&only{-129}, &struct{ A int8 }{})
	try(&only{127}, &struct{ A int8 }{})
	try(&only{1 << 40}, &struct{ A int32 }{})
	try(&only{5}, &struct{ a int }{})
	try(&struct{ A float64 }{1e300}, &struct{ A float32 }{})
	try(&struct{ A float64 }{1.5}, &struct{ A float32 }{})
	try(&struct{ A float64 }{1.5}, &struct{ A int }{})
	try(&struct{ A bool }{true}, &struct{ A int }{})
	try(&struct{ A string }{"s"}, &struct{ A int }{})
	try(&struct{ A string }{"s"}, &struct{ A []byte }{})
	try(&struct{ A string }{"s"}, &struct{ A appengine.BlobKey }{})
	try(&struct{ A []byte }{[]byte("s")}, &struct{ A string }{})
	try(&struct{ A []byte }{[]byte("s")}, &struct{ A datastore.ByteString }{})
	try(&struct{ A datastore.ByteString }{datastore.ByteString("s")}, &struct{ A string }{})
	try(&struct{ A datastore.ByteString }{datastore.ByteString("s")}, &struct{ A []byte }{})
	try(&struct{ A datastore.ByteString }{datastore.ByteString("s")}, &struct{ A int }{})
	try(&struct{ A appengine.BlobKey }{"s"}, &struct{ A string }{})
	try(&struct{ A appengine.BlobKey }{"s"}, &struct{ A int }{})
	try(&struct{ A time.Time }{time.Unix(7, 0)}, &struct{ A int }{})
	try(&struct{ A time.Time }{time.Unix(7, 0)}, &struct{ A string }{})
	try(&struct{ A appengine.GeoPoint }{appengine.GeoPoint{Lat: 1, Lng: 2}}, &struct{ A int }{})
	try(&struct{ A *datastore.Key }{k}, &struct{ A string }{})
	try(&struct{ A *datastore.Key }{nil}, &struct{ A string }{"stays"})
	try(&struct{ A *datastore.Key }{nil}, &struct{ A int }{7})
	try(&struct{ A *datastore.Key }{nil}, &struct{ A *int }{})
	try(&struct{ A *datastore.Key }{nil}, &struct{ A []byte }{[]byte("x")})
	try(&struct{ A *datastore.Key }{nil}, &struct{ A time.Time }{time.Unix(7, 0).UTC()})
	try(&struct{ A *datastore.Key }{datastore.NewKey(ctx, "A", "", 0, datastore.NewIncompleteKey(ctx, "B", nil))}, &struct{ A *datastore.Key }{})
	try(&struct{ A *datastore.Key }{datastore.NewIncompleteKey(ctx, "B", nil)}, &struct{ A *datastore.Key }{})
	try(&SrcMany{[]int{1, 2}}, &struct{ A int }{})
	try(&SrcMany{[]int{1, 2}}, &struct{ A []byte }{})
	try(&SrcMany{[]int{1, 2}}, &struct{ A []int8 }{})
	try(&SrcMany{[]int{1, 2000, 3}}, &struct{ A []int8 }{})
	try(&SrcMany{[]int{1}}, &struct{ A int }{})
	try(&SrcMany{nil}, &struct{ A int }{3})
	try(&struct{ A struct{ B, C int } }{struct{ B, C int }{1, 2}}, &struct{ A struct{ B, C int } }{})
	try(&struct{ A struct{ B int } }{struct{ B int }{1}}, &struct{ A struct{ C int } }{})
	try(&struct{ A struct{ B int } }{struct{ B int }{1}}, &struct{ A int }{})
	try(&struct{ A []struct{ B int } }{[]struct{ B int }{{1}, {2}}}, &struct{ A []struct{ B int } }{})
	try(&struct{ A []struct{ B int } }{[]struct{ B int }{{1}, {2}}}, &struct{ A struct{ B int } }{})
	try(&struct{ A []struct{ B int } }{[]struct{ B int }{{1}, {2}}}, &struct{ A struct{ B []int } }{})
	try(&struct{ A []struct{ B int } }{[]struct{ B int }{{1}, {2}}}, &struct{ A []struct{ B string } }{})
	try(&struct {
		A int `datastore:"X.Y"`
	}{4}, &struct{ X struct{ Y int } }{})
	try(&struct{ X struct{ Y int } }{struct{ Y int }{8}}, &struct {
		A int `datastore:"X.Y"`
	}{})
}
