package playground

import (
	"fmt"
	"net/http"
	"strconv"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	n := 0
	item, err := memcache.Get(ctx, "votes")
	if err == nil {
		n, _ = strconv.Atoi(string(item.Value))
	}
	n++
	memcache.Set(ctx, &memcache.Item{
		Key:   "votes",
		Value: []byte(strconv.Itoa(n)),
	})
	fmt.Fprintln(res, n)
}
