package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

type Player struct {
	Name  string
	Score int
}

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	err := memcache.Gob.Set(ctx, &memcache.Item{
		Key:    "ann",
		Object: Player{Name: "Ann", Score: 42},
	})
	fmt.Fprintln(res, "Set:", err)

	var found Player
	_, err = memcache.Gob.Get(ctx, "ann", &found)
	fmt.Fprintln(res, "Get:", found, err)
}
