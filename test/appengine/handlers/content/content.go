package lesson

import (
	"net/http"
	"strings"
	"time"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	if tag := r.FormValue("etag"); tag != "" {
		w.Header().Set("Etag", tag)
	}
	if r.FormValue("type") != "" {
		w.Header().Set("Content-Type", r.FormValue("type"))
	}
	mod := time.Date(2015, 6, 7, 8, 9, 10, 500, time.UTC)
	if r.FormValue("undated") != "" {
		mod = time.Time{}
	}
	http.ServeContent(w, r, r.FormValue("name"), mod, strings.NewReader("0123456789abcdef"))
}
