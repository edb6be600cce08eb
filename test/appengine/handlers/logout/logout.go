package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	switch r.URL.Path {
	case "/login":
		http.SetCookie(w, &http.Cookie{Name: "s", Value: "1", Path: "/"})
		http.Redirect(w, r, "/", http.StatusSeeOther)
	case "/logout":
		http.SetCookie(w, &http.Cookie{Name: "s", Value: "", Path: "/", MaxAge: -1})
		http.Redirect(w, r, "/", 302)
	default:
		c, err := r.Cookie("s")
		fmt.Fprintln(w, c, err)
	}
}
