package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	fmt.Fprintln(w, "body first")
	http.SetCookie(w, &http.Cookie{Name: "late", Value: "yes"})
	w.Header().Set("X-Late", "1")
	w.WriteHeader(404)
	w.Header().Add("X-Late", "2")
}
