package auction

import (
	"encoding/binary"
	"fmt"
	"net/http"
	"strconv"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/open", open)
	http.HandleFunc("/bid", bid)
	http.HandleFunc("/race", race)
}

func open(w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 8)
	binary.BigEndian.PutUint64(b, 10)
	fmt.Fprintln(w, memcache.Add(appengine.NewContext(r), &memcache.Item{Key: "bid", Value: b, Flags: 7}))
}

func bid(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	offer, err := strconv.ParseUint(r.FormValue("n"), 10, 64)
	if err != nil {
		http.Error(w, err.Error(), 400)
		return
	}
	for try := 0; try < 3; try++ {
		item, err := memcache.Get(ctx, "bid")
		if err != nil {
			http.Error(w, err.Error(), 404)
			return
		}
		high := binary.BigEndian.Uint64(item.Value)
		if offer <= high {
			http.Error(w, fmt.Sprintf("too low: %d <= %d", offer, high), 403)
			return
		}
		binary.BigEndian.PutUint64(item.Value, offer)
		if r.FormValue("meddle") != "" && try == 0 {
			memcache.Set(ctx, &memcache.Item{Key: "bid", Value: []byte{0, 0, 0, 0, 0, 0, 0, 50}})
		}
		switch err := memcache.CompareAndSwap(ctx, item); err {
		case nil:
			fmt.Fprintln(w, "yours", try, item.Flags, item.Value)
			return
		case memcache.ErrCASConflict:
			log.Infof(ctx, "again after try %d", try)
		default:
			http.Error(w, err.Error(), 500)
			return
		}
	}
	http.Error(w, "gave up", 409)
}

func race(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	keys := []string{"bid", "none", "bid"}
	items, err := memcache.GetMulti(ctx, keys)
	fmt.Fprintln(w, len(items), err)
	it := items["bid"]
	err = memcache.CompareAndSwapMulti(ctx, []*memcache.Item{it, {Key: "none"}, it})
	if me, ok := err.(appengine.MultiError); ok {
		for i, e := range me {
			fmt.Fprintln(w, i, e)
		}
	}
	fmt.Fprintln(w, err, memcache.DeleteMulti(ctx, keys))
}
