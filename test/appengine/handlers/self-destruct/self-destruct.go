package lesson

import (
	"fmt"
	"net/http"
	"net/url"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	switch r.Method {
	case "POST":
		key := "msg-" + r.FormValue("id")
		err := memcache.Add(ctx, &memcache.Item{Key: key, Value: []byte(r.FormValue("text"))})
		if err == memcache.ErrNotStored {
			http.Error(w, "taken", http.StatusConflict)
			return
		}
		http.Redirect(w, r, "/?id="+url.QueryEscape(r.FormValue("id")), http.StatusSeeOther)
	default:
		key := "msg-" + r.FormValue("id")
		item, err := memcache.Get(ctx, key)
		if err != nil {
			http.NotFound(w, r)
			return
		}
		if item.Flags == 0 {
			item.Flags = 1
			item.Expiration = 10 * time.Second
			if err := memcache.CompareAndSwap(ctx, item); err != nil {
				http.Error(w, err.Error(), 409)
				return
			}
		}
		fmt.Fprintf(w, "%s", item.Value)
	}
}
