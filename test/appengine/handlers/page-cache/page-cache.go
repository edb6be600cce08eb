package lesson

import (
	"bytes"
	"fmt"
	"net/http"
	"time"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	key := "page:" + r.URL.Path
	if item, err := memcache.Get(ctx, key); err == nil {
		w.Header().Set("X-Cache", "hit")
		w.Write(item.Value)
		return
	}
	var buf bytes.Buffer
	fmt.Fprintf(&buf, "<h1>%s</h1>", r.URL.Path)
	for i := 0; i < 3; i++ {
		fmt.Fprintf(&buf, "<p>%d</p>", i)
	}
	memcache.Set(ctx, &memcache.Item{Key: key, Value: buf.Bytes(), Expiration: time.Minute})
	w.Header().Set("X-Cache", "miss")
	buf.WriteTo(w)
}
