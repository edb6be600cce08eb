package lesson

import (
	"fmt"
	"io/ioutil"
	"net/http"
)

func init() {
	http.Handle("/static/", http.StripPrefix("/static", undated(http.FileServer(http.Dir("./public")))))
	http.Handle("/one", undated(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "public/a.txt") })))
	http.Handle("/dir", undated(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "public/sub") })))
	http.Handle("/dir/", undated(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "public/sub") })))
	http.Handle("/gone", undated(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { http.ServeFile(w, r, "public/none") })))
	http.HandleFunc("/read", func(w http.ResponseWriter, r *http.Request) {
		name := "public/a.txt"
		if r.FormValue("f") != "" {
			name = r.FormValue("f")
		}
		b, err := ioutil.ReadFile(name)
		fmt.Fprintf(w, "%q %v\n", b, err)
	})
}

// undated takes the files' times off the answer.
func undated(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h.ServeHTTP(w, r)
		w.Header().Del("Last-Modified")
	})
}
