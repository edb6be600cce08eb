package lesson

import (
	"context"
	"errors"
	"fmt"
	"net/http"

	"google.golang.org/appengine"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	fmt.Fprintln(w, appengine.VersionID(ctx), appengine.ModuleName(ctx))
	fmt.Fprintln(w, appengine.DefaultVersionHostname(ctx), appengine.AppID(ctx) != "", appengine.InstanceID() != "", appengine.ServerSoftware() != "")
	fmt.Fprintln(w, appengine.IsDevAppServer(), appengine.RequestID(ctx))
	fmt.Fprintln(w, appengine.IsOverQuota(errors.New("x")), appengine.IsTimeoutError(context.DeadlineExceeded))
	p := appengine.GeoPoint{Lat: 91}
	fmt.Fprintln(w, p.Valid(), p)
}
