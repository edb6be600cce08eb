package lesson

import (
	"fmt"
	"net/http"
	"strings"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	name := strings.TrimPrefix(r.URL.Path, "/")
	if name == "" {
		http.NotFound(w, r)
		return
	}
	item, err := memcache.Get(ctx, "user:"+name)
	switch err {
	case nil:
		fmt.Fprintf(w, "cached %s\n", item.Value)
	case memcache.ErrCacheMiss:
		slow := strings.ToUpper(name[:1]) + name[1:]
		if err := memcache.Add(ctx, &memcache.Item{Key: "user:" + name, Value: []byte(slow), Expiration: 5 * time.Minute}); err != nil {
			log.Warningf(ctx, "add: %v", err)
		}
		fmt.Fprintf(w, "looked up %s\n", slow)
	default:
		http.Error(w, err.Error(), 500)
	}
}
