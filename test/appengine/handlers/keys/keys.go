package lesson

import (
	"fmt"
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	for _, k := range []string{"", "with space", "tab\tkey", "é", strings.Repeat("k", 250), strings.Repeat("k", 251)} {
		err := memcache.Set(ctx, &memcache.Item{Key: k, Value: []byte("v")})
		item, err2 := memcache.Get(ctx, k)
		fmt.Fprintln(w, len(k), err, item != nil, err2, memcache.Delete(ctx, k))
	}
}
