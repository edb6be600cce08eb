package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	for _, p := range []string{"/", "/a", "/tree/", "/exact", "/deep/", "/deep/er/", "example.com/h"} {
		p := p
		http.HandleFunc(p, func(w http.ResponseWriter, r *http.Request) {
			fmt.Fprintln(w, p, r.URL.Path, r.Host, r.RequestURI)
		})
	}
	http.Handle("/strip/", http.StripPrefix("/strip", http.NotFoundHandler()))
}
