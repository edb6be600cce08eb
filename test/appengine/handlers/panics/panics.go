package lesson

import (
	"errors"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	fmt.Fprintln(w, "before")
	switch r.URL.Path {
	case "/nil":
		item, _ := memcache.Get(ctx, "missing")
		fmt.Fprintln(w, string(item.Value))
	case "/index":
		s := []int{1, 2, 3}
		i := len(r.URL.Path)
		fmt.Fprintln(w, s[i])
	case "/string":
		panic("oh no")
	case "/error":
		panic(errors.New("an error"))
	case "/value":
		panic(struct{ A, B int }{1, 2})
	case "/map":
		var m map[string]int
		m["a"] = 1
	case "/assert":
		var v interface{} = 5
		fmt.Fprintln(w, v.(string))
	case "/divide":
		n := len(r.URL.RawQuery)
		fmt.Fprintln(w, 1/n)
	case "/recovered":
		defer func() { fmt.Fprintln(w, "recovered:", recover()) }()
		panic("caught")
	case "/status":
		w.WriteHeader(202)
		panic(fmt.Sprintf("%d", 202))
	}
	fmt.Fprintln(w, "after")
}
