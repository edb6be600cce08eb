package lesson

import (
	"fmt"
	"net/http"
)

func show(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintf(w, "%q %q\n", r.URL.Path, r.RequestURI)
}

func init() {
	http.Handle("/static/", http.StripPrefix("/static", http.HandlerFunc(show)))
	http.Handle("/old/", http.RedirectHandler("/static/", http.StatusMovedPermanently))
	http.Handle("/other", typed{"x"})
}

type typed struct{ name string }

func (t typed) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, t.name)
}
