package lesson

import (
	"fmt"
	"net/http"
)

func init() {
	http.HandleFunc("/", handler)
}

func handler(w http.ResponseWriter, r *http.Request) {
	if r.Method == "POST" {
		fmt.Fprintln(w, r.FormValue("name"), r.PostFormValue("name"), r.URL.Query().Get("name"))
	}
	fmt.Fprintln(w, r.ParseForm())
	fmt.Fprintln(w, r.Form)
	fmt.Fprintln(w, r.PostForm)
	fmt.Fprintf(w, "%q %q\n", r.Form["list"], r.FormValue("none"))
	fmt.Fprintln(w, r.ContentLength, r.Header.Get("Content-Type"))
}
