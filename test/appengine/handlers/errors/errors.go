package lesson

import (
	"fmt"
	"net/http"

	"google.golang.org/appengine"
	"google.golang.org/appengine/log"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	ctx := appengine.NewContext(r)
	switch r.URL.Path {
	case "/404":
		http.NotFound(w, r)
	case "/500":
		http.Error(w, "broken & <bad>", http.StatusInternalServerError)
	case "/after":
		fmt.Fprint(w, "first ")
		http.Error(w, "too late", 500)
	case "/twice":
		w.WriteHeader(201)
		w.WriteHeader(202)
		fmt.Fprint(w, "made")
	case "/204":
		w.WriteHeader(204)
		n, err := w.Write([]byte("no body"))
		log.Infof(ctx, "%d %v", n, err)
	case "/304":
		w.Header().Set("Content-Type", "text/x")
		w.WriteHeader(304)
	case "/teapot":
		w.WriteHeader(http.StatusTeapot)
		fmt.Fprintln(w, http.StatusText(http.StatusTeapot), http.StatusText(999) == "")
	case "/nothing":
	case "/empty":
		w.Write(nil)
	}
}
