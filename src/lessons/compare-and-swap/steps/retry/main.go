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

	// Only the very first vote needs this.
	memcache.Add(ctx, &memcache.Item{
		Key:   "votes",
		Value: []byte("0"),
	})
	for {
		item, err := memcache.Get(ctx, "votes")
		if err != nil {
			fmt.Fprintln(res, err)
			return
		}
		n, _ := strconv.Atoi(string(item.Value))
		n++
		item.Value = []byte(strconv.Itoa(n))
		err = memcache.CompareAndSwap(ctx, item)
		if err == memcache.ErrCASConflict {
			continue
		}
		fmt.Fprintln(res, n, err)
		return
	}
}
