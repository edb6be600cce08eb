package lesson

import (
	"errors"
	"fmt"
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

var upper = memcache.Codec{
	Marshal: func(v interface{}) ([]byte, error) {
		s, ok := v.(string)
		if !ok {
			return nil, errors.New("not a string")
		}
		return []byte(strings.ToUpper(s)), nil
	},
	Unmarshal: func(b []byte, v interface{}) error {
		*v.(*string) = strings.ToLower(string(b))
		return nil
	},
}

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	item := &memcache.Item{Key: "k", Object: "Hello"}
	fmt.Fprintln(w, upper.Set(ctx, item))
	raw, _ := memcache.Get(ctx, "k")
	fmt.Fprintf(w, "%s\n", raw.Value)
	var s string
	got, err := upper.Get(ctx, "k", &s)
	fmt.Fprintln(w, s, err, got.Object)
	fmt.Fprintln(w, upper.Set(ctx, &memcache.Item{Key: "n", Object: 5}))
	fmt.Fprintln(w, upper.AddMulti(ctx, []*memcache.Item{{Key: "k", Object: "again"}, {Key: "l", Object: "new"}}))
}
