package main

import (
	"fmt"
	"net/http"
	"time"

	"github.com/nu7hatch/gouuid"
	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		ctx := appengine.NewContext(r)
		cookie, err := r.Cookie("sessionid")
		if err == http.ErrNoCookie {
			id, _ := uuid.NewV4()
			cookie = &http.Cookie{Name: "sessionid", Value: id.String()}
			http.SetCookie(w, cookie)
		}
		fmt.Fprintln(w, cookie, err)
		item, err := memcache.Get(ctx, cookie.Value)
		if item == nil {
			item = &memcache.Item{Key: cookie.Value, Value: []byte("???"), Expiration: 20 * time.Second}
			memcache.Set(ctx, item)
		}
		fmt.Fprintln(w, item, err)
		u5, err := uuid.NewV5(uuid.NamespaceURL, []byte("x"))
		fmt.Fprintln(w, u5, err, u5.Version())
		p, err := uuid.ParseHex("nope")
		fmt.Fprintln(w, p, err)
	})
}
