package lesson

import (
	"fmt"
	"net/http"
	"strings"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	log.Debugf(ctx, "debug %d", 1)
	log.Infof(ctx, "info %s\n\n", "two")
	log.Warningf(ctx, "warn %v", []int{3})
	log.Errorf(ctx, "error %q", r.URL.Path)
	log.Criticalf(ctx, "critical")
	log.Infof(ctx, "%d%%", 100)
	log.Infof(ctx, "%s", strings.Repeat("x", 9000)[:8192])
	fmt.Fprintln(w, "done")
}
