package lesson

import (
	"net/http"
	"strconv"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	to := r.FormValue("to")
	code, _ := strconv.Atoi(r.FormValue("code"))
	if r.FormValue("typed") != "" {
		w.Header().Set("Content-Type", "text/plain")
	}
	http.Redirect(w, r, to, code)
}
