package playground

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/memcache"
)

func init() {
	http.HandleFunc("/", handleIndex)
}

func handleIndex(res http.ResponseWriter, req *http.Request) {
	ctx := appengine.NewContext(req)

	team := req.FormValue("team")
	ctx, err := appengine.Namespace(ctx, team)
	if err != nil {
		fmt.Fprintln(res, err)
		return
	}
	n, _ := memcache.Increment(ctx, "visits", 1, 0)
	fmt.Fprintf(res, "team %q, visits %d\n", team, n)
}
