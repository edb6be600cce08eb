package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
)

func init() {
	api := http.NewServeMux()
	api.HandleFunc("/api/items", func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		fmt.Fprint(w, `["a","b"]`)
	})
	outer := http.NewServeMux()
	outer.Handle("/api/", logged(api))
	outer.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/" {
			http.NotFound(w, r)
			return
		}
		fmt.Fprintln(w, "home")
	})
	http.Handle("/", outer)
}

func logged(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Infof(appengine.NewContext(r), "%s %s", r.Method, r.URL)
		h.ServeHTTP(w, r)
	})
}
