package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	cookie, err := r.Cookie("sessionid")
	fmt.Fprintln(w, cookie, err)
	http.SetCookie(w, &http.Cookie{Name: "sessionid", Value: "abc123"})
}
