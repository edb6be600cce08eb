package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
	"google.golang.org/appengine/user"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	if req.URL.Path != "/" {
		http.NotFound(res, req)
		return
	}
	ctx := appengine.NewContext(req)
	u := user.Current(ctx)

	n, _ := memcache.Increment(ctx, "GLOBAL", 1, 0)
	fmt.Fprintln(res, "Global", n)

	n, _ = memcache.Increment(ctx, u.Email+".COUNTER", 1, 0)
	fmt.Fprintln(res, "User", n)
}
