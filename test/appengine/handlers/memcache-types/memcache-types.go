package types

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type prefs struct {
	Theme string    `json:"theme"`
	Since time.Time `json:"since"`
	Sizes [3]int8
	Inner struct{ X, Y *int }
}

var upper = memcache.Codec{
	Marshal: func(v interface{}) ([]byte, error) {
		s, ok := v.(string)
		if !ok {
			return nil, fmt.Errorf("want a string, have %T", v)
		}
		return []byte(strings.ToUpper(s)), nil
	},
	Unmarshal: func(b []byte, v interface{}) error {
		p, ok := v.(*string)
		if !ok {
			return errors.New("want a *string")
		}
		*p = strings.ToLower(string(b))
		return nil
	},
}

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		n := 5
		p := prefs{Theme: "dark", Since: time.Unix(0, 0).UTC(), Sizes: [3]int8{1, -2, 3}}
		p.Inner.X = &n
		for name, c := range map[string]memcache.Codec{r.FormValue("c"): map[string]memcache.Codec{"json": memcache.JSON, "gob": memcache.Gob, "upper": upper}[r.FormValue("c")]} {
			fmt.Fprintln(w, name, c.Set(ctx, &memcache.Item{Key: "p", Object: p, Expiration: time.Hour}))
			fmt.Fprintln(w, c.Add(ctx, &memcache.Item{Key: "p", Object: "again"}))
			fmt.Fprintln(w, c.Add(ctx, &memcache.Item{Key: "s", Object: "text"}))
			var q prefs
			item, err := c.Get(ctx, "p", &q)
			fmt.Fprintln(w, q.Theme, q.Sizes, q.Inner.X != nil, q.Since, err, item != nil && item.Object != nil)
			var s string
			item, err = c.Get(ctx, "s", &s)
			fmt.Fprintln(w, s, err)
			if item != nil {
				item.Object = "changed"
				fmt.Fprintln(w, c.CompareAndSwap(ctx, item), c.CompareAndSwap(ctx, item))
			}
			var i int
			_, err = c.Get(ctx, "s", &i)
			fmt.Fprintln(w, i, err)
			_, err = c.Get(ctx, "none", &i)
			fmt.Fprintln(w, err)
			fmt.Fprintln(w, c.SetMulti(ctx, []*memcache.Item{{Key: "m1", Object: "a"}, {Key: "m2", Object: make(chan int)}}))
			fmt.Fprintln(w, c.SetMulti(ctx, []*memcache.Item{{Key: "m1", Object: "a"}, {Key: "m2", Object: "b"}}), c.AddMulti(ctx, []*memcache.Item{{Key: "m2", Object: "c"}, {Key: "m3", Object: "d"}}))
			var raw json.RawMessage
			_, err = c.Get(ctx, "m3", &raw)
			fmt.Fprintf(w, "%s %v\n", raw, err)
		}
		st, err := memcache.Stats(ctx)
		fmt.Fprintln(w, st.Items, st.Bytes, err)
	})
}
