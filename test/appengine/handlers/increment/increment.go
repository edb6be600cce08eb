package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	if r.URL.Path != "/" {
		http.NotFound(w, r)
		return
	}
	u := user.Current(ctx)
	n, err := memcache.Increment(ctx, "GLOBAL", 1, 0)
	fmt.Fprintln(w, "Global", n, err)
	if u != nil {
		n, err = memcache.Increment(ctx, u.Email+".COUNTER", 1, 0)
		fmt.Fprintln(w, "User", n, err)
	}
}
